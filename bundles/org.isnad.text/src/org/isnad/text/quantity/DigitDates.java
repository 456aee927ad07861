/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.text.quantity;

import java.util.List;
import java.util.OptionalInt;

/** Reads dates that are written in digits alone, and tells them from other chains of numbers. */
final class DigitDates {

    private static final int MONTHS = 12;
    private static final int YEAR_DIGITS = 4;
    private static final int CENTURY = 100;
    /** Years of two digits up to here lie in this century. */
    private static final int LAST_OF_2000 = 69;

    private final TokenRow row;
    private final YearReader years;

    DigitDates(TokenRow row, YearReader years) {
        this.row = row;
        this.years = years;
    }

    /** The date that the chain of numbers from a token on is, or null. */
    Found<DateSpan> read(int token) {
        return switch (row.chainEnd(token) - token) {
            case 1 -> two(token);
            case 2 -> three(token);
            default -> null;
        };
    }

    /** {@code 2022-10}, {@code 10/2022}, {@code 2018-2019}. */
    private Found<DateSpan> two(int token) {
        String sign = row.gap(token).strip();
        if (!sign.equals("-") && !sign.equals("/")) {
            return null;
        }
        boolean yearFirst = years.isModern(token);
        boolean yearLast = years.isModern(token + 1);
        if (yearFirst && yearLast) {
            return years.years(token, CalendarSystem.GREGORIAN);
        }
        int month = yearFirst && row.digits(token + 1) == 2 ? row.plain(token + 1) : yearLast ? row.plain(token) : 0;
        return month < 1 || month > MONTHS ? null
                : found(token, token + 1, row.plain(yearFirst ? token : token + 1), month, OptionalInt.empty());
    }

    /** {@code 2022-10-14}; {@code 14/10/2022}, or the month first where the day cannot be. */
    private Found<DateSpan> three(int token) {
        String sign = row.gap(token).strip();
        if (sign.equals(":") || !row.gap(token + 1).strip().equals(sign)) {
            return null;
        }
        int last = row.plain(token + 2);
        if (row.digits(token) == YEAR_DIGITS) {
            return years.isModern(token) ? day(token, row.plain(token), row.plain(token + 1), last) : null;
        }
        int year = row.digits(token + 2) == 2 && sign.equals("/") && last >= 0
                ? last + (last <= LAST_OF_2000 ? 2000 : 2000 - CENTURY)
                : years.isModern(token + 2) ? last : 0;
        Found<DateSpan> dayFirst = year == 0 ? null : day(token, year, row.plain(token + 1), row.plain(token));
        return dayFirst != null || year == 0 ? dayFirst
                : day(token, year, row.plain(token), row.plain(token + 1));
    }

    private Found<DateSpan> day(int token, int year, int month, int day) {
        return month < 1 || month > MONTHS || day < 1 || day > CalendarSystem.GREGORIAN.days(year, month) ? null
                : found(token, token + 2, year, month, OptionalInt.of(day));
    }

    private Found<DateSpan> found(int first, int last, int year, int month, OptionalInt day) {
        int end = years.markEnd(last, CalendarSystem.GREGORIAN);
        return new Found<>(List.of(new DateSpan(row.range(first, end), CalendarSystem.GREGORIAN, OptionalInt.of(year),
                OptionalInt.of(month), day, OptionalInt.empty())), end + 1);
    }
}
