/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.tests.annotations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.isnad.model.schema.FeatureType.Kind;
import org.isnad.ui.annotations.internal.values.TypedValue;
import org.junit.jupiter.api.Test;

/** What people type becomes the value that is stored, or a sentence that says what is wrong. */
class TypedValueTest {

    @Test
    void givenNumbersWhenTheyAreTypedInAnyDigitsThenTheyAreStoredPlainly() {
        assertGood("12", Kind.INTEGER, "١٢");
        assertGood("-5", Kind.INTEGER, "-5");
        assertGood("1500", Kind.DECIMAL, "1,500");
        assertGood("12.5", Kind.DECIMAL, "۱۲٫۵۰");
        assertWrong("12.5", Kind.INTEGER, "12.5");
        assertWrong("twelve", Kind.DECIMAL, "twelve");
        assertWrong("1,5", Kind.DECIMAL, "1,5");
    }

    @Test
    void givenRangesWhenTheyAreTypedInTheWaysPeopleWriteThenTheyAreOneForm() {
        assertGood("300..400", Kind.NUMBER_RANGE, "300..400");
        assertGood("300..400", Kind.NUMBER_RANGE, "٣٠٠ – ٤٠٠");
        assertGood("300..400", Kind.NUMBER_RANGE, "300-400");
        assertGood("300..400", Kind.NUMBER_RANGE, "300 إلى 400");
        assertGood("20..", Kind.NUMBER_RANGE, "20..");
        assertGood("..9.5", Kind.NUMBER_RANGE, "..9.5");
        assertGood("7", Kind.NUMBER_RANGE, "7");
        assertWrong("400..300", Kind.NUMBER_RANGE, "400..300");
    }

    @Test
    void givenDatesOfBothCalendarsWhenTheyAreTypedThenTheDayIsStored() {
        assertGood("2022-10-17", Kind.DATE, "2022-10-17");
        assertGood("2022-10-17", Kind.DATE, "17/10/2022");
        assertGood("2022-10-17", Kind.DATE, "١٤٤٤-٠٣-٢١ هـ");
        assertGood("2022-10-17", Kind.DATE, "21.3.1444 AH");
        assertWrong("2022-02-30", Kind.DATE, "2022-02-30");
        assertWrong("1444-13-01", Kind.DATE, "1444-13-01 هـ");
        assertWrong("yesterday", Kind.DATE, "yesterday");
        assertEquals("1444-03-21", TypedValue.hijri("2022-10-17"));
        assertEquals("", TypedValue.hijri("3022-10-17"));
    }

    @Test
    void givenATextThatCannotBeStoredWhenItIsTypedThenTheCharacterIsNamed() {
        assertGood("any text", Kind.STRING, "any text");
        assertWrong("U+0001", Kind.STRING, "a\u0001b");
    }

    private static void assertGood(String stored, Kind kind, String typed) {
        assertEquals(new TypedValue.Good(stored), TypedValue.read(kind, typed));
    }

    private static void assertWrong(String named, Kind kind, String typed) {
        String sentence = assertInstanceOf(TypedValue.Wrong.class, TypedValue.read(kind, typed)).sentence();
        assertTrue(sentence.contains(named), sentence);
    }
}
