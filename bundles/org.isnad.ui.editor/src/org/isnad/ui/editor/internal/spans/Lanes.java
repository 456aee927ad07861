/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.spans;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * Stacks spans below a line, so that no two that share a place lie in one lane: the innermost next to the text, what
 * encloses it further out. Identical ranges lie above one another.
 */
public final class Lanes {

    private final List<ShownSpan> spans;
    private final int[] lanes;
    private final int count;

    private Lanes(List<ShownSpan> spans, int[] lanes, int count) {
        this.spans = spans;
        this.lanes = lanes;
        this.count = count;
    }

    /** @param spans in reading order */
    public static Lanes of(List<ShownSpan> spans) {
        int[] lanes = new int[spans.size()];
        int count = 0;
        List<Integer> shortestFirst = new ArrayList<>();
        for (int i = 0; i < lanes.length; i++) {
            shortestFirst.add(i);
        }
        shortestFirst.sort(Comparator.comparingInt(i -> spans.get(i).end() - spans.get(i).begin()));
        List<Integer> placed = new ArrayList<>();
        for (int index : shortestFirst) {
            BitSet taken = new BitSet();
            for (int other : placed) {
                if (collide(spans.get(index), spans.get(other))) {
                    taken.set(lanes[other]);
                }
            }
            lanes[index] = taken.nextClearBit(0);
            count = Math.max(count, lanes[index] + 1);
            placed.add(index);
        }
        return new Lanes(List.copyOf(spans), lanes, count);
    }

    /** The spans in reading order. */
    public List<ShownSpan> spans() {
        return spans;
    }

    /** The lane of the span at the index, 0 next to the text. */
    public int lane(int index) {
        return lanes[index];
    }

    public int count() {
        return count;
    }

    private static boolean collide(ShownSpan one, ShownSpan other) {
        boolean point = one.begin() == one.end() || other.begin() == other.end();
        return point ? one.begin() <= other.end() && other.begin() <= one.end()
                : one.begin() < other.end() && other.begin() < one.end();
    }
}
