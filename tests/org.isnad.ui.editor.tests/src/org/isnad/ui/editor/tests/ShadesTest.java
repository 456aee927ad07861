/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.eclipse.swt.graphics.RGB;
import org.isnad.model.schema.Layer;
import org.isnad.model.schema.Tag;
import org.isnad.model.schema.Tagset;
import org.isnad.tagset.Tagsets;
import org.isnad.ui.editor.internal.edit.TagChoice;
import org.isnad.ui.editor.internal.paint.ColourSight;
import org.isnad.ui.editor.internal.paint.PageColors;
import org.isnad.ui.editor.internal.paint.Shades;
import org.isnad.ui.editor.internal.paint.SpanLook;
import org.isnad.ui.editor.internal.paint.SpanLooks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every tag of every shipped tagset can be read and seen on both pages, alone and nested. */
class ShadesTest {

    /** In CIELAB; more than three times what can just be told apart side by side. */
    private static final double TOLD_APART = 8;

    @Test
    void contrastIsThatOfTheStandard() {
        assertEquals(21, Shades.contrast(new RGB(0, 0, 0), new RGB(255, 255, 255)), 1e-9);
        assertEquals(4.54, Shades.contrast(new RGB(118, 118, 118), new RGB(255, 255, 255)), 0.01);
        assertEquals(new RGB(0x1a, 0x2b, 0x3c), Shades.parse("#1a2b3c"));
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void textIsReadableOverAllStacksOfTints(Tagset tagset) {
        for (PageColors page : List.of(PageColors.LIGHT, PageColors.DARK)) {
            List<RGB> colours = colours(tagset, page);
            for (RGB outer : colours) {
                assertReadable(page, outer);
                for (RGB middle : colours) {
                    assertReadable(page, outer, middle);
                    for (RGB inner : colours) {
                        assertReadable(page, outer, middle, inner);
                    }
                }
            }
        }
    }

    private static void assertReadable(PageColors page, RGB... stack) {
        RGB background = page.tinted(stack);
        assertTrue(Shades.contrast(page.text(), background) >= Shades.READABLE,
                () -> page.text() + " on " + background);
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void barsAreVisibleAndLabelsReadable(Tagset tagset) {
        for (PageColors page : List.of(PageColors.LIGHT, PageColors.DARK)) {
            for (RGB colour : colours(tagset, page)) {
                assertTrue(Shades.contrast(colour, page.page()) >= Shades.VISIBLE, () -> colour + " on the page");
                assertTrue(Shades.contrast(Shades.readableOn(colour), colour) >= Shades.READABLE,
                        () -> "label on " + colour);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void arcsOfOthersStandBackAndStayVisible(Tagset tagset) {
        for (PageColors page : List.of(PageColors.LIGHT, PageColors.DARK)) {
            SpanLooks looks = new SpanLooks(tagset, Locale.ENGLISH, page.dark());
            for (Layer layer : tagset.layers()) {
                List<String> tags = new ArrayList<>(layer.tags().stream().map(Tag::name).toList());
                tags.add("");
                for (String tag : tags) {
                    RGB own = looks.of(layer.name(), tag).colour();
                    for (int kept : new int[] {1, 100, 170, 255}) {
                        RGB seen = Shades.standingBack(own, page.page(), kept);
                        double contrast = Shades.contrast(seen, page.page());
                        assertTrue(contrast >= Shades.VISIBLE, () -> layer.name() + " " + tag + ": " + contrast);
                        assertTrue(contrast <= Shades.contrast(own, page.page()), () -> layer.name() + " " + tag);
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void tagsWithTheSameBarDifferInColourForAllEyes(Tagset tagset) {
        List<TagChoice> choices = TagChoice.of(tagset);
        for (boolean dark : new boolean[] {false, true}) {
            SpanLooks looks = new SpanLooks(tagset, Locale.ENGLISH, dark);
            for (TagChoice one : choices) {
                for (TagChoice other : choices) {
                    SpanLook first = looks.of(one.layer().name(), one.tagName());
                    SpanLook second = looks.of(other.layer().name(), other.tagName());
                    if (!one.equals(other) && first.bar() == second.bar()) {
                        double distance = ColourSight.of(first.colour()).distance(ColourSight.of(second.colour()));
                        assertTrue(distance >= TOLD_APART, () -> first + " and " + second + ": " + distance);
                    }
                }
            }
        }
    }

    @Test
    void eyesWithoutRedOrGreenTakeSomeColoursForOne() {
        // given two colours that are far apart for most, and on one line of confusion
        RGB olive = new RGB(133, 128, 0);
        RGB orange = new RGB(187, 114, 0);
        // then some eyes see nearly one colour, and black and white stay apart for all
        double all = Math.abs(olive.red - orange.red);
        assertTrue(all > 50 && ColourSight.of(olive).distance(ColourSight.of(orange)) < 10);
        assertEquals(100, ColourSight.of(new RGB(0, 0, 0)).distance(ColourSight.of(new RGB(255, 255, 255))), 1);
        assertEquals(0, ColourSight.of(olive).distance(ColourSight.of(olive)));
    }

    @Test
    void whatStandsBackIsStillReadable() {
        for (PageColors page : List.of(PageColors.LIGHT, PageColors.DARK)) {
            assertTrue(Shades.contrast(page.text(), page.selection()) >= Shades.READABLE);
            assertTrue(Shades.contrast(page.faint(), page.page()) >= Shades.READABLE);
            assertTrue(Shades.contrast(page.focus(), page.page()) >= Shades.VISIBLE);
        }
    }

    private static List<RGB> colours(Tagset tagset, PageColors page) {
        SpanLooks looks = new SpanLooks(tagset, Locale.ENGLISH, page.dark());
        return TagChoice.of(tagset).stream()
                .map(choice -> looks.of(choice.layer().name(), choice.tagName()).colour()).distinct().toList();
    }

    private static List<Tagset> shipped() {
        return Tagsets.shipped().all();
    }
}
