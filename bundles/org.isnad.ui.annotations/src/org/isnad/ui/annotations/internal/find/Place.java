/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.annotations.internal.find;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

import org.isnad.text.ArabicFolding;
import org.isnad.text.Paragraphs;
import org.isnad.text.TextRange;

/** How a place in a text is named. */
public enum Place {

    /** The n-th character from 0, as the status line shows it. */
    CHARACTER("goto.character"),
    /** The n-th line of the text from 1, empty ones counted; however it is wrapped. */
    LINE("goto.line"),
    /** The n-th paragraph from 1: a line with something on it. */
    PARAGRAPH("goto.paragraph");

    private final String key;

    Place(String key) {
        this.key = key;
    }

    /** The message that is its name. */
    String key() {
        return key;
    }

    /** The smallest number there is. */
    public int first() {
        return this == CHARACTER ? 0 : 1;
    }

    /** The greatest number there is in the text; less than the smallest where there is none. */
    public int last(String text) {
        return switch (this) {
            case CHARACTER -> text.length();
            case LINE -> Paragraphs.of(text).size();
            case PARAGRAPH -> (int) written(text).count();
        };
    }

    /** The offset of a number that is there. */
    public int offset(String text, int number) {
        List<TextRange> lines = this == CHARACTER ? List.of()
                : this == LINE ? Paragraphs.of(text) : written(text).toList();
        return this == CHARACTER ? number : lines.get(number - 1).begin();
    }

    private static Stream<TextRange> written(String text) {
        return Paragraphs.of(text).stream().filter(line -> !line.covered(text).isBlank());
    }

    /** The number that somebody typed, in digits of any script. */
    static OptionalInt number(String typed) {
        try {
            return OptionalInt.of(Integer.parseInt(ArabicFolding.foldToken(typed.strip())));
        } catch (NumberFormatException e) {
            // What is no number is nobody's fault: it is being typed.
            return OptionalInt.empty();
        }
    }
}
