/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.flow;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.isnad.text.TextRange;

/**
 * The graphemes of one line from left to right, for a caret that goes where the arrow points whatever direction the
 * runs have. Indices count from the begin of the piece.
 */
final class VisualOrder {

    private final List<Cell> cells;

    private record Cell(TextRange grapheme, int left, int right, boolean rightToLeft) {

        boolean isSeen() {
            return left < right;
        }

        int distance(int x) {
            return x < left ? left - x : Math.max(0, x - right + 1);
        }

        /** The place at an edge of the grapheme. */
        CaretPlace edge(boolean onLeft) {
            return onLeft == rightToLeft ? new CaretPlace(grapheme.end(), true) : CaretPlace.before(grapheme.begin());
        }
    }

    private VisualOrder(List<Cell> cells) {
        this.cells = cells;
    }

    static VisualOrder of(CharacterEdges edges, BidiRuns runs, int begin, int end) {
        List<Cell> cells = new ArrayList<>();
        for (int at = begin; at < end;) {
            int next = Math.min(end, edges.boundaryAfter(at));
            int one = edges.leading(at);
            int other = edges.trailing(runs.endOfSameLevel(at, next));
            cells.add(new Cell(new TextRange(at, next), Math.min(one, other), Math.max(one, other),
                    runs.isRightToLeft(at)));
            at = next;
        }
        cells.sort(Comparator.comparingInt(Cell::left).thenComparingInt(Cell::right));
        return new VisualOrder(cells);
    }

    /** The next place on one side; empty where the line ends. */
    Optional<CaretPlace> beside(CaretPlace place, boolean left) {
        int at = holding(place);
        if (at < 0) {
            return Optional.empty();
        }
        Cell cell = cells.get(at);
        boolean onLeft = place.offset() == cell.grapheme().begin() != cell.rightToLeft();
        int passed = left ? at - (onLeft ? 1 : 0) : at + (onLeft ? 0 : 1);
        return passed < 0 || passed >= cells.size() ? Optional.empty() : Optional.of(cells.get(passed).edge(left));
    }

    /** The place that is nearest to x: at an edge of the grapheme that x lies in or is nearest to. */
    CaretPlace nearest(int x) {
        Cell cell = cells.stream().filter(Cell::isSeen).min(Comparator.comparingInt(one -> one.distance(x)))
                .orElse(cells.getFirst());
        return cell.edge(2 * x < cell.left() + cell.right());
    }

    /** The grapheme that x lies in. */
    Optional<TextRange> at(int x) {
        return cells.stream().filter(cell -> cell.left() <= x && x < cell.right()).map(Cell::grapheme).findFirst();
    }

    boolean isEmpty() {
        return cells.isEmpty();
    }

    /** The grapheme at whose edge the place is; -1 on an empty line. */
    private int holding(CaretPlace place) {
        int other = -1;
        for (int i = 0; i < cells.size(); i++) {
            TextRange grapheme = cells.get(i).grapheme();
            boolean ends = grapheme.end() == place.offset();
            boolean begins = grapheme.begin() == place.offset();
            if (place.after() ? ends : begins) {
                return i;
            }
            if (ends || begins) {
                other = i;
            }
        }
        return other;
    }
}
