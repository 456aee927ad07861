/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds out what the offsets of a file count, by the texts that the file quotes. Programs of one format disagree, and say
 * nothing about it.
 */
public final class OffsetDetection {

    private OffsetDetection() {
    }

    /**
     * What a file says to stand at a place of its text.
     *
     * @param pieces at least one; of several the texts are joined by a blank
     * @param text   as the file quotes it
     */
    public record Quote(List<Piece> pieces, String text) {

        public Quote {
            pieces = List.copyOf(pieces);
        }

        /** A quote of one piece. */
        public Quote(int begin, int end, String text) {
            this(List.of(new Piece(begin, end)), text);
        }
    }

    /**
     * A range as a file states it, which may be none of the text.
     *
     * @param begin in the file's unit
     * @param end   in the file's unit, exclusive
     */
    public record Piece(int begin, int end) {
    }

    /**
     * @param unit    the unit under which the most quotes fit; of several the one that the format declares, then the one
     *                that counts finer
     * @param misfits the quotes that do not fit under it, in the order in which they were given
     */
    public record Detected(OffsetUnit unit, List<Quote> misfits) {

        public Detected {
            misfits = List.copyOf(misfits);
        }
    }

    /** @param declared what the format's description says */
    public static Detected detect(String text, List<Quote> quotes, OffsetUnit declared) {
        Set<OffsetUnit> units = new LinkedHashSet<>(List.of(declared, OffsetUnit.UTF16, OffsetUnit.CODE_POINT,
                OffsetUnit.UTF8, OffsetUnit.GRAPHEME));
        Detected best = null;
        for (OffsetUnit unit : units) {
            Detected detected = new Detected(unit, misfits(text, quotes, OffsetMapper.of(text, unit)));
            if (best == null || detected.misfits().size() < best.misfits().size()) {
                best = detected;
            }
            if (best.misfits().isEmpty()) {
                return best;
            }
        }
        return best;
    }

    private static List<Quote> misfits(String text, List<Quote> quotes, OffsetMapper mapper) {
        List<Quote> misfits = new ArrayList<>();
        for (Quote quote : quotes) {
            if (!fits(text, quote, mapper)) {
                misfits.add(quote);
            }
        }
        return misfits;
    }

    private static boolean fits(String text, Quote quote, OffsetMapper mapper) {
        int at = 0;
        for (Piece piece : quote.pieces()) {
            if (piece.begin() < 0 || piece.end() < piece.begin() || piece.end() > mapper.length()
                    || at > 0 && !isBlank(quote.text(), at++)) {
                return false;
            }
            try {
                int begin = mapper.toUtf16(piece.begin());
                int length = mapper.toUtf16(piece.end()) - begin;
                if (!isSame(text, begin, quote.text(), at, length)) {
                    return false;
                }
                at += length;
            } catch (SplitCharacterException e) {
                return false;
            }
        }
        return at == quote.text().length();
    }

    private static boolean isBlank(String quoted, int at) {
        return at < quoted.length() && Character.isWhitespace(quoted.charAt(at));
    }

    /** Whether a quote is what stands in the text. Formats of one line a span put blanks in the place of line ends and tabs. */
    public static boolean isSame(String text, String quoted) {
        return text.length() == quoted.length() && isSame(text, 0, quoted, 0, quoted.length());
    }

    private static boolean isSame(String text, int begin, String quoted, int at, int length) {
        if (length > quoted.length() - at) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            char there = text.charAt(begin + i);
            char here = quoted.charAt(at + i);
            if (there != here && !(Character.isWhitespace(there) && Character.isWhitespace(here))) {
                return false;
            }
        }
        return true;
    }
}
