/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.edit;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.isnad.model.Annotator;
import org.isnad.model.DocumentId;
import org.isnad.project.Project;
import org.isnad.project.ProjectException;
import org.isnad.ui.ProjectSession;
import org.isnad.ui.editor.internal.spans.ShownSpans;
import org.isnad.ui.editor.internal.spans.SpanLayer;

/** Finds the spans of a document that are to be shown. */
public final class SpanLoader {

    private SpanLoader() {
    }

    /**
     * All annotators' spans, the live ones of the project.
     *
     * @param others  whether those of others than the annotator at work are among them
     * @param problem is told of annotations that cannot be read; the rest is shown
     */
    public static ShownSpans load(ProjectSession session, DocumentId document, boolean others,
            Consumer<ProjectException> problem) {
        List<SpanLayer> layers = new ArrayList<>();
        Optional<Annotator> at = session.annotator();
        session.project().ifPresent(project -> {
            Set<Annotator> annotators = new LinkedHashSet<>(project.annotators(document));
            at.ifPresent(annotators::add);
            for (Annotator annotator : annotators) {
                boolean own = at.isPresent() && at.get().id().equals(annotator.id());
                if (own || others) {
                    try {
                        layers.add(SpanLayer.of(project.annotations(document, annotator), own, still(project)));
                    } catch (ProjectException e) {
                        problem.accept(e);
                    }
                }
            }
        });
        return new ShownSpans(layers);
    }

    /** Keeps the sets of a project as they are while one of them is asked something. */
    public static SpanLayer.Stillness still(Project project) {
        return new SpanLayer.Stillness() {
            @Override
            public <T> T during(Supplier<T> question) {
                return project.ask(question);
            }
        };
    }
}
