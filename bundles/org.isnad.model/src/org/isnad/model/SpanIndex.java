/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

import org.isnad.text.TextRange;

/**
 * Answers where spans lie, for spans that do not change meanwhile. Gaps of discontinuous spans count as not covered.
 *
 * @param <S> the spans' type
 */
public final class SpanIndex<S extends Span> {

    private final List<S> spans;
    /** For each span the greatest end of it and all before it: no span that reaches an offset lies before it. */
    private final int[] reach;

    private SpanIndex(List<S> spans) {
        this.spans = spans;
        this.reach = new int[spans.size()];
        int end = 0;
        for (int i = 0; i < reach.length; i++) {
            end = Math.max(end, spans.get(i).end());
            reach[i] = end;
        }
    }

    /** An index of the spans in any order; later changes of the list do not concern it. */
    public static <S extends Span> SpanIndex<S> of(List<? extends S> spans) {
        List<S> sorted = new ArrayList<>(spans);
        sorted.sort(Span.READING_ORDER);
        return new SpanIndex<>(Collections.unmodifiableList(sorted));
    }

    /** All spans in reading order. */
    public List<S> spans() {
        return spans;
    }

    /** The spans that hold the character at the offset, in reading order: the outer before the inner. */
    public List<S> covering(int offset) {
        return overlapping(new TextRange(offset, offset + 1));
    }

    /** The spans that share a character with the range, or are a point in it, in reading order. */
    public List<S> overlapping(TextRange range) {
        List<S> found = new ArrayList<>();
        for (int i = firstBeginningAtOrAfter(range.end()) - 1; i >= 0 && reach[i] >= range.begin(); i--) {
            if (spans.get(i).ranges().stream().anyMatch(part -> touches(part, range))) {
                found.add(spans.get(i));
            }
        }
        Collections.reverse(found);
        return found;
    }

    /** The first span that begins after the offset. */
    public Optional<S> next(int offset) {
        int i = firstBeginningAtOrAfter(offset + 1);
        return i < spans.size() ? Optional.of(spans.get(i)) : Optional.empty();
    }

    /** The last span that begins before the offset. */
    public Optional<S> previous(int offset) {
        int i = firstBeginningAtOrAfter(offset) - 1;
        return i >= 0 ? Optional.of(spans.get(i)) : Optional.empty();
    }

    private static boolean touches(TextRange part, TextRange range) {
        return part.isEmpty() ? range.begin() <= part.begin() && part.begin() < range.end() : part.overlaps(range);
    }

    private int firstBeginningAtOrAfter(int offset) {
        int low = 0;
        int high = spans.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (spans.get(middle).begin() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
