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
 * Stacks spans below a line, so that no two that share a place lie in one lane: one's own before those of others, the
 * innermost next to the text, what encloses it further out. Identical ranges lie above one another. Where there are
 * more lanes than can be drawn, the outer ones are folded into a sign.
 */
public final class Lanes {

    /** For more lanes no room is made. */
    private static final int MOST = 8;
    /** So many are drawn where there are more; the room of the rest is the sign's. */
    private static final int BESIDE_SIGN = 4;

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
        List<Integer> nearestFirst = new ArrayList<>();
        for (int i = 0; i < lanes.length; i++) {
            nearestFirst.add(i);
        }
        nearestFirst.sort(Comparator.comparing((Integer i) -> !spans.get(i).own())
                .thenComparingInt(i -> spans.get(i).end() - spans.get(i).begin()));
        List<Integer> placed = new ArrayList<>();
        for (int index : nearestFirst) {
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

    /** For how many lanes room is to be made. */
    public int rows() {
        return Math.min(count, MOST);
    }

    /** How many lanes are drawn as bars; the spans in the others are {@link #isFolded folded}. */
    public int bars() {
        return count > MOST ? BESIDE_SIGN : count;
    }

    /** Whether the span at the index has no bar, but is counted in a sign below the bars. */
    public boolean isFolded(int index) {
        return lanes[index] >= bars();
    }

    private static boolean collide(ShownSpan one, ShownSpan other) {
        boolean point = one.begin() == one.end() || other.begin() == other.end();
        return point ? one.begin() <= other.end() && other.begin() <= one.end()
                : one.begin() < other.end() && other.begin() < one.end();
    }
}
