/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.model;

import java.util.Arrays;
import java.util.List;

/** Some spans that follow each other in reading order. Their borders lie in arrays, so that most are passed unseen. */
final class SpanChunk<S extends Span> {

    static final int CAPACITY = 128;

    private final int[] begins = new int[CAPACITY];
    private final int[] ends = new int[CAPACITY];
    private final Span[] spans = new Span[CAPACITY];
    private int size;
    private int greatestEnd = -1;
    private long layers;

    /** A chunk of the spans from {@code from} to {@code to} of a list in reading order. */
    static <S extends Span> SpanChunk<S> of(List<S> sorted, int from, int to) {
        SpanChunk<S> chunk = new SpanChunk<>();
        for (int i = from; i < to; i++) {
            chunk.set(chunk.size++, sorted.get(i));
        }
        chunk.refresh();
        return chunk;
    }

    private void set(int i, S span) {
        begins[i] = span.begin();
        ends[i] = span.end();
        spans[i] = span;
    }

    int size() {
        return size;
    }

    int begin(int i) {
        return begins[i];
    }

    int end(int i) {
        return ends[i];
    }

    @SuppressWarnings("unchecked")
    S span(int i) {
        // Only set() puts spans there.
        return (S) spans[i];
    }

    int firstBegin() {
        return begins[0];
    }

    S last() {
        return span(size - 1);
    }

    int greatestEnd() {
        return greatestEnd;
    }

    /** A bit for each layer in the chunk. Two layers may share one, so a bit that is set is no proof. */
    long layers() {
        return layers;
    }

    private void refresh() {
        greatestEnd = -1;
        layers = 0;
        for (int i = 0; i < size; i++) {
            greatestEnd = Math.max(greatestEnd, ends[i]);
            layers |= bit(spans[i].layer());
        }
    }

    static long bit(String layer) {
        return 1L << layer.hashCode();
    }

    /** The first that begins at the offset or later, {@link #size()} if none does. */
    int from(int offset) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (begins[middle] < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Where the span is, or {@code -place - 1} if it is not here. */
    int search(S span) {
        return Arrays.binarySearch(spans, 0, size, span, Span.READING_ORDER);
    }

    void insert(int place, S span) {
        move(place, place + 1);
        size++;
        set(place, span);
        refresh();
    }

    /** Puts a span in the place of one of the same layer, which takes no other place in the order. */
    void replace(int place, S span) {
        int before = ends[place];
        set(place, span);
        if (span.end() >= greatestEnd) {
            greatestEnd = span.end();
        } else if (before == greatestEnd) {
            refresh();
        }
    }

    void remove(int place) {
        move(place + 1, place);
        spans[--size] = null;
        refresh();
    }

    private void move(int from, int to) {
        System.arraycopy(begins, from, begins, to, size - from);
        System.arraycopy(ends, from, ends, to, size - from);
        System.arraycopy(spans, from, spans, to, size - from);
    }

    /** Takes the second half away. */
    SpanChunk<S> split() {
        SpanChunk<S> rest = new SpanChunk<>();
        int half = size / 2;
        for (int i = half; i < size; i++) {
            rest.set(rest.size++, span(i));
            spans[i] = null;
        }
        size = half;
        refresh();
        rest.refresh();
        return rest;
    }
}
