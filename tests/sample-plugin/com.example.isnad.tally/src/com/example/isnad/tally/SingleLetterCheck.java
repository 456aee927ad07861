/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package com.example.isnad.tally;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.isnad.model.AnnotationData;
import org.isnad.model.Annotator;
import org.isnad.model.Document;
import org.isnad.model.SpanData;
import org.isnad.model.schema.Label;
import org.isnad.project.ProjectException;
import org.isnad.project.check.Severity;
import org.isnad.project.spi.Check;
import org.isnad.project.spi.Found;
import org.isnad.project.spi.ProjectView;

/** Finds spans of a single letter, which are most often slips of the mouse. */
public final class SingleLetterCheck implements Check {

    private static final Label MESSAGE = new Label("A single letter is marked. Widen the mark, or remove it.",
            "وُسم حرف واحد. وسّع التوسيم أو احذفه.");

    @Override
    public void check(ProjectView project, Consumer<Found> found) {
        for (Document document : project.documents()) {
            for (Annotator annotator : project.annotators(document.id())) {
                try {
                    look(document, annotator, project.annotations(document.id(), annotator), found);
                } catch (ProjectException e) {
                    // The program's own checks name what cannot be read.
                    continue;
                }
            }
        }
    }

    private static void look(Document document, Annotator annotator, List<AnnotationData> annotations,
            Consumer<Found> found) {
        for (AnnotationData annotation : annotations) {
            if (annotation instanceof SpanData span && span.end() - span.begin() == 1) {
                found.accept(new Found("SINGLE_LETTER", Severity.WARNING, document.id(), span.ranges(),
                        Optional.of(annotator), Optional.of(span.id()), MESSAGE));
            }
        }
    }
}
