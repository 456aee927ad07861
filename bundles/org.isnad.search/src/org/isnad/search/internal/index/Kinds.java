/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.search.internal.index;

import java.util.Locale;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.isnad.text.TokenKind;
import org.isnad.text.Tokens;

/** What the tokens of a text are made of. Most are Arabic words: they are not indexed, they are what is left. */
public final class Kinds extends TokenStream {

    /** The kind that is not indexed. */
    public static final TokenKind LEFT_OUT = TokenKind.ARABIC;

    private final CharTermAttribute kind = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private final Tokens tokens;
    private int next;

    Kinds(Tokens tokens) {
        this.tokens = tokens;
    }

    /** The name of a kind in queries and in the index. */
    public static String name(TokenKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public boolean incrementToken() {
        int skipped = 1;
        while (next < tokens.size() && tokens.kind(next) == LEFT_OUT) {
            next++;
            skipped++;
        }
        if (next == tokens.size()) {
            return false;
        }
        clearAttributes();
        increment.setPositionIncrement(skipped);
        kind.append(name(tokens.kind(next++)));
        return true;
    }

    @Override
    public void reset() {
        next = 0;
    }
}
