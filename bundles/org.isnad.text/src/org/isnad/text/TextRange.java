/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.text;

import java.util.Optional;

/**
 * A stretch of an original text in UTF-16 code units: {@code begin} inclusive, {@code end} exclusive, possibly empty.
 *
 * <p>The natural order is reading order: by begin, and of two that begin together the longer one first, so that an
 * enclosing range comes before what it encloses.
 *
 * @param begin offset of the first code unit, not negative
 * @param end offset after the last code unit, not before {@code begin}
 */
public record TextRange(int begin, int end) implements Comparable<TextRange> {

    public TextRange {
        if (begin < 0 || end < begin) {
            throw new IllegalArgumentException("not a range: [" + begin + "," + end + ")");
        }
    }

    /** The empty range at an offset. */
    public static TextRange at(int offset) {
        return new TextRange(offset, offset);
    }

    /**
     * Reads the form that {@link #toString()} writes, as in {@code 17-23}.
     *
     * @throws IllegalArgumentException if the text is not two decimal numbers with a hyphen between, or not a range
     */
    public static TextRange parse(String text) {
        int hyphen = text.indexOf('-');
        if (hyphen <= 0) {
            throw notARange(text, null);
        }
        try {
            return new TextRange(number(text.substring(0, hyphen)), number(text.substring(hyphen + 1)));
        } catch (NumberFormatException e) {
            throw notARange(text, e);
        }
    }

    /** Only ASCII digits: {@link Integer#parseInt(String)} would also take a sign and other scripts' digits. */
    private static int number(String digits) {
        if (!digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new NumberFormatException(digits);
        }
        return Integer.parseInt(digits);
    }

    private static IllegalArgumentException notARange(String text, Throwable cause) {
        return new IllegalArgumentException("not a range: \"" + text + "\", expected BEGIN-END as in 17-23", cause);
    }

    public int length() {
        return end - begin;
    }

    public boolean isEmpty() {
        return begin == end;
    }

    /** Whether the code unit at this offset lies in the range. The end does not. */
    public boolean contains(int offset) {
        return begin <= offset && offset < end;
    }

    /** Whether the other range, which may be empty, lies within the borders of this one. */
    public boolean contains(TextRange other) {
        return begin <= other.begin && other.end <= end;
    }

    /** Whether the two share at least one code unit. An empty range overlaps nothing. */
    public boolean overlaps(TextRange other) {
        return Math.max(begin, other.begin) < Math.min(end, other.end);
    }

    /** The shared code units; empty when the two do not {@linkplain #overlaps overlap}. */
    public Optional<TextRange> intersection(TextRange other) {
        return overlaps(other)
                ? Optional.of(new TextRange(Math.max(begin, other.begin), Math.min(end, other.end)))
                : Optional.empty();
    }

    /** The smallest range that contains both. */
    public TextRange hull(TextRange other) {
        return new TextRange(Math.min(begin, other.begin), Math.max(end, other.end));
    }

    /**
     * The range moved by a number of code units, backwards when negative.
     *
     * @throws IllegalArgumentException if it would begin before the text
     * @throws ArithmeticException if it would leave the range of int
     */
    public TextRange shift(int by) {
        return new TextRange(Math.addExact(begin, by), Math.addExact(end, by));
    }

    /**
     * The characters of the range, verbatim.
     *
     * @throws IndexOutOfBoundsException if the text is shorter
     */
    public String covered(CharSequence text) {
        if (end > text.length()) {
            throw new IndexOutOfBoundsException("range " + this + " in a text of " + text.length());
        }
        return text.subSequence(begin, end).toString();
    }

    @Override
    public int compareTo(TextRange other) {
        int byBegin = Integer.compare(begin, other.begin);
        return byBegin != 0 ? byBegin : Integer.compare(other.end, end);
    }

    /** {@code BEGIN-END}, as on the command line. */
    @Override
    public String toString() {
        return begin + "-" + end;
    }
}
