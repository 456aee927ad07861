/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.text;

import com.ibm.icu.text.Bidi;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Paragraphs: what stands between line ends, which are CR, LF, both together, and the paragraph separator U+2029.
 *
 * <p>A text that ends with a line end has an empty paragraph after it, as an editor has a line there.
 */
public final class Paragraphs {

    private Paragraphs() {
    }

    /** All paragraphs without their line ends, empty ones included; an empty text has one. */
    public static List<TextRange> of(CharSequence text) {
        List<TextRange> paragraphs = new ArrayList<>();
        int begin = 0;
        for (int i = 0; i < text.length(); i++) {
            if (isLineEnd(text.charAt(i))) {
                paragraphs.add(new TextRange(begin, i));
                i += isCrLf(text, i) ? 1 : 0;
                begin = i + 1;
            }
        }
        paragraphs.add(new TextRange(begin, text.length()));
        return List.copyOf(paragraphs);
    }

    /**
     * The paragraph at an offset, without its line end. An offset between CR and LF belongs to the paragraph before.
     *
     * @throws IndexOutOfBoundsException if the offset is after the end of the text
     */
    public static TextRange at(CharSequence text, int offset) {
        Objects.checkIndex(offset, text.length() + 1);
        int end = offset;
        while (end > 0 && end < text.length() && isCrLf(text, end - 1)) {
            end--;
        }
        int begin = end;
        while (begin > 0 && !isLineEnd(text.charAt(begin - 1))) {
            begin--;
        }
        while (end < text.length() && !isLineEnd(text.charAt(end))) {
            end++;
        }
        return new TextRange(begin, end);
    }

    /** The direction of the first letter that has one; neutral where none has. */
    public static Direction direction(CharSequence paragraph) {
        return switch (Bidi.getBaseDirection(paragraph)) {
            case Bidi.LTR -> Direction.LEFT_TO_RIGHT;
            case Bidi.RTL -> Direction.RIGHT_TO_LEFT;
            default -> Direction.NEUTRAL;
        };
    }

    /** As {@link #direction(CharSequence)}, for a paragraph within a text. */
    public static Direction direction(CharSequence text, TextRange paragraph) {
        return direction(text.subSequence(paragraph.begin(), paragraph.end()));
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r' || c == '\u2029';
    }

    private static boolean isCrLf(CharSequence text, int offset) {
        return text.charAt(offset) == '\r' && offset + 1 < text.length() && text.charAt(offset + 1) == '\n';
    }
}
