/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.text.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.isnad.text.FoldedRange;
import org.isnad.text.TextRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextRangeTest {

    private final TextRange range = new TextRange(3, 7);

    @Test
    void tellsBothSidesOfARangeThatIsNone() {
        assertTrue(assertThrows(IllegalArgumentException.class, () -> new TextRange(7,
                3)).getMessage().contains("[7,3)"));
        assertTrue(assertThrows(IllegalArgumentException.class, () -> new TextRange(-1, 3)).getMessage()
                .contains("[-1,3)"));
        assertThrows(IllegalArgumentException.class, () -> new FoldedRange(2, 1));
    }

    @Test
    void readsWhatItWrites() {
        assertEquals(range, TextRange.parse(range.toString()));
        assertEquals("3-7", range.toString());
        assertEquals(TextRange.at(0), TextRange.parse("0-0"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "3", "-", "3-", "-7", "7-3", "a-b", "3--7", "+3-7", "٣-٧", "3-7-9", "3 - 7",
            "99999999999-1"})
    void refusesOtherForms(String text) {
        assertThrows(IllegalArgumentException.class, () -> TextRange.parse(text));
    }

    @Test
    void containsItsBeginAndNotItsEnd() {
        assertTrue(range.contains(3));
        assertTrue(range.contains(6));
        assertFalse(range.contains(7));
        assertTrue(range.contains(range));
        assertTrue(range.contains(TextRange.at(7)));
        assertFalse(range.contains(new TextRange(6, 8)));
    }

    @Test
    void overlapsWhatSharesACharacter() {
        assertTrue(range.overlaps(new TextRange(6, 9)));
        assertFalse(range.overlaps(new TextRange(7, 9)));
        assertFalse(range.overlaps(TextRange.at(5)));
        assertEquals(Optional.of(new TextRange(6, 7)), range.intersection(new TextRange(6, 9)));
        assertEquals(Optional.empty(), range.intersection(new TextRange(7, 9)));
        assertEquals(new TextRange(3, 9), range.hull(new TextRange(8, 9)));
    }

    @Test
    void shiftsWithinTheTextOnly() {
        assertEquals(new TextRange(0, 4), range.shift(-3));
        assertThrows(IllegalArgumentException.class, () -> range.shift(-4));
        assertThrows(ArithmeticException.class, () -> range.shift(Integer.MAX_VALUE));
    }

    @Test
    void comesInReadingOrderTheLongerFirst() {
        List<TextRange> ordered = List.of(new TextRange(1, 2), new TextRange(3, 9), range, TextRange.at(3));
        assertEquals(ordered, ordered.stream().sorted(Comparator.reverseOrder()).sorted().toList());
    }

    @Test
    void coversTheExactCharacters() {
        assertEquals("زيد ", range.shift(1).covered("قال زيد ثم"));
        assertThrows(IndexOutOfBoundsException.class, () -> range.covered("قال"));
    }
}
