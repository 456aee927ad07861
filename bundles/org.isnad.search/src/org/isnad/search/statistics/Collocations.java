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
 * The words that stand near a word or a phrase, the node: in a window of words to its left and right that ends with the
 * sentence. What lies in the windows of two nodes counts once; the node's own words are in no window.
 *
 * @param node  occurrences of the node; those that overlap an earlier one do not count
 * @param types different words in its windows, before anything was left out
 * @param items strongest first by the measure asked for; equally strong ones by frequency, then by their characters
 */
public record Collocations(int node, int types, List<Collocate> items) {

    /** A wider window says nothing of words any more. */
    public static final int WIDEST = 50;

    public Collocations {
        items = List.copyOf(items);
    }

    /**
     * Counts what stands around a node.
     *
     * @param phrase tokenised as the texts are, and compared in the corpus' form
     * @param left   words before the node in reading order, 0 to {@value #WIDEST}
     * @param right  words after it
     * @param order  the measure that orders the list
     * @param cut    its counts are those within windows
     */
    public static Collocations of(Corpus corpus, String phrase, int left, int right, Association order, Cut cut) {
        if (left < 0 || left > WIDEST || right < 0 || right > WIDEST) {
            throw new IllegalArgumentException("a window of " + left + " and " + right + " words");
        }
        int[] node = corpus.find(phrase);
        WindowCount count = new WindowCount(corpus, node, left, right);
        if (node.length > 0) {
            count.run();
        }
        List<Collocate> items = cut.first(IntStream.range(1, corpus.forms())
                .filter(word -> count.together(word) > 0)
                .filter(word -> cut.keeps(count.together(word), count.documents(word)))
                .filter(word -> !cut.stopWords().contains(corpus, word))
                .mapToObj(word -> new Collocate(corpus.form(word), count.counts(word), count.documents(word))),
                Comparator.comparingDouble((Collocate collocate) -> collocate.value(order)).reversed()
                        .thenComparing(collocate -> collocate.counts().together(), Comparator.reverseOrder())
                        .thenComparing(Collocate::text));
        return new Collocations(count.nodes(), count.types(), items);
    }
}
