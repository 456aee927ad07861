/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.testkit.exchange;

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

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c) || c == '\ufffd'
                || c >= '\ufffe';
    }
}
