/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.text.quantity;

import java.math.BigDecimal;
import java.util.List;

/** Reads numbers and ranges of numbers. */
final class NumberReader {

    private static final QuantityWords WORDS = QuantityWords.SHIPPED;

    private final TokenRow row;
    private final DateReader dates;

    NumberReader(TokenRow row, DateReader dates) {
        this.row = row;
        this.dates = dates;
    }

    /** What the digits of a token are, where no date begins; never null. */
    Found<NumberSpan> read(int token) {
        int last = row.chainEnd(token);
        boolean chain = last > token + 1 || last > token && ".:".contains(row.gap(token));
        if (chain || isPartOfName(token)) {
            return new Found<>(List.of(), last + 1);
        }
        BigDecimal value = NumberValue.of(row.surface(token));
        if (value == null) {
            return new Found<>(List.of(), token + 1);
        }
        int second = rangeEnd(token);
        BigDecimal other = second < 0 || dates.read(second) != null ? null : NumberValue.of(row.surface(second));
        return other == null
                ? new Found<>(List.of(new NumberSpan(row.range(token, token), value, value)), token + 1)
                : new Found<>(List.of(new NumberSpan(row.range(token, second), value.min(other), value.max(other))),
                        second + 1);
    }

    /** {@code F16}, {@code كوفيد-19}: no number of anything. A hyphen after a proclitic ({@code لـ-20}) is none. */
    private boolean isPartOfName(int token) {
        String gap = row.gap(token - 1);
        if (row.isForeign(token - 1)) {
            return gap.isEmpty() || gap.equals("-");
        }
        return row.isArabic(token - 1) && gap.equals("-") && !WORDS.isProclitic(row.folded(token - 1));
    }

    /** The number that ends the range which a number begins, or -1. */
    private int rangeEnd(int token) {
        String gap = withoutUnits(row.gap(token));
        if (gap.equals("-") || gap.equals(" - ") && !row.beginsLine(token)) {
            return row.isNumber(token + 1) && row.chainEnd(token + 1) == token + 1 ? token + 1 : -1;
        }
        if (!gap.isBlank() || !row.isSpaced(token + 1)) {
            return -1;
        }
        String link = row.folded(token + 1);
        boolean linked = WORDS.isTo(link) || WORDS.isAnd(link) && followsBetween(token);
        return linked ? numberFrom(token + 2) : -1;
    }

    private boolean followsBetween(int token) {
        int before = token - 1;
        if (WORDS.isArticle(row.folded(before)) && row.isAttached(before)) {
            before--;
        }
        return WORDS.isBetween(row.folded(before)) && row.isSpaced(before);
    }

    /** The number at a token or, past an article ({@code الـ400}), right after it. */
    private int numberFrom(int token) {
        int at = WORDS.isArticle(row.folded(token)) && row.isAttached(token) ? token + 1 : token;
        return row.isNumber(at) && row.chainEnd(at) == at ? at : -1;
    }

    /** A gap without signs of percent and currency, of which the first number may have one of its own. */
    private static String withoutUnits(String gap) {
        return !gap.isEmpty() && "%٪؉$€£".indexOf(gap.charAt(0)) >= 0 ? gap.substring(1) : gap;
    }
}
