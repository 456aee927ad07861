/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.brat.internal;

import java.util.ArrayList;
import java.util.List;

import org.isnad.text.TextRange;

/**
 * A text as brat reads it. brat opens files with universal newlines, so a CRLF or a lone CR would count as one LF and
 * shift every offset behind it; therefore line ends are written as LF, and offsets count code points of that text.
 * See the file {@code server/src/document.py} of brat.
 */
final class BratText {

    private final String original;
    private final String written;
    private final int[] codePoints;

    BratText(String original) {
        this.original = original;
        StringBuilder text = new StringBuilder(original.length());
        codePoints = new int[original.length() + 1];
        int count = 0;
        for (int i = 0; i < original.length(); i++) {
            char c = original.charAt(i);
            codePoints[i] = count;
            boolean firstOfCrLf = c == '\r' && i + 1 < original.length() && original.charAt(i + 1) == '\n';
            if (firstOfCrLf) {
                continue;
            }
            text.append(c == '\r' ? '\n' : c);
            if (!Character.isHighSurrogate(c)) {
                count++;
            }
        }
        codePoints[original.length()] = count;
        written = text.toString();
    }

    String written() {
        return written;
    }

    boolean lineEndsChanged() {
        return original.indexOf('\r') >= 0;
    }

    /** Where an original UTF-16 offset stands in the written text, in code points. */
    int codePoint(int offset) {
        return codePoints[offset];
    }

    /** brat wants a span that crosses a line end cut there, and no fragment empty. */
    List<TextRange> fragments(List<TextRange> ranges) {
        List<TextRange> fragments = new ArrayList<>();
        for (TextRange range : ranges) {
            int begin = range.begin();
            for (int i = range.begin(); i <= range.end(); i++) {
                if (i == range.end() || isLineEnd(original.charAt(i))) {
                    if (i > begin) {
                        fragments.add(new TextRange(begin, i));
                    }
                    begin = i + 1;
                }
            }
        }
        return fragments;
    }

    /** Puts together what {@link #fragments} cut; two parts of a span with a line end alone between them as well. */
    List<TextRange> joined(List<TextRange> fragments) {
        return joined(original, fragments);
    }

    static List<TextRange> joined(String text, List<TextRange> fragments) {
        List<TextRange> joined = new ArrayList<>();
        for (TextRange fragment : fragments) {
            TextRange last = joined.isEmpty() ? null : joined.getLast();
            if (last != null && areLineEnds(text, last.end(), fragment.begin())) {
                joined.set(joined.size() - 1, new TextRange(last.begin(), Math.max(last.end(), fragment.end())));
            } else {
                joined.add(fragment);
            }
        }
        return joined;
    }

    private static boolean areLineEnds(String text, int begin, int end) {
        for (int i = begin; i < end; i++) {
            if (!isLineEnd(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r';
    }
}
