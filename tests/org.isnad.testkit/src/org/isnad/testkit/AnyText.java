/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.testkit;

import java.util.random.RandomGenerator;

/** Random text: Arabic, Latin, marks, astral signs, white space, controls of direction and anything else. */
public final class AnyText {

    private static final String[] PIECES = { "قال", "الـمـديـنة", "َّ", "لا", "\u200f", "\u202b", "\u2069", " ", "\t",
        "\n", "\r\n", "\r", "\u0085", "\u2028", "\ufeff", "<", "&", "\"", "'", "]]>", "-->", "😀", "👨\u200d👩\u200d👧",
        "\ud800\udc00", "e\u0301", "\u007f", "\u0080", "ﷺ", "\ufffd", "١٢", "ab" };

    private AnyText() {
    }

    /** Text that a value of an annotation may have: everything that XML 1.0 can hold. */
    public static String storable(RandomGenerator random, int pieces) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < pieces; i++) {
            if (random.nextInt(3) > 0) {
                text.append(PIECES[random.nextInt(PIECES.length)]);
            } else {
                text.appendCodePoint(character(random));
            }
        }
        return text.toString();
    }

    private static int character(RandomGenerator random) {
        while (true) {
            int character = random.nextInt(Character.MAX_CODE_POINT + 1);
            boolean surrogate = character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
            if (character >= ' ' && !surrogate && character != 0xfffe && character != 0xffff) {
                return character;
            }
        }
    }
}
