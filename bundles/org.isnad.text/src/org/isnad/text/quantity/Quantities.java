/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.text.quantity;

import java.util.List;
import org.isnad.text.Tokenizer;
import org.isnad.text.Tokens;

/**
 * The numbers and dates of a text, in reading order. No two of them share a character: the digits of a date are no
 * numbers.
 *
 * <p><b>Numbers</b> are written with digits of any script, grouped ({@code 1,200}, {@code ١٬٢٠٠}) or with a fraction.
 * One sign before exactly three digits groups them, unless it is {@code ٫}, or a zero stands before it, or it is a full
 * stop and the last digit is no zero ({@code 1.200} is 1200, {@code 1.235} a fraction). Two numbers are one range with
 * {@code إلى}, {@code حتى}, {@code to} or a dash between them, and with {@code و} after {@code بين}; the smaller end is
 * the minimum, whichever stands first. No numbers are digits behind a Latin letter or behind a word and a hyphen
 * ({@code F16}, {@code إس-300}), times ({@code 10:30}), chains ({@code 192.168.1.1}), and codes that begin with a zero.
 *
 * <p><b>Dates</b> have a month by name, from either Arabic set, the Maghreb's, the Hijri or the English one, with or
 * without day and year; or they are written in digits, {@code 2022-10-14} or, the day first, {@code 14/10/2022}; or they
 * are a year after {@code عام} and its like or before {@code م} or {@code هـ}. A month's two names side by side,
 * {@code أكتوبر (تشرين الأول)}, are one date. A name that is a common word too ({@code مارس}) needs a day, a year, or a
 * word that goes with months beside it.
 *
 * <p>Left for later: number words ({@code 8 آلاف} is 8), hedges, relative dates, days by name or by word. Time is linear
 * in the length of the text. Immutable.
 *
 * @param numbers in reading order
 * @param dates in reading order
 */
public record Quantities(List<NumberSpan> numbers, List<DateSpan> dates) {

    public Quantities {
        numbers = List.copyOf(numbers);
        dates = List.copyOf(dates);
    }

    /** Reads a text. Thread-safe. */
    public static Quantities of(CharSequence text) {
        return of(text, Tokenizer.tokenize(text));
    }

    /**
     * Reads a text whose tokens are known already.
     *
     * @param tokens of this very text
     */
    public static Quantities of(CharSequence text, Tokens tokens) {
        return new QuantityScanner(new TokenRow(text.toString(), tokens)).scan();
    }
}
