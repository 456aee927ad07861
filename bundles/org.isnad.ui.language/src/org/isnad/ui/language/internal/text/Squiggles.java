/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.language.internal.text;

import org.eclipse.jface.text.source.AnnotationPainter;
import org.eclipse.jface.text.source.SourceViewer;
import org.eclipse.swt.SWT;

/** Wavy lines under the problems of a text. */
final class Squiggles {

    private static final String SQUIGGLE = "squiggle";

    private Squiggles() {
    }

    /** Underlines the problems of the viewer's annotation model from now on. */
    static void install(SourceViewer viewer, TokenColours colours) {
        AnnotationPainter painter = new AnnotationPainter(viewer, new MarkAccess());
        painter.addTextStyleStrategy(SQUIGGLE, new AnnotationPainter.UnderlineStrategy(SWT.UNDERLINE_SQUIGGLE));
        for (Problem.Severity severity : Problem.Severity.values()) {
            String type = ProblemMark.type(severity);
            painter.addAnnotationType(type, SQUIGGLE);
            painter.setAnnotationTypeColor(type, switch (severity) {
                case ERROR -> colours.error();
                case WARNING -> colours.warning();
                case INFORMATION -> colours.faint();
            });
        }
        viewer.addPainter(painter);
        viewer.addTextPresentationListener(painter);
    }
}
