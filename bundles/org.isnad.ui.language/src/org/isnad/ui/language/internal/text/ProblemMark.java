/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.language.internal.text;

import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.IAnnotationPresentation;
import org.eclipse.jface.text.source.ImageUtilities;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.isnad.ui.Icons;

/** A problem at its place in a text, which moves when something is typed before it. */
public final class ProblemMark extends Annotation implements IAnnotationPresentation {

    private final Problem problem;

    ProblemMark(Problem problem) {
        super(type(problem.severity()), false, problem.message());
        this.problem = problem;
    }

    /** The problem as it was found: its offset may be another one now. */
    public Problem problem() {
        return problem;
    }

    /** The type that painters know marks of a severity by. */
    static String type(Problem.Severity severity) {
        return "org.isnad.ui.language." + severity;
    }

    /** Errors are drawn over warnings. */
    @Override
    public int getLayer() {
        return DEFAULT_LAYER + Problem.Severity.values().length - problem.severity().ordinal();
    }

    @Override
    public void paint(GC gc, Canvas canvas, Rectangle bounds) {
        ImageUtilities.drawImage(image(), gc, canvas, bounds, SWT.CENTER, SWT.TOP);
    }

    private Image image() {
        return Icons.image(switch (problem.severity()) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFORMATION -> "information";
        });
    }
}
