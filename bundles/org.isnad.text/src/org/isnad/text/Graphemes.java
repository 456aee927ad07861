/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.text;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.Objects;

/**
 * Borders of graphemes: what a reader takes for one character, as a letter with its marks or a flag.
 *
 * <p>An instance keeps a position inside and belongs to one thread. The text must not change meanwhile.
 */
public final class Graphemes {

    private final BreakIterator breaks = BreakIterator.getCharacterInstance(ULocale.ROOT);
    private final int length;

    private Graphemes(String text) {
        length = text.length();
        breaks.setText(text);
    }

    public static Graphemes of(CharSequence text) {
        return new Graphemes(text.toString());
    }

    /**
     * Whether a caret may stand here. It may at both ends of the text.
     *
     * @throws IndexOutOfBoundsException if the offset is outside the text
     */
    public boolean isBoundary(int offset) {
        return inText(offset) == 0 || offset == length || breaks.isBoundary(offset);
    }

    /**
     * The next border after an offset; the end of the text is its own next.
     *
     * @throws IndexOutOfBoundsException if the offset is outside the text
     */
    public int next(int offset) {
        return inText(offset) == length ? length : breaks.following(offset);
    }

    /**
     * The last border before an offset; the beginning of the text is its own previous.
     *
     * @throws IndexOutOfBoundsException if the offset is outside the text
     */
    public int previous(int offset) {
        return inText(offset) == 0 ? 0 : breaks.preceding(offset);
    }

    /**
     * The grapheme that contains the code unit at an offset; empty at the end of the text.
     *
     * @throws IndexOutOfBoundsException if the offset is outside the text
     */
    public TextRange at(int offset) {
        int begin = isBoundary(offset) ? offset : previous(offset);
        return new TextRange(begin, next(offset));
    }

    /** How many graphemes the text has. */
    public int count() {
        int count = 0;
        for (int i = 0; i < length; i = breaks.following(i)) {
            count++;
        }
        return count;
    }

    private int inText(int offset) {
        return Objects.checkIndex(offset, length + 1);
    }
}
