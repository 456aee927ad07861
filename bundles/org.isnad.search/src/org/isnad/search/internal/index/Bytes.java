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

/** Collects numbers and texts as bytes; small numbers take one byte. */
final class Bytes {

    private static final int SMALLEST = 64;
    private static final int LONGEST_NUMBER = 5;

    private byte[] bytes = new byte[SMALLEST];
    private int length;

    int length() {
        return length;
    }

    /** @param number taken as unsigned */
    Bytes number(int number) {
        if (length + LONGEST_NUMBER > bytes.length) {
            bytes = Arrays.copyOf(bytes, bytes.length * 2);
        }
        int rest = number;
        while ((rest & ~0x7f) != 0) {
            bytes[length++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[length++] = (byte) rest;
        return this;
    }

    /** A number that may be negative; near zero it is short. */
    Bytes signed(int number) {
        return number(number << 1 ^ number >> Integer.SIZE - 1);
    }

    Bytes text(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        return number(utf8.length).append(utf8, utf8.length);
    }

    /** The bytes of the other, after their length. */
    Bytes nested(Bytes other) {
        return number(other.length).append(other.bytes, other.length);
    }

    private Bytes append(byte[] more, int count) {
        if (length + count > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + count));
        }
        System.arraycopy(more, 0, bytes, length, count);
        length += count;
        return this;
    }

    BytesRef toRef() {
        return new BytesRef(bytes, 0, length);
    }
}
