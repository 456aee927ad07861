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

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final MatchMode mode;
    private final Tokens tokens;
    private final Stems stems;
    private int next;

    WordForms(MatchMode mode, Tokens tokens, Stems stems) {
        this.mode = mode;
        this.tokens = tokens;
        this.stems = stems;
    }

    @Override
    public boolean incrementToken() {
        if (next == tokens.size()) {
            return false;
        }
        clearAttributes();
        term.append(Terms.word(form(next++)));
        return true;
    }

    /** As {@link MatchMode#key}, which remembers nothing. */
    private String form(int token) {
        return switch (mode) {
            case EXACT -> tokens.surface(token);
            case FOLDED -> tokens.folded(token);
            case STEM -> stems.stem(tokens.folded(token));
        };
    }

    @Override
    public void reset() {
        next = 0;
    }
}
