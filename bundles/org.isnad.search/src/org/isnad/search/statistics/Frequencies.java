/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.search.statistics;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The words, or the sequences of words, of a corpus by frequency.
 *
 * @param tokens words of the corpus
 * @param types  different words or sequences, before anything was left out
 * @param items  most frequent first; equally frequent ones by their characters
 */
public record Frequencies(int tokens, int types, List<Frequency> items) {

    /** Longer sequences hardly ever occur twice, but where whole passages were copied. */
    public static final int LONGEST = 5;

    private static final Comparator<Frequency> ORDER =
            Comparator.comparingInt(Frequency::count).reversed().thenComparing(Frequency::text);

    public Frequencies {
        items = List.copyOf(items);
    }

    /**
     * Counts sequences of so many words within sentences.
     *
     * @param length 1 for single words, at most {@value #LONGEST}
     */
    public static Frequencies of(Corpus corpus, int length, Cut cut) {
        checkLength(length);
        NgramTable table = NgramTable.of(corpus, length, document -> true);
        double perMillion = 1e6 / corpus.tokens();
        List<Frequency> items = cut.first(IntStream.range(0, table.size())
                .filter(i -> cut.keeps(table.count(i), table.documents(i)))
                .filter(i -> !stops(corpus, table.place(i), length, cut.stopWords()))
                .mapToObj(i -> new Frequency(corpus.text(table.place(i), length), table.count(i), table.documents(i),
                        table.count(i) * perMillion)),
                ORDER);
        return new Frequencies(corpus.tokens(), table.size(), items);
    }

    static void checkLength(int length) {
        if (length < 1 || length > LONGEST) {
            throw new IllegalArgumentException("sequences of " + length + " words");
        }
    }

    /** Whether the sequence at a place begins or ends with a stop word. */
    static boolean stops(Corpus corpus, int at, int length, StopWords stopWords) {
        return stopWords.contains(corpus, corpus.words()[at])
                || length > 1 && stopWords.contains(corpus, corpus.words()[at + length - 1]);
    }
}
