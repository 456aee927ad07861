/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.paint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds places for the labels above one line: each begins where its span begins, none covers another. A label that has
 * not enough room is written short; where not even that fits, the bar must do.
 */
public final class LabelPlacer {

    private static final int GAP = 2;

    /**
     * A label that wants a place.
     *
     * @param edge  where the span begins in reading direction, counted in that direction from the line's start
     * @param reach where the span's first box ends, counted likewise
     * @param own   whether it goes before those of others that begin there
     */
    public record Wish(int index, int edge, int reach, int fullWidth, int shortWidth, boolean own) {
    }

    /** @param start counted in reading direction from the line's start */
    public record Place(int index, int start, int width, boolean full) {
    }

    private LabelPlacer() {
    }

    /** @param lineWidth no label goes beyond */
    public static List<Place> place(List<Wish> wishes, int lineWidth) {
        List<Wish> sorted = new ArrayList<>(wishes);
        sorted.sort(Comparator.comparingInt(Wish::edge).thenComparing(wish -> !wish.own())
                .thenComparingInt(Wish::reach));
        List<Place> places = new ArrayList<>();
        int free = 0;
        for (int i = 0; i < sorted.size(); i++) {
            Wish wish = sorted.get(i);
            int start = Math.max(wish.edge(), free);
            boolean stillOver = start == wish.edge() || start < wish.reach();
            int room = nextEdge(sorted, i, lineWidth) - start;
            boolean full = wish.fullWidth() <= room;
            int width = full ? wish.fullWidth() : wish.shortWidth();
            if (stillOver && width <= room) {
                places.add(new Place(wish.index(), start, width, full));
                free = start + width + GAP;
            }
        }
        return places;
    }

    private static int nextEdge(List<Wish> sorted, int index, int lineWidth) {
        int edge = sorted.get(index).edge();
        for (int i = index + 1; i < sorted.size(); i++) {
            if (sorted.get(i).edge() > edge) {
                return sorted.get(i).edge();
            }
        }
        return lineWidth;
    }
}
