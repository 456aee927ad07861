/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.language.internal.text;

/**
 * A stretch of a language's text that is shown in one way.
 *
 * @param offset of its first character, in UTF-16 code units
 * @param length in UTF-16 code units, at least 1
 */
public record Token(Kind kind, int offset, int length) {

    /** What a stretch of text is. */
    public enum Kind {
        /** A word of the language itself. */
        KEYWORD,
        /** A name where it is declared. */
        NAME,
        /** Any other word. */
        WORD,
        /** A text with its quotation marks. */
        STRING,
        /** A colour, such as {@code #1d6dc9}. */
        COLOUR,
        NUMBER,
        COMMENT,
        SIGN
    }

    public Token {
        if (offset < 0 || length < 1) {
            throw new IllegalArgumentException("a token at " + offset + " of length " + length);
        }
    }

    public int end() {
        return offset + length;
    }

    /** The token's characters in the text that it was found in. */
    public String in(String text) {
        return text.substring(offset, end());
    }
}
