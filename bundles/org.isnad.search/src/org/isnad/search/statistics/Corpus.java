/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.search.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.isnad.model.DocumentId;
import org.isnad.project.Project;
import org.isnad.text.MatchMode;
import org.isnad.text.Sentences;
import org.isnad.text.TextRange;
import org.isnad.text.Tokenizer;
import org.isnad.text.Tokens;

/**
 * The words of some documents in one form each, as numbers: what all counts are made from. Takes 4 bytes for each word
 * and each sentence, and each different form once. Immutable but for what it remembers while it is read; thread-safe.
 */
public final class Corpus {

    /** Stands between two sentences, and equals no word. */
    static final int BORDER = 0;

    private final MatchMode form;
    private final List<String> forms = new ArrayList<>(List.of(""));
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<DocumentId> documents = new ArrayList<>();
    private int[] begins = new int[16];
    private int[] words = new int[1024];
    private int size;
    private int tokens;
    private List<DocumentId> unreadable = List.of();

    private Corpus(MatchMode form) {
        this.form = form;
    }

    /**
     * Reads the documents, which takes about a second for a million words.
     *
     * @param chosen read in this order, each once
     * @param form   what makes two words the same
     * @return empty if the watch cancelled
     */
    public static Optional<Corpus> read(Project project, Collection<DocumentId> chosen, MatchMode form, Watch watch) {
        Corpus corpus = new Corpus(form);
        TextReader reader = new TextReader(project, watch);
        boolean whole = reader.read(new LinkedHashSet<>(chosen), id -> corpus.add(id, project.text(id)));
        corpus.unreadable = reader.unreadable();
        return whole ? Optional.of(corpus) : Optional.empty();
    }

    /** What makes two words the same. */
    public MatchMode form() {
        return form;
    }

    /** How many words were read. */
    public int tokens() {
        return tokens;
    }

    /** The documents that were read, in order. */
    public List<DocumentId> documents() {
        return List.copyOf(documents);
    }

    /** Documents that were asked for and cannot be read; they count nowhere. */
    public List<DocumentId> unreadable() {
        return unreadable;
    }

    /** How many words the documents of a set have. */
    public int tokens(Set<DocumentId> chosen) {
        int sum = 0;
        for (int document = 0; document < documents.size(); document++) {
            if (chosen.contains(documents.get(document))) {
                for (int at = begin(document); at < end(document); at++) {
                    sum += words[at] == BORDER ? 0 : 1;
                }
            }
        }
        return sum;
    }

    DocumentId document(int document) {
        return documents.get(document);
    }

    int documentCount() {
        return documents.size();
    }

    /** Where a document begins in {@link #words}. */
    int begin(int document) {
        return begins[document];
    }

    int end(int document) {
        return document + 1 < documents.size() ? begins[document + 1] : size;
    }

    /** The words of all documents; each sentence ends with a {@link #BORDER}. Longer than what is used, not to change. */
    int[] words() {
        return words;
    }

    /** How many different forms there are, the border among them: numbers are below this. */
    int forms() {
        return forms.size();
    }

    /** The words of a place in {@link #words}, with blanks between them. */
    String text(int at, int length) {
        if (length == 1) {
            return forms.get(words[at]);
        }
        StringBuilder text = new StringBuilder();
        for (int i = at; i < at + length; i++) {
            text.append(i == at ? "" : " ").append(forms.get(words[i]));
        }
        return text.toString();
    }

    String form(int word) {
        return forms.get(word);
    }

    /** The numbers of a phrase's words; empty if one of them does not occur, or if there is none. */
    int[] find(String phrase) {
        Tokens found = Tokenizer.tokenize(phrase);
        int[] ids = new int[found.size()];
        for (int i = 0; i < ids.length; i++) {
            Integer number = numbers.get(form.key(found, i));
            if (number == null) {
                return new int[0];
            }
            ids[i] = number;
        }
        return ids;
    }

    private void add(DocumentId id, String text) {
        Tokens found = Tokenizer.tokenize(text);
        List<TextRange> sentences = Sentences.of(text, found);
        if (documents.size() == begins.length) {
            begins = Arrays.copyOf(begins, begins.length * 2);
        }
        begins[documents.size()] = size;
        documents.add(id);
        int sentence = 0;
        for (int i = 0; i < found.size(); i++) {
            boolean another = false;
            while (sentence < sentences.size() && sentences.get(sentence).end() < found.end(i)) {
                sentence++;
                another = true;
            }
            if (another && i > 0) {
                append(BORDER);
            }
            append(number(form.key(found, i)));
        }
        append(BORDER);
        tokens += found.size();
    }

    private int number(String key) {
        Integer known = numbers.putIfAbsent(key, forms.size());
        if (known != null) {
            return known;
        }
        forms.add(key);
        return forms.size() - 1;
    }

    private void append(int word) {
        if (size == words.length) {
            words = Arrays.copyOf(words, Math.multiplyExact(size, 2));
        }
        words[size++] = word;
    }
}
