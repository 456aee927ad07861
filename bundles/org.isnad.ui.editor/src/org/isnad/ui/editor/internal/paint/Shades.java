/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.paint;

import org.eclipse.swt.graphics.RGB;

/** Arithmetic of colours, after WCAG 2.1. */
public final class Shades {

    /** The contrast that text needs. */
    public static final double READABLE = 4.5;
    /** What lines and marks need to be seen (WCAG 1.4.11). */
    public static final double VISIBLE = 3;

    private static final RGB BLACK = new RGB(0, 0, 0);
    private static final RGB WHITE = new RGB(255, 255, 255);

    private Shades() {
    }

    /** Reads {@code #rrggbb}. */
    public static RGB parse(String hex) {
        int value = Integer.parseInt(hex.substring(1), 16);
        return new RGB(value >> 16, value >> 8 & 0xff, value & 0xff);
    }

    /** The colour that is seen when one lies over another. @param alpha 0 for the lower alone, 255 for the upper */
    public static RGB blend(RGB upper, RGB lower, int alpha) {
        return new RGB(blend(upper.red, lower.red, alpha), blend(upper.green, lower.green, alpha),
                blend(upper.blue, lower.blue, alpha));
    }

    /**
     * A colour that stands back, no further than it is still visible.
     *
     * @param alpha how much of it stays where that is enough, of 255
     */
    public static RGB standingBack(RGB colour, RGB page, int alpha) {
        int kept = alpha;
        while (kept < 255 && contrast(blend(colour, page, kept), page) < VISIBLE) {
            kept++;
        }
        return blend(colour, page, kept);
    }

    /** Contrast of two colours, from 1 to 21. */
    public static double contrast(RGB one, RGB other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    /** White where it reads well enough on the colour, else black; the contrast is at least {@value #READABLE}. */
    public static RGB readableOn(RGB background) {
        return contrast(WHITE, background) >= READABLE ? WHITE : BLACK;
    }

    /** Whether a colour is nearer to black than to white. */
    public static boolean isDark(RGB colour) {
        return contrast(colour, WHITE) > contrast(colour, BLACK);
    }

    private static int blend(int upper, int lower, int alpha) {
        return (upper * alpha + lower * (255 - alpha) + 127) / 255;
    }

    private static double luminance(RGB colour) {
        return 0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) + 0.0722 * linear(colour.blue);
    }

    /** A channel of sRGB, 0 to 255, as light, 0 to 1. */
    static double linear(int channel) {
        double value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
