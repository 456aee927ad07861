/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.text;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * How alike a word of the text and a word of a query must be. Each mode finds all that the mode before it finds.
 *
 * <p>Two words match when they are equal in this form. The query is tokenised like the text, so that a broken spelling in
 * the query is understood as well.
 */
public enum MatchMode {
    /** The characters as written. */
    EXACT,
    /** The word after {@linkplain ArabicFolding folding}, broken spellings put together. */
    FOLDED,
    /** The {@linkplain LightStemmer light stem} of the folded word. A search asks the corpus what may be cut off. */
    STEM;

    /** The word in this form; its stem as of a word whose corpus is not known. */
    public String key(Token token) {
        return key(token.surface(), token.folded());
    }

    /** As {@link #key(Token)}, without making the token. */
    public String key(Tokens tokens, int token) {
        return this == EXACT ? tokens.surface(token) : key("", tokens.folded(token));
    }

    private String key(String surface, String folded) {
        return switch (this) {
            case EXACT -> surface;
            case FOLDED -> folded;
            case STEM -> LightStemmer.standard().stem(folded);
        };
    }

    /** The name on the command line and in files. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<MatchMode> byId(String id) {
        return Arrays.stream(values()).filter(mode -> mode.id().equals(id)).findFirst();
    }
}
