/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.search.passages;

import java.util.stream.IntStream;

/**
 * What it says that words are the same, in bits: log₂ of one over a word's relative frequency. Words that agree by chance
 * are frequent ones. After Karlin and Altschul, “Methods for assessing the statistical significance of molecular sequence
 * features by using general scoring schemes”, <em>PNAS</em> 87 (1990): among N words there are about N² · 2<sup>-S</sup>
 * pairs of places that agree by chance in words of S bits together. Words of a set phrase do not follow each other by
 * chance: they say half as much.
 */
final class Rarity {

    /** What a step costs that is no equal word: which of three it is, and where. */
    private static final double STEP = 6;
    /** Bits beyond those of chance: one chance pair in two thousand corpora, were words independent. They are not. */
    private static final double MARGIN = 20;
    /** What stands more often is a set phrase rather than a copy. */
    private static final int PHRASE = 8;
    /** In fewer words than this nearly all look frequent, and hardly any agree by chance. */
    private static final int SMALLEST = 1 << 16;

    private final WordSequence words;
    private final SeedTable seeds;
    private final double all;
    private final float[] bits;

    Rarity(WordSequence words, SeedTable seeds) {
        this.words = words;
        this.seeds = seeds;
        all = log2(Math.max(1, words.size()));
        int[] counts = new int[words.vocabulary()];
        for (int at = 0; at < words.size(); at++) {
            counts[words.word(at)]++;
        }
        bits = new float[counts.length];
        for (int word = 0; word < counts.length; word++) {
            bits[word] = (float) (log2(Math.max(words.size(), SMALLEST)) - log2(counts[word]));
        }
    }

    /** Whether the seed at a place stands less than once in the corpus by chance. */
    boolean tells(int seed) {
        double sum = 0;
        for (int i = seed; i < seed + SeedTable.LENGTH; i++) {
            sum += bits[words.word(i)];
        }
        return sum >= all;
    }

    /** Whether two passages hardly agree by chance. */
    boolean proves(Alignment alignment) {
        double sum = 0;
        int at = alignment.first();
        for (byte step : alignment.steps()) {
            sum += step == Alignment.EQUAL ? bits(at, alignment) : -STEP;
            at += step == Alignment.SECOND_ONLY ? 0 : 1;
        }
        return sum >= 2 * all + MARGIN;
    }

    private double bits(int at, Alignment alignment) {
        int from = Math.max(alignment.first(), at - SeedTable.LENGTH + 1);
        int to = Math.min(at, alignment.firstEnd() - SeedTable.LENGTH);
        boolean inPhrase = IntStream.rangeClosed(from, to).anyMatch(seed -> seeds.count(seed) > PHRASE);
        return inPhrase ? bits[words.word(at)] / 2 : bits[words.word(at)];
    }

    private static double log2(double value) {
        return Math.log(value) / Math.log(2);
    }
}
