/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.tagset.ide.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.isnad.model.schema.Style;
import org.isnad.tagset.Contrast;

/** Colours that can be seen on both pages and whose labels can be read. */
final class ReadableColours {

    private static final int HUES = 18;

    private ReadableColours() {
    }

    /** Styles of all hues, without those that are used already. */
    static List<Style> palette(Set<String> used) {
        List<Style> palette = new ArrayList<>();
        for (int i = 0; i < HUES; i++) {
            double hue = 6.0 * i / HUES;
            Style style = Contrast.readable(new Style(pure(hue, 40, 205), pure(hue, 100, 230)));
            if (!used.contains(style.light())) {
                palette.add(style);
            }
        }
        return palette;
    }

    /**
     * A colour of the wheel.
     *
     * @param hue  0 to 6, from red over green and blue back to red
     * @param low  the channel that the colour has least of
     * @param high the channel that it has most of
     */
    private static String pure(double hue, int low, int high) {
        int rgb = 0;
        for (int centre = 0; centre < 6; centre += 2) {
            double distance = Math.min(Math.abs(hue - centre), 6 - Math.abs(hue - centre));
            int channel = (int) Math.round(low + (high - low) * Math.clamp(2 - distance, 0, 1));
            rgb = rgb << 8 | channel;
        }
        return hex(rgb);
    }

    private static String hex(int rgb) {
        return String.format(Locale.ROOT, "#%06x", rgb & 0xffffff);
    }
}
