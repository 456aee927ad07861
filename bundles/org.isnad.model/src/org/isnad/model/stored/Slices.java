/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.model.stored;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.isnad.model.AnnotationId;
import org.isnad.text.TextRange;

/** Ids and ranges from bytes, without a text between. */
final class Slices {

    private static final int ID_LENGTH = 36;
    private static final int MOST_DIGITS = 9;

    private Slices() {
    }

    /** @throws IllegalArgumentException if the bytes are no UUID in its usual form */
    static AnnotationId id(byte[] bytes, int from, int to) {
        if (to - from != ID_LENGTH || bytes[from + 8] != '-' || bytes[from + 13] != '-' || bytes[from + 18] != '-'
                || bytes[from + 23] != '-') {
            throw wrong("not a UUID", bytes, from, to);
        }
        long high = hex(bytes, from, from + 8) << 32 | hex(bytes, from + 9, from + 13) << 16
                | hex(bytes, from + 14, from + 18);
        long low = hex(bytes, from + 19, from + 23) << 48 | hex(bytes, from + 24, from + ID_LENGTH);
        return new AnnotationId(high, low);
    }

    private static long hex(byte[] bytes, int from, int to) {
        long value = 0;
        for (int i = from; i < to; i++) {
            int digit = bytes[i] < 0 ? -1 : Character.digit((char) bytes[i], 16);
            if (digit < 0) {
                throw wrong("not a hexadecimal number", bytes, from, to);
            }
            value = value << 4 | digit;
        }
        return value;
    }

    /**
     * Ranges from {@code 4-9 12-14}.
     *
     * @throws IllegalArgumentException if the bytes are anything else
     */
    static List<TextRange> ranges(byte[] bytes, int from, int to) {
        int hyphen = number(bytes, from, to, '-');
        int end = number(bytes, hyphen + 1, to, ' ');
        TextRange first = new TextRange(value(bytes, from, hyphen), value(bytes, hyphen + 1, end));
        if (end == to) {
            return List.of(first);
        }
        List<TextRange> ranges = new ArrayList<>(List.of(first));
        while (end < to) {
            int begin = end + 1;
            hyphen = number(bytes, begin, to, '-');
            end = number(bytes, hyphen + 1, to, ' ');
            ranges.add(new TextRange(value(bytes, begin, hyphen), value(bytes, hyphen + 1, end)));
        }
        return ranges;
    }

    /** @return where the number ends: before the border, or at the end if the border is a blank */
    private static int number(byte[] bytes, int from, int to, char border) {
        int at = from;
        while (at < to && bytes[at] >= '0' && bytes[at] <= '9') {
            at++;
        }
        boolean atEnd = at == to && border == ' ';
        boolean atBorder = at < to && bytes[at] == border && (border == '-' || at + 1 < to);
        if (at == from || at - from > MOST_DIGITS + 1 || !atEnd && !atBorder) {
            throw wrong("not ranges as in 4-9 12-14", bytes, Math.min(from, to), to);
        }
        return at;
    }

    private static int value(byte[] bytes, int from, int to) {
        long value = 0;
        for (int i = from; i < to; i++) {
            value = 10 * value + bytes[i] - '0';
        }
        if (value > Integer.MAX_VALUE) {
            throw wrong("too great an offset", bytes, from, to);
        }
        return (int) value;
    }

    private static IllegalArgumentException wrong(String what, byte[] bytes, int from, int to) {
        return new IllegalArgumentException(what + ": \"" + new String(bytes, from, Math.min(to - from, 80),
                StandardCharsets.UTF_8) + "\"");
    }
}
