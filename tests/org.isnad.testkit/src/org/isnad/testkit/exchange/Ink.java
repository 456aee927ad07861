/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.testkit.exchange;

import java.util.stream.IntStream;

/** A text without white space and control characters, which some formats cannot keep, and where offsets fall in it. */
final class Ink {

    private final StringBuilder text = new StringBuilder();
    private final int[] offsets;

    /** @param drop whether to leave anything out at all */
    Ink(String original, boolean drop) {
        offsets = new int[original.length() + 1];
        for (int i = 0; i < original.length(); i++) {
            offsets[i] = text.length();
            char c = original.charAt(i);
            if (!drop || !isBlank(c)) {
                text.append(c);
            }
        }
        offsets[original.length()] = text.length();
    }

    String text() {
        return text.toString();
    }

    /** @throws IndexOutOfBoundsException if the offset is outside of the original */
    int offset(int original) {
        return offsets[original];
    }

    /** Whether every character is where it was, but for the kind of blanks: then offsets can be compared as they are. */
    static boolean sameButBlanks(String one, String other) {
        return one.length() == other.length() && IntStream.range(0, one.length()).allMatch(i -> one.charAt(i)
                == other.charAt(i) || isBlank(one.charAt(i)) && isBlank(other.charAt(i)));
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c) || c == '\ufffd'
                || c >= '\ufffe';
    }
}
