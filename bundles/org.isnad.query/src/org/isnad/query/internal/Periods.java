/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.query.internal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.isnad.search.tree.Period;
import org.isnad.text.ArabicFolding;

/** Reads and writes days, months, years and stretches of days: {@code 2022}, {@code 2022-10-14..2022-10-17}. */
final class Periods {

    private static final Pattern ONE = Pattern.compile("(\\d{4})(?:-(\\d{1,2})(?:-(\\d{1,2}))?)?");
    private static final String TO = "..";

    private Periods() {
    }

    /** Empty if it is none; digits of both sets are known. */
    static Optional<Period> parse(String text) {
        String digits = ArabicFolding.foldToken(text.strip());
        int to = digits.indexOf(TO);
        if (to < 0) {
            return one(digits);
        }
        Optional<Period> first = one(digits.substring(0, to));
        Optional<Period> last = one(digits.substring(to + TO.length()));
        return first.isPresent() && last.isPresent() && !last.get().to().isBefore(first.get().from())
                ? Optional.of(new Period(first.get().from(), last.get().to())) : Optional.empty();
    }

    private static Optional<Period> one(String digits) {
        Matcher parts = ONE.matcher(digits);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            int year = Integer.parseInt(parts.group(1));
            if (parts.group(2) == null) {
                return Optional.of(new Period(Year.of(year).atDay(1), LocalDate.of(year, 12, 31)));
            }
            YearMonth month = YearMonth.of(year, Integer.parseInt(parts.group(2)));
            if (parts.group(3) == null) {
                return Optional.of(new Period(month.atDay(1), month.atEndOfMonth()));
            }
            LocalDate day = month.atDay(Integer.parseInt(parts.group(3)));
            return Optional.of(new Period(day, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The shortest text that reads as the period. */
    static String print(Period period) {
        LocalDate from = period.from();
        LocalDate to = period.to();
        if (from.equals(to)) {
            return from.toString();
        }
        if (from.getDayOfYear() == 1 && to.equals(LocalDate.of(from.getYear(), 12, 31))) {
            return from.toString().substring(0, 4);
        }
        if (from.getDayOfMonth() == 1 && to.equals(YearMonth.from(from).atEndOfMonth())) {
            return from.toString().substring(0, 7);
        }
        return from + TO + to;
    }
}
