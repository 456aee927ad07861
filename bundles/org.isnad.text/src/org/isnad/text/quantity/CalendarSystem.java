/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.text.quantity;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.chrono.Chronology;
import java.time.chrono.HijrahChronology;
import java.time.chrono.IsoChronology;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Optional;

/** The calendars that news dates are written in. */
public enum CalendarSystem {
    GREGORIAN(IsoChronology.INSTANCE, 31),
    /** Reckoned by the tables of Umm al-Qura, for the years 1300 to 1600; a sighted moon may differ by a day. */
    HIJRI(HijrahChronology.INSTANCE, 30);

    private final Chronology chronology;
    private final int longestMonth;

    CalendarSystem(Chronology chronology, int longestMonth) {
        this.chronology = chronology;
        this.longestMonth = longestMonth;
    }

    /** Days of the longest month. */
    int longestMonth() {
        return longestMonth;
    }

    /** Days of a month whose year is not known: the most that it can have. */
    int mostDays(int month) {
        return this == GREGORIAN ? Month.of(month).maxLength() : longestMonth;
    }

    /** The day in the common calendar; empty where there is no such day, or the tables do not reach it. */
    Optional<LocalDate> day(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.from(chronology.date(year, month, day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Days of a month, as far as the tables reach; otherwise the most that it can have. */
    int days(int year, int month) {
        return day(year, month, 1)
                .map(first -> (int) chronology.date(first).range(ChronoField.DAY_OF_MONTH).getMaximum())
                .orElseGet(() -> mostDays(month));
    }

    /** The name in queries: {@code gregorian} or {@code hijri}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
