/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.search.internal.index;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.isnad.text.MatchMode;
import org.isnad.text.Tokens;

/** The words of a text in one form each (exact, folded or stem), in order, one position a word. */
final class WordForms extends TokenStream {

    private final CharTermAttribute form = addAttribute(CharTermAttribute.class);
    private final MatchMode mode;
    private final Tokens tokens;
    private int next;

    WordForms(MatchMode mode, Tokens tokens) {
        this.mode = mode;
        this.tokens = tokens;
    }

    @Override
    public boolean incrementToken() {
        if (next == tokens.size()) {
            return false;
        }
        clearAttributes();
        form.append(Terms.word(mode.key(tokens, next++)));
        return true;
    }

    @Override
    public void reset() {
        next = 0;
    }
}
