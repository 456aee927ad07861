/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui;

import org.isnad.text.Graphemes;
import org.isnad.text.TextRange;

/** Places of a text as lists show them. Letters keep their marks. */
public final class Quote {

    private static final int CONTEXT = 24;
    private static final int LONGEST = 80;

    private Quote() {
    }

    /** A range of a text between « and », with a few words around it, in one line. */
    public static String inContext(TextRange range, String text) {
        Graphemes graphemes = Graphemes.of(text.substring(Math.max(0, range.begin() - CONTEXT),
                Math.min(text.length(), range.end() + CONTEXT)));
        int offset = Math.max(0, range.begin() - CONTEXT);
        String around = text.substring(offset, Math.min(text.length(), range.end() + CONTEXT));
        int from = offset == 0 ? 0 : graphemes.next(0);
        int to = offset + around.length() == text.length() ? around.length() : graphemes.previous(around.length());
        int begin = range.begin() - offset;
        int end = range.end() - offset;
        return ((offset == 0 ? "" : "…") + around.substring(Math.min(from, begin), begin) + "«"
                + cut(around.substring(begin, end)) + "»" + around.substring(end, Math.max(to, end))
                + (offset + around.length() == text.length() ? "" : "…")).replaceAll("\\R", " ");
    }

    /** A text in one line, without its end if it is long. */
    public static String cut(String text) {
        return cut(text, LONGEST);
    }

    /** A text in one line, without its end if it is longer than so many characters. */
    public static String cut(String text, int longest) {
        return (text.length() <= longest ? text : text.substring(0, Graphemes.of(text).previous(longest)) + "…")
                .replaceAll("\\R", " ");
    }
}
