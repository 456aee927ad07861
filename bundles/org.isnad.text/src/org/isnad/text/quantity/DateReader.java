/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.text.quantity;

import java.util.List;
import java.util.OptionalInt;
import org.isnad.text.TextRange;
import org.isnad.text.quantity.Months.Certainty;

/** Reads dates that a month's name, a year's word or their digits alone make dates. */
final class DateReader {

    private static final Months MONTHS = Months.SHIPPED;
    private static final QuantityWords WORDS = QuantityWords.SHIPPED;
    /** Words between a day and its month, or a month and its year: من شهر, من عام. */
    private static final int MOST_BETWEEN = 2;

    private final TokenRow row;
    private final YearReader years;
    private final DigitDates digits;

    DateReader(TokenRow row) {
        this.row = row;
        years = new YearReader(row);
        digits = new DigitDates(row, years);
    }

    /** The dates that begin at a token, or null if none does. */
    Found<DateSpan> read(int token) {
        if (row.isNumber(token)) {
            Found<DateSpan> found = digits.read(token);
            found = found != null ? found : dayFirst(token);
            return found != null ? found : years.marked(token);
        }
        Found<DateSpan> month = monthFirst(token);
        return month != null || !row.isArabic(token) ? month : years.afterWord(token);
    }

    /** {@code 17 من تشرين الأول}, {@code 14-16 أكتوبر}. */
    private Found<DateSpan> dayFirst(int token) {
        int day = row.day(token);
        if (day == 0) {
            return null;
        }
        int month = afterDay(token);
        Found<DateSpan> one = month < 0 ? null : withDays(token, month, day, 0);
        if (one != null) {
            return one;
        }
        int second = secondDay(token);
        int lastDay = row.day(second);
        month = lastDay <= day ? -1 : afterDay(second);
        return month < 0 ? null : withDays(token, month, day, lastDay);
    }

    private int secondDay(int token) {
        String gap = row.gap(token);
        if (gap.equals("-") || gap.equals(" - ") || gap.equals("/")) {
            return token + 1;
        }
        String link = row.folded(token + 1);
        return row.isSpaced(token) && row.isSpaced(token + 1) && (WORDS.isAnd(link) || WORDS.isTo(link))
                ? token + 2 : -1;
    }

    /** The token where the month of a day can stand, or -1. */
    private int afterDay(int token) {
        int last = row.isAttached(token) && WORDS.isOrdinalEnding(row.folded(token + 1)) ? token + 1 : token;
        for (int i = 0; i < MOST_BETWEEN && row.isSpaced(last) && WORDS.isOf(row.folded(last + 1)); i++) {
            last++;
        }
        return row.isSpaced(last) ? last + 1 : -1;
    }

    private Found<DateSpan> withDays(int token, int monthToken, int day, int lastDay) {
        Months.Place month = MONTHS.at(row, monthToken);
        if (month == null || month.begin() != row.begin(monthToken)) {
            return null;
        }
        Tail tail = tail(month);
        if (Math.max(day, lastDay) > mostDays(month, tail.year)
                || month.certainty() == Certainty.STRICT && !tail.isSure() && !hasWordMonth(monthToken)) {
            return null;
        }
        return found(row.begin(token), month, day, lastDay, tail);
    }

    private boolean hasWordMonth(int monthToken) {
        return row.isSpaced(monthToken - 1) && WORDS.isMonth(row.folded(monthToken - 1));
    }

    /** A month with or without a year, and in English with the day behind it. */
    private Found<DateSpan> monthFirst(int token) {
        Months.Place month = MONTHS.at(row, token);
        if (month == null) {
            return null;
        }
        Found<DateSpan> english = row.isForeign(token) ? monthAndDay(month) : null;
        if (english != null) {
            return english;
        }
        Tail tail = tail(month);
        boolean sure = switch (month.certainty()) {
            case FREE, WRITTEN -> true;
            case GUARDED -> tail.isSure() || hasCompany(token, month.last());
            case NAMED, STRICT -> tail.isSure() || hasWordMonth(token);
        };
        return sure ? found(month.begin(), month, 0, 0, tail) : null;
    }

