/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.arcs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Puts arcs above one another so that no two of a level share a place: the shorter nearer to the text, so that what lies
 * inside another arc is drawn under it. An arc that stands on another one gets a higher level than that. Arcs for which
 * there is no level are folded.
 */
public final class ArcLevels {

    public static final int FOLDED = -1;

    private ArcLevels() {
    }

    /**
     * @param arcs of one line
     * @param most levels, at least 1
     * @return the level of each arc, 0 next to the text; {@link #FOLDED} for those that found none
     */
    public static int[] assign(List<Arc> arcs, int most) {
        int[] levels = new int[arcs.size()];
        List<List<Arc>> taken = new ArrayList<>();
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < levels.length; i++) {
            levels[i] = FOLDED;
            order.add(i);
        }
        order.sort(Comparator.comparingInt((Integer i) -> depth(arcs, i))
                .thenComparingInt(i -> arcs.get(i).right() - arcs.get(i).left()));
        for (int index : order) {
            int level = lowest(arcs, index, levels);
            while (level >= 0 && level < taken.size() && collides(arcs.get(index), taken.get(level))) {
                level++;
            }
            if (level >= 0 && level < most) {
                while (taken.size() <= level) {
                    taken.add(new ArrayList<>());
                }
                taken.get(level).add(arcs.get(index));
                levels[index] = level;
            }
        }
        return levels;
    }

    /** The first level that an arc may have; {@link #FOLDED} if what it stands on is folded. */
    private static int lowest(List<Arc> arcs, int index, int[] levels) {
        int lowest = 0;
        for (int base : arcs.get(index).standsOn()) {
            lowest = levels[base] == FOLDED || lowest == FOLDED ? FOLDED : Math.max(lowest, levels[base] + 1);
        }
        return lowest;
    }

    /** How many arcs lie one on the other below this one. */
    private static int depth(List<Arc> arcs, int index) {
        int depth = 0;
        for (int base : arcs.get(index).standsOn()) {
            depth = Math.max(depth, 1 + depth(arcs, base));
        }
        return depth;
    }

    private static boolean collides(Arc arc, List<Arc> others) {
        return others.stream().anyMatch(other -> arc.left() < other.right() && other.left() < arc.right());
    }
}
