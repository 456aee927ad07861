/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.search.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

import org.isnad.model.AnnotationId;
import org.isnad.model.Annotator;
import org.isnad.model.DocumentId;
import org.isnad.model.Span;
import org.isnad.project.Project;
import org.isnad.project.ProjectException;
import org.isnad.search.SearchHit;
import org.isnad.search.SearchQuery;
import org.isnad.search.internal.HitFinder.DocumentHits;
import org.isnad.text.Graphemes;
import org.isnad.text.TextRange;

/** Makes hits of what was found in a document: reads its text and its annotations from the project. */
final class HitReader {

    private final Project project;
    private final SearchQuery query;

    HitReader(Project project, SearchQuery query) {
        this.project = project;
        this.query = query;
    }

    /**
     * The hits of one document.
     *
     * @param hits    empty if the text cannot be read, or is not the one that was indexed any more
     * @param damaged whether the text or some annotations cannot be read
     */
    record Reading(List<SearchHit> hits, boolean damaged) {
    }

    /** Called inside {@link Project#read}. */
    Reading read(DocumentHits found) {
        String text;
        if (project.document(found.document()).filter(now -> now.textHash().equals(found.textHash())).isEmpty()) {
            return new Reading(List.of(), false);
        }
        try {
            text = project.text(found.document());
        } catch (ProjectException e) {
            return new Reading(List.of(), true); // the caller reports the document; the others' hits still count
        }
        List<TreeSet<Span>> annotations = found.ranges().stream()
                .map(hit -> new TreeSet<>(Span.READING_ORDER)).toList();
        boolean damaged = !collectAnnotations(found, annotations);
        Graphemes graphemes = Graphemes.of(text);
        List<SearchHit> hits = new ArrayList<>();
        for (int i = 0; i < found.ranges().size(); i++) {
            TextRange range = found.ranges().get(i);
            List<AnnotationId> ids = annotations.get(i).stream().map(Span::id).toList();
            hits.add(new SearchHit(found.document(), range,
                    text.substring(leftEdge(graphemes, range.begin()), range.begin()), range.covered(text),
                    text.substring(range.end(), rightEdge(graphemes, range.end(), text.length())),
                    found.matched().get(i), ids));
        }
        return new Reading(hits, damaged);
    }

    private int leftEdge(Graphemes graphemes, int begin) {
        int edge = Math.max(0, begin - query.context());
        return graphemes.isBoundary(edge) ? edge : Math.min(begin, graphemes.next(edge));
    }

    private int rightEdge(Graphemes graphemes, int end, int length) {
        int edge = (int) Math.min(length, (long) end + query.context());
        return graphemes.isBoundary(edge) ? edge : Math.max(end, graphemes.previous(edge));
    }

    /** @return whether everybody's annotations could be read */
    private boolean collectAnnotations(DocumentHits found, List<TreeSet<Span>> annotations) {
        DocumentId document = found.document();
        List<Annotator> annotators = query.annotator().map(List::of).orElseGet(() -> project.annotators(document));
        boolean complete = true;
        for (Annotator annotator : annotators) {
            try {
                for (Span span : project.annotations(document, annotator).spans()) {
                    span.ranges().forEach(range -> addWhereOverlapping(found.ranges(), range, span, annotations));
                }
            } catch (ProjectException e) {
                complete = false; // the hits stand without them, and the caller reports the document
            }
        }
        return complete;
    }

    /** Hits of one query have equally many words, so that their begins and their ends both ascend. */
    private static void addWhereOverlapping(List<TextRange> hits, TextRange range, Span span,
            List<TreeSet<Span>> annotations) {
        int low = 0;
        int high = hits.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (hits.get(middle).end() <= range.begin()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        for (int hit = low; hit < hits.size() && touches(hits.get(hit), range); hit++) {
            annotations.get(hit).add(span);
        }
    }

    /** Whether they share a character, or the range is a point at or inside the hit. */
    private static boolean touches(TextRange hit, TextRange range) {
        return range.isEmpty() ? hit.begin() <= range.begin() : hit.begin() < range.end();
    }
}
