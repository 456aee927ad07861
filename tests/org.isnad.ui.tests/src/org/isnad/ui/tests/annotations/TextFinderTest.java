/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.tests.annotations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;

import org.isnad.ui.annotations.internal.find.FindMode;
import org.isnad.ui.annotations.internal.find.Found;
import org.isnad.ui.annotations.internal.find.Place;
import org.isnad.ui.annotations.internal.find.TextFinder;
import org.junit.jupiter.api.Test;

/** Words, patterns and places are found in one text. */
class TextFinderTest {

    private static final String TEXT = "قَالَ الأمير: قـال\nثم ﻻ شيء.\n\nAl-Amir (قال)";

    @Test
    void givenAWordWhenItIsFoundInAnySpellingThenItsMarksBelongToTheHit() {
        assertEquals(List.of("قَالَ", "قـال", "قال"), find("قال", FindMode.FOLDED));
        assertEquals(List.of("الأمير"), find("الامير", FindMode.FOLDED));
        assertEquals(List.of("ﻻ شيء"), find("لا شيء", FindMode.FOLDED));
        assertEquals(List.of("لأ", "ﻻ"), find("لا", FindMode.FOLDED));
        assertEquals(List.of("Al-Amir"), find("AL-AMIR", FindMode.FOLDED));
    }

    @Test
    void givenAWordWhenItIsFoundExactlyThenOnlyItsOwnSpellingCounts() {
        assertEquals(List.of("قال"), find("قال", FindMode.EXACT));
        assertEquals(List.of(), find("(قال", FindMode.EXACT).stream().skip(1).toList());
        assertEquals(List.of(), find("al-amir", FindMode.EXACT));
        assertEquals(List.of(), find("", FindMode.FOLDED));
    }

    @Test
    void givenAPatternWhenItIsGoodThenItsMatchesAreFoundAndWhenNotItsPlaceIsNamed() {
        assertEquals(List.of("Al", "Amir"), find("[A-Z]\\w+", FindMode.PATTERN));
        assertEquals(List.of("ثم"), find("^ث.", FindMode.PATTERN));
        assertEquals(List.of(), find("x*", FindMode.PATTERN), "nothing is no hit");
        Found.BadPattern bad = assertInstanceOf(Found.BadPattern.class,
                finder(TEXT).find("a(b", FindMode.PATTERN, () -> false));
        assertEquals(3, bad.place());
    }

    @Test
    void givenAPatternThatNeverEndsWhenItsTimeIsUpThenItIsSaid() {
        AtomicLong clock = new AtomicLong();
        TextFinder finder = new TextFinder("a".repeat(40), () -> clock.addAndGet(100_000_000));
        assertInstanceOf(Found.TooSlow.class, finder.find("(a+)+\\1b", FindMode.PATTERN, () -> false));
        assertThrows(CancellationException.class, () -> finder(TEXT).find("قال", FindMode.FOLDED, () -> true));
    }

    @Test
    void givenPlacesWhenTheyAreCountedThenEmptyLinesAreLinesAndNoParagraphs() {
        assertEquals(4, Place.LINE.last(TEXT));
        assertEquals(3, Place.PARAGRAPH.last(TEXT));
        assertEquals(TEXT.indexOf("Al-"), Place.PARAGRAPH.offset(TEXT, 3));
        assertEquals(TEXT.indexOf("Al-"), Place.LINE.offset(TEXT, 4));
        assertEquals(TEXT.length(), Place.CHARACTER.last(TEXT));
    }

    private static List<String> find(String wanted, FindMode mode) {
        Found found = finder(TEXT).find(wanted, mode, () -> false);
        return assertInstanceOf(Found.Hits.class, found).ranges().stream().map(hit -> hit.covered(TEXT)).toList();
    }

    private static TextFinder finder(String text) {
        return new TextFinder(text, () -> 0);
    }
}
