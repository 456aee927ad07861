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
        return of(text, Tokenizer.tokenize(text));
    }

    /**
     * As {@link #of(CharSequence)}, of a text whose tokens are known already.
     *
     * @param tokens of this very text
     */
    public static List<TextRange> of(CharSequence text, Tokens tokens) {
        BreakIterator breaks = BreakIterator.getSentenceInstance(ARABIC);
        List<TextRange> sentences = new ArrayList<>();
        for (TextRange paragraph : Paragraphs.of(text)) {
            addSentences(paragraph.covered(text), paragraph.begin(), breaks, tokens, paragraph.begin(), sentences);
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
        String covered = paragraph.covered(text);
        addSentences(covered, paragraph.begin(), BreakIterator.getSentenceInstance(ARABIC),
                Tokenizer.tokenize(covered), 0, sentences);
        return sentences.stream().filter(s -> s.contains(offset)).findFirst()
                .or(() -> sentences.stream().filter(s -> s.end() == offset).findFirst());
    }

    /**
     * @param shift  where the paragraph begins in the text
     * @param tokens of the paragraph or of a text that holds it
     * @param origin where the paragraph begins in what the tokens are of
     */
    private static void addSentences(String paragraph, int shift, BreakIterator breaks, Tokens tokens, int origin,
            List<TextRange> sentences) {
        breaks.setText(paragraph);
        int begin = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            if (end == paragraph.length() || isSentenceEnd(paragraph, end, tokens, origin)) {
                trimmed(paragraph, begin, end).map(s -> s.shift(shift)).ifPresent(sentences::add);
                begin = end;
            }
        }
    }

    private static boolean isSentenceEnd(String paragraph, int end, Tokens tokens, int shift) {
        int next = tokens.firstEndingAfter(end + shift);
        boolean withinToken = next < tokens.size() && tokens.begin(next) - shift < end;
        int last = next - 1;
        int lastEnd = last < 0 ? 0 : tokens.end(last) - shift;
        boolean afterSingleLetter = last >= 0 && lastEnd > 0 && lastEnd < end && paragraph.charAt(lastEnd) == '.'
                && tokens.kind(last) == TokenKind.ARABIC && tokens.foldedLength(last) == 1
                && paragraph.substring(lastEnd + 1, end).isBlank();
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
