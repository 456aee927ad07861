/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.clean;

import java.util.ArrayList;
import java.util.List;

import org.isnad.text.ArabicFolding;
import org.isnad.text.Paragraphs;
import org.isnad.text.TextRange;

/**
 * A line that is not blank.
 *
 * @param number of the line in its text, from 1
 * @param range  without the line end
 * @param blanks how many blank lines stand before it
 * @param text   what is seen of it
 */
record TextLine(int number, TextRange range, int blanks, String text) {

    static List<TextLine> of(String text) {
        List<TextLine> lines = new ArrayList<>();
        List<TextRange> paragraphs = Paragraphs.of(text);
        int blanks = 0;
        for (int i = 0; i < paragraphs.size(); i++) {
            String seen = seen(paragraphs.get(i).covered(text));
            if (seen.isEmpty()) {
                blanks++;
            } else {
                lines.add(new TextLine(i + 1, paragraphs.get(i), blanks, seen));
                blanks = 0;
            }
        }
        return lines;
    }

    /** Without controls that cannot be seen, runs of blanks as one. */
    private static String seen(String line) {
        return line.replaceAll("\\p{Cf}", "").replaceAll("[\\s\\p{Z}]+", " ").strip();
    }

    /** As rules compare it: folded, without signs at its ends. */
    String folded() {
        return folded(text);
    }

    static String folded(String line) {
        return ArabicFolding.fold(line).folded().replaceAll("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$", "");
    }

    int words() {
        return text.split(" ").length;
    }

    /** Whether it holds nothing but signs, as a line that separates. */
    boolean isSigns() {
        return text.codePoints().noneMatch(Character::isLetterOrDigit);
    }
}
