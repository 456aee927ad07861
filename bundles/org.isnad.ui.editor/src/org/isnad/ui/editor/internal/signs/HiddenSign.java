/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.signs;

import java.util.Locale;
import java.util.Optional;

/**
 * A character that takes no ink, and what it does to a text. The names are keys of the messages, in lower case.
 */
public enum HiddenSign {
    SPACE(" \u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200A\u205F\u3000", Kind.BLANK),
    NO_BREAK_SPACE("\u00A0\u2007\u202F", Kind.BLANK),
    TAB("\t", Kind.BLANK),
    ZWNJ("\u200C", Kind.JOINER),
    ZWJ("\u200D", Kind.JOINER),
    ZERO_WIDTH("\u200B\u2060\uFEFF\u00AD", Kind.JOINER),
    LRM("\u200E", Kind.MARK),
    RLM("\u200F", Kind.MARK),
    ALM("\u061C", Kind.MARK),
    LRE("\u202A", Kind.CONTROL),
    RLE("\u202B", Kind.CONTROL),
    PDF("\u202C", Kind.CONTROL),
    LRO("\u202D", Kind.CONTROL),
    RLO("\u202E", Kind.CONTROL),
    LRI("\u2066", Kind.CONTROL),
    RLI("\u2067", Kind.CONTROL),
    FSI("\u2068", Kind.CONTROL),
    PDI("\u2069", Kind.CONTROL);

    private enum Kind { BLANK, JOINER, MARK, CONTROL }

    private final String characters;
    private final Kind kind;

    HiddenSign(String characters, Kind kind) {
        this.characters = characters;
        this.kind = kind;
    }

    /** The sign that a character is; empty for one that is seen. */
    public static Optional<HiddenSign> of(char c) {
        if (c > ' ' && c < '\u00A0' || c > '\u00AD' && c < '\u061C' || c > '\u061C' && c < '\u2000') {
            return Optional.empty();
        }
        for (HiddenSign sign : values()) {
            if (sign.characters.indexOf(c) >= 0) {
                return Optional.of(sign);
            }
        }
        return Optional.empty();
    }

    /** Whether it is a blank, which has a width of its own. */
    public boolean isBlank() {
        return kind == Kind.BLANK;
    }

    /**
     * Whether the sign, at this place of a text, can make a reader see another order than the text has. Embeddings,
     * overrides and isolates always can. A directional mark is where it belongs between signs, digits and words of
     * different directions; within a word, or beside another such mark, it is hidden there for no reader's sake.
     */
    public boolean misleads(CharSequence text, int offset) {
        if (kind != Kind.MARK) {
            return kind == Kind.CONTROL;
        }
        char before = offset > 0 ? text.charAt(offset - 1) : ' ';
        char after = offset + 1 < text.length() ? text.charAt(offset + 1) : ' ';
        boolean inWord = Character.isLetterOrDigit(before) && Character.isLetterOrDigit(after)
                && isRightToLeft(before) == isRightToLeft(after);
        return inWord || isMark(before) || isMark(after);
    }

    /** Which way the sign turns the text: to the left, to the right, or neither. */
    int turn() {
        return switch (this) {
        case RLM, ALM, RLE, RLO, RLI -> -1;
        case LRM, LRE, LRO, LRI -> 1;
        default -> 0;
        };
    }

    /** The key of its name in the messages. */
    String key() {
        return "sign." + name().toLowerCase(Locale.ROOT);
    }

    private static boolean isMark(char c) {
        return of(c).map(sign -> sign.kind == Kind.MARK).orElse(false);
    }

    private static boolean isRightToLeft(char c) {
        byte directionality = Character.getDirectionality(c);
        return directionality == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || directionality == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC
                || directionality == Character.DIRECTIONALITY_ARABIC_NUMBER;
    }
}
