/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.conll.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;

import org.isnad.text.Graphemes;
import org.isnad.text.Paragraphs;
import org.isnad.text.Sentences;
import org.isnad.text.TextRange;
import org.isnad.text.Tokenizer;
import org.isnad.text.Tokens;

/**
 * The tokens of a text as columns need them: everything but white space and controls belongs to one, and none holds white
 * space. They are words as {@link Tokenizer} finds them and signs, or whatever stands between blanks. Proclitics stay with
 * their words.
 */
final class WrittenTokens {

    private final String text;
    private final List<TextRange> tokens = new ArrayList<>();
    private final NavigableSet<Integer> sentenceEnds = new TreeSet<>();

    /**
     * @param words whether tokens are words and signs, and sentences ours, rather than what blanks and line ends part
     * @param given tokens that are known
     * @param cuts  where a token may not go on: borders of spans
     * @param kept  spans within which no sentence may end
     */
    WrittenTokens(String text, boolean words, Collection<TextRange> given, Collection<Integer> cuts,
            Collection<TextRange> kept) {
        this.text = text;
        NavigableMap<Integer, Integer> ends = new TreeMap<>();
        given.forEach(token -> ends.put(token.begin(), token.end()));
        scan(words ? Tokenizer.tokenize(text) : null, ends, new TreeSet<>(cuts));
        for (TextRange sentence : words ? Sentences.of(text) : Paragraphs.of(text)) {
            if (kept.stream().noneMatch(span -> span.begin() < sentence.end() && sentence.end() < span.end())) {
                sentenceEnds.add(sentence.end());
            }
        }
    }

    private void scan(Tokens words, NavigableMap<Integer, Integer> given, NavigableSet<Integer> cuts) {
        Graphemes graphemes = Graphemes.of(text);
        for (int at = 0; at < text.length();) {
            if (isBlank(text.charAt(at))) {
                at++;
                continue;
            }
            int end = given.containsKey(at) ? given.get(at) : words == null ? text.length() : end(at, words, graphemes);
            Integer next = given.higherKey(at);
            end = Math.min(end, next == null ? end : next);
            Integer cut = cuts.higher(at);
            end = beforeBlank(at, Math.min(end, cut == null ? end : cut));
            boolean isInvisible = text.substring(at, end).codePoints().allMatch(WrittenTokens::isInvisible);
            if (isInvisible && !tokens.isEmpty() && tokens.getLast().end() == at && !cuts.contains(at)) {
                tokens.set(tokens.size() - 1, new TextRange(tokens.getLast().begin(), end));
            } else {
                tokens.add(new TextRange(at, end));
            }
            at = end;
        }
    }

    /** The end of the word, or else of the sign, at an offset. */
    private static int end(int at, Tokens words, Graphemes graphemes) {
        int word = words.firstEndingAfter(at);
        if (word < words.size() && words.begin(word) <= at) {
            return words.end(word);
        }
        return word < words.size() ? Math.min(graphemes.next(at), words.begin(word)) : graphemes.next(at);
    }

    private int beforeBlank(int begin, int end) {
        for (int i = begin; i < end; i++) {
            if (isBlank(text.charAt(i))) {
                return i;
            }
        }
        return end;
    }

    /** In reading order. */
    List<TextRange> tokens() {
        return tokens;
    }

    /** Whether a sentence begins with a token. */
    boolean isFirst(int token) {
        return token == 0 || sentenceEnds.subSet(tokens.get(token - 1).end(), true, tokens.get(token).begin(), true)
                .stream().findAny().isPresent();
    }

    /** The span without the blanks at its ends; empty at its begin if it has nothing else. */
    static TextRange trimmed(String text, TextRange span) {
        int begin = span.begin();
        int end = span.end();
        while (end > begin && isBlank(text.charAt(end - 1))) {
            end--;
        }
        while (begin < end && isBlank(text.charAt(begin))) {
            begin++;
        }
        return new TextRange(begin, end);
    }

    static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
    }

    /** A token of a sign of direction alone would look like an empty one. */
    private static boolean isInvisible(int c) {
        int type = Character.getType(c);
        return type == Character.FORMAT || type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }
}
