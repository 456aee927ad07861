/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.text.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.ibm.icu.text.BreakIterator;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.isnad.text.OffsetMapper;
import org.isnad.text.OffsetUnit;
import org.isnad.text.SplitCharacterException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OffsetMapperTest {

    private static final String TEXT = "قَا\uD83D\uDE00e";

    @Test
    void countsInEachUnit() {
        assertEquals(6, OffsetMapper.of(TEXT, OffsetUnit.UTF16).length());
        assertEquals(5, OffsetMapper.of(TEXT, OffsetUnit.CODE_POINT).length());
        assertEquals(11, OffsetMapper.of(TEXT, OffsetUnit.UTF8).length());
        assertEquals(4, OffsetMapper.of(TEXT, OffsetUnit.GRAPHEME).length());
        assertEquals(4, OffsetMapper.of(TEXT, OffsetUnit.CODE_POINT).toUnit(5));
        assertEquals(5, OffsetMapper.of(TEXT, OffsetUnit.UTF8).toUtf16(10));
    }

    @ParameterizedTest
    @EnumSource
    void refusesAnOffsetWithinASurrogatePair(OffsetUnit unit) {
        SplitCharacterException split = assertThrows(SplitCharacterException.class,
                () -> OffsetMapper.of(TEXT, unit).toUnit(4));
        assertEquals(4, split.offset());
        assertTrue(split.getMessage().contains("4"));
    }

    @ParameterizedTest
    @EnumSource
    void refusesAnOffsetOutsideTheText(OffsetUnit unit) {
        OffsetMapper mapper = OffsetMapper.of(TEXT, unit);
        assertThrows(IndexOutOfBoundsException.class, () -> mapper.toUnit(-1));
        assertThrows(IndexOutOfBoundsException.class, () -> mapper.toUnit(7));
        assertThrows(IndexOutOfBoundsException.class, () -> mapper.toUtf16(-1));
        assertThrows(IndexOutOfBoundsException.class, () -> mapper.toUtf16(mapper.length() + 1));
    }

    @Test
    void refusesTheSecondByteOfALetter() {
        assertThrows(SplitCharacterException.class, () -> OffsetMapper.of(TEXT, OffsetUnit.UTF8).toUtf16(1));
    }

    @ParameterizedTest
    @EnumSource
    void agreesWithCountingFromTheBeginning(OffsetUnit unit) {
        RandomText.forAll(200, (text, random) -> {
            // Long enough for several checkpoints, pairs straddling them at every phase.
            String longer = text + random.text() + "x".repeat(text.length() % 7) + "\uD83D\uDE00".repeat(150)
                    + random.text();
            OffsetMapper mapper = OffsetMapper.of(longer, unit);
            List<Integer> borders = borders(longer, unit);
            for (int utf16 = 0, next = 0; utf16 <= longer.length(); utf16++) {
                if (borders.get(next) == utf16) {
                    int expected = count(longer, utf16, unit, next);
                    assertEquals(expected, mapper.toUnit(utf16));
                    assertEquals(utf16, mapper.toUtf16(expected));
                    next++;
                } else {
                    int within = utf16;
                    assertThrows(SplitCharacterException.class, () -> mapper.toUnit(within));
                }
            }
            assertEquals(count(longer, longer.length(), unit, borders.size() - 1), mapper.length());
        });
    }

    private static int count(String text, int end, OffsetUnit unit, int border) {
        return switch (unit) {
            case UTF16 -> end;
            case CODE_POINT -> text.codePointCount(0, end);
            case UTF8 -> text.substring(0, end).codePoints().map(c -> c >= 0xD800 && c <= 0xDFFF ? 3
                    : Character.toString(c).getBytes(StandardCharsets.UTF_8).length).sum();
            case GRAPHEME -> border;
        };
    }

    private static List<Integer> borders(String text, OffsetUnit unit) {
        List<Integer> borders = new ArrayList<>();
        if (unit == OffsetUnit.GRAPHEME) {
            BreakIterator breaks = BreakIterator.getCharacterInstance(Locale.ROOT);
            breaks.setText(text);
            for (int i = breaks.first(); i != BreakIterator.DONE; i = breaks.next()) {
                borders.add(i);
            }
        } else {
            for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
                borders.add(i);
            }
            borders.add(text.length());
        }
        return borders;
    }
}
