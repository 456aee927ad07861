/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.language.ide;

/**
 * Something that may be typed at a place.
 *
 * @param label  what the list of proposals shows
 * @param detail what it says beside the label, in the user's language; may be empty
 * @param edit   what is done when it is chosen; the text is without marks
 * @param select the stretch of the edit's text to select afterwards, from its beginning; mostly empty at its end
 * @param length of the stretch to select
 */
public record Proposal(Kind kind, String label, String detail, Edit edit, int select, int length) {

    /** What is proposed. */
    public enum Kind {
        /** A word of the language. */
        KEYWORD,
        /** A name that is declared in reach. */
        NAME,
        /** A value, such as a key or a number. */
        VALUE,
        /** A colour, {@code #rrggbb} at the label's beginning. */
        COLOUR,
        /** A pattern of several words with gaps to fill in. */
        TEMPLATE
    }
}
