/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.language.internal.text;

import org.eclipse.jface.text.IPainter;
import org.eclipse.jface.text.source.AnnotationPainter;
import org.eclipse.jface.text.source.SourceViewer;
import org.eclipse.swt.SWT;

/** Wavy lines under the problems of a text. */
final class Squiggles {

    private static final String SQUIGGLE = "squiggle";

    private final AnnotationPainter painter;

    /** Underlines the problems of the viewer's annotation model from now on. */
    Squiggles(SourceViewer viewer) {
        painter = new AnnotationPainter(viewer, new MarkAccess());
        painter.addTextStyleStrategy(SQUIGGLE, new AnnotationPainter.UnderlineStrategy(SWT.UNDERLINE_SQUIGGLE));
        for (Problem.Severity severity : Problem.Severity.values()) {
            painter.addAnnotationType(ProblemMark.type(severity), SQUIGGLE);
        }
        viewer.addPainter(painter);
        viewer.addTextPresentationListener(painter);
    }

    /** Gives the lines their colours; those that are there get them when the text is drawn. */
    void colour(TokenColours colours) {
        for (Problem.Severity severity : Problem.Severity.values()) {
            painter.setAnnotationTypeColor(ProblemMark.type(severity), switch (severity) {
                case ERROR -> colours.error();
                case WARNING -> colours.warning();
                case INFORMATION -> colours.faint();
            });
        }
        painter.paint(IPainter.CONFIGURATION);
    }
}
