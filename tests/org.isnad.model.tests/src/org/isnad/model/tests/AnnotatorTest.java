/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.model.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;

import org.isnad.model.Annotator;
import org.isnad.model.AnnotatorNameException;
import org.isnad.model.AnnotatorNameException.Reason;
import org.isnad.model.SafeName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnnotatorTest {

    private static final Locale ARABIC = Locale.forLanguageTag("ar");

    @Test
    void isItsOwnIdWhenTheNameIsSafe() {
        assertEquals("sara.k_2", Annotator.named("sara.k_2").id().value());
    }

    @Test
    void isAlwaysTheSameForAName() {
        assertEquals(Annotator.named("سارة"), Annotator.named("  سارة\t"));
        assertEquals(Annotator.named("Ren\u00e9"), Annotator.named("Rene\u0301"));
    }

    @ParameterizedTest
    @CsvSource({ "سارة,ساره", "Sara,sara", "علي,على", "A B,A-B", "con,CON" })
    void tellsNamesApartThatLookAlike(String one, String other) {
        assertNotEquals(Annotator.named(one).id(), Annotator.named(other).id());
    }

    @ParameterizedTest
    @ValueSource(strings = { "سارة", "عبد الرحمن بن عوف", "con", "aux.txt", "..", "a/b", "C:\\x", "😀", "李", "Zoë",
        "x.", "می\u200cخواهم" })
    void hasASafeIdForEveryName(String name) {
        assertTrue(SafeName.isSafe(Annotator.named(name).id().value()), Annotator.named(name)::toString);
        assertEquals(name, Annotator.named(name).name());
    }

    @ParameterizedTest
    @CsvSource({ "'', EMPTY", "'  ', EMPTY", "all, RESERVED", "ALL, RESERVED" })
    void refusesNamesThatMeanSomethingElse(String name, Reason reason) {
        assertEquals(reason, assertThrows(AnnotatorNameException.class, () -> Annotator.named(name)).reason());
    }

    @ParameterizedTest
    @ValueSource(strings = { "a\u202eb", "a\u2066b", "a\u200fb", "a\u0000b", "a\nb", "a\ud800", "\ufeffa" })
    void refusesCharactersThatHideSomething(String name) {
        assertEquals(Reason.CONTROL_CHARACTER,
                assertThrows(AnnotatorNameException.class, () -> Annotator.named(name)).reason());
    }

    @Test
    void refusesAVeryLongName() {
        assertEquals(Reason.TOO_LONG,
                assertThrows(AnnotatorNameException.class, () -> Annotator.named("م".repeat(101))).reason());
        assertEquals(100, Annotator.named("م".repeat(100)).name().length());
    }

    @Test
    void keepsGoldForTheAdjudicatedSet() {
        assertSame(Annotator.GOLD, Annotator.named("gold"));
        assertSame(Annotator.GOLD, Annotator.named("Gold"));
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void saysWhyInBothLanguages(Reason reason) {
        String name = switch (reason) {
            case EMPTY -> "";
            case TOO_LONG -> "x".repeat(200);
            case CONTROL_CHARACTER -> "\u0001";
            case RESERVED -> "all";
        };

        AnnotatorNameException refused = assertThrows(AnnotatorNameException.class, () -> Annotator.named(name));

        assertEquals(reason, refused.reason());
        assertEquals(refused.getMessage(), refused.message(Locale.ENGLISH));
        assertFalse(refused.message(ARABIC).isBlank());
        assertNotEquals(refused.getMessage(), refused.message(ARABIC));
    }
}
