/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.search.passages;

import java.util.Arrays;

/** How often three words stand in the texts, and where they stood before. */
final class SeedTable {

    /** Words of a seed. One changed word in five leaves a passage of ten words one with a chance of 98 %. */
    static final int LENGTH = 3;
    /** So many earlier places are told. */
    static final int MOST = 32;

    private static final int NONE = -1;

    private final WordSequence words;
    /** For each different seed the place where it was noted last; before that, where it stands first. */
    private final int[] latest;
    private final int[] counts;
    private final int[] earlier;

    /** Counts the seeds of all documents. None is noted yet. */
    SeedTable(WordSequence words) {
        this.words = words;
        latest = new int[words.size() + words.size() / 2 + 16];
        counts = new int[latest.length];
        earlier = new int[words.size()];
        Arrays.fill(latest, NONE);
        for (int document = 0; document < words.documents(); document++) {
            for (int at = words.begin(document); at + LENGTH <= words.end(document); at++) {
                int slot = slot(at);
                latest[slot] = latest[slot] == NONE ? at : latest[slot];
                counts[slot]++;
            }
        }
    }

    /** How often the three words at a place stand in the texts. */
    int count(int at) {
        return counts[slot(at)];
    }

    /**
     * Tells where the three words at a place stood before, the nearest first, and notes the place. Places are noted in
     * ascending order.
     *
     * @param places takes up to {@link #MOST} of them
     * @return how many it took
     */
    int note(int at, int[] places) {
        int slot = slot(at);
        int before = latest[slot] == at ? NONE : latest[slot];
        latest[slot] = at;
        earlier[at] = before;
        int count = 0;
        for (int place = before; place != NONE && count < MOST; place = earlier[place]) {
            places[count++] = place;
        }
        return count;
    }

    private int slot(int at) {
        long hash = 0;
        for (int i = at; i < at + LENGTH; i++) {
            hash = (hash + words.word(i)) * 0x9E3779B97F4A7C15L;
        }
        int slot = (int) ((hash >>> 32) * latest.length >>> 32);
        while (latest[slot] != NONE && !same(latest[slot], at)) {
            slot = slot + 1 == latest.length ? 0 : slot + 1;
        }
        return slot;
    }

    private boolean same(int one, int other) {
        for (int i = 0; i < LENGTH; i++) {
            if (words.word(one + i) != words.word(other + i)) {
                return false;
            }
        }
        return true;
    }
}
