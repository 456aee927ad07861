/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.model;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * The chunks of a {@link SpanIndex} in reading order, and over them two complete binary trees in arrays: leaf {@code i}
 * belongs to chunk {@code i}, an inner node holds the greatest end, or all layers, of what is below it.
 */
final class SpanChunks<S extends Span> {

    /** New chunks are not full, so that a span put between others rarely splits one. */
    private static final int FILL = SpanChunk.CAPACITY * 7 / 8;

    private final List<SpanChunk<S>> chunks = new ArrayList<>();
    private int[] greatestEnds = { -1, -1 };
    private long[] layers = { 0, 0 };
    private int leaves = 1;
    private int size;

    void fill(List<S> sorted) {
        chunks.clear();
        size = sorted.size();
        for (int from = 0; from < size; from += FILL) {
            chunks.add(SpanChunk.of(sorted, from, Math.min(size, from + FILL)));
        }
        growTrees();
    }

    int count() {
        return chunks.size();
    }

    int size() {
        return size;
    }

    SpanChunk<S> get(int chunk) {
        return chunks.get(chunk);
    }

    S at(int index) {
        int rest = index;
        for (SpanChunk<S> chunk : chunks) {
            if (rest >= 0 && rest < chunk.size()) {
                return chunk.span(rest);
            }
            rest -= chunk.size();
        }
        throw new IndexOutOfBoundsException(index + " of " + size);
    }

    void add(S span) {
        size++;
        if (chunks.isEmpty()) {
            chunks.add(SpanChunk.of(List.of(span), 0, 1));
            growTrees();
            return;
        }
        int c = Math.min(holding(span), chunks.size() - 1);
        SpanChunk<S> chunk = chunks.get(c);
        chunk.insert(-chunk.search(span) - 1, span);
        if (chunk.size() < SpanChunk.CAPACITY) {
            update(c);
        } else {
            chunks.add(c + 1, chunk.split());
            growTrees();
        }
    }

    /**
     * Puts a span in the place of another one if neither the order nor the layers change by it, which costs a fraction of
     * taking one out and putting the other in.
     *
     * @return false if nothing was done
     */
    boolean replace(S before, S after) {
        int c = holding(before);
        int place = c == chunks.size() || !before.layer().equals(after.layer()) ? -1 : chunks.get(c).search(before);
        if (place < 0 || !isBetween(c, place - 1, after, place + 1)) {
            return false;
        }
        SpanChunk<S> chunk = chunks.get(c);
        int end = chunk.greatestEnd();
        chunk.replace(place, after);
        if (chunk.greatestEnd() != end) {
            update(c);
        }
        return true;
    }

    /** Whether a span stands between two places of a chunk in the order; they may lie beyond the chunk by one. */
    private boolean isBetween(int c, int from, S span, int to) {
        SpanChunk<S> chunk = chunks.get(c);
        S left = from >= 0 ? chunk.span(from) : c > 0 ? chunks.get(c - 1).last() : null;
        S right = to < chunk.size() ? chunk.span(to) : c + 1 < chunks.size() ? chunks.get(c + 1).span(0) : null;
        return (left == null || Span.READING_ORDER.compare(left, span) < 0)
                && (right == null || Span.READING_ORDER.compare(span, right) < 0);
    }

    boolean remove(S span) {
        int c = holding(span);
        int place = c == chunks.size() ? -1 : chunks.get(c).search(span);
        if (place < 0) {
            return false;
        }
        size--;
        chunks.get(c).remove(place);
        if (chunks.get(c).size() > 0) {
            update(c);
        } else {
            chunks.remove(c);
            growTrees();
        }
        return true;
    }

