/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.search.internal;

import java.util.Arrays;

import org.apache.lucene.util.BytesRef;
import org.isnad.text.TextRange;
import org.isnad.text.Tokens;

/**
 * Where each word of a document stands in its original text. The table is stored beside the document: for each word the
 * distance from the end of the word before and the word's own length, as variable-length integers, so that most words
 * take two bytes. It maps positions of the index back to the exact characters.
 */
final class OffsetTable {

    private static final int MAX_BYTES_PER_NUMBER = 5;

    private final int[] begins;
    private final int[] ends;

    private OffsetTable(int[] begins, int[] ends) {
        this.begins = begins;
        this.ends = ends;
    }

    static BytesRef encode(Tokens tokens) {
        byte[] bytes = new byte[Math.multiplyExact(tokens.size(), 2) + 2 * MAX_BYTES_PER_NUMBER];
        int length = 0;
        int previousEnd = 0;
        for (int i = 0; i < tokens.size(); i++) {
            if (length + 2 * MAX_BYTES_PER_NUMBER > bytes.length) {
                bytes = Arrays.copyOf(bytes, bytes.length + bytes.length / 2);
            }
            length = put(bytes, length, tokens.begin(i) - previousEnd);
            length = put(bytes, length, tokens.end(i) - tokens.begin(i));
            previousEnd = tokens.end(i);
        }
        return new BytesRef(bytes, 0, length);
    }

    /**
     * Reads the first words of a table.
     *
     * @throws ArrayIndexOutOfBoundsException if the table has fewer words, which means that the index is damaged
     */
    static OffsetTable decode(BytesRef table, int words) {
        int[] begins = new int[words];
        int[] ends = new int[words];
        int at = table.offset;
        int end = 0;
        for (int i = 0; i < words; i++) {
            for (int side = 0; side < 2; side++) {
                int number = 0;
                int shift = 0;
                byte next;
                do {
                    next = table.bytes[at++];
                    number |= (next & 0x7f) << shift;
                    shift += 7;
                } while (next < 0);
                end += number;
                (side == 0 ? begins : ends)[i] = end;
            }
        }
        return new OffsetTable(begins, ends);
    }

    /** From the begin of one word to the end of another, or of the same. */
    TextRange range(int firstWord, int lastWord) {
        return new TextRange(begins[firstWord], ends[lastWord]);
    }

    private static int put(byte[] bytes, int at, int number) {
        int rest = number;
        int next = at;
        while (rest > 0x7f) {
            bytes[next++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[next++] = (byte) rest;
        return next;
    }
}
