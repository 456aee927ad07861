/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.text;

/**
 * A stretch of a <em>folded</em> text in UTF-16 code units: {@code begin} inclusive, {@code end} exclusive.
 *
 * <p>A type of its own on purpose: an offset into a folded text means nothing in the original, and only
 * {@link FoldedText} converts between the two.
 *
 * @param begin offset of the first code unit, not negative
 * @param end offset after the last code unit, not before {@code begin}
 */
public record FoldedRange(int begin, int end) {

    public FoldedRange {
        if (begin < 0 || end < begin) {
            throw new IllegalArgumentException("not a range of folded text: [" + begin + "," + end + ")");
        }
    }

    public int length() {
        return end - begin;
    }

    public boolean isEmpty() {
        return begin == end;
    }
}
