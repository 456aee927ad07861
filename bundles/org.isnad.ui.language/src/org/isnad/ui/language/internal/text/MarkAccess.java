/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.language.internal.text;

import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.IAnnotationAccess;
import org.eclipse.jface.text.source.IAnnotationAccessExtension;
import org.eclipse.jface.text.source.IAnnotationPresentation;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;

/** Lets rulers and painters of JFace see what {@link ProblemMark}s are. */
final class MarkAccess implements IAnnotationAccess, IAnnotationAccessExtension {

    @Override
    public Object getType(Annotation annotation) {
        return annotation.getType();
    }

    @Override
    public boolean isMultiLine(Annotation annotation) {
        return true;
    }

    @Override
    public boolean isTemporary(Annotation annotation) {
        return true;
    }

    @Override
    public String getTypeLabel(Annotation annotation) {
        return annotation.getText();
    }

    @Override
    public int getLayer(Annotation annotation) {
        return annotation instanceof IAnnotationPresentation mark ? mark.getLayer() : DEFAULT_LAYER;
    }

    @Override
    public void paint(Annotation annotation, GC gc, Canvas canvas, Rectangle bounds) {
        if (annotation instanceof IAnnotationPresentation mark) {
            mark.paint(gc, canvas, bounds);
        }
    }

    @Override
    public boolean isPaintable(Annotation annotation) {
        return annotation instanceof IAnnotationPresentation;
    }

    @Override
    public boolean isSubtype(Object type, Object supertype) {
        return supertype.equals(type);
    }

    @Override
    public Object[] getSupertypes(Object type) {
        return new Object[0];
    }
}
