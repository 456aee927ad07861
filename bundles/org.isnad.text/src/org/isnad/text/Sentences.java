/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.text;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Sentences after ICU's rules for Arabic, without the blanks around them.
 *
 * <p>None goes across the end of a paragraph. None ends within a token, which a broken spelling with a full stop would
 * do, nor after the full stop of a single letter: abbreviations and titles ({@code أ.ف.ب}, {@code د. سعاد}) are written
 * so.
 */
public final class Sentences {

    private static final ULocale ARABIC = new ULocale("ar");

    private Sentences() {
    }

    /** All sentences in reading order; none in a text of blanks. */
    public static List<TextRange> of(CharSequence text) {
        BreakIterator breaks = BreakIterator.getSentenceInstance(ARABIC);
        List<TextRange> sentences = new ArrayList<>();
        for (TextRange paragraph : Paragraphs.of(text)) {
            addSentences(paragraph.covered(text), paragraph.begin(), breaks, sentences);
        }
        return List.copyOf(sentences);
    }

    /**
     * The sentence that contains the offset, or ends there.
     *
     * @throws IndexOutOfBoundsException if the offset is after the end of the text
     */
    public static Optional<TextRange> at(CharSequence text, int offset) {
        TextRange paragraph = Paragraphs.at(text, offset);
        List<TextRange> sentences = new ArrayList<>();
        addSentences(paragraph.covered(text), paragraph.begin(), BreakIterator.getSentenceInstance(ARABIC), sentences);
        return sentences.stream().filter(s -> s.contains(offset)).findFirst()
                .or(() -> sentences.stream().filter(s -> s.end() == offset).findFirst());
    }

    private static void addSentences(String paragraph, int shift, BreakIterator breaks, List<TextRange> sentences) {
        Tokens tokens = Tokenizer.tokenize(paragraph);
        breaks.setText(paragraph);
        int begin = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            if (end == paragraph.length() || isSentenceEnd(paragraph, end, tokens)) {
                trimmed(paragraph, begin, end).map(s -> s.shift(shift)).ifPresent(sentences::add);
                begin = end;
            }
        }
    }

    private static boolean isSentenceEnd(String paragraph, int end, Tokens tokens) {
        int next = tokens.firstEndingAfter(end);
        boolean withinToken = next < tokens.size() && tokens.begin(next) < end;
        int last = next - 1;
        boolean afterSingleLetter = last >= 0 && tokens.end(last) < end && paragraph.charAt(tokens.end(last)) == '.'
                && tokens.kind(last) == TokenKind.ARABIC && tokens.folded(last).length() == 1
                && paragraph.substring(tokens.end(last) + 1, end).isBlank();
        return !withinToken && !afterSingleLetter;
    }

    private static Optional<TextRange> trimmed(String text, int begin, int end) {
        int from = begin;
        int to = end;
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return from < to ? Optional.of(new TextRange(from, to)) : Optional.empty();
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
