/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.search.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.isnad.model.DocumentId;
import org.isnad.search.internal.Snapshot.Segment;
import org.isnad.text.MatchMode;
import org.isnad.text.TextRange;

/** Finds where a phrase stands, as far as the index alone can tell. */
final class HitFinder {

    private final Snapshot snapshot;
    private final Phrase phrase;
    private final MatchMode mode;

    HitFinder(Snapshot snapshot, Phrase phrase, MatchMode mode) {
        this.snapshot = snapshot;
        this.phrase = phrase;
        this.mode = mode;
    }

    /**
     * What was found.
     *
     * @param total     of all hits
     * @param documents that hold the first hits, in reading order
     */
    record Found(int total, List<DocumentHits> documents) {
    }

    /**
     * The hits in one document.
     *
     * @param textHash of the text that the ranges belong to
     * @param count    of all hits in the document
     * @param ranges   the first of them, ascending
     * @param matched  the narrowest mode of each range
     */
    record DocumentHits(DocumentId document, String textHash, int count, List<TextRange> ranges,
            List<MatchMode> matched) {
    }

    /**
     * A document in which the phrase stands.
     *
     * @param count how often
     */
    record Candidate(IndexedDocument document, int count) {
    }

    /** All documents in which the phrase stands, in no order. */
    List<Candidate> candidates() throws IOException {
        List<Candidate> candidates = new ArrayList<>();
        for (Segment segment : snapshot.segments()) {
            Optional<PhraseMatcher> matcher = matcher(segment.leaf(), mode);
            if (matcher.isPresent()) {
                collect(segment, matcher.get(), candidates);
            }
        }
        return candidates;
    }

    /**
     * Locates the first hits.
     *
     * @param limit how many ranges are wanted at most
     */
    Found locate(List<Candidate> candidates, int limit) throws IOException {
        List<Candidate> inOrder = candidates.stream()
                .sorted(Comparator.comparing(candidate -> candidate.document().id()))
                .toList();
        int total = 0;
        List<DocumentHits> hits = new ArrayList<>();
        for (Candidate candidate : inOrder) {
            if (total < limit) {
                hits.add(locate(candidate, limit - total));
            }
            total += candidate.count();
        }
        return new Found(total, hits);
    }

    private void collect(Segment segment, PhraseMatcher matcher, List<Candidate> candidates) throws IOException {
        for (int number = matcher.next(); number != DocIdSetIterator.NO_MORE_DOCS; number = matcher.next()) {
            IndexedDocument document = segment.documents().get(number);
            if (document != null && document == snapshot.documents().get(document.id())) {
                int count = matcher.count();
                if (count > 0) {
                    candidates.add(new Candidate(document, count));
                }
            }
        }
    }

    private DocumentHits locate(Candidate candidate, int limit) throws IOException {
        IndexedDocument document = candidate.document();
        int[] begins = positions(document, mode);
        MatchMode[] matched = new MatchMode[begins.length];
        Arrays.fill(matched, mode);
        for (int narrower = mode.ordinal() - 1; narrower >= 0; narrower--) {
            markNarrower(document, MatchMode.values()[narrower], begins, matched);
        }
        int wanted = Math.min(limit, begins.length);
        OffsetTable offsets = document.offsets(begins[wanted - 1] + phrase.length() - 1);
        List<TextRange> ranges = Arrays.stream(begins, 0, wanted)
                .mapToObj(begin -> offsets.range(begin, begin + phrase.length() - 1))
                .toList();
        return new DocumentHits(document.id(), document.textHash(), candidate.count(), ranges,
                List.of(matched).subList(0, wanted));
    }

    private void markNarrower(IndexedDocument document, MatchMode narrower, int[] begins, MatchMode[] matched)
            throws IOException {
        for (int begin : positions(document, narrower)) {
            int hit = Arrays.binarySearch(begins, begin);
            if (hit >= 0) {
                matched[hit] = narrower;
            }
        }
    }

    private int[] positions(IndexedDocument document, MatchMode inMode) throws IOException {
        Optional<PhraseMatcher> matcher = matcher(document.leaf(), inMode);
        boolean holds = matcher.isPresent() && matcher.get().advance(document.number()) == document.number();
        return holds ? matcher.get().positions() : new int[0];
    }

    private Optional<PhraseMatcher> matcher(LeafReaderContext leaf, MatchMode inMode) throws IOException {
        return PhraseMatcher.of(leaf.reader(), IndexedDocument.field(inMode), phrase.terms(inMode));
    }
}
