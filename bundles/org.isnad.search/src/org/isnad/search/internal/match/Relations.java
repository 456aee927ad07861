/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.search.internal.match;

import java.util.Arrays;
import java.util.function.LongPredicate;

import org.isnad.search.tree.Pattern.Relation;

/** Keeps the matches that stand to some other match as a relation says. */
public final class Relations {

    private Relations() {
    }

    public static Matches keep(Matches matches, Relation relation, boolean negated, Matches others, Budget budget) {
        if (others.isEmpty()) {
            return negated ? matches : Matches.NONE;
        }
        LongPredicate holds = predicate(relation, others);
        boolean byPiece = relation != Relation.FOLLOWED_BY && relation != Relation.PRECEDED_BY;
        MatchList kept = new MatchList(budget);
        for (int i = 0; i < matches.size(); i++) {
            long[] pieces = byPiece ? matches.pieces(i) : null;
            boolean held = pieces == null ? holds.test(matches.place(i)) : Arrays.stream(pieces).anyMatch(holds);
            if (held != negated) {
                kept.add(matches.place(i), matches.edge(i), matches.captures(i), matches.pieces(i));
            }
        }
        budget.spend(matches.size() + others.size());
        return kept.toMatches();
    }

    private static LongPredicate predicate(Relation relation, Matches others) {
        return switch (relation) {
            case WITHIN -> within(others.askedPlaces());
            case CONTAINING -> containing(others.askedPlaces());
            case OVERLAPPING -> overlapping(others.askedPlaces());
            case EQUAL -> {
                long[] places = others.askedPlaces();
                yield place -> Arrays.binarySearch(places, place) >= 0;
            }
            case FOLLOWED_BY -> {
                int[] begins = tokens(others, true);
                yield place -> Arrays.binarySearch(begins, Matches.to(place)) >= 0;
            }
            case PRECEDED_BY -> {
                int[] ends = tokens(others, false);
                yield place -> Arrays.binarySearch(ends, Matches.from(place)) >= 0;
            }
        };
    }

    private static int[] tokens(Matches others, boolean begins) {
        int[] tokens = new int[others.size()];
        for (int i = 0; i < tokens.length; i++) {
            tokens[i] = begins ? others.from(i) : others.to(i);
        }
        Arrays.sort(tokens);
        return tokens;
    }

    /** Of those that do not begin after the place, one ends not before it. */
    private static LongPredicate within(long[] places) {
        int[] furthest = furthestEnds(places);
        return place -> {
            int count = begunBy(places, Matches.from(place));
            return count > 0 && furthest[count - 1] >= Matches.to(place);
        };
    }

    /** Of those that do not begin before the place, one ends not after it. */
    private static LongPredicate containing(long[] places) {
        int[] nearest = new int[places.length];
        int end = Integer.MAX_VALUE;
        for (int i = places.length - 1; i >= 0; i--) {
            end = Math.min(end, Matches.to(places[i]));
            nearest[i] = end;
        }
        return place -> {
            int first = begunBy(places, Matches.from(place) - 1);
            return first < places.length && nearest[first] <= Matches.to(place);
        };
    }

    /** Of those with tokens that begin before the place ends, one ends after it begins. */
    private static LongPredicate overlapping(long[] places) {
        long[] filled = Arrays.stream(places).filter(place -> Matches.from(place) < Matches.to(place)).toArray();
        int[] furthest = furthestEnds(filled);
        return place -> {
            int count = begunBy(filled, Matches.to(place) - 1);
            return Matches.from(place) < Matches.to(place) && count > 0
                    && furthest[count - 1] > Matches.from(place);
        };
    }

    private static int[] furthestEnds(long[] places) {
        int[] furthest = new int[places.length];
        int end = 0;
        for (int i = 0; i < places.length; i++) {
            end = Math.max(end, Matches.to(places[i]));
            furthest[i] = end;
        }
        return furthest;
    }

    /** How many begin at the token or before it. */
    private static int begunBy(long[] places, int token) {
        int low = 0;
        int high = places.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (Matches.from(places[middle]) <= token) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
