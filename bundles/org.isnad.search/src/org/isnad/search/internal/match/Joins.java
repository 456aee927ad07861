/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.search.internal.match;

import java.io.IOException;

import org.isnad.text.TextRange;

/** Puts matches one after the other. Characters of empty parts count only where all parts are empty: the first's. */
public final class Joins {

    private Joins() {
    }

    /**
     * Each match followed by each of the others that begins where it ends, or some tokens later.
     *
     * @param least the fewest tokens between them
     * @param most  the most tokens between them
     */
    public static Matches join(Matches firsts, int least, int most, Matches seconds, Budget budget) {
        MatchList joined = new MatchList(budget);
        int start = 0;
        int before = 0;
        for (int i = 0; i < firsts.size(); i++) {
            int end = firsts.to(i);
            long lowest = (long) end + least;
            long highest = (long) end + most;
            if (lowest > Integer.MAX_VALUE) {
                continue;
            }
            start = seconds.firstFrom((int) lowest, lowest < before ? 0 : start);
            before = (int) lowest;
            for (int j = start; j < seconds.size() && seconds.from(j) <= highest; j++) {
                joined.add(Matches.place(firsts.from(i), seconds.to(j)),
                        edge(firsts, i, seconds.from(j) - end, seconds, j), captures(firsts, i, seconds, j), null);
            }
            budget.spend(1);
        }
        return joined.toMatches();
    }

    private static long edge(Matches firsts, int first, int gap, Matches seconds, int second) {
        boolean firstEmpty = firsts.from(first) == firsts.to(first);
        boolean secondEmpty = seconds.from(second) == seconds.to(second);
        if (firstEmpty && secondEmpty && gap == 0) {
            return firsts.edge(first);
        }
        int lead = !firstEmpty ? firsts.lead(first) : gap > 0 ? 0 : seconds.lead(second);
        int trail = !secondEmpty ? seconds.trail(second) : gap > 0 ? 0 : firsts.trail(first);
        return Matches.edge(lead, trail);
    }

    private static Captures captures(Matches firsts, int first, Matches seconds, int second) {
        Captures one = firsts.captures(first);
        Captures other = seconds.captures(second);
        return one == null ? other : other == null ? one : one.and(other);
    }

    /** Each match with some tokens before it. */
    public static Matches precededByTokens(int least, int most, Matches matches, Budget budget) {
        MatchList longer = new MatchList(budget);
        for (int i = 0; i < matches.size(); i++) {
            boolean empty = matches.from(i) == matches.to(i);
            int furthest = Math.min(most, matches.from(i));
            for (int gap = least; gap <= furthest; gap++) {
                int lead = gap > 0 || empty ? 0 : matches.lead(i);
                int trail = empty ? 0 : matches.trail(i);
                longer.add(Matches.place(matches.from(i) - gap, matches.to(i)), Matches.edge(lead, trail),
                        matches.captures(i), null);
            }
            budget.spend(1);
        }
        return longer.toMatches();
    }

    /** Each match with some tokens after it, in a document of so many words. */
    public static Matches followedByTokens(Matches matches, int least, int most, int words, Budget budget) {
        MatchList longer = new MatchList(budget);
        for (int i = 0; i < matches.size(); i++) {
            boolean empty = matches.from(i) == matches.to(i);
            int furthest = Math.min(most, words - matches.to(i));
            for (int gap = least; gap <= furthest; gap++) {
                int lead = empty && gap > 0 ? 0 : matches.lead(i);
                int trail = gap > 0 ? 0 : matches.trail(i);
                longer.add(Matches.place(matches.from(i), matches.to(i) + gap), Matches.edge(lead, trail),
                        matches.captures(i), null);
            }
            budget.spend(1);
        }
        return longer.toMatches();
    }

    /** The matches so many times in a row; zero times is the empty interval at every place. */
    public static Matches repeat(Matches once, int least, int most, int words, Budget budget) {
        MatchList all = new MatchList(budget);
        if (least == 0) {
            all.addAll(Matches.everywhere(0, 0, words, budget));
        }
        // After words + 1 times there is an empty part in each row: more of them change nothing.
        int last = (int) Math.min(most, Math.max(words, 0) + 2L);
        Matches row = once.hulls();
        boolean ended = row.isEmpty();
        for (int times = 1; !ended; times++) {
            Matches next = times < last ? join(row, 0, 0, once, budget) : row;
            boolean kept = next.holds(row);
            boolean same = kept && next.size() == row.size(); // and so is each row that would follow
            if (same || times >= least && !kept) {
                all.addAll(row);
            }
            row = next;
            ended = same || row.isEmpty();
        }
        return all.toMatches();
    }

    /**
     * Each match with itself captured.
     *
     * @param none nothing captured under any name
     * @throws IOException if the index cannot be read
     */
    public static Matches captured(Matches matches, int name, Captures none, Place place, Budget budget)
            throws IOException {
        MatchList list = new MatchList(budget);
        for (int i = 0; i < matches.size(); i++) {
            TextRange range = place.range(matches, i);
            Captures before = matches.captures(i) == null ? none : matches.captures(i);
            list.add(matches.place(i), matches.edge(i), before.with(name, range.begin(), range.end()),
                    matches.pieces(i));
        }
        return list.toMatches();
    }

    /**
     * The empty intervals at one end of each match, with what it has captured.
     *
     * @throws IOException if the index cannot be read
     */
    public static Matches edges(Matches matches, boolean begin, Place place, Budget budget) throws IOException {
        MatchList list = new MatchList(budget);
        for (int i = 0; i < matches.size(); i++) {
            TextRange range = place.range(matches, i);
            int token = begin ? matches.from(i) : matches.to(i);
            int distance = (begin ? range.begin() : range.end()) - place.anchor(token);
            list.add(Matches.place(token, token), Matches.edge(distance, distance), matches.captures(i), null);
        }
        return list.toMatches();
    }
}
