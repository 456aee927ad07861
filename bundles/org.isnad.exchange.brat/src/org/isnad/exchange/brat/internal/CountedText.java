/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.brat.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.isnad.text.OffsetDetection;
import org.isnad.text.OffsetDetection.Detected;
import org.isnad.text.OffsetDetection.Piece;
import org.isnad.text.OffsetDetection.Quote;
import org.isnad.text.OffsetMapper;
import org.isnad.text.OffsetUnit;
import org.isnad.text.SplitCharacterException;
import org.isnad.text.TextRange;

/**
 * The text that the offsets of a file count, which need not be the file's. brat's server, in Python, opens files with
 * universal newlines, so CR LF is one character to it, and a byte order mark is another one; other programs count what
 * is there. Who wrote a file is found by the texts that it quotes.
 */
final class CountedText {

    private static final char BYTE_ORDER_MARK = '\ufeff';

    private final String counted;
    private final int[] originals;
    private final int length;
    private Detected detected;
    private Set<Quote> misfits;
    private OffsetMapper mapper;

    private CountedText(String original, boolean universalNewlines, boolean mark) {
        StringBuilder text = new StringBuilder(original.length() + 1);
        int[] offsets = new int[original.length() + 2];
        if (mark) {
            text.append(BYTE_ORDER_MARK);
        }
        for (int i = 0; i < original.length(); i++) {
            offsets[text.length()] = i;
            char c = original.charAt(i);
            if (universalNewlines && c == '\r') {
                text.append('\n');
                i += i + 1 < original.length() && original.charAt(i + 1) == '\n' ? 1 : 0;
            } else {
                text.append(c);
            }
        }
        offsets[text.length()] = original.length();
        counted = text.toString();
        originals = offsets;
        length = original.length();
    }

    /** @param mark whether the file began with a byte order mark, which is not in the text */
    static CountedText of(String text, boolean mark, List<AnnFile.TextBound> textBounds) {
        List<CountedText> candidates = new ArrayList<>();
        for (boolean marked : mark ? List.of(false, true) : List.of(false)) {
            candidates.add(new CountedText(text, true, marked));
            if (text.indexOf('\r') >= 0) {
                candidates.add(new CountedText(text, false, marked));
            }
        }
        List<Quote> quotes = quotes(textBounds);
        CountedText best = null;
        for (CountedText candidate : candidates) {
            candidate.detected = OffsetDetection.detect(candidate.counted, quotes, OffsetUnit.CODE_POINT);
            if (best == null || candidate.detected.misfits().size() < best.detected.misfits().size()) {
                best = candidate;
            }
        }
        best.misfits = Set.copyOf(best.detected.misfits());
        best.mapper = OffsetMapper.of(best.counted, best.detected.unit());
        return best;
    }

    private static List<Quote> quotes(List<AnnFile.TextBound> textBounds) {
        return textBounds.stream().filter(bound -> !bound.text().isEmpty()).map(CountedText::quote).toList();
    }

    private static Quote quote(AnnFile.TextBound bound) {
        return new Quote(bound.ranges().stream().map(range -> new Piece(range.begin(), range.end())).toList(),
                bound.text());
    }

    OffsetUnit unit() {
        return detected.unit();
    }

    /** Whether the text stands where the file says that it does. */
    boolean isMisfit(AnnFile.TextBound bound) {
        return !misfits.isEmpty() && misfits.contains(quote(bound));
    }

    /**
     * Where a range of the file stands in the text.
     *
     * @throws IndexOutOfBoundsException if it ends behind the text
     * @throws SplitCharacterException   if it cuts a character
     */
    TextRange range(TextRange inFile) {
        return new TextRange(original(inFile.begin()), original(inFile.end()));
    }

    private int original(int offset) {
        int utf16 = mapper.toUtf16(offset);
        return utf16 == counted.length() ? length : originals[utf16];
    }
}
