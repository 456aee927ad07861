/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.annotations.internal.follow;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

import org.isnad.model.Annotation;
import org.isnad.model.AnnotationData;
import org.isnad.model.Annotator;
import org.isnad.model.DocumentId;
import org.isnad.project.Project;
import org.isnad.project.ProjectException;
import org.isnad.ui.Errors;
import org.isnad.ui.annotations.internal.edits.Target;

/** Takes what everybody says about a document out of a project, beside the UI thread. */
public final class ShownAnnotations {

    private ShownAnnotations() {
    }

    /**
     * Those that are shown, annotator by annotator. What cannot be read is logged; the editor tells it.
     *
     * @param at    who annotates now
     * @param shown whether an annotation is shown
     */
    public static List<Target> load(Project project, DocumentId document, Optional<Annotator> at,
            BiPredicate<Annotation, Annotator> shown) throws Exception {
        Set<Annotator> annotators = project.read(() -> new LinkedHashSet<>(project.annotators(document)));
        at.ifPresent(annotators::add);
        List<Target> all = new ArrayList<>();
        for (Annotator annotator : annotators) {
            boolean own = at.filter(worker -> worker.id().equals(annotator.id())).isPresent();
            try {
                List<AnnotationData> annotations =
                        project.read(() -> project.annotations(document, annotator).annotations());
                annotations.stream().filter(annotation -> shown.test(annotation, annotator))
                        .forEach(annotation -> all.add(new Target(annotation, annotator, own)));
            } catch (ProjectException e) {
                Errors.log(e);
            }
        }
        return all;
    }
}
