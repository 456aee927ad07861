/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.search.internal.match;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Collects matches in any order, equal ones too. */
public final class MatchList {

    private static final int SMALLEST = 16;
    /** What a match takes, with what it takes while the list grows. */
    private static final int BYTES = 3 * Long.BYTES;

    private final Budget budget;
    private int size;
    private long[] places = new long[SMALLEST];
    private long[] edges;
    private Captures[] captures;
    /** What the captures of a match take; matches without any may stand among the others. */
    private int captureBytes;
    private long[][] pieces;
    private boolean ascending = true;

    public MatchList(Budget budget) {
        this.budget = budget;
    }

    /** Adds a match without captures whose annotation, if it is one, has one range. */
    public void add(long place, long edge) {
        add(place, edge, null, null);
    }

    /** @param ownPieces the places of an annotation's ranges; null for one range */
    public void add(long place, long edge, long[] ownPieces) {
        add(place, edge, null, ownPieces);
    }

    void add(long place, long edge, Captures captured, long[] ownPieces) {
        if (size == places.length) {
            grow();
        }
        ascending = ascending && (size == 0 || places[size - 1] < place);
        places[size] = place;
        if (edge != 0 && edges == null) {
            edges = new long[places.length];
        }
        if (edges != null) {
            edges[size] = edge;
        }
        if (captured != null && captures == null) {
            captures = new Captures[places.length];
            captureBytes = captured.bytes();
        }
        if (captures != null) {
            captures[size] = captured;
        }
        if (ownPieces != null && pieces == null) {
            pieces = new long[places.length][];
        }
        if (pieces != null) {
            pieces[size] = ownPieces;
        }
        size++;
    }

    public void addAll(Matches matches) {
        for (int i = 0; i < matches.size(); i++) {
            add(matches.place(i), matches.edge(i), matches.captures(i), matches.pieces(i));
        }
    }

    private void grow() {
        int more = size * 2;
        budget.requireFew(more, BYTES + captureBytes);
        budget.spend(size);
        places = Arrays.copyOf(places, more);
        edges = edges == null ? null : Arrays.copyOf(edges, more);
        captures = captures == null ? null : Arrays.copyOf(captures, more);
        pieces = pieces == null ? null : Arrays.copyOf(pieces, more);
    }

    /** The distinct matches in order. The list must not be used after that. */
    public Matches toMatches() {
        budget.spend(size);
        if (size == 0) {
            return Matches.NONE;
        }
        if (!ascending) {
            if (edges == null && captures == null && pieces == null) {
                sortPlaces();
            } else {
                sortAll();
            }
        }
        return new Matches(size, places, edges, captures, pieces);
    }

    private void sortPlaces() {
        Arrays.sort(places, 0, size);
        int kept = 1;
        for (int i = 1; i < size; i++) {
            if (places[i] != places[kept - 1]) {
                places[kept++] = places[i];
            }
        }
        size = kept;
    }

    private void sortAll() {
        int[] order = IntStream.range(0, size).boxed().sorted(order()).mapToInt(Integer::intValue).toArray();
        MatchList sorted = new MatchList(budget);
        for (int i = 0; i < order.length; i++) {
            if (i > 0 && order().compare(order[i - 1], order[i]) == 0) {
                sorted.addPieces(pieces == null ? null : pieces[order[i]]);
            } else {
                int from = order[i];
                sorted.add(places[from], edges == null ? 0 : edges[from], captures == null ? null : captures[from],
                        pieces == null ? null : pieces[from]);
            }
        }
        size = sorted.size;
        places = sorted.places;
        edges = sorted.edges;
        captures = sorted.captures;
        pieces = sorted.pieces;
    }

    /** The match that was added last stands for several annotations, of which one has these ranges. */
    private void addPieces(long[] others) {
        int last = size - 1;
        long[] own = pieces == null ? null : pieces[last];
        if (own == null && others == null) {
            return;
        }
        if (pieces == null) {
            pieces = new long[places.length][];
        }
        long[] hull = { places[last] };
        pieces[last] = LongStream.concat(Arrays.stream(own == null ? hull : own),
                Arrays.stream(others == null ? hull : others)).distinct().toArray();
    }

    private Comparator<Integer> order() {
        Comparator<Integer> byPlace = Comparator.comparingLong(i -> places[i]);
        Comparator<Integer> byEdge = Comparator.comparingLong(i -> edges == null ? 0 : edges[i]);
        Comparator<Captures> nothingFirst = Comparator.nullsFirst(Comparator.naturalOrder());
        Comparator<Integer> byCaptures = Comparator.comparing(i -> captures == null ? null : captures[i],
                nothingFirst);
        return byPlace.thenComparing(byEdge).thenComparing(byCaptures);
    }
}
