/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.model.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.isnad.model.SafeName;
import org.isnad.testkit.AnyText;
import org.isnad.testkit.Seeded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafeNameTest {

    @ParameterizedTest
    @CsvSource({ "Report 1, report-1", "'  a  b ', a-b", "000_81e7, 000_81e7", "Zoë's Çay, zoes-cay", "..., x",
        "'', x", "con, con-0", "CON, con-0", "aux.txt, aux-txt-0", "trailing., trailing", "a/b\\c:d, a-b-c-d" })
    void isReadable(String text, String name) {
        assertEquals(name, SafeName.of(text, 48, "x"));
    }

    @Test
    void lettersOfOtherScriptsAreTransliterated() {
        assertEquals("kabul", SafeName.of("كابُل", 48, "x"));
        assertEquals("moskva", SafeName.of("Москва", 48, "x"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "A", "é", "a.", ".a", "-a", "a b", "con", "nul", "com1", "lpt9.xml", "a/b",
        "x123456789012345678901234567890123456789012345678901234567890abcde" })
    void knowsWhatIsNotSafe(String name) {
        assertFalse(SafeName.isSafe(name));
    }

    @Test
    void isSafeAndShortForAnyText() {
        Seeded.rounds(100, random -> {
            String text = AnyText.storable(random, random.nextInt(60));
            int limit = random.nextInt(8, 65);

            String name = SafeName.of(text, limit, "document");

            assertTrue(SafeName.isSafe(name), () -> "«" + text + "» gave " + name);
            assertTrue(name.length() <= limit, () -> name.length() + " > " + limit);
        });
    }
}
