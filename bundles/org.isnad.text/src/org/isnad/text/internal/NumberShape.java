/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.text.internal;

/** How far a number reaches: digits, grouped in threes, with one fraction. */
final class NumberShape {

    private static final String SIGNS = ".,،٫٬";

    private NumberShape() {
    }

    /**
     * The end of the number that begins at an offset. Where the digits and signs that follow are neither grouped nor
     * one fraction, as in {@code 17.10.2022}, it is the end of the first digits.
     */
    static int end(String text, int begin) {
        int firstEnd = digitsEnd(text, begin);
        if (isRest(text, begin)) {
            return firstEnd;
        }
        int groupedEnd = groupedEnd(text, begin, firstEnd);
        int fractionEnd = partEnd(text, groupedEnd);
        if (fractionEnd < 0) {
            return groupedEnd;
        }
        boolean another = partEnd(text, fractionEnd) >= 0;
        boolean otherSign = groupedEnd == firstEnd || text.charAt(groupedEnd) != text.charAt(firstEnd);
        return !another && otherSign ? fractionEnd : firstEnd;
    }

    /** Whether digits and a sign stand before: the rest of a shape that was no number. */
    private static boolean isRest(String text, int begin) {
        return begin > 1 && SIGNS.indexOf(text.charAt(begin - 1)) >= 0 && isDigitBefore(text, begin - 1);
    }

    private static boolean isDigitBefore(String text, int offset) {
        boolean pair = offset > 1 && Chars.isPair(text, offset - 2);
        return Chars.kind(text, offset - (pair ? 2 : 1)) == Chars.DIGIT;
    }

    private static int groupedEnd(String text, int begin, int firstEnd) {
        int end = firstEnd;
        if (text.codePointCount(begin, firstEnd) > 3) {
            return end;
        }
        for (int next = partEnd(text, end); next >= 0 && text.charAt(end) == text.charAt(firstEnd)
                && text.codePointCount(end + 1, next) == 3; next = partEnd(text, end)) {
            end = next;
        }
        return end;
    }

    /** The end of a sign and the digits after it, or -1. */
    private static int partEnd(String text, int offset) {
        if (offset + 1 >= text.length() || SIGNS.indexOf(text.charAt(offset)) < 0) {
            return -1;
        }
        int end = digitsEnd(text, offset + 1);
        return end > offset + 1 ? end : -1;
    }

    private static int digitsEnd(String text, int begin) {
        int end = begin;
        while (end < text.length() && Chars.kind(text, end) == Chars.DIGIT) {
            end += Chars.width(text, end);
        }
        return end;
    }
}
