/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.text;

import java.util.Optional;
import java.util.OptionalInt;

/** Finds offsets at which no border may stand, and text that no encoding can hold. */
public final class TextProblems {

    private TextProblems() {
    }

    /** Whether an offset within the text lies between the two halves of a surrogate pair. */
    public static boolean splitsSurrogatePair(CharSequence text, int offset) {
        return offset > 0 && offset < text.length() && Character.isHighSurrogate(text.charAt(offset - 1))
                && Character.isLowSurrogate(text.charAt(offset));
    }

    /** Whether an offset lies within a grapheme; also within a surrogate pair, which is part of one. */
    public static boolean splitsGrapheme(CharSequence text, int offset) {
        if (offset <= 0 || offset >= text.length()) {
            return false;
        }
        // Graphemes do not reach across a paragraph, and a whole document would be long to prepare for one question.
        TextRange paragraph = Paragraphs.at(text, offset);
        if (offset < paragraph.begin() || offset > paragraph.end()) {
            return true;
        }
        return !Graphemes.of(paragraph.covered(text)).isBoundary(offset - paragraph.begin());
    }

    /** What is wrong with a border at this offset, the gravest first; empty when nothing is. */
    public static Optional<BoundaryProblem> at(CharSequence text, int offset) {
        if (offset < 0 || offset > text.length()) {
            return Optional.of(BoundaryProblem.OUTSIDE);
        }
        if (splitsSurrogatePair(text, offset)) {
            return Optional.of(BoundaryProblem.SURROGATE_PAIR);
        }
        return splitsGrapheme(text, offset) ? Optional.of(BoundaryProblem.GRAPHEME) : Optional.empty();
    }

    /** The first surrogate without its other half: such a text cannot be written as UTF-8. */
    public static OptionalInt firstLoneSurrogate(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                if (!splitsSurrogatePair(text, i + 1)) {
                    return OptionalInt.of(i);
                }
                i++;
            }
        }
        return OptionalInt.empty();
    }
}
