/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.search.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;

/**
 * Walks over the documents of one segment in which a row of words stands, deleted documents included. A row that
 * overlaps itself counts each time: "a a" stands twice in "a a a".
 */
final class PhraseMatcher {

    private final PostingsEnum[] words;
    private final PostingsEnum[] rarestFirst;

    private PhraseMatcher(PostingsEnum[] words) {
        this.words = words;
        this.rarestFirst = words.clone();
        Arrays.sort(rarestFirst, Comparator.comparingLong(DocIdSetIterator::cost));
    }

    /**
     * @param terms one or more, in order
     * @return empty if one of the words is not in the segment
     */
    static Optional<PhraseMatcher> of(LeafReader segment, String field, List<BytesRef> terms) throws IOException {
        Terms dictionary = segment.terms(field);
        if (dictionary == null) {
            return Optional.empty();
        }
        List<PostingsEnum> words = new ArrayList<>();
        TermsEnum entry = dictionary.iterator();
        for (BytesRef term : terms) {
            if (!entry.seekExact(term)) {
                return Optional.empty();
            }
            words.add(entry.postings(null, PostingsEnum.POSITIONS));
        }
        return Optional.of(new PhraseMatcher(words.toArray(PostingsEnum[]::new)));
    }

    /** The next document that holds all words, though perhaps not in a row. */
    int next() throws IOException {
        return align(rarestFirst[0].nextDoc());
    }

    /** The first such document from the one given; it lies after the current one. */
    int advance(int target) throws IOException {
        return align(rarestFirst[0].advance(target));
    }

    /** How often the row stands in the current document; asked once, and not beside {@link #positions()}. */
    int count() throws IOException {
        return words.length == 1 ? words[0].freq() : positions().length;
    }

    /** At which positions the row begins in the current document, ascending; asked once. */
    int[] positions() throws IOException {
        int[] begins = allPositions(words[0]);
        int found = begins.length;
        for (int word = 1; word < words.length && found > 0; word++) {
            found = keepFollowed(begins, found, word, words[word]);
        }
        return Arrays.copyOf(begins, found);
    }

    private int align(int candidate) throws IOException {
        int document = candidate;
        int agreed = 1;
        while (document != DocIdSetIterator.NO_MORE_DOCS && agreed < rarestFirst.length) {
            PostingsEnum word = rarestFirst[agreed];
            int found = word.docID() < document ? word.advance(document) : word.docID();
            if (found == document) {
                agreed++;
            } else {
                document = rarestFirst[0].advance(found);
                agreed = 1;
            }
        }
        return document;
    }

    private static int[] allPositions(PostingsEnum word) throws IOException {
        int[] positions = new int[word.freq()];
        for (int i = 0; i < positions.length; i++) {
            positions[i] = word.nextPosition();
        }
        return positions;
    }

    /** Keeps those begins that have the word at a distance; both ascend, so one walk over each is enough. */
    private static int keepFollowed(int[] begins, int count, int distance, PostingsEnum word) throws IOException {
        int left = word.freq();
        int position = -1;
        int kept = 0;
        for (int i = 0; i < count; i++) {
            int wanted = begins[i] + distance;
            while (position < wanted && left > 0) {
                position = word.nextPosition();
                left--;
            }
            if (position == wanted) {
                begins[kept++] = begins[i];
            }
        }
        return kept;
    }
}
