/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.search.internal.match;

import java.util.Arrays;
import java.util.Comparator;

/**
 * Matches within one document, distinct and sorted: by first token, end token, characters, captures. Immutable.
 * <p>
 * The characters of a match are told as distances from its tokens' borders, so that those of whole tokens are 0 and the
 * borders need not be known: the lead from the begin of the first token, the trail from the end of the last. For an
 * empty match both are counted from its place: the begin of the token that follows, or the end of the last one.
 */
public final class Matches {

    public static final Matches NONE = new Matches(0, new long[0], null, null, null);

    private static final Comparator<Captures> CAPTURES = Comparator.nullsFirst(Comparator.naturalOrder());

    private final int size;
    private final long[] places;
    /** Null if all distances are 0. */
    private final long[] edges;
    /** Null if nothing is captured. */
    private final Captures[] captures;
    /** By match the places of an annotation's ranges; null for those of one range, or if all are. */
    private final long[][] pieces;

    Matches(int size, long[] places, long[] edges, Captures[] captures, long[][] pieces) {
        this.size = size;
        this.places = places;
        this.edges = edges;
        this.captures = captures;
        this.pieces = pieces;
    }

    /** Single tokens. @param positions ascending; only so many of them count */
    public static Matches ofTokens(int[] positions, int count) {
        long[] places = new long[count];
        for (int i = 0; i < count; i++) {
            places[i] = place(positions[i], positions[i] + 1);
        }
        return new Matches(count, places, null, null, null);
    }

    /** All intervals of so many tokens, in a document of so many. */
    public static Matches everywhere(int least, int most, int words, Budget budget) {
        MatchList all = new MatchList(budget);
        for (int from = 0; from + (long) least <= words; from++) {
            for (int to = from + least; to <= Math.min((long) from + most, words); to++) {
                all.add(place(from, to), 0);
            }
        }
        return all.toMatches();
    }

    public static long place(int from, int to) {
        return (long) from << Integer.SIZE | to;
    }

    public static long edge(int lead, int trail) {
        return (long) lead << Integer.SIZE | trail & 0xffffffffL;
    }

    static int from(long place) {
        return (int) (place >>> Integer.SIZE);
    }

    static int to(long place) {
        return (int) place;
    }

    static int lead(long edge) {
        return (int) (edge >> Integer.SIZE);
    }

    static int trail(long edge) {
        return (int) edge;
    }

    public int size() {
        return size;
    }

    public boolean isEmpty() {
        return size == 0;
    }

    /** The first token. */
    public int from(int match) {
        return from(places[match]);
    }

    /** The token after the last; the first one if the match is empty. */
    public int to(int match) {
        return to(places[match]);
    }

    /** How far after the begin of the first token the match begins. */
    public int lead(int match) {
        return lead(edge(match));
    }

    /** How far after the end of the last token the match ends. */
    public int trail(int match) {
        return trail(edge(match));
    }

    /** What the match has captured; null if the query has no captures. */
    public Captures captures(int match) {
        return captures == null ? null : captures[match];
    }

    long place(int match) {
        return places[match];
    }

    long edge(int match) {
        return edges == null ? 0 : edges[match];
    }

    /** The places of the match's ranges, or null if it has one range, which is the match's own place. */
    long[] pieces(int match) {
        return pieces == null ? null : pieces[match];
    }

    /** The same matches, of which none is asked by its ranges any more: in a row an annotation counts with its hull. */
    Matches hulls() {
        return pieces == null ? this : new Matches(size, places, edges, captures, null);
    }

    /** The first match whose first token is not before the one given, searched from a match on. */
    int firstFrom(int token, int start) {
        int low = start;
        int step = 1;
        while (low + step < size && from(places[low + step]) < token) {
            low += step;
            step <<= 1;
        }
        int high = Math.min(low + step, size);
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (from(places[middle]) < token) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Whether all the other matches are among these. */
    boolean holds(Matches others) {
        int match = 0;
        for (int other = 0; other < others.size; other++) {
            while (match < size && compare(match, others, other) < 0) {
                match++;
            }
            if (match == size || compare(match, others, other) > 0) {
                return false;
            }
        }
        return true;
    }

    private int compare(int match, Matches others, int other) {
        int byPlace = Long.compare(places[match], others.places[other]);
        int byEdge = byPlace != 0 ? byPlace : Long.compare(edge(match), others.edge(other));
        return byEdge != 0 ? byEdge : CAPTURES.compare(captures(match), others.captures(other));
    }

    /** The places in ascending order, those of an annotation's ranges instead of its own. */
    long[] askedPlaces() {
        if (pieces == null) {
            return Arrays.copyOf(places, size);
        }
        long[] all = new long[size];
        int count = 0;
        for (int i = 0; i < size; i++) {
            long[] own = pieces[i] == null ? new long[] { places[i] } : pieces[i];
            if (count + own.length > all.length) {
                all = Arrays.copyOf(all, Math.max(all.length * 2, count + own.length));
            }
            System.arraycopy(own, 0, all, count, own.length);
            count += own.length;
        }
        long[] sorted = Arrays.copyOf(all, count);
        Arrays.sort(sorted);
        return sorted;
    }
}
