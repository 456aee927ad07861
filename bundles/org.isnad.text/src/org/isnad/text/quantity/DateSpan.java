/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.text.quantity;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.isnad.text.TextRange;

/**
 * A date of a text, as far as it is written: a day, a month or a year, with what is not written left empty.
 *
 * @param range from the first of its words to the last, a bracket around the month's other name included
 * @param calendar in which year, month and day are counted
 * @param year as a full number
 * @param month 1 to 12
 * @param day of the month; only with a month
 * @param lastDay the last of several days ({@code 14-16 أكتوبر}); empty when it is one
 */
public record DateSpan(TextRange range, CalendarSystem calendar, OptionalInt year, OptionalInt month, OptionalInt day,
        OptionalInt lastDay) {

    private static final int MONTHS = 12;

    public DateSpan {
        Objects.requireNonNull(range);
        Objects.requireNonNull(calendar);
        boolean wrong = year.isEmpty() && month.isEmpty() || day.isPresent() && month.isEmpty()
                || lastDay.isPresent() && lastDay.getAsInt() <= day.orElse(Integer.MAX_VALUE)
                || isOutside(month, MONTHS) || isOutside(day, calendar.longestMonth())
                || isOutside(lastDay, calendar.longestMonth());
        if (wrong) {
            throw new IllegalArgumentException(calendar + " " + year + " " + month + " " + day + " " + lastDay);
        }
    }

    private static boolean isOutside(OptionalInt value, int most) {
        return value.isPresent() && (value.getAsInt() < 1 || value.getAsInt() > most);
    }

    /** The first day that is meant, in the common calendar; empty without a year, or outside the calendar's tables. */
    public Optional<LocalDate> from() {
        return year.isEmpty() ? Optional.empty()
                : calendar.day(year.getAsInt(), month.orElse(1), day.orElse(1));
    }

    /** The last day that is meant; present when {@link #from()} is. */
    public Optional<LocalDate> to() {
        if (year.isEmpty()) {
            return Optional.empty();
        }
        return day.isPresent() ? calendar.day(year.getAsInt(), month.getAsInt(), lastDay.orElse(day.getAsInt()))
                : calendar.day(year.getAsInt(), month.orElse(MONTHS), calendar.days(year.getAsInt(), month.orElse(MONTHS)));
    }
}
