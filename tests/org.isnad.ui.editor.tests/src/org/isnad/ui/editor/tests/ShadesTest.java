/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;

import org.eclipse.swt.graphics.RGB;
import org.isnad.model.schema.Tagset;
import org.isnad.tagset.Tagsets;
import org.isnad.ui.editor.internal.edit.TagChoice;
import org.isnad.ui.editor.internal.paint.PageColors;
import org.isnad.ui.editor.internal.paint.Shades;
import org.isnad.ui.editor.internal.paint.SpanLooks;
import org.junit.jupiter.api.Test;

/** Every tag of every shipped tagset can be read and seen on both pages, alone and nested. */
class ShadesTest {

    private static final double VISIBLE = 3;

    @Test
    void contrastIsThatOfTheStandard() {
        assertEquals(21, Shades.contrast(new RGB(0, 0, 0), new RGB(255, 255, 255)), 1e-9);
        assertEquals(4.54, Shades.contrast(new RGB(118, 118, 118), new RGB(255, 255, 255)), 0.01);
        assertEquals(new RGB(0x1a, 0x2b, 0x3c), Shades.parse("#1a2b3c"));
    }

    @Test
    void textIsReadableOverAllStacksOfTints() {
        for (PageColors page : List.of(PageColors.LIGHT, PageColors.DARK)) {
            List<RGB> colours = colours(page);
            for (RGB outer : colours) {
                for (RGB middle : colours) {
                    for (RGB inner : colours) {
                        RGB background = page.tinted(outer, middle, inner);
                        assertTrue(Shades.contrast(page.text(), background) >= Shades.READABLE,
                                () -> page.text() + " on " + background);
                    }
                }
            }
        }
    }

    @Test
    void barsAreVisibleAndLabelsReadable() {
        for (PageColors page : List.of(PageColors.LIGHT, PageColors.DARK)) {
            for (RGB colour : colours(page)) {
                assertTrue(Shades.contrast(colour, page.page()) >= VISIBLE, () -> colour + " on the page");
                assertTrue(Shades.contrast(Shades.readableOn(colour), colour) >= Shades.READABLE,
                        () -> "label on " + colour);
            }
        }
    }

    @Test
    void whatStandsBackIsStillReadable() {
        for (PageColors page : List.of(PageColors.LIGHT, PageColors.DARK)) {
            assertTrue(Shades.contrast(page.text(), page.selection()) >= Shades.READABLE);
            assertTrue(Shades.contrast(page.faint(), page.page()) >= Shades.READABLE);
            assertTrue(Shades.contrast(page.focus(), page.page()) >= VISIBLE);
        }
    }

    private static List<RGB> colours(PageColors page) {
        Tagset tagset = Tagsets.shipped().all().getFirst();
        SpanLooks looks = new SpanLooks(tagset, Locale.ENGLISH, page.dark());
        return TagChoice.of(tagset).stream()
                .map(choice -> looks.of(choice.layer().name(), choice.tagName()).colour()).distinct().toList();
    }
}
