/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.flow;

/**
 * The heights of all pieces, in pixels, with sums in logarithmic time (a Fenwick tree), so that a book of ten thousand
 * paragraphs is scrolled as fast as a page.
 */
public final class HeightIndex {

    private final int[] heights;
    private final long[] sums;
    private final int highestBit;

    public HeightIndex(int[] initial) {
        heights = initial.clone();
        sums = new long[heights.length + 1];
        highestBit = Integer.highestOneBit(Math.max(1, heights.length));
        for (int i = 1; i < sums.length; i++) {
            sums[i] += heights[i - 1];
            int parent = i + (i & -i);
            if (parent < sums.length) {
                sums[parent] += sums[i];
            }
        }
    }

    /** The heights with some of them replaced by others. */
    HeightIndex replaced(int first, int removed, int[] added) {
        int[] now = new int[heights.length - removed + added.length];
        System.arraycopy(heights, 0, now, 0, first);
        System.arraycopy(added, 0, now, first, added.length);
        System.arraycopy(heights, first + removed, now, first + added.length, heights.length - first - removed);
        return new HeightIndex(now);
    }

    public int height(int index) {
        return heights[index];
    }

    public void set(int index, int height) {
        int delta = height - heights[index];
        heights[index] = height;
        for (int i = index + 1; i < sums.length; i += i & -i) {
            sums[i] += delta;
        }
    }

    /** The sum of all heights before the index. */
    public long top(int index) {
        long sum = 0;
        for (int i = index; i > 0; i -= i & -i) {
            sum += sums[i];
        }
        return sum;
    }

    public long total() {
        return top(heights.length);
    }

    /** The index whose stretch holds y; the first or last for a y outside. */
    public int indexAt(long y) {
        int index = 0;
        long rest = Math.max(0, y);
        for (int bit = highestBit; bit > 0; bit >>= 1) {
            int next = index + bit;
            if (next < sums.length && sums[next] <= rest) {
                index = next;
                rest -= sums[next];
            }
        }
        return Math.min(index, heights.length - 1);
    }
}
