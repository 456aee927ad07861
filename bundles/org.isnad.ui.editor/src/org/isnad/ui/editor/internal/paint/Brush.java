/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.paint;

import java.util.HashMap;
import java.util.Map;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;

/** What one painting of the page draws with: colours by value, and the small font of labels with the widths known. */
public final class Brush {

    /** Space at both sides of a label's text, in pixels. */
    static final int LABEL_PADDING = 3;

    private final Map<RGB, Color> colours = new HashMap<>();
    private final Map<String, Point> extents = new HashMap<>();
    private final PageColors page;
    private final Font textFont;
    private final Font labelFont;

    /** The fonts stay the caller's. */
    public Brush(PageColors page, Font textFont, Font labelFont) {
        this.page = page;
        this.textFont = textFont;
        this.labelFont = labelFont;
    }

    public PageColors page() {
        return page;
    }

    public Font textFont() {
        return textFont;
    }

    /** Fills with the colour from now on. @param alpha 0 to 255 */
    public void fill(GC gc, RGB colour, int alpha) {
        gc.setBackground(colour(colour));
        gc.setAlpha(alpha);
    }

    /** Draws lines and text with the colour from now on, opaque. */
    public void line(GC gc, RGB colour) {
        gc.setForeground(colour(colour));
        gc.setAlpha(255);
    }

    int labelWidth(GC gc, String label) {
        return extent(gc, label).x + 2 * LABEL_PADDING;
    }

    /** Writes a label in the middle of a row of the given height. */
    void label(GC gc, String label, int left, int top, int height) {
        Point extent = extent(gc, label);
        gc.setFont(labelFont);
        gc.drawText(label, left + LABEL_PADDING, top + (height - extent.y) / 2, SWT.DRAW_TRANSPARENT);
    }

    private Point extent(GC gc, String label) {
        return extents.computeIfAbsent(label, text -> {
            gc.setFont(labelFont);
            return gc.textExtent(text, SWT.DRAW_TRANSPARENT);
        });
    }

    private Color colour(RGB rgb) {
        return colours.computeIfAbsent(rgb, Color::new);
    }
}
