/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.model;

import java.util.Comparator;
import java.util.List;

import org.isnad.text.TextRange;

/** An annotation of one or more stretches of the document's text. */
public sealed interface Span extends Annotation permits SpanData {

    /** By begin, the longer first, then by id, so that an enclosing span comes before what it encloses. */
    Comparator<Span> READING_ORDER = (one, other) -> {
        int begin = Integer.compare(one.begin(), other.begin());
        int end = begin != 0 ? begin : Integer.compare(other.end(), one.end());
        return end != 0 ? end : one.id().compareTo(other.id());
    };

    /** One or more ranges, ascending, neither overlapping nor touching. A zero-length range marks a point. */
    List<TextRange> ranges();

    /** Where the first range begins. */
    default int begin() {
        return ranges().getFirst().begin();
    }

    /** Where the last range ends. */
    default int end() {
        return ranges().getLast().end();
    }

    /** From the begin of the first range to the end of the last, gaps included. */
    default TextRange extent() {
        return new TextRange(begin(), end());
    }

    /**
     * Whether a range shares a character with [from, to), or is a point in it. Gaps of discontinuous spans count as not
     * covered.
     */
    boolean touches(int from, int to);

    /** The characters that the ranges cover; the pieces of a discontinuous span are joined by one space. */
    default String coveredText(CharSequence text) {
        StringBuilder covered = new StringBuilder();
        for (TextRange range : ranges()) {
            if (!covered.isEmpty()) {
                covered.append(' ');
            }
            covered.append(text, range.begin(), range.end());
        }
        return covered.toString();
    }
}
