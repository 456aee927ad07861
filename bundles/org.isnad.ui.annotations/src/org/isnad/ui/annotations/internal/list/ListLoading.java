/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.annotations.internal.list;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

import org.isnad.model.Annotation;
import org.isnad.model.AnnotationData;
import org.isnad.model.AnnotationId;
import org.isnad.model.AnnotationSet;
import org.isnad.model.Annotator;
import org.isnad.model.DocumentId;
import org.isnad.model.SpanData;
import org.isnad.project.Project;
import org.isnad.project.ProjectException;
import org.isnad.ui.Errors;
import org.isnad.ui.annotations.internal.edits.Target;
import org.isnad.ui.annotations.internal.follow.AnnotationTexts;

/** Takes what everybody says about a document out of a project, beside the UI thread. */
final class ListLoading {

    /** Spans as they stand in the text; then relations, groups and the document's in the order they were made. */
    private static final Comparator<Listed> READING = Comparator
            .comparing((Listed listed) -> listed.annotation().kind())
            .thenComparing((one, other) -> one.annotation() instanceof SpanData span
                    ? SpanData.READING_ORDER.compare(span, (SpanData) other.annotation())
                    : AnnotationData.BY_ID.compare(one.annotation(), other.annotation()));

    private ListLoading() {
    }

    /**
     * Those that are shown, in reading order. What cannot be read is logged; the editor tells it.
     *
     * @param at who annotates now
     */
    static List<Listed> load(Project project, DocumentId document, String text, Optional<Annotator> at,
            BiPredicate<Annotation, Annotator> shown) throws Exception {
        Set<Annotator> annotators = project.read(() -> new LinkedHashSet<>(project.annotators(document)));
        at.ifPresent(annotators::add);
        List<Listed> all = new ArrayList<>();
        for (Annotator annotator : annotators) {
            boolean own = at.filter(worker -> worker.id().equals(annotator.id())).isPresent();
            try {
                AnnotationSet set = project.read(() -> project.annotations(document, annotator));
                List<AnnotationData> annotations = project.read(set::annotations);
                AnnotationTexts texts = new AnnotationTexts(text, id -> find(project, set, id));
                annotations.stream().filter(annotation -> shown.test(annotation, annotator))
                        .forEach(annotation -> all.add(new Listed(new Target(annotation, annotator, own),
                                texts.of(annotation))));
            } catch (ProjectException e) {
                Errors.log(e);
            }
        }
        all.sort(READING);
        return all;
    }

    private static Optional<AnnotationData> find(Project project, AnnotationSet set, AnnotationId id) {
        try {
            return project.read(() -> set.annotation(id));
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("asking a set throws nothing else", e);
        }
    }
}
