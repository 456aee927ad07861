/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.text;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * The words of a part of a corpus by the stems that they may have, for an index that grows.
 *
 * <p>Which stem a word has depends on all the words of the corpus. A table does not know them: it is made once for the
 * words of an index segment, and each question brings the rest of the corpus along. So nothing has to be indexed again
 * when a new document brings the word that another one's letter is cut for. Immutable; some 20 bytes an entry beside the
 * words, one or two entries a word.
 */
public final class StemTable {

    private final LightStemmer stemmer;
    /** Ascending; a stem stands as often as words may have it. */
    private final String[] stems;
    private final String[] words;

    private StemTable(LightStemmer stemmer, Entry[] entries) {
        this.stemmer = stemmer;
        stems = new String[entries.length];
        words = new String[entries.length];
        for (int i = 0; i < entries.length; i++) {
            stems[i] = entries[i].stem();
            words[i] = entries[i].word();
        }
    }

    private record Entry(String stem, String word) {
    }

    /** A table of folded words, each given once. */
    public static StemTable of(LightStemmer stemmer, Collection<String> foldedWords) {
        Objects.requireNonNull(stemmer);
        Entry[] entries = foldedWords.stream()
                .flatMap(word -> stemmer.possibleStems(word).stream().map(stem -> new Entry(stem, word)))
                .toArray(Entry[]::new);
        Arrays.sort(entries, (one, other) -> one.stem.compareTo(other.stem));
        return new StemTable(stemmer, entries);
    }

    /**
     * The words of this table that have a stem.
     *
     * @param isWord whether a folded word stands anywhere in the corpus, in this table's part or in another
     */
    public List<String> words(String stem, Predicate<String> isWord) {
        int found = Arrays.binarySearch(stems, stem);
        if (found < 0) {
            return List.of();
        }
        int from = found;
        int to = found + 1;
        while (from > 0 && stems[from - 1].equals(stem)) {
            from--;
        }
        while (to < stems.length && stems[to].equals(stem)) {
            to++;
        }
        return Arrays.stream(words, from, to).filter(word -> stemmer.stem(word, isWord).equals(stem)).toList();
    }
}
