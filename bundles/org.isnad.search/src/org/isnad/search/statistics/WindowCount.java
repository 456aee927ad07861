/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.search.statistics;

import java.util.Arrays;

/** Counts the words in the windows around a node. */
final class WindowCount {

    private final Corpus corpus;
    private final int[] words;
    private final int[] node;
    private final int left;
    private final int right;
    private final int[] together;
    private final int[] documents;
    private final int[] lastDocuments;
    private final int[] frequencies;
    private final int[] inNode;
    private int nodes;
    private int window;
    private int types;

    WindowCount(Corpus corpus, int[] node, int left, int right) {
        this.corpus = corpus;
        this.words = corpus.words();
        this.node = node;
        this.left = left;
        this.right = right;
        together = new int[corpus.forms()];
        documents = new int[corpus.forms()];
        lastDocuments = new int[corpus.forms()];
        frequencies = new int[corpus.forms()];
        inNode = new int[corpus.forms()];
        Arrays.fill(lastDocuments, -1);
    }

    int nodes() {
        return nodes;
    }

    int types() {
        return types;
    }

    int together(int word) {
        return together[word];
    }

    int documents(int word) {
        return documents[word];
    }

    CoOccurrence counts(int word) {
        return new CoOccurrence(together[word], window, frequencies[word] - inNode[word],
                corpus.tokens() - (long) nodes * node.length, nodes, frequencies[word]);
    }

    void run() {
        for (int document = 0; document < corpus.documentCount(); document++) {
            int from = corpus.begin(document);
            for (int at = from; at < corpus.end(document); at++) {
                frequencies[words[at]]++;
                if (words[at] == Corpus.BORDER) {
                    sentence(from, at, document);
                    from = at + 1;
                }
            }
        }
    }

    private void sentence(int from, int to, int document) {
        int counted = from;
        for (int at = next(from, to); at < to; at = next(at + node.length, to)) {
            nodes++;
            for (int word : node) {
                inNode[word]++;
            }
            count(Math.max(counted, at - left), at, document);
            int after = at + node.length;
            counted = Math.min(next(after, to), Math.min(to, after + right));
            count(after, counted, document);
        }
    }

    /** Where the next node begins, or the end of the sentence. */
    private int next(int from, int to) {
        for (int at = from; at + node.length <= to; at++) {
            if (Arrays.equals(words, at, at + node.length, node, 0, node.length)) {
                return at;
            }
        }
        return to;
    }

    private void count(int from, int to, int document) {
        for (int at = from; at < to; at++) {
            int word = words[at];
            window++;
            if (together[word]++ == 0) {
                types++;
            }
            if (lastDocuments[word] != document) {
                lastDocuments[word] = document;
                documents[word]++;
            }
        }
    }
}
