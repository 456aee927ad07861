/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.canvas;

import java.util.Locale;

import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.FontData;
import org.eclipse.swt.widgets.Canvas;
import org.isnad.model.schema.Tagset;
import org.isnad.ui.editor.internal.paint.Brush;
import org.isnad.ui.editor.internal.paint.PageColors;
import org.isnad.ui.editor.internal.paint.Shades;
import org.isnad.ui.editor.internal.paint.SpanLooks;

/** What a page is drawn with: fonts, colours and the tagset's looks, light or dark after the control's background. */
final class Appearance {

    /** How large the labels are beside the text. */
    private static final float LABEL_SIZE = 0.6f;
    private static final int SMALLEST_LABEL = 6;

    private final Canvas control;
    private PageColors colors = PageColors.LIGHT;
    private Tagset tagset;
    private Locale locale;
    private SpanLooks looks;
    private Font textFont;
    private Font labelFont;
    private Brush brush;

    Appearance(Canvas control) {
        this.control = control;
    }

    PageColors colors() {
        return colors;
    }

    SpanLooks looks() {
        return looks;
    }

    Brush brush() {
        return brush;
    }

    /** The font of the text, the owner's; null until there is one. */
    Font font() {
        return textFont;
    }

    /** @param font stays the caller's */
    void setFont(Font font) {
        disposeBrush();
        textFont = font;
        if (labelFont != null) {
            labelFont.dispose();
        }
        labelFont = new Font(control.getDisplay(), smaller(font.getFontData()));
        updateBrush();
    }

    void setTagset(Tagset newTagset, Locale newLocale) {
        tagset = newTagset;
        locale = newLocale;
        followTheme();
    }

    /** Whether the theme gave the control a background of the other kind since the last time. */
    boolean isOutdated() {
        return isDark() != colors.dark();
    }

    /** Dark or light after the background. */
    void followTheme() {
        colors = isDark() ? PageColors.DARK : PageColors.LIGHT;
        looks = new SpanLooks(tagset, locale, colors.dark());
        updateBrush();
    }

    void dispose() {
        disposeBrush();
        if (labelFont != null) {
            labelFont.dispose();
        }
    }

    private boolean isDark() {
        return Shades.isDark(control.getBackground().getRGB());
    }

    private void updateBrush() {
        if (textFont != null) {
            disposeBrush();
            brush = new Brush(colors, textFont, labelFont);
        }
    }

    private void disposeBrush() {
        if (brush != null) {
            brush.dispose();
            brush = null;
        }
    }

    private static FontData[] smaller(FontData[] font) {
        for (FontData data : font) {
            data.setHeight(Math.max(SMALLEST_LABEL, Math.round(data.getHeight() * LABEL_SIZE)));
        }
        return font;
    }
}
