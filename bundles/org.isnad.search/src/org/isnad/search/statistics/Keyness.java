/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.search.statistics;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.isnad.model.DocumentId;

/**
 * The words, or sequences of words, that set some documents of a corpus, the focus, apart from the others, the
 * reference.
 *
 * @param focusTokens     words of the focus
 * @param referenceTokens words of the reference
 * @param items           what is most typical of the focus first, by the measure asked for, and what it avoids last;
 *                        equal ones by frequency, then by their characters; empty if one of the two has no words
 */
public record Keyness(int focusTokens, int referenceTokens, List<KeyItem> items) {

    public Keyness {
        items = List.copyOf(items);
    }

    /**
     * Compares two parts of a corpus.
     *
     * @param corpus documents of both; those that are not of the focus are the reference
     * @param length of the sequences, 1 for single words, at most {@value Frequencies#LONGEST}
     * @param cut    its counts are those of both parts together
     */
    public static Keyness of(Corpus corpus, Set<DocumentId> focus, int length, KeynessMeasure order, Cut cut) {
        Frequencies.checkLength(length);
        int focusTokens = corpus.tokens(focus);
        int referenceTokens = corpus.tokens() - focusTokens;
        if (focusTokens == 0 || referenceTokens == 0) {
            return new Keyness(focusTokens, referenceTokens, List.of());
        }
        NgramTable inside = NgramTable.of(corpus, length, document -> focus.contains(corpus.document(document)));
        NgramTable outside = NgramTable.of(corpus, length, document -> !focus.contains(corpus.document(document)));
        Pairs pairs = new Pairs(corpus, inside, outside, length, focusTokens, referenceTokens);
        List<KeyItem> items = cut.first(pairs.all(cut),
                Comparator.comparingDouble((KeyItem item) -> item.value(order)).reversed()
                        .thenComparing(item -> item.focus() + item.reference(), Comparator.reverseOrder())
                        .thenComparing(KeyItem::text));
        return new Keyness(focusTokens, referenceTokens, items);
    }

    /** What stands in either part, with its counts in both. */
    private record Pairs(Corpus corpus, NgramTable inside, NgramTable outside, int length, int focusTokens,
            int referenceTokens) {

        Stream<KeyItem> all(Cut cut) {
            Stream<KeyItem> inFocus = IntStream.range(0, inside.size())
                    .filter(one -> keeps(cut, inside.place(one), one, outside.find(inside.place(one))))
                    .mapToObj(one -> item(inside.place(one), one, outside.find(inside.place(one))));
            Stream<KeyItem> elsewhere = IntStream.range(0, outside.size())
                    .filter(other -> inside.find(outside.place(other)) < 0)
                    .filter(other -> keeps(cut, outside.place(other), -1, other))
                    .mapToObj(other -> item(outside.place(other), -1, other));
            return Stream.concat(inFocus, elsewhere);
        }

        private boolean keeps(Cut cut, int place, int one, int other) {
            return cut.keeps(count(inside, one) + count(outside, other),
                    documents(inside, one) + documents(outside, other))
                    && !Frequencies.stops(corpus, place, length, cut.stopWords());
        }

        private KeyItem item(int place, int one, int other) {
            return new KeyItem(corpus.text(place, length), count(inside, one), documents(inside, one),
                    count(outside, other), documents(outside, other), focusTokens, referenceTokens);
        }

        private static int count(NgramTable table, int ngram) {
            return ngram < 0 ? 0 : table.count(ngram);
        }

        private static int documents(NgramTable table, int ngram) {
            return ngram < 0 ? 0 : table.documents(ngram);
        }
    }
}
