/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.annotations.internal.list;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;

import org.isnad.model.Annotation;
import org.isnad.model.AnnotationData;
import org.isnad.model.AnnotationId;
import org.isnad.model.Annotator;
import org.isnad.model.DocumentId;
import org.isnad.model.SpanData;
import org.isnad.project.Project;
import org.isnad.ui.annotations.internal.edits.Target;
import org.isnad.ui.annotations.internal.follow.AnnotationTexts;
import org.isnad.ui.annotations.internal.follow.ShownAnnotations;

/** Makes the rows of all annotations that are shown, beside the UI thread. */
final class ListLoading {

    /** Spans as they stand in the text; then relations, groups and the document's in the order they were made. */
    private static final Comparator<Target> READING = Comparator
            .comparing((Target target) -> target.annotation().kind())
            .thenComparing((one, other) -> one.annotation() instanceof SpanData span
                    ? SpanData.READING_ORDER.compare(span, (SpanData) other.annotation())
                    : AnnotationData.BY_ID.compare(one.annotation(), other.annotation()));

    private ListLoading() {
    }

    /** Those that are shown, in reading order. @param at who annotates now */
    static List<Listed> load(Project project, DocumentId document, String text, Optional<Annotator> at,
            BiPredicate<Annotation, Annotator> shown) throws Exception {
        List<Target> targets = ShownAnnotations.load(project, document, at, shown);
        targets.sort(READING);
        Map<AnnotationId, AnnotationData> byId = new HashMap<>();
        if (!targets.isEmpty() && targets.getLast().annotation().kind() != AnnotationData.Kind.SPAN) {
            targets.forEach(target -> byId.put(target.annotation().id(), target.annotation()));
        }
        Function<AnnotationData, String> texts =
                new AnnotationTexts(text, id -> Optional.ofNullable(byId.get(id)))::of;
        List<Listed> all = new ArrayList<>(targets.size());
        targets.forEach(target -> all.add(new Listed(target, texts)));
        return all;
    }
}
