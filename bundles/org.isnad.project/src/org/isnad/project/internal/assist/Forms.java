/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.project.internal.assist;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.isnad.model.SpanData;
import org.isnad.text.ArabicFolding;
import org.isnad.text.FoldedRange;
import org.isnad.text.TextRange;
import org.isnad.text.TokenKind;
import org.isnad.text.Tokenizer;
import org.isnad.text.Tokens;

/**
 * The words of a text as forms: folded, without what a span leaves outside at the beginning of its first word, as the
 * و of وزيد.
 */
public final class Forms {

    /** A longer form is a sentence, which says nothing about another place. */
    static final int LONGEST = 12;
    /** Letters that remain when a proclitic is cut off, as in the light stemmer. */
    private static final int LEAST_REST = 3;

    private final String text;
    private final Tokens tokens;

    public Forms(String text) {
        this.text = text;
        this.tokens = Tokenizer.tokenize(text);
    }

    /**
     * How a word can be read.
     *
     * @param cut  folded letters before it that belong to no form
     * @param rest the folded letters of the form
     */
    record Reading(int cut, String rest) {
    }

    String text() {
        return text;
    }

    Tokens tokens() {
        return tokens;
    }

    int size() {
        return tokens.size();
    }

    /** The readings of a word: as it stands, then without the conjunction or preposition that may be written to it. */
    List<Reading> readings(int token) {
        String word = tokens.folded(token);
        List<Reading> readings = new ArrayList<>(4);
        readings.add(new Reading(0, word));
        if (tokens.kind(token) == TokenKind.ARABIC && !tokens.joined(token)) {
            prepositions(word, 0, readings);
            if (word.charAt(0) == 'و' || word.charAt(0) == 'ف') {
                add(1, word.substring(1), readings);
                prepositions(word.substring(1), 1, readings);
            }
        }
        return readings;
    }

    private static void prepositions(String word, int cut, List<Reading> readings) {
        if (word.startsWith("لل")) {
            // The article loses its alef behind the preposition: للرئيس is ل and الرئيس.
            add(cut + 1, "ا" + word.substring(1), readings);
        }
        if (!word.isEmpty() && "بلك".indexOf(word.charAt(0)) >= 0) {
            add(cut + 1, word.substring(1), readings);
        }
    }

    private static void add(int cut, String rest, List<Reading> readings) {
        if (rest.length() >= LEAST_REST) {
            readings.add(new Reading(cut, rest));
        }
    }

    /** Whether a form stands at a token, read in one way, with nothing but blanks between its words. */
    boolean stands(List<String> form, int token, Reading reading) {
        if (!form.getFirst().equals(reading.rest()) || token + form.size() > tokens.size()) {
            return false;
        }
        for (int i = 1; i < form.size(); i++) {
            if (!tokens.folded(token + i).equals(form.get(i))
                    || !text.substring(tokens.end(token + i - 1), tokens.begin(token + i)).isBlank()) {
                return false;
            }
        }
        return true;
    }

    TextRange range(int token, Reading reading, int words) {
        int begin = tokens.begin(token);
        if (reading.cut() > 0) {
            String surface = tokens.surface(token);
            int length = tokens.folded(token).length();
            begin += ArabicFolding.fold(surface).toOriginal(new FoldedRange(reading.cut(), length)).begin();
        }
        return new TextRange(begin, tokens.end(token + words - 1));
    }

    /** The form that a span marks; none if it is in pieces, too long, or ends within a word. */
    Optional<List<String>> of(SpanData span) {
        if (span.ranges().size() != 1 || span.end() > text.length()) {
            return Optional.empty();
        }
        OptionalInt first = tokens.indexAt(span.begin());
        OptionalInt last = tokens.indexAt(Math.max(0, span.end() - 1));
        if (first.isEmpty() || last.isEmpty() || tokens.end(last.getAsInt()) != span.end()
                || last.getAsInt() - first.getAsInt() >= LONGEST) {
            return Optional.empty();
        }
        for (Reading reading : readings(first.getAsInt())) {
            int words = last.getAsInt() - first.getAsInt() + 1;
            if (range(first.getAsInt(), reading, words).begin() == span.begin()) {
                List<String> form = new ArrayList<>();
                form.add(reading.rest());
                for (int token = first.getAsInt() + 1; token <= last.getAsInt(); token++) {
                    form.add(tokens.folded(token));
                }
                return stands(form, first.getAsInt(), reading) ? Optional.of(List.copyOf(form)) : Optional.empty();
            }
        }
        return Optional.empty();
    }
}