    /** The first chunk whose last span does not stand before this one: the only one that can hold it. */
    private int holding(S span) {
        int low = 0;
        int high = chunks.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (Span.READING_ORDER.compare(chunks.get(middle).last(), span) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The first chunk with a span that begins at the offset or later; {@link #count()} if there is none. */
    int from(int offset) {
        int low = 0;
        int high = chunks.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (chunks.get(middle).last().begin() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The span after another one, in reading order. */
    Optional<S> after(S span) {
        int c = holding(span);
        if (c == count()) {
            return Optional.empty();
        }
        int place = chunks.get(c).search(span);
        int i = place >= 0 ? place + 1 : -place - 1;
        if (i < chunks.get(c).size()) {
            return Optional.of(chunks.get(c).span(i));
        }
        return c + 1 < count() ? Optional.of(chunks.get(c + 1).span(0)) : Optional.empty();
    }

    /** The span before another one, in reading order. */
    Optional<S> before(S span) {
        int c = holding(span);
        int place = c == count() ? -1 : chunks.get(c).search(span);
        int i = place >= 0 ? place : -place - 1;
        if (i > 0) {
            return Optional.of(chunks.get(c).span(i - 1));
        }
        return c > 0 ? Optional.of(chunks.get(c - 1).last()) : Optional.empty();
    }

    /** The first span of the layer that begins after the offset. */
    Optional<S> after(int offset, String layer) {
        int c = from(offset + 1);
        int i = c < count() ? chunks.get(c).from(offset + 1) : 0;
        for (; c >= 0 && c < count(); c = withLayer(c + 1, SpanChunk.bit(layer)), i = 0) {
            for (; i < chunks.get(c).size(); i++) {
                if (chunks.get(c).span(i).layer().equals(layer)) {
                    return Optional.of(chunks.get(c).span(i));
                }
            }
        }
        return Optional.empty();
    }

    /** The last span, of the layer unless that is null, that begins before the offset. */
    Optional<S> before(int offset, String layer) {
        int c = Math.min(from(offset), count() - 1);
        int i = c < 0 ? -1 : chunks.get(c).from(offset) - 1;
        while (c >= 0) {
            for (; i >= 0; i--) {
                S span = chunks.get(c).span(i);
                if (layer == null || span.layer().equals(layer)) {
                    return Optional.of(span);
                }
            }
            c = layer == null ? c - 1 : withLayerBefore(c - 1, SpanChunk.bit(layer));
            i = c < 0 ? -1 : chunks.get(c).size() - 1;
        }
        return Optional.empty();
    }

    /** The first chunk from this one on with a span that ends at the offset or later; -1 if there is none. */
    int reaching(int from, int offset) {
        int node = leaves + from;
        if (from >= leaves) {
            return -1;
        }
        while (greatestEnds[node] < offset) {
            node = nextOf(node);
            if (node == 0) {
                return -1;
            }
        }
        while (node < leaves) {
            node = greatestEnds[2 * node] >= offset ? 2 * node : 2 * node + 1;
        }
        return node - leaves;
    }

    private int withLayer(int from, long bit) {
        int node = leaves + from;
        if (from >= leaves) {
            return -1;
        }
        while ((layers[node] & bit) == 0) {
            node = nextOf(node);
            if (node == 0) {
                return -1;
            }
        }
        while (node < leaves) {
            node = (layers[2 * node] & bit) != 0 ? 2 * node : 2 * node + 1;
        }
        return node - leaves;
    }

    private int withLayerBefore(int from, long bit) {
        int node = leaves + from;
        if (from < 0) {
            return -1;
        }
        while ((layers[node] & bit) == 0) {
            while ((node & 1) == 0) {
                node >>= 1;
            }
            if (node == 1) {
                return -1;
            }
            node--;
        }
        while (node < leaves) {
            node = (layers[2 * node + 1] & bit) != 0 ? 2 * node + 1 : 2 * node;
        }
        return node - leaves;
    }

    /** The greatest subtree that begins after all leaves of this one; 0 if there is none. */
    private static int nextOf(int node) {
        int right = node;
        while ((right & 1) == 1) {
            right >>= 1;
        }
        return right == 0 ? 0 : right + 1;
    }

    private void update(int chunk) {
        int node = leaves + chunk;
        greatestEnds[node] = chunks.get(chunk).greatestEnd();
        layers[node] = chunks.get(chunk).layers();
        for (node >>= 1; node > 0; node >>= 1) {
            join(node);
        }
    }

    private void join(int node) {
        greatestEnds[node] = Math.max(greatestEnds[2 * node], greatestEnds[2 * node + 1]);
        layers[node] = layers[2 * node] | layers[2 * node + 1];
    }

    private void growTrees() {
        leaves = Math.max(1, Integer.highestOneBit(Math.max(1, 2 * chunks.size() - 1)));
        greatestEnds = new int[2 * leaves];
        layers = new long[2 * leaves];
        for (int i = 0; i < leaves; i++) {
            greatestEnds[leaves + i] = i < chunks.size() ? chunks.get(i).greatestEnd() : -1;
            layers[leaves + i] = i < chunks.size() ? chunks.get(i).layers() : 0;
        }
        for (int node = leaves - 1; node > 0; node--) {
            join(node);
        }
    }

    Iterator<S> iterator() {
        return new Iterator<>() {
            private int chunk;
            private int place;

            @Override
            public boolean hasNext() {
                return chunk < chunks.size();
            }

            @Override
            public S next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                S span = chunks.get(chunk).span(place++);
                if (place == chunks.get(chunk).size()) {
                    chunk++;
                    place = 0;
                }
                return span;
            }
        };
    }
}
