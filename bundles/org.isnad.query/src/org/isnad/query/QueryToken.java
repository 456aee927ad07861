/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.query;

/**
 * A stretch of a query's text that is shown in one way.
 *
 * @param offset of its first character, in UTF-16 code units
 * @param length in UTF-16 code units, at least 1
 */
public record QueryToken(Kind kind, int offset, int length) {

    /** What a stretch is. */
    public enum Kind {
        /** A word of the language. */
        KEYWORD,
        /** The name of a layer, a feature, an attribute, a capture. */
        NAME,
        /** Any other word, perhaps with wildcards. */
        WORD,
        /** A text with its quotation marks. */
        STRING,
        /** A text whose closing quotation mark is missing; it reaches to the end. */
        OPEN_STRING,
        NUMBER,
        FLAG,
        SIGN
    }

    public QueryToken {
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
