/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.text;

import java.util.Objects;
import java.util.Optional;

/**
 * Words as an editor selects them: tokens, hence without the signs beside them, a broken spelling whole.
 *
 * <p>Looks at one paragraph at a time and remembers the last, so that a caret moves quickly through a long text. An
 * instance belongs to one thread.
 */
public final class Words {

    private final CharSequence text;
    private TextRange paragraph;
    private Tokens tokens;

    private Words(CharSequence text) {
        this.text = text;
    }

    /** Words of a text that does not change while the instance is used. */
    public static Words of(CharSequence text) {
        return new Words(text);
    }

    /**
     * The word that contains the offset, or that ends there when none contains it.
     *
     * @throws IndexOutOfBoundsException if the offset is outside the text
     */
    public Optional<TextRange> at(int offset) {
        load(offset);
        int local = offset - paragraph.begin();
        int token = tokens.firstEndingAfter(local);
        if (token < tokens.size() && tokens.begin(token) <= local) {
            return Optional.of(range(token));
        }
        return token > 0 && tokens.end(token - 1) == local ? Optional.of(range(token - 1)) : Optional.empty();
    }

    /** Where the next word ends: the first end of a word after the offset, or the end of the text. */
    public int next(int offset) {
        load(offset);
        while (true) {
            int token = tokens.firstEndingAfter(offset - paragraph.begin());
            if (token < tokens.size()) {
                return range(token).end();
            }
            if (paragraph.end() == text.length()) {
                return text.length();
            }
            load(afterLineEnd());
        }
    }

    /** Where the previous word begins: the last begin of a word before the offset, or the beginning of the text. */
    public int previous(int offset) {
        load(offset);
        while (true) {
            for (int token = tokens.size() - 1; token >= 0; token--) {
                if (range(token).begin() < offset) {
                    return range(token).begin();
                }
            }
            if (paragraph.begin() == 0) {
                return 0;
            }
            load(paragraph.begin() - 1);
        }
    }

    /**
     * The range without the blanks and signs at its ends; a word that it cuts stays cut. A range without words is
     * answered unchanged.
     */
    public TextRange trim(TextRange range) {
        Tokens within = Tokenizer.tokenize(range.covered(text));
        return within.isEmpty() ? range
                : new TextRange(within.begin(0), within.end(within.size() - 1)).shift(range.begin());
    }

    private TextRange range(int token) {
        return tokens.range(token).shift(paragraph.begin());
    }

    private int afterLineEnd() {
        int end = paragraph.end();
        boolean crLf = text.charAt(end) == '\r' && end + 1 < text.length() && text.charAt(end + 1) == '\n';
        return end + (crLf ? 2 : 1);
    }

    private void load(int offset) {
        Objects.checkIndex(offset, text.length() + 1);
        if (paragraph == null || offset < paragraph.begin() || offset > paragraph.end()) {
            paragraph = Paragraphs.at(text, offset);
            tokens = Tokenizer.tokenize(paragraph.covered(text));
        }
    }
}
