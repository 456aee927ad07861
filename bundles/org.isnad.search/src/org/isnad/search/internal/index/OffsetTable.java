/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.search.internal.index;

import java.util.Arrays;

import org.apache.lucene.util.BytesRef;
import org.isnad.search.internal.match.Matches;
import org.isnad.text.TextRange;
import org.isnad.text.Tokens;

/**
 * Where each word of a document stands in its original text. The table is stored beside the document: for each word the
 * distance from the end of the word before and the word's own length, as variable-length integers, so that most words
 * take two bytes. It maps positions of the index back to the exact characters.
 */
public final class OffsetTable {

    private static final int MAX_BYTES_PER_NUMBER = 5;

    private final int[] begins;
    private final int[] ends;

    private OffsetTable(int[] begins, int[] ends) {
        this.begins = begins;
        this.ends = ends;
    }

    /** Of all words of a text. */
    public static OffsetTable of(Tokens tokens) {
        int[] begins = new int[tokens.size()];
        int[] ends = new int[tokens.size()];
        for (int i = 0; i < begins.length; i++) {
            begins[i] = tokens.begin(i);
            ends[i] = tokens.end(i);
        }
        return new OffsetTable(begins, ends);
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
    public static OffsetTable decode(BytesRef table, int words) {
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

    /** How many words the table tells of. */
    int words() {
        return begins.length;
    }

    int begin(int word) {
        return begins[word];
    }

    int end(int word) {
        return ends[word];
    }

    /** The first word that ends after the offset, {@link #words()} if none does. */
    int firstEndingAfter(int offset) {
        int found = Arrays.binarySearch(ends, offset);
        return found >= 0 ? found + 1 : -found - 1;
    }

    /** The first word that does not begin before the offset. */
    int firstBeginningAt(int offset) {
        int found = Arrays.binarySearch(begins, offset);
        return found >= 0 ? found : -found - 1;
    }

    /** Where empty matches stand: before the word, or after the last one. */
    public int anchor(int word) {
        return word < begins.length ? begins[word] : word == 0 ? 0 : ends[word - 1];
    }

    /** The characters of a match. */
    public TextRange range(Matches matches, int match) {
        int from = matches.from(match);
        int to = matches.to(match);
        int begin = from < to ? begins[from] : anchor(from);
        int end = from < to ? ends[to - 1] : begin;
        return new TextRange(begin + matches.lead(match), end + matches.trail(match));
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
