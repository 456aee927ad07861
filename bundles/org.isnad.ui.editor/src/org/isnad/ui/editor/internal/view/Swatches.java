/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.view;

import java.util.HashMap;
import java.util.Map;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageGcDrawer;
import org.eclipse.swt.widgets.Control;
import org.isnad.ui.editor.internal.paint.Shades;
import org.isnad.ui.editor.internal.paint.SpanLook;

/** Small pictures of tags: the colour with the bar of the layer. They are disposed with the control they are for. */
final class Swatches {

    private static final int SIZE = 16;
    private static final int BAR = 2;

    private final Control control;
    private final Map<SpanLook, Image> images = new HashMap<>();

    Swatches(Control control) {
        this.control = control;
        control.addListener(SWT.Dispose, event -> images.values().forEach(Image::dispose));
    }

    Image of(SpanLook look) {
        return images.computeIfAbsent(look, this::make);
    }

    private Image make(SpanLook look) {
        ImageGcDrawer drawer = (gc, width, height) -> draw(gc, look);
        return new Image(control.getDisplay(), drawer, SIZE, SIZE);
    }

    private static void draw(GC gc, SpanLook look) {
        gc.setBackground(new Color(look.colour()));
        gc.fillRectangle(0, 0, SIZE, SIZE);
        gc.setBackground(new Color(Shades.readableOn(look.colour())));
        look.bar().draw(gc, BAR, SIZE - BAR, SIZE - 3 * BAR, BAR);
    }
}
