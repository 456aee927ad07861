/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.search.passages;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Alignments none of which overlaps another. They lie in the cells of a grid, so that a new one is compared with those
 * near it alone: a list in which one line stands ten thousand times gives hundreds of thousands.
 */
final class Apart {

    /** Words on a side of a cell. */
    private static final int CELL = 256;

    private final Map<Long, List<Alignment>> cells = new HashMap<>();
    private final List<Alignment> all = new ArrayList<>();

    /** Adds an alignment unless it overlaps one that was added before. */
    void add(Alignment alignment) {
        List<Long> own = cells(alignment);
        for (Long cell : own) {
            if (cells.getOrDefault(cell, List.of()).stream().anyMatch(alignment::overlaps)) {
                return;
            }
        }
        own.forEach(cell -> cells.computeIfAbsent(cell, key -> new ArrayList<>()).add(alignment));
        all.add(alignment);
    }

    private static List<Long> cells(Alignment alignment) {
        List<Long> cells = new ArrayList<>();
        for (int first = alignment.first() / CELL; first <= (alignment.firstEnd() - 1) / CELL; first++) {
            for (int second = alignment.second() / CELL; second <= (alignment.secondEnd() - 1) / CELL; second++) {
                cells.add((long) first << Integer.SIZE | second);
            }
        }
        return cells;
    }

    /** In the order in which they were added. */
    List<Alignment> all() {
        return all;
    }
}
