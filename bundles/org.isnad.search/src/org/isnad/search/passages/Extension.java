/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.search.passages;

import java.util.Arrays;

/**
 * Extends two equal places in one direction as long as the words agree often enough: the best alignment by dynamic
 * programming over those cells whose score is not too far below the best one, the “X-drop” of Altschul et al., “Gapped
 * BLAST and PSI-BLAST”, <em>Nucleic Acids Research</em> 25 (1997). An equal word counts 2, any other step −3: what agrees
 * in less than three words of five is not gone through. Not thread-safe.
 */
final class Extension {

    private static final int EQUAL = 2;
    private static final int OTHER = -3;
    /** As much as five changed words in a row, which is rare even where every fifth word was changed. */
    private static final int DROP = 15;
    private static final int DEAD = Integer.MIN_VALUE / 2;
    /** Cells kept for a row; the live ones lie within about five of the best one. */
    private static final int WIDTH = 32;

    private final WordSequence words;
    /** The scores of the row before, from {@link #base} to {@link #high}; all others are dead. */
    private int[] before = new int[WIDTH];
    private int base;
    private int high;
    private int[] row = new int[WIDTH];
    /** The last step to each cell, {@link #WIDTH} for a row, and the first cell of each row. */
    private byte[] traces = new byte[WIDTH * 16];
    private int[] bases = new int[16];
    private int best;
    private int bestFirst;
    private int bestSecond;

    Extension(WordSequence words) {
        this.words = words;
    }

    /**
     * The steps from two places onwards, in reading order; none if nothing more agrees.
     *
     * @param first      the nearest word on the first side
     * @param second     the nearest word on the second side
     * @param direction  1 for what follows, -1 for what comes before
     * @param mostFirst  words that there are in the direction on the first side
     * @param mostSecond words that there are in the direction on the second side
     */
    byte[] steps(int first, int second, int direction, int mostFirst, int mostSecond) {
        best = 0;
        bestFirst = 0;
        bestSecond = 0;
        base = 0;
        high = Math.min(mostSecond, DROP / -OTHER);
        for (int j = 0; j <= high; j++) {
            before[j] = j * OTHER;
            traces[j] = Alignment.SECOND_ONLY;
        }
        for (int i = 1; i <= mostFirst && base <= high; i++) {
            row(i, words.word(first + (i - 1) * direction), second, direction, mostSecond);
        }
        return path(direction);
    }

    private void row(int i, int word, int second, int direction, int mostSecond) {
        reserve(i);
        bases[i] = base;
        int newBase = Integer.MAX_VALUE;
        int newHigh = -1;
        int last = Math.min(mostSecond, base + WIDTH - 1);
        int left = DEAD;
        for (int j = base; j <= last && (j <= high + 1 || left > DEAD); j++) {
            boolean equal = j > 0 && words.word(second + (j - 1) * direction) == word;
            left = cell(i, j, equal, left);
            row[j - base] = left;
            if (left > DEAD) {
                newBase = Math.min(newBase, j);
                newHigh = j;
            }
        }
        if (newHigh >= 0) {
            System.arraycopy(row, newBase - base, before, 0, newHigh - newBase + 1);
        }
        base = newBase;
        high = newHigh;
    }

    /** The best score of a cell. Notes the step that leads to it, and whether it is the best of all. */
    private int cell(int i, int j, boolean equal, int left) {
        int score = add(before(j - 1), equal ? EQUAL : OTHER);
        byte step = equal ? Alignment.EQUAL : Alignment.OTHER;
        if (add(before(j), OTHER) > score) {
            score = before(j) + OTHER;
            step = Alignment.FIRST_ONLY;
        }
        if (add(left, OTHER) > score) {
            score = left + OTHER;
            step = Alignment.SECOND_ONLY;
        }
        traces[i * WIDTH + j - bases[i]] = step;
        if (score > best) {
            best = score;
            bestFirst = i;
            bestSecond = j;
        }
        return score < best - DROP ? DEAD : score;
    }

    private int before(int j) {
        return j < base || j > high ? DEAD : before[j - base];
    }

    private static int add(int score, int more) {
        return score == DEAD ? DEAD : score + more;
    }

    private void reserve(int i) {
        if (i == bases.length) {
            bases = Arrays.copyOf(bases, i * 2);
            traces = Arrays.copyOf(traces, Math.multiplyExact(traces.length, 2));
        }
    }

    private byte[] path(int direction) {
        byte[] steps = new byte[bestFirst + bestSecond];
        int count = 0;
        int i = bestFirst;
        int j = bestSecond;
        while (i > 0 || j > 0) {
            byte step = traces[i * WIDTH + j - bases[i]];
            steps[count++] = step;
            i -= step == Alignment.SECOND_ONLY ? 0 : 1;
            j -= step == Alignment.FIRST_ONLY ? 0 : 1;
        }
        byte[] path = Arrays.copyOf(steps, count);
        for (int k = 0; direction > 0 && k < count; k++) {
            path[k] = steps[count - 1 - k];
        }
        return path;
    }
}
