/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.search.internal.index;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import org.apache.lucene.util.BytesRef;

/** Reads what {@link Bytes} wrote. Damaged bytes end in an {@link IndexOutOfBoundsException}. */
final class Cursor {

    private final byte[] bytes;
    private int at;

    Cursor(byte[] bytes, int at) {
        this.bytes = bytes;
        this.at = at;
    }

    static Cursor of(BytesRef ref) {
        return new Cursor(ref.bytes, ref.offset);
    }

    int at() {
        return at;
    }

    Cursor atPlace(int place) {
        return new Cursor(bytes, place);
    }

    void skip(int count) {
        at += count;
    }

    int number() {
        byte next = bytes[at++];
        if (next >= 0) {
            return next;
        }
        int number = next & 0x7f;
        int shift = 7;
        do {
            next = bytes[at++];
            number |= (next & 0x7f) << shift;
            shift += 7;
        } while (next < 0);
        return number;
    }

    int signed() {
        int number = number();
        return number >>> 1 ^ -(number & 1);
    }

    String text() {
        int length = number();
        at += length;
        return new String(bytes, at - length, length, StandardCharsets.UTF_8);
    }

    /** Reads a text and says whether it is the one whose UTF-8 bytes are given. */
    boolean isText(byte[] utf8) {
        int length = number();
        at += length;
        return Arrays.equals(bytes, at - length, at, utf8, 0, utf8.length);
    }
}
