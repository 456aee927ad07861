/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.search.passages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.isnad.search.statistics.Watch;

/** Finds what one document after the other has in common with itself and with those before it. */
final class PairSearch {

    /** Alignments with fewer equal words are not worth to be joined with others. */
    private static final int FEWEST_TO_JOIN = 4;
    private static final int STEPS_BETWEEN_LOOKS = 1024;
    /** Words that may lie between two alignments that are joined. */
    private static final int WIDEST_GAP = 8;

    private final WordSequence words;
    private final PassageQuery query;
    private final Watch watch;
    private final SeedTable seeds;
    private final Extension extension;
    private final Rarity rarity;
    private int[] places = new int[SeedTable.MOST];
    private int[] placesBefore = new int[SeedTable.MOST];
    private int countBefore;

    PairSearch(WordSequence words, PassageQuery query, Watch watch) {
        this.words = words;
        this.query = query;
        this.watch = watch;
        seeds = new SeedTable(words);
        extension = new Extension(words);
        rarity = new Rarity(words, seeds);
    }

    /** What a document has in common with one that was searched before, or with its own earlier part. */
    private static final class Found {

        private final List<Alignment> all = new ArrayList<>();
        /** Those that may reach beyond the place at hand. */
        private final List<Alignment> open = new ArrayList<>();

        boolean covers(int first, int second) {
            open.removeIf(alignment -> alignment.secondEnd() <= second);
            return open.stream().anyMatch(alignment -> alignment.contains(first, second));
        }

        void add(Alignment alignment) {
            all.add(alignment);
            open.add(alignment);
        }
    }

    /**
     * The alignments whose second passage lies in the document; documents are given in order, each once. Some may be
     * missing when the watch cancelled meanwhile.
     */
    List<Alignment> document(int document) {
        Map<Integer, Found> found = new TreeMap<>();
        countBefore = 0;
        for (int at = words.begin(document); at + SeedTable.LENGTH <= words.end(document)
                && !isCancelled(at); at++) {
            int count = rarity.tells(at) ? seeds.note(at, places) : 0;
            for (int i = 0; i < count; i++) {
                if (!continuesSeed(places[i])) {
                    seed(places[i], at, document, found);
                }
            }
            int[] taken = places;
            places = placesBefore;
            placesBefore = taken;
            countBefore = count;
        }
        List<Alignment> passages = new ArrayList<>();
        found.values().forEach(one -> passages.addAll(passages(one.all)));
        return passages;
    }

    /** A document may take longer than anybody waits: the watch is asked now and then. */
    private boolean isCancelled(int step) {
        return step % STEPS_BETWEEN_LOOKS == 0 && watch.cancelled();
    }

    /** Whether the words before both places were a seed too, and are looked at already. */
    private boolean continuesSeed(int first) {
        for (int i = 0; i < countBefore; i++) {
            if (placesBefore[i] == first - 1) {
                return true;
            }
        }
        return false;
    }

    private void seed(int first, int second, int document, Map<Integer, Found> found) {
        int earlier = words.documentOf(first);
        boolean within = earlier == document;
        Found known = found.get(earlier);
        if (within && first + SeedTable.LENGTH > second || known != null && known.covers(first, second)) {
            return;
        }
        int firstEnd = first + SeedTable.LENGTH;
        byte[] left = extension.steps(first - 1, second - 1, -1, first - words.begin(earlier),
                second - (within ? firstEnd : words.begin(document)));
        int secondBegin = second - count(left, Alignment.FIRST_ONLY);
        byte[] right = extension.steps(firstEnd, second + SeedTable.LENGTH, 1,
                (within ? secondBegin : words.end(earlier)) - firstEnd,
                words.end(document) - second - SeedTable.LENGTH);
        byte[] steps = new byte[left.length + SeedTable.LENGTH + right.length];
        System.arraycopy(left, 0, steps, 0, left.length);
        System.arraycopy(right, 0, steps, left.length + SeedTable.LENGTH, right.length);
        Alignment alignment = Alignment.of(first - count(left, Alignment.SECOND_ONLY), secondBegin, steps);
        if (alignment.equalWords() >= FEWEST_TO_JOIN) {
            found.computeIfAbsent(earlier, fresh -> new Found()).add(alignment);
        }
    }

    /** The words on one side: all steps but those of words that the other side has alone. */
    private static int count(byte[] steps, byte elsewhere) {
        int count = 0;
        for (byte step : steps) {
            count += step == elsewhere ? 0 : 1;
        }
        return count;
    }

    private List<Alignment> passages(List<Alignment> all) {
        return joined(withoutOverlaps(all)).stream().filter(alignment -> alignment.equalWords() >= query.minWords()
                && alignment.similarity() >= query.minSimilarity() && rarity.proves(alignment)).toList();
    }

    /** Of two that share words on both sides the longer one stays. */
    private List<Alignment> withoutOverlaps(List<Alignment> all) {
        List<Alignment> longestFirst = new ArrayList<>(all);
        longestFirst.sort(Comparator.comparingInt(Alignment::equalWords).reversed()
                .thenComparingInt(Alignment::second).thenComparingInt(Alignment::first));
        Apart kept = new Apart();
        for (int i = 0; i < longestFirst.size() && !isCancelled(i); i++) {
            kept.add(longestFirst.get(i));
        }
        return kept.all();
    }

    /** Joins what follows each other closely on both sides, where the whole is still similar enough. */
    private List<Alignment> joined(List<Alignment> all) {
        List<Alignment> inOrder = new ArrayList<>(all);
        inOrder.sort(Comparator.comparingInt(Alignment::second).thenComparingInt(Alignment::first));
        List<Alignment> joined = new ArrayList<>();
        for (Alignment alignment : inOrder) {
            Alignment last = joined.isEmpty() ? alignment : joined.getLast();
            if (follows(last, alignment)
                    && last.joined(words, alignment).similarity() >= query.minSimilarity()) {
                joined.set(joined.size() - 1, last.joined(words, alignment));
            } else {
                joined.add(alignment);
            }
        }
        return joined;
    }

    /** Whether two may be joined. Within one document the joined passages must not overlap. */
    private static boolean follows(Alignment one, Alignment next) {
        int gapFirst = next.first() - one.firstEnd();
        int gapSecond = next.second() - one.secondEnd();
        return next.firstEnd() <= one.second() && gapFirst >= 0 && gapFirst <= WIDEST_GAP && gapSecond >= 0 && gapSecond <= WIDEST_GAP;
    }
}
