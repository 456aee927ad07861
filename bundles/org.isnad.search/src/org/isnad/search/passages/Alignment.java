/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.search.passages;

import java.util.ArrayList;
import java.util.List;

/**
 * Two passages set beside each other, word by word.
 *
 * @param first  number of the first passage's first word in the sequence of all words
 * @param second of the second passage's; never smaller than {@code first}
 * @param steps  from begin to end
 */
record Alignment(int first, int second, byte[] steps, int firstEnd, int secondEnd, int equalWords) {

    /** A word on both sides, the same. */
    static final byte EQUAL = 0;
    /** A word on both sides, not the same. */
    static final byte OTHER = 1;
    /** A word on the first side alone. */
    static final byte FIRST_ONLY = 2;
    /** A word on the second side alone. */
    static final byte SECOND_ONLY = 3;

    static Alignment of(int first, int second, byte[] steps) {
        int firstEnd = first;
        int secondEnd = second;
        int equal = 0;
        for (byte step : steps) {
            firstEnd += step == SECOND_ONLY ? 0 : 1;
            secondEnd += step == FIRST_ONLY ? 0 : 1;
            equal += step == EQUAL ? 1 : 0;
        }
        return new Alignment(first, second, steps, firstEnd, secondEnd, equal);
    }

    double similarity() {
        return (double) equalWords / steps.length;
    }

    boolean contains(int inFirst, int inSecond) {
        return first <= inFirst && inFirst < firstEnd && second <= inSecond && inSecond < secondEnd;
    }

    boolean overlaps(Alignment other) {
        return first < other.firstEnd && other.first < firstEnd && second < other.secondEnd && other.second < secondEnd;
    }

    /** This one, what lies between, and a later one. */
    Alignment joined(WordSequence words, Alignment later) {
        int gapFirst = later.first - firstEnd;
        int gapSecond = later.second - secondEnd;
        int both = Math.min(gapFirst, gapSecond);
        int most = Math.max(gapFirst, gapSecond);
        byte[] all = new byte[steps.length + most + later.steps.length];
        System.arraycopy(steps, 0, all, 0, steps.length);
        for (int i = 0; i < most; i++) {
            all[steps.length + i] = i >= both ? gapFirst > gapSecond ? FIRST_ONLY : SECOND_ONLY
                    : words.word(firstEnd + i) == words.word(secondEnd + i) ? EQUAL : OTHER;
        }
        System.arraycopy(later.steps, 0, all, steps.length + most, later.steps.length);
        return of(first, second, all);
    }

    SimilarPassages passages(WordSequence words) {
        Passage one = new Passage(words.id(words.documentOf(first)), words.range(first, firstEnd));
        Passage other = new Passage(words.id(words.documentOf(second)), words.range(second, secondEnd));
        return new SimilarPassages(one, other, equalWords, similarity(), stretches(words));
    }

    private List<Stretch> stretches(WordSequence words) {
        List<Stretch> stretches = new ArrayList<>();
        int atFirst = first;
        int atSecond = second;
        for (int from = 0; from < steps.length;) {
            boolean equal = steps[from] == EQUAL;
            int toFirst = atFirst;
            int toSecond = atSecond;
            int to = from;
            while (to < steps.length && (steps[to] == EQUAL) == equal) {
                toFirst += steps[to] == SECOND_ONLY ? 0 : 1;
                toSecond += steps[to] == FIRST_ONLY ? 0 : 1;
                to++;
            }
            stretches.add(new Stretch(equal, words.range(atFirst, toFirst), words.range(atSecond, toSecond)));
            from = to;
            atFirst = toFirst;
            atSecond = toSecond;
        }
        return stretches;
    }
}
