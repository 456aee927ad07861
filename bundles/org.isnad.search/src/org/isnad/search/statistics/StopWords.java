/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.search.statistics;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.isnad.text.MatchMode;
import org.isnad.text.Token;
import org.isnad.text.Tokenizer;

/** Words that a list leaves out because they say nothing of a text's matter. Immutable. */
public final class StopWords {

    /** No word. */
    public static final StopWords NONE = new StopWords(List.of());

    private final Map<MatchMode, Set<String>> keys = new HashMap<>();

    private StopWords(List<String> words) {
        for (MatchMode form : MatchMode.values()) {
            Set<String> set = new HashSet<>();
            words.forEach(word -> Tokenizer.tokenize(word).stream().map(token -> key(form, token)).forEach(set::add));
            keys.put(form, set);
        }
    }

    /**
     * The list that ships with the program: prepositions, conjunctions, particles, pronouns and auxiliary verbs of
     * Modern Standard Arabic.
     */
    public static StopWords arabic() {
        try (InputStream in = StopWords.class.getResourceAsStream("stop-words.txt");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return of(lines.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException("stop-words.txt", e);
        }
    }

    /** The words of a list with one or more words a line; lines that begin with {@code #} are remarks. */
    public static StopWords of(List<String> lines) {
        return new StopWords(lines.stream().filter(line -> !line.startsWith("#")).toList());
    }

    /** The set in the form that a corpus has; a word is left out in whatever spelling folding makes equal. */
    boolean contains(Corpus corpus, int word) {
        Set<String> set = keys.get(corpus.form());
        return !set.isEmpty() && set.contains(comparable(corpus, word));
    }

    private static String comparable(Corpus corpus, int word) {
        String form = corpus.form(word);
        return corpus.form() == MatchMode.EXACT ? Tokenizer.tokenize(form).folded(0) : form;
    }

    private static String key(MatchMode form, Token token) {
        return form == MatchMode.EXACT ? token.folded() : form.key(token);
    }
}
