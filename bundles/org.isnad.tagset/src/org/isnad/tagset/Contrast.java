/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.tagset;

import java.util.Locale;

import org.isnad.model.schema.Style;

/** How well colours stand out from one another, after WCAG 2.2. */
public final class Contrast {

    /** The page that {@link Style#light()} stands on, and the text of labels drawn on that colour. */
    public static final String LIGHT = "#ffffff";
    /** The page that {@link Style#dark()} stands on. */
    public static final String DARK_PAGE = "#1e1e1e";
    /** The text of labels drawn on {@link Style#dark()}. */
    public static final String DARK_LABEL = "#000000";

    /** What a mark needs to be seen (WCAG 1.4.11). */
    public static final double VISIBLE = 3.0;
    /** What a text needs to be read (WCAG 1.4.3). */
    public static final double READABLE = 4.5;

    /** Of the colour that one is mixed with to be read, a step. */
    private static final double STEP = 0.02;

    private Contrast() {
    }

    /**
     * The contrast of two colours, 1 to 21.
     *
     * @param first  {@code #rrggbb}
     * @param second {@code #rrggbb}
     */
    public static double ratio(String first, String second) {
        double one = luminance(first);
        double other = luminance(second);
        return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    }

    /** Whether a mark of this style can be seen on both pages, and a label be read on it. */
    public static boolean suffices(Style style) {
        return ratio(style.light(), LIGHT) >= Math.max(VISIBLE, READABLE)
                && ratio(style.dark(), DARK_PAGE) >= VISIBLE && ratio(style.dark(), DARK_LABEL) >= READABLE;
    }

    /** The nearest style that suffices: the light page's colour made darker, the dark page's lighter. */
    public static Style readable(Style style) {
        String light = style.light();
        for (double part = STEP; part <= 1 && ratio(light, LIGHT) < READABLE; part += STEP) {
            light = mixed(style.light(), 0, part);
        }
        String dark = style.dark();
        for (double part = STEP; part <= 1
                && (ratio(dark, DARK_PAGE) < VISIBLE || ratio(dark, DARK_LABEL) < READABLE); part += STEP) {
            dark = mixed(style.dark(), 255, part);
        }
        return new Style(light, dark);
    }

    private static String mixed(String colour, int with, double part) {
        int rgb = Integer.parseInt(colour.substring(1), 16);
        return String.format(Locale.ROOT, "#%06x", channel(rgb >> 16, with, part) << 16
                | channel(rgb >> 8, with, part) << 8 | channel(rgb, with, part));
    }

    private static int channel(int value, int with, double part) {
        return (int) Math.round((value & 0xff) * (1 - part) + with * part);
    }

    private static double luminance(String colour) {
        int rgb = Integer.parseInt(colour.substring(1), 16);
        return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8 & 0xff) + 0.0722 * linear(rgb & 0xff);
    }

    private static double linear(int channel) {
        double value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
