/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.search.internal.index;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.isnad.text.Tokens;

/**
 * One form of the words of a text that one field holds, in order, each at its word's position. No word is made that
 * the index does not need: the letters are copied from where the tokenizer left them.
 */
final class WordForms extends TokenStream {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private final WordField field;
    private final Tokens tokens;
    private int next;

    WordForms(WordField field, Tokens tokens) {
        this.field = field;
        this.tokens = tokens;
    }

    @Override
    public boolean incrementToken() {
        int skipped = 1;
        while (next < tokens.size() && tokens.plain(next) != field.ofPlain()) {
            next++;
            skipped++;
        }
        if (next == tokens.size()) {
            return false;
        }
        clearAttributes();
        increment.setPositionIncrement(skipped);
        append(next++);
        return true;
    }

    private void append(int token) {
        int length = tokens.foldedLength(token);
        if (field == WordField.EXACT) {
            term.append(Terms.word(tokens.surface(token)));
        } else if (length > Terms.LONGEST) {
            term.append(Terms.word(tokens.folded(token)));
        } else {
            tokens.copyFolded(token, term.resizeBuffer(length));
            term.setLength(length);
        }
    }

    @Override
    public void reset() {
        next = 0;
    }
}
