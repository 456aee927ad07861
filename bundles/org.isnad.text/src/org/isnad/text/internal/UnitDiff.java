/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.text.internal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Differences of two sequences of numbers: the shortest script by the greedy algorithm of Eugene W. Myers, “An O(ND)
 * Difference Algorithm and Its Variations”, Algorithmica 1 (1986), as long as there are few differences. Where there are
 * many, the sequences are first cut at what occurs once in both and in the same order, as Bram Cohen's “patience diff”
 * does. Time is linear in the length but for sorting what occurs once.
 */
public final class UnitDiff {

    /** More differences than this are not looked for in one piece: time and space grow with the square. */
    private static final int MOST = 400;

    private final int[] before;
    private final int[] after;
    /** What is common: places in both, ascending. */
    private final List<int[]> pairs = new ArrayList<>();

    private UnitDiff(int[] before, int[] after) {
        this.before = before;
        this.after = after;
    }

    /** Is told each difference, in order; between two of them something is common. */
    public interface Reader {
        void difference(int fromBefore, int toBefore, int fromAfter, int toAfter);
    }

    public static void between(int[] before, int[] after, Reader reader) {
        UnitDiff diff = new UnitDiff(before, after);
        diff.compare();
        diff.pairs.sort((one, other) -> Integer.compare(one[0], other[0]));
        int atBefore = 0;
        int atAfter = 0;
        diff.pairs.add(new int[] { before.length, after.length });
        for (int[] pair : diff.pairs) {
            if (pair[0] > atBefore || pair[1] > atAfter) {
                reader.difference(atBefore, pair[0], atAfter, pair[1]);
            }
            atBefore = pair[0] + 1;
            atAfter = pair[1] + 1;
        }
    }

    /** A piece of both sequences. */
    private record Piece(int fromBefore, int toBefore, int fromAfter, int toAfter) {
    }

    private void compare() {
        Deque<Piece> pieces = new ArrayDeque<>(List.of(new Piece(0, before.length, 0, after.length)));
        while (!pieces.isEmpty()) {
            Piece piece = trimmed(pieces.pop());
            if (piece.fromBefore < piece.toBefore && piece.fromAfter < piece.toAfter && !shortest(piece)) {
                cut(piece, pieces);
            }
        }
    }

    private Piece trimmed(Piece piece) {
        int fromBefore = piece.fromBefore;
        int fromAfter = piece.fromAfter;
        int toBefore = piece.toBefore;
        int toAfter = piece.toAfter;
        while (fromBefore < toBefore && fromAfter < toAfter && before[fromBefore] == after[fromAfter]) {
            pairs.add(new int[] { fromBefore++, fromAfter++ });
        }
        while (fromBefore < toBefore && fromAfter < toAfter && before[toBefore - 1] == after[toAfter - 1]) {
            pairs.add(new int[] { --toBefore, --toAfter });
        }
        return new Piece(fromBefore, toBefore, fromAfter, toAfter);
    }

    /** Myers' greedy search. @return false if there are too many differences; nothing is noted then */
    private boolean shortest(Piece piece) {
        int length = piece.toBefore - piece.fromBefore;
        int width = piece.toAfter - piece.fromAfter;
        int most = Math.min(MOST, length + width);
        int[] furthest = new int[2 * most + 3];
        List<int[]> history = new ArrayList<>();
        for (int d = 0; d <= most; d++) {
            history.add(Arrays.copyOfRange(furthest, most - d, most + d + 3));
            for (int k = -d; k <= d; k += 2) {
                int x = k == -d || k != d && furthest[most + k] < furthest[most + k + 2] ? furthest[most + k + 2]
                        : furthest[most + k] + 1;
                int y = x - k;
                while (x < length && y < width && before[piece.fromBefore + x] == after[piece.fromAfter + y]) {
                    x++;
                    y++;
                }
                furthest[most + k + 1] = x;
                if (x >= length && y >= width) {
                    note(piece, history, d, k);
                    return true;
                }
            }
        }
        return false;
    }

    /** Walks back along the way that was found. */
    private void note(Piece piece, List<int[]> history, int steps, int diagonal) {
        int x = piece.toBefore - piece.fromBefore;
        int k = diagonal;
        for (int d = steps; d >= 0; d--) {
            int[] furthest = history.get(d);
            boolean down = k == -d || k != d && furthest[d + k] < furthest[d + k + 2];
            int start = down ? furthest[d + k + 2] : furthest[d + k] + 1;
            if (d == 0) {
                start = 0;
            }
            while (x > start) {
                x--;
                pairs.add(new int[] { piece.fromBefore + x, piece.fromAfter + x - k });
            }
            x = down ? start : start - 1;
            k = down ? k + 1 : k - 1;
        }
    }

    /** Cuts a piece at what occurs once in both sides, in the longest series that is in the same order. */
    private void cut(Piece piece, Deque<Piece> pieces) {
        List<int[]> series = longest(onceInBoth(piece));
        int fromBefore = piece.fromBefore;
        int fromAfter = piece.fromAfter;
        for (int[] pair : series) {
            pairs.add(pair);
            pieces.push(new Piece(fromBefore, pair[0], fromAfter, pair[1]));
            fromBefore = pair[0] + 1;
            fromAfter = pair[1] + 1;
        }
        if (!series.isEmpty()) {
            pieces.push(new Piece(fromBefore, piece.toBefore, fromAfter, piece.toAfter));
        }
    }

    /** Places in both of what occurs once in each, in the order of the first. */
    private List<int[]> onceInBoth(Piece piece) {
        Map<Integer, int[]> found = new HashMap<>();
        for (int i = piece.fromBefore; i < piece.toBefore; i++) {
            int place = i;
            found.merge(before[i], new int[] { place, 1, 0, 0 }, (old, now) -> new int[] { old[0], 2, 0, 0 });
        }
        for (int i = piece.fromAfter; i < piece.toAfter; i++) {
            int[] there = found.get(after[i]);
            if (there != null) {
                there[2] = i;
                there[3]++;
            }
        }
        return found.values().stream().filter(place -> place[1] == 1 && place[3] == 1)
                .map(place -> new int[] { place[0], place[2] })
                .sorted((one, other) -> Integer.compare(one[0], other[0])).toList();
    }

    /** The longest series of pairs that ascends on both sides. */
    private static List<int[]> longest(List<int[]> pairs) {
        int[] ends = new int[pairs.size()];
        int[] former = new int[pairs.size()];
        int count = 0;
        for (int i = 0; i < pairs.size(); i++) {
            int from = 0;
            int to = count;
            while (from < to) {
                int middle = (from + to) >>> 1;
                if (pairs.get(ends[middle])[1] < pairs.get(i)[1]) {
                    from = middle + 1;
                } else {
                    to = middle;
                }
            }
            former[i] = from == 0 ? -1 : ends[from - 1];
            ends[from] = i;
            count = Math.max(count, from + 1);
        }
        List<int[]> series = new ArrayList<>();
        for (int i = count == 0 ? -1 : ends[count - 1]; i >= 0; i = former[i]) {
            series.add(pairs.get(i));
        }
        return series.reversed();
    }
}
