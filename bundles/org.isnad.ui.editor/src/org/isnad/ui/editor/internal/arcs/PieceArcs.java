/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.arcs;

import java.util.ArrayList;
import java.util.List;

import org.isnad.ui.editor.internal.link.ShownLink;

/**
 * The arcs above the lines of one piece, with their levels.
 *
 * @param arcs   those that found a level
 * @param folded for each line with more arcs than levels, those that are not drawn
 * @param levels how many levels the fullest line has
 */
public record PieceArcs(List<Placed> arcs, List<Folded> folded, int levels) {

    /** More arcs above one another are a thicket: the text would be lost among them. */
    public static final int MOST_LEVELS = 6;

    static final PieceArcs NONE = new PieceArcs(List.of(), List.of(), 0);

    /** @param level 0 next to the text */
    public record Placed(Arc arc, int level) {
    }

    /** The links above a line that are counted instead of drawn. */
    public record Folded(int line, List<ShownLink> links) {
    }

    public PieceArcs {
        arcs = List.copyOf(arcs);
        folded = List.copyOf(folded);
    }

    /** @param byLine the arcs of each line */
    public static PieceArcs of(List<List<Arc>> byLine) {
        List<Placed> placed = new ArrayList<>();
        List<Folded> folded = new ArrayList<>();
        int most = 0;
        for (List<Arc> arcs : byLine) {
            int[] levels = ArcLevels.assign(arcs, MOST_LEVELS);
            List<ShownLink> without = new ArrayList<>();
            for (int i = 0; i < levels.length; i++) {
                if (levels[i] == ArcLevels.FOLDED) {
                    without.add(arcs.get(i).link());
                } else {
                    placed.add(new Placed(arcs.get(i), levels[i]));
                    most = Math.max(most, levels[i] + 1);
                }
            }
            if (!without.isEmpty()) {
                folded.add(new Folded(arcs.getFirst().line(), without.stream().distinct().toList()));
            }
        }
        return new PieceArcs(placed, folded, most);
    }
}
