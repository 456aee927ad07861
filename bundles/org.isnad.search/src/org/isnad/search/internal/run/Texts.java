/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.search.internal.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.isnad.model.Annotator;
import org.isnad.model.DocumentId;
import org.isnad.model.Span;
import org.isnad.model.SpanData;
import org.isnad.project.Project;
import org.isnad.project.ProjectException;
import org.isnad.search.SearchException;
import org.isnad.search.internal.index.Part;

/** Reads from the project what hits are shown with. Each document is read in one go. */
final class Texts {

    private final Project project;

    Texts(Project project) {
        this.project = project;
    }

    /**
     * A document as it was read.
     *
     * @param text    empty if it is damaged, or not the one that was indexed any more
     * @param spans   of the annotators that were asked for
     * @param damaged whether the text or some annotations cannot be read
     */
    record Reading(Optional<String> text, List<AnnotatedSpan> spans, boolean damaged) {
    }

    /** A span and whose it is. */
    record AnnotatedSpan(Annotator annotator, SpanData span) {
    }

    Reading text(Part part) throws SearchException {
        return read(part, List.of());
    }

    /** @param annotator empty for everybody */
    Reading annotated(Part part, Optional<Annotator> annotator) throws SearchException {
        return read(part, annotator.map(List::of).orElse(null));
    }

    /** @param annotators null for everybody */
    private Reading read(Part part, List<Annotator> annotators) throws SearchException {
        try {
            return project.read(() -> readNow(part, annotators));
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new SearchException(project.folder(), e);
        }
    }

    private Reading readNow(Part part, List<Annotator> annotators) {
        DocumentId id = part.id();
        if (project.document(id).filter(now -> now.textHash().equals(part.textHash())).isEmpty()) {
            return new Reading(Optional.empty(), List.of(), false);
        }
        String text;
        try {
            text = project.text(id);
        } catch (ProjectException damaged) {
            return new Reading(Optional.empty(), List.of(), true); // the answer names it; the others' hits still count
        }
        List<AnnotatedSpan> spans = new ArrayList<>();
        boolean complete = true;
        for (Annotator annotator : annotators == null ? project.annotators(id) : annotators) {
            try {
                for (Span span : project.glance(id, annotator).spans()) {
                    spans.add(new AnnotatedSpan(annotator, SpanData.of(span)));
                }
            } catch (ProjectException damaged) {
                complete = false; // the hits stand without them, and the answer names the document
            }
        }
        return new Reading(Optional.of(text), spans, !complete);
    }
}
