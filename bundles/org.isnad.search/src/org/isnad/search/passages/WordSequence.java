/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.search.passages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.isnad.model.DocumentId;
import org.isnad.text.TextRange;
import org.isnad.text.Tokenizer;
import org.isnad.text.Tokens;

/** The folded words of all documents as numbers, one after the other, with the place of each in its text. */
final class WordSequence {

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<DocumentId> documents = new ArrayList<>();
    private int[] firsts = new int[16];
    private int[] words = new int[1024];
    private int[] begins = new int[1024];
    private int[] ends = new int[1024];
    private int size;

    void add(DocumentId id, String text) {
        Tokens tokens = Tokenizer.tokenize(text);
        if (documents.size() == firsts.length) {
            firsts = Arrays.copyOf(firsts, firsts.length * 2);
        }
        firsts[documents.size()] = size;
        documents.add(id);
        int needed = Math.addExact(size, tokens.size());
        if (needed > words.length) {
            int length = Math.max(needed, (int) Math.min(Integer.MAX_VALUE - 8L, words.length * 2L));
            words = Arrays.copyOf(words, length);
            begins = Arrays.copyOf(begins, length);
            ends = Arrays.copyOf(ends, length);
        }
        for (int i = 0; i < tokens.size(); i++) {
            Integer known = numbers.putIfAbsent(tokens.folded(i), numbers.size());
            words[size] = known == null ? numbers.size() - 1 : known;
            begins[size] = tokens.begin(i);
            ends[size] = tokens.end(i);
            size++;
        }
    }

    int size() {
        return size;
    }

    int word(int at) {
        return words[at];
    }

    /** How many different words there are: their numbers are below this. */
    int vocabulary() {
        return numbers.size();
    }

    int documents() {
        return documents.size();
    }

    DocumentId id(int document) {
        return documents.get(document);
    }

    /** The first word of a document. */
    int begin(int document) {
        return firsts[document];
    }

    /** After the last word of a document. */
    int end(int document) {
        return document + 1 < documents.size() ? firsts[document + 1] : size;
    }

    /** The document that a word stands in. */
    int documentOf(int at) {
        int found = Arrays.binarySearch(firsts, 0, documents.size(), at);
        if (found < 0) {
            return -found - 2;
        }
        while (end(found) == at) {
            found++; // documents without words begin where the next one does
        }
        return found;
    }

    /** The characters of some words of one document; without words, the place before the word that would be first. */
    TextRange range(int from, int to) {
        return from == to ? TextRange.at(begins[from]) : new TextRange(begins[from], ends[to - 1]);
    }
}
