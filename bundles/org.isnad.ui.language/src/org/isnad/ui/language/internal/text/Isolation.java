/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.language.internal.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.eclipse.swt.custom.BidiSegmentEvent;
import org.eclipse.swt.custom.BidiSegmentListener;
import org.isnad.text.TextRange;
import org.isnad.ui.BidiText;

/**
 * Keeps the order of a line from left to right, whatever its names and texts say: each of them that holds Arabic is
 * drawn with a direction of its own. Nothing of this is in the text.
 */
final class Isolation implements BidiSegmentListener {

    private static final char FIRST_STRONG_ISOLATE = '\u2068';
    private static final char POP_ISOLATE = '\u2069';
    private static final int COMMENT_SIGN = 2;

    private final Parts parts;

    /** What of a line has a direction of its own. */
    interface Parts {

        /**
         * The isolated parts of a line, ascending, as offsets in the line.
         *
         * @param lineOffset where the line begins in the text
         */
        List<TextRange> of(int lineOffset, String line);
    }

    Isolation(Parts parts) {
        this.parts = parts;
    }

    /** Isolates each token that holds Arabic. */
    static Isolation ofTokens(LiveTokens tokens) {
        return new Isolation((lineOffset, line) -> parts(tokens, lineOffset, line));
    }

    @Override
    public void lineGetSegments(BidiSegmentEvent event) {
        if (!BidiText.hasRightToLeft(event.lineText)) {
            return;
        }
        event.segments = parts.of(event.lineOffset, event.lineText).stream()
                .flatMapToInt(part -> IntStream.of(part.begin(), part.end())).toArray();
        event.segmentsChars = new char[event.segments.length];
        for (int i = 0; i < event.segmentsChars.length; i++) {
            event.segmentsChars[i] = i % 2 == 0 ? FIRST_STRONG_ISOLATE : POP_ISOLATE;
        }
    }

    private static List<TextRange> parts(LiveTokens tokens, int lineOffset, String line) {
        List<TextRange> parts = new ArrayList<>();
        for (Token token : tokens.touching(lineOffset, lineOffset + line.length())) {
            int begin = Math.max(token.offset() + before(token.kind()) - lineOffset, 0);
            int end = Math.min(token.end() - after(token.kind()) - lineOffset, line.length());
            if (begin < end && BidiText.hasRightToLeft(line.substring(begin, end))) {
                parts.add(new TextRange(begin, end));
            }
        }
        return parts;
    }

    /** Quotation marks and the signs of comments stand where the language has them. */
    private static int before(Token.Kind kind) {
        return switch (kind) {
            case STRING -> 1;
            case COMMENT -> COMMENT_SIGN;
            default -> 0;
        };
    }

    private static int after(Token.Kind kind) {
        return kind == Token.Kind.STRING ? 1 : 0;
    }
}
