/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.paint;

import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.TextLayout;

/**
 * What one look of the page is drawn with: colours by value, and the small font of labels, each label shaped once. Made
 * anew when the fonts or the theme change; the owner disposes it.
 */
public final class Brush {

    /** The height of labels in hairs: a line is that much thinner than a label is high. */
    private static final int HAIRS = 16;
    /** More than a page shows, and few enough that their shapes take no room. */
    private static final int LABELS = 1_000;
    private static final String SAMPLE = "Xg";

    private final Map<RGB, Color> colours = new HashMap<>();
    /** The last that were drawn; far ends quote their words, so that there is no end of them. */
    private final Map<String, Label> labels = new LinkedHashMap<>(LABELS, 0.75f, true);
    private final PageColors page;
    private final Font textFont;
    private final Font labelFont;
    private final int hair;

    /** A label's shape with its size, which takes long to ask for. */
    private record Label(TextLayout layout, int width, int height) {
    }

    /** The fonts stay the caller's. */
    public Brush(PageColors page, Font textFont, Font labelFont) {
        this.page = page;
        this.textFont = textFont;
        this.labelFont = labelFont;
        hair = Math.max(1, shaped(SAMPLE).height() / HAIRS);
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

    public void dispose() {
        labels.values().forEach(label -> label.layout().dispose());
        labels.clear();
    }

    /** The thickness of a thin line: a pixel on most screens, more with large fonts and on paper. */
    public int hair() {
        return hair;
    }

    /** How wide a label is, with the space at both sides. */
    public int labelWidth(String label) {
        return shaped(label).width() + 2 * padding();
    }

    /** Space at both sides of a label's text. */
    private int padding() {
        return 3 * hair;
    }

    /** Writes a label in the middle of a row of the given height, with the foreground colour. */
    public void label(GC gc, String label, int left, int top, int height) {
        Label shaped = shaped(label);
        shaped.layout().draw(gc, left + padding(), top + (height - shaped.height()) / 2);
    }

    private Label shaped(String label) {
        Label known = labels.get(label);
        if (known != null) {
            return known;
        }
        if (labels.size() >= LABELS) {
            Iterator<Label> eldest = labels.values().iterator();
            eldest.next().layout().dispose();
            eldest.remove();
        }
        TextLayout layout = new TextLayout(labelFont.getDevice());
        layout.setFont(labelFont);
        layout.setOrientation(SWT.LEFT_TO_RIGHT);
        layout.setText(label);
        Rectangle bounds = layout.getBounds();
        Label shaped = new Label(layout, bounds.width, bounds.height);
        labels.put(label, shaped);
        return shaped;
    }

    private Color colour(RGB rgb) {
        return colours.computeIfAbsent(rgb, Color::new);
    }
}
