/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.text.internal;

import java.util.Arrays;

/** A growing buffer of folded characters. */
public final class FoldedBuffer {

    private char[] chars;
    private int length;

    public FoldedBuffer(int capacity) {
        chars = new char[capacity + 16];
    }

    public int length() {
        return length;
    }

    /** Folds the characters of {@code text} from {@code begin} to {@code end} and appends what remains of them. */
    public void fold(CharSequence text, int begin, int end) {
        for (int i = begin; i < end; i++) {
            char c = text.charAt(i);
            char folded = Chars.folded(c);
            if (folded < Chars.SPECIAL_FIRST || folded > Chars.SPECIAL_LAST) {
                append(folded);
            } else if (folded == Chars.EXPANDS) {
                append(Chars.expansion(c));
            } else if (folded == Chars.SURROGATE) {
                if (Chars.isPair(text, i) && i + 1 < end) {
                    append(Chars.foldSupplementary(Character.toCodePoint(c, text.charAt(++i))));
                } else {
                    append(c);
                }
            }
        }
    }

    public void append(char c) {
        if (length == chars.length) {
            chars = Arrays.copyOf(chars, chars.length * 2);
        }
        chars[length++] = c;
    }

    private void append(String s) {
        for (int i = 0; i < s.length(); i++) {
            append(s.charAt(i));
        }
    }

    public String substring(int begin, int end) {
        return new String(chars, begin, end - begin);
    }

    /** The characters so far, in an array of exactly their number. */
    public char[] toArray() {
        return Arrays.copyOf(chars, length);
    }
}
