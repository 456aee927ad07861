/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.model.stored;

/** Decodes UTF-8 as the standard has it: overlong forms, surrogates and what XML cannot hold are refused. */
final class Utf8 {

    private Utf8() {
    }

    /**
     * The decoded bytes, appended to {@code text}.
     *
     * @return where decoding stopped: {@code to}, or the offset of the first byte that is wrong
     */
    static int decode(byte[] bytes, int from, int to, StringBuilder text) {
        int at = from;
        while (at < to) {
            int first = bytes[at];
            if (first >= 0) {
                if (first < ' ' && first != '\t' && first != '\n' && first != '\r') {
                    return at;
                }
                text.append((char) first);
                at++;
                continue;
            }
            int length = length(first);
            int character = length == 0 || at + length > to ? -1 : character(bytes, at, length);
            if (character < 0) {
                return at;
            }
            text.appendCodePoint(character);
            at += length;
        }
        return to;
    }

    /** By the first byte; 0 for one that cannot be first. */
    private static int length(int first) {
        if ((first & 0xe0) == 0xc0) {
            return 2;
        }
        return (first & 0xf0) == 0xe0 ? 3 : (first & 0xf8) == 0xf0 ? 4 : 0;
    }

    private static int character(byte[] bytes, int at, int length) {
        int character = bytes[at] & (0xff >> length + 1);
        for (int i = 1; i < length; i++) {
            int next = bytes[at + i];
            if ((next & 0xc0) != 0x80) {
                return -1;
            }
            character = character << 6 | next & 0x3f;
        }
        return isAllowed(character, length) ? character : -1;
    }

    private static boolean isAllowed(int character, int length) {
        return switch (length) {
            case 2 -> character >= 0x80;
            case 3 -> character >= 0x800 && (character < Character.MIN_SURROGATE || character > Character.MAX_SURROGATE)
                    && character != 0xfffe && character != 0xffff;
            default -> character >= Character.MIN_SUPPLEMENTARY_CODE_POINT && character <= Character.MAX_CODE_POINT;
        };
    }
}
