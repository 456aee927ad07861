/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.text.quantity;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Reads years: what value can be one, and what marks it. */
final class YearReader {

    private static final QuantityWords WORDS = QuantityWords.SHIPPED;
    private static final int FOUR_DIGITS = 1000;
    private static final int LAST_GREGORIAN = 2199;
    private static final int LAST_HIJRI = 1600;
    /** From here on digits without the word “year” may be one; before, thousands are more likely. */
    private static final int FIRST_MODERN = 1900;
    private static final int LAST_MODERN = 2099;
    private static final int FIRST_BESIDE_MONTH = 1500;
    private static final int FIRST_HIJRI_BESIDE_MONTH = 1200;

    private final TokenRow row;

    YearReader(TokenRow row) {
        this.row = row;
    }

    /** The year beside a month's name, 0 if the token is none. */
    int value(int token, CalendarSystem calendar) {
        int value = row.plain(token);
        int first = calendar == CalendarSystem.HIJRI ? FIRST_HIJRI_BESIDE_MONTH : FIRST_BESIDE_MONTH;
        int last = calendar == CalendarSystem.HIJRI ? LAST_HIJRI : LAST_GREGORIAN;
        return value >= first && value <= last ? value : 0;
    }

    /** Whether digits can be a year where nothing but another year stands beside them. */
    boolean isModern(int token) {
        int value = row.plain(token);
        return value >= FIRST_MODERN && value <= LAST_MODERN;
    }

    /** The token that ends a year: the mark of its calendar, or the year itself. */
    int markEnd(int year, CalendarSystem calendar) {
        return row.isSpaced(year) && WORDS.isMark(calendar, row.folded(year + 1)) ? year + 1 : year;
    }

    /** As {@link #markEnd}, where nothing else tells that it is a year: {@code 2000 م} are metres. */
    private boolean isMarked(int year, CalendarSystem calendar) {
        int end = markEnd(year, calendar);
        return end > year && (calendar == CalendarSystem.HIJRI || row.folded(end).length() > 1
                || row.isAttached(year) && isModern(year));
    }

    /** {@code 2022م}, {@code 1444هـ}; null if the number at the token is not marked so. */
    Found<DateSpan> marked(int token) {
        int value = row.plain(token);
        if (value < 1) {
            return null;
        }
        if (value <= LAST_HIJRI && isMarked(token, CalendarSystem.HIJRI)) {
            return years(token, CalendarSystem.HIJRI);
        }
        boolean gregorian = value >= FOUR_DIGITS && value <= LAST_GREGORIAN
                && isMarked(token, CalendarSystem.GREGORIAN);
        return gregorian ? years(token, CalendarSystem.GREGORIAN) : null;
    }

    /** The years after {@code عام}, {@code منذ} and the like; null if the token is no such word or none follows. */
    Found<DateSpan> afterWord(int token) {
        int year = token + 1;
        if (!row.isNumber(year) || !row.isSpaced(token)) {
            return null;
        }
        String word = row.folded(token);
        if (WORDS.isYear(word)) {
            int value = row.plain(year);
            Found<DateSpan> marked = marked(year);
            return marked != null || value < FOUR_DIGITS || value > LAST_GREGORIAN ? marked
                    : years(year, CalendarSystem.GREGORIAN);
        }
        boolean since = WORDS.isSince(word) && isModern(year)
                && !(row.isSpaced(year) && WORDS.isUnit(row.folded(year + 1)));
        return since ? years(year, CalendarSystem.GREGORIAN) : null;
    }

    /** A year and those that are linked to it: {@code 2018 و2019}, {@code 2022/2023}. */
    Found<DateSpan> years(int first, CalendarSystem calendar) {
        List<DateSpan> found = new ArrayList<>();
        int last = first;
        for (int year = first; year >= 0; year = linked(last)) {
            last = markEnd(year, calendar);
            found.add(new DateSpan(row.range(year, last), calendar, OptionalInt.of(row.plain(year)),
                    OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty()));
        }
        return new Found<>(found, last + 1);
    }

    private int linked(int last) {
        int next = switch (row.gap(last)) {
            case "-", "/", " - " -> last + 1;
            case "", " " -> {
                String link = row.folded(last + 1);
                yield row.isSpaced(last + 1) && (WORDS.isAnd(link) || WORDS.isTo(link)) ? last + 2 : -1;
            }
            default -> -1;
        };
        return isModern(next) ? next : -1;
    }
}
