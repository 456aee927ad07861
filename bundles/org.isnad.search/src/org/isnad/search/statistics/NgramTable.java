/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.search.statistics;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * Counts sequences of words in a corpus. A sequence is told by a place where it stands, so that no sequence is ever
 * copied: about 25 bytes for each different one.
 */
final class NgramTable {

    private static final int ABSENT = -1;

    private final int[] words;
    private final int length;
    private int[] slots = filled(1 << 12);
    private int[] places = new int[1 << 11];
    private int[] counts = new int[1 << 11];
    private int[] documents = new int[1 << 11];
    private int[] lastDocuments = new int[1 << 11];
    private int size;

    private NgramTable(int[] words, int length) {
        this.words = words;
        this.length = length;
    }

    /** Counts all sequences of so many words that stand within one sentence of the documents. */
    static NgramTable of(Corpus corpus, int length, IntPredicate documents) {
        NgramTable table = new NgramTable(corpus.words(), length);
        for (int document = 0; document < corpus.documentCount(); document++) {
            if (documents.test(document)) {
                table.addDocument(corpus, document);
            }
        }
        return table;
    }

    /** How many different sequences there are: they have numbers below this. */
    int size() {
        return size;
    }

    /** Where a sequence stands for the first time. */
    int place(int ngram) {
        return places[ngram];
    }

    int count(int ngram) {
        return counts[ngram];
    }

    /** In how many documents a sequence stands. */
    int documents(int ngram) {
        return documents[ngram];
    }

    /** The number of the sequence that stands at a place, or -1. */
    int find(int at) {
        return slots[slot(at)];
    }

    private void addDocument(Corpus corpus, int document) {
        int run = 0;
        for (int at = corpus.begin(document); at < corpus.end(document); at++) {
            run = words[at] == Corpus.BORDER ? 0 : run + 1;
            if (run >= length) {
                add(at - length + 1, document);
            }
        }
    }

    private void add(int at, int document) {
        int slot = slot(at);
        int ngram = slots[slot];
        if (ngram == ABSENT) {
            ngram = size++;
            if (ngram == places.length) {
                grow();
                slot = slot(at);
            }
            slots[slot] = ngram;
            places[ngram] = at;
            lastDocuments[ngram] = ABSENT;
        }
        counts[ngram]++;
        if (lastDocuments[ngram] != document) {
            lastDocuments[ngram] = document;
            documents[ngram]++;
        }
    }

    /** The slot that holds the sequence at a place, or the empty one where it belongs. */
    private int slot(int at) {
        int mask = slots.length - 1;
        int slot = hash(at) & mask;
        while (slots[slot] != ABSENT && !same(places[slots[slot]], at)) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private boolean same(int one, int other) {
        return Arrays.equals(words, one, one + length, words, other, other + length);
    }

    private int hash(int at) {
        long hash = 0;
        for (int i = at; i < at + length; i++) {
            hash = (hash + words[i]) * 0x9E3779B97F4A7C15L;
        }
        return (int) (hash >>> 32);
    }

    private void grow() {
        int more = size * 2;
        counts = Arrays.copyOf(counts, more);
        documents = Arrays.copyOf(documents, more);
        lastDocuments = Arrays.copyOf(lastDocuments, more);
        places = Arrays.copyOf(places, more);
        slots = filled(slots.length * 2);
        for (int ngram = 0; ngram < size - 1; ngram++) {
            slots[slot(places[ngram])] = ngram;
        }
    }

    private static int[] filled(int length) {
        int[] slots = new int[length];
        Arrays.fill(slots, ABSENT);
        return slots;
    }
}
