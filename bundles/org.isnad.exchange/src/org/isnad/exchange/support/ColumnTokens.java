/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.support;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

import org.isnad.text.Graphemes;
import org.isnad.text.Paragraphs;
import org.isnad.text.Sentences;
import org.isnad.text.TextRange;
import org.isnad.text.Tokenizer;
import org.isnad.text.Tokens;

/**
 * The tokens of a text as formats of a token a line need them: everything but white space and controls belongs to one,
 * and none holds white space. They are words as {@link Tokenizer} finds them and signs, or whatever stands between
 * blanks. Proclitics stay with their words.
 */
public final class ColumnTokens {

    private final String text;
    private final List<TextRange> tokens = new ArrayList<>();
    private final NavigableSet<Integer> sentenceEnds = new TreeSet<>();

    /**
     * @param words whether tokens are words and signs, and sentences ours, rather than what blanks and line ends part
     * @param given tokens that are known
     * @param cuts  where a token may not go on: borders of spans
     * @param kept  spans within which no sentence may end
     */
    public ColumnTokens(String text, boolean words, Collection<TextRange> given, Collection<Integer> cuts,
            Collection<TextRange> kept) {
        this.text = text;
        Tokens found = words ? Tokenizer.tokenize(text) : null;
        scan(found, new Borders(given, cuts));
        Iterator<TextRange> spans = kept.stream().sorted().iterator();
        TextRange next = spans.hasNext() ? spans.next() : null;
        int keptUpTo = 0;
        for (TextRange sentence : words ? Sentences.of(text, found) : Paragraphs.of(text)) {
            while (next != null && next.begin() < sentence.end()) {
                keptUpTo = Math.max(keptUpTo, next.end());
                next = spans.hasNext() ? spans.next() : null;
            }
            if (keptUpTo <= sentence.end()) {
                sentenceEnds.add(sentence.end());
            }
        }
    }

    /** Where known tokens begin and end, and where none goes on; asked for offsets that ascend. */
    private static final class Borders {

        private static final int NONE = Integer.MAX_VALUE;

        private final TextRange[] given;
        private final int[] cuts;
        private int token;
        private int cut;

        Borders(Collection<TextRange> given, Collection<Integer> cuts) {
            this.given = given.stream().sorted().toArray(TextRange[]::new);
            this.cuts = cuts.stream().mapToInt(Integer::intValue).sorted().toArray();
        }

        /** @param to not before that of the last call */
        void moveTo(int to) {
            while (token < given.length && given[token].begin() < to) {
                token++;
            }
            while (cut < cuts.length && cuts[cut] < to) {
                cut++;
            }
        }

        /** The end of the known token that begins here; -1 if there is none. */
        int tokenEnd(int at) {
            return token < given.length && given[token].begin() == at ? given[token].end() : -1;
        }

        boolean isCut(int at) {
            return cut < cuts.length && cuts[cut] == at;
        }

        /** Where the next known token begins, or no token goes on. */
        int next(int at) {
            int begin = token;
            while (begin < given.length && given[begin].begin() == at) {
                begin++;
            }
            int border = cut;
            while (border < cuts.length && cuts[border] == at) {
                border++;
            }
            return Math.min(begin < given.length ? given[begin].begin() : NONE,
                    border < cuts.length ? cuts[border] : NONE);
        }
    }

    private void scan(Tokens words, Borders borders) {
        Graphemes graphemes = Graphemes.of(text);
        for (int at = 0; at < text.length();) {
            if (isBlank(text.charAt(at))) {
                at++;
                continue;
            }
            borders.moveTo(at);
            int end = borders.tokenEnd(at);
            end = end >= 0 ? end : words == null ? text.length() : end(at, words, graphemes);
            end = beforeBlank(at, Math.min(end, borders.next(at)));
            if (isInvisible(at, end) && !tokens.isEmpty() && tokens.getLast().end() == at && !borders.isCut(at)) {
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
    public List<TextRange> tokens() {
        return tokens;
    }

    /** Whether a sentence begins with a token. */
    public boolean isFirst(int token) {
        Integer end = token == 0 ? null : sentenceEnds.ceiling(tokens.get(token - 1).end());
        return token == 0 || end != null && end <= tokens.get(token).begin();
    }

    /** The span without the blanks at its ends; empty at its begin if it has nothing else. */
    public static TextRange trimmed(String text, TextRange span) {
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

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
    }

    private boolean isInvisible(int begin, int end) {
        for (int i = begin; i < end; i += Character.charCount(text.codePointAt(i))) {
            if (!isInvisible(text.codePointAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** A token of a sign of direction alone would look like an empty one. */
    private static boolean isInvisible(int c) {
        int type = Character.getType(c);
        return type == Character.FORMAT || type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }
}
