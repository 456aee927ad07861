/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;

import org.isnad.ui.editor.internal.signs.HiddenSign;
import org.junit.jupiter.api.Test;

class HiddenSignTest {

    @Test
    void knowsEachCharacterWithoutInk() {
        String known = " \u00A0\u202F\t\u200C\u200D\u200B\u2060\uFEFF\u00AD\u200E\u200F\u061C"
                + "\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069\u2009\u3000";
        known.chars().forEach(c -> assertTrue(HiddenSign.of((char) c).isPresent(), () -> Integer.toHexString(c)));
        "aقَـ1.،؟«\u2026\u2010\uFE0F".chars()
                .forEach(c -> assertEquals(Optional.empty(), HiddenSign.of((char) c), () -> Integer.toHexString(c)));
    }

    @Test
    void embeddingsOverridesAndIsolatesAlwaysMislead() {
        for (char control : "\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069".toCharArray()) {
            assertTrue(misleads("قال " + control + " abc", 4));
        }
        for (char harmless : " \t\u00A0\u200C\u200D".toCharArray()) {
            assertFalse(misleads("قال" + harmless + "abc", 3));
        }
    }

    @Test
    void aMarkMisleadsWhereNoReaderNeedsIt() {
        assertFalse(misleads("C++\u200E في", 3), "behind a sign");
        assertFalse(misleads("قال \u200F!", 4), "before a sign");
        assertFalse(misleads("نصabc".replace("abc", "\u200Eabc"), 2), "between two directions");
        assertTrue(misleads("الس\u200Fلاح", 3), "within a word");
        assertTrue(misleads("pass\u200Eword", 4), "within a Latin word");
        assertTrue(misleads("قال \u200F\u200E!", 4), "two at one place");
        assertTrue(misleads("قال \u061C\u061C!", 5), "the same twice");
        assertFalse(misleads("\u200F", 0), "alone");
    }

    private static boolean misleads(String text, int offset) {
        return HiddenSign.of(text.charAt(offset)).orElseThrow().misleads(text, offset);
    }
}