    private boolean hasCompany(int token, int last) {
        return row.isSpaced(token - 1) && WORDS.goesBeforeMonth(row.folded(token - 1))
                || row.isSpaced(last) && WORDS.goesAfterMonth(row.folded(last + 1));
    }

    /** {@code October 14, 2022}. */
    private Found<DateSpan> monthAndDay(Months.Place month) {
        String gap = row.gap(month.last());
        int dayToken = month.last() + 1;
        int day = row.day(dayToken);
        if (day == 0 || !gap.equals(" ") && !gap.equals(". ")) {
            return null;
        }
        int last = dayToken;
        int lastDay = 0;
        if (row.gap(dayToken).equals("-") && row.day(dayToken + 1) > day) {
            last = dayToken + 1;
            lastDay = row.day(last);
        }
        if (row.isAttached(last) && WORDS.isOrdinalEnding(row.folded(last + 1))) {
            last++;
        }
        boolean comma = row.gap(last).equals(", ") || row.gap(last).equals(",");
        int year = comma || row.isSpaced(last) ? years.value(last + 1, month.calendar()) : 0;
        Tail tail = new Tail(year, year > 0 ? last + 1 : last, -1, false);
        return Math.max(day, lastDay) > mostDays(month, year) ? null
                : found(month.begin(), month, day, lastDay, tail);
    }

    /**
     * What follows a month's name.
     *
     * @param year 0 if none
     * @param last the last token of the date
     * @param end where the date ends behind its last token, -1 where it ends with it
     * @param twin whether the month's other name follows
     */
    private record Tail(int year, int last, int end, boolean twin) {
        boolean isSure() {
            return twin || year > 0;
        }
    }

    private Tail tail(Months.Place month) {
        int last = month.last();
        int end = -1;
        Months.Place twin = twin(month);
        boolean bracket = twin != null && row.gap(last).endsWith("(");
        if (twin != null) {
            last = twin.last();
            end = bracket ? row.end(last) + 1 : -1;
        }
        int before = last;
        boolean near = bracket ? row.gap(last).equals(") ") : row.isSpaced(last);
        for (int i = 0; near && i < MOST_BETWEEN && isBeforeYear(row.folded(before + 1)); i++) {
            before++;
            near = row.isSpaced(before);
        }
        int year = near ? years.value(before + 1, month.calendar()) : 0;
        return year == 0 ? new Tail(0, last, end, twin != null)
                : new Tail(year, years.markEnd(before + 1, month.calendar()), -1, twin != null);
    }

    private static boolean isBeforeYear(String folded) {
        return WORDS.isOf(folded) || WORDS.isYear(folded);
    }

    /** The month's other name, as in {@code أكتوبر (تشرين الأول)} and {@code تشرين الأول/أكتوبر}; null if none. */
    private Months.Place twin(Months.Place month) {
        int last = month.last();
        boolean joins = switch (row.gap(last)) {
            case " (", "(", "/", " / ", "/ ", " /", "-", " - ", " " -> true;
            default -> false;
        };
        Months.Place twin = joins ? MONTHS.at(row, last + 1) : null;
        boolean same = twin != null && twin.month() == month.month() && twin.calendar() == month.calendar()
                && twin.begin() == row.begin(last + 1);
        boolean closed = same && (!row.gap(last).endsWith("(") || row.isFollowedBy(twin.last(), ')'));
        return closed ? twin : null;
    }

    private static int mostDays(Months.Place month, int year) {
        return year == 0 ? month.calendar().mostDays(month.month())
                : month.calendar().days(year, month.month());
    }

    private Found<DateSpan> found(int begin, Months.Place month, int day, int lastDay, Tail tail) {
        int end = tail.end < 0 ? row.end(tail.last) : tail.end;
        return new Found<>(List.of(new DateSpan(new TextRange(begin, end), month.calendar(), some(tail.year),
                OptionalInt.of(month.month()), some(day), some(lastDay))), tail.last + 1);
    }

    private static OptionalInt some(int value) {
        return value == 0 ? OptionalInt.empty() : OptionalInt.of(value);
    }
}
