/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.text;

import org.isnad.text.internal.Chars;

/**
 * A folded text and the way back to its original.
 *
 * <p>Each folded code unit stems from one original character, which it <em>covers</em> together with the marks,
 * tatweels and joiners that follow: a hit on the folded قال covers all of قَالَ. Several folded units may stem from one
 * character (the ligature ﻻ); a part of them leads back to the whole character. The mapping is monotone: of two folded
 * units the later one never covers an earlier character. Immutable.
 */
public final class FoldedText {

    private final String original;
    private final String folded;
    /** Per folded unit the offset of its original character; never decreasing. */
    private final int[] origins;

    FoldedText(String original, String folded, int[] origins) {
        this.original = original;
        this.folded = folded;
        this.origins = origins;
    }

    /** The folded characters. */
    public String folded() {
        return folded;
    }

    /** Length of the original in UTF-16 code units. */
    public int originalLength() {
        return original.length();
    }

    /**
     * The original characters that a range of the folded text stems from, with their marks. An empty range gives the
     * empty range before the next character.
     *
     * @throws IndexOutOfBoundsException if the folded text is shorter
     */
    public TextRange toOriginal(FoldedRange range) {
        if (range.end() > folded.length()) {
            throw new IndexOutOfBoundsException(range + " in a folded text of " + folded.length());
        }
        if (range.isEmpty()) {
            return TextRange.at(range.begin() == folded.length() ? original.length() : origins[range.begin()]);
        }
        return new TextRange(origins[range.begin()], coveredEnd(range.end() - 1));
    }

    /**
     * The folded units that stem from characters in the range, all units of a character that it cuts included. Empty
     * when the range holds nothing but characters that folding removes.
     *
     * @throws IndexOutOfBoundsException if the original is shorter
     */
    public FoldedRange toFolded(TextRange range) {
        if (range.end() > original.length()) {
            throw new IndexOutOfBoundsException("range " + range + " in a text of " + original.length());
        }
        int begin = firstFrom(range.begin());
        if (range.isEmpty()) {
            return new FoldedRange(begin, begin);
        }
        if (begin > 0 && coveredEnd(begin - 1) > range.begin()) {
            begin = firstFrom(origins[begin - 1]);
        }
        return new FoldedRange(begin, Math.max(begin, firstFrom(range.end())));
    }

    /** Where the cover of a unit ends; computed, not stored: an array more for each text would cost more. */
    private int coveredEnd(int unit) {
        return Chars.coverEnd(original, origins[unit]);
    }

    /** The first unit that stems from a character at this offset or later. */
    private int firstFrom(int offset) {
        int low = 0;
        int high = origins.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (origins[middle] < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
