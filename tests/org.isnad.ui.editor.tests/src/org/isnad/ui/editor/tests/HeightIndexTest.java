/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;

import org.isnad.ui.editor.internal.flow.HeightIndex;
import org.junit.jupiter.api.Test;

class HeightIndexTest {

    private static final long SEED = 20_221_014;

    @Test
    void sumsAndFindsAsAPlainLoopDoes() {
        Random random = new Random(SEED);
        for (int size : new int[] { 1, 2, 3, 7, 64, 1_000 }) {
            int[] heights = random.ints(size, 1, 500).toArray();
            HeightIndex index = new HeightIndex(heights);
            for (int round = 0; round < 100; round++) {
                int changed = random.nextInt(size);
                heights[changed] = random.nextInt(1, 500);
                index.set(changed, heights[changed]);
                assertSame(heights, index, "seed " + SEED + ", size " + size + ", round " + round);
            }
        }
    }

    @Test
    void answersThePlacesOutsideWithTheFirstAndTheLast() {
        HeightIndex index = new HeightIndex(new int[] { 10, 20, 30 });
        assertEquals(0, index.indexAt(-5));
        assertEquals(2, index.indexAt(1_000));
        assertEquals(60, index.total());
    }

    private static void assertSame(int[] heights, HeightIndex index, String where) {
        long top = 0;
        for (int i = 0; i < heights.length; i++) {
            assertEquals(top, index.top(i), where);
            assertEquals(i, index.indexAt(top), where);
            assertEquals(i, index.indexAt(top + heights[i] - 1), where);
            top += heights[i];
        }
        assertEquals(top, index.total(), where);
    }
}
