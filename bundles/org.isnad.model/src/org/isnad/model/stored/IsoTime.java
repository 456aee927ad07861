/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.model.stored;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;

/** Moments as {@link Instant#toString()} writes them, quickly for the years in which annotators live. */
final class IsoTime {

    private static final int SECONDS_OF_DAY = 86_400;
    private static final long FIRST_DAY = LocalDate.of(1900, 1, 1).toEpochDay();
    private static final long AFTER_LAST_DAY = LocalDate.of(2200, 1, 1).toEpochDay();
    /** Of {@code 2022-10-17T08:00:00Z}. */
    private static final int LENGTH = 20;
    private static final String PATTERN = "dddd-dd-ddTdd:dd:dd";

    private IsoTime() {
    }

    /** @return the offset after the text, at most 40 bytes further */
    static int write(Instant time, byte[] bytes, int from) {
        long day = Math.floorDiv(time.getEpochSecond(), (long) SECONDS_OF_DAY);
        if (day < FIRST_DAY || day >= AFTER_LAST_DAY) {
            byte[] text = time.toString().getBytes(StandardCharsets.US_ASCII);
            System.arraycopy(text, 0, bytes, from, text.length);
            return from + text.length;
        }
        LocalDate date = LocalDate.ofEpochDay(day);
        int second = (int) (time.getEpochSecond() - day * SECONDS_OF_DAY);
        digits(bytes, from, date.getYear(), 4);
        bytes[from + 4] = '-';
        digits(bytes, from + 5, date.getMonthValue(), 2);
        bytes[from + 7] = '-';
        digits(bytes, from + 8, date.getDayOfMonth(), 2);
        bytes[from + 10] = 'T';
        digits(bytes, from + 11, second / 3600, 2);
        bytes[from + 13] = ':';
        digits(bytes, from + 14, second / 60 % 60, 2);
        bytes[from + 16] = ':';
        digits(bytes, from + 17, second % 60, 2);
        int end = fraction(time.getNano(), bytes, from + 19);
        bytes[end] = 'Z';
        return end + 1;
    }

    /** Three, six or nine digits, or nothing. */
    private static int fraction(int nanos, byte[] bytes, int from) {
        if (nanos == 0) {
            return from;
        }
        bytes[from] = '.';
        int digits = nanos % 1_000_000 == 0 ? 3 : nanos % 1_000 == 0 ? 6 : 9;
        digits(bytes, from + 1, digits == 3 ? nanos / 1_000_000 : digits == 6 ? nanos / 1_000 : nanos, digits);
        return from + 1 + digits;
    }

    private static void digits(byte[] bytes, int from, int number, int count) {
        int rest = number;
        for (int i = from + count - 1; i >= from; i--) {
            bytes[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
    }

    /** @throws IllegalArgumentException if the bytes are no moment */
    static Instant read(byte[] bytes, int from, int to) {
        int length = to - from;
        if (length >= LENGTH && length <= LENGTH + 10 && bytes[to - 1] == 'Z' && fits(bytes, from)) {
            int nanos = length == LENGTH ? 0 : nanos(bytes, from + LENGTH - 1, to - 1);
            if (nanos >= 0) {
                return moment(bytes, from, nanos);
            }
        }
        return parse(new String(bytes, from, length, StandardCharsets.ISO_8859_1));
    }

    private static Instant moment(byte[] bytes, int from, int nanos) {
        int hour = number(bytes, from + 11, 2);
        int minute = number(bytes, from + 14, 2);
        int second = number(bytes, from + 17, 2);
        if (hour > 23 || minute > 59 || second > 59) {
            throw new IllegalArgumentException("no time of day: " + hour + ":" + minute + ":" + second);
        }
        try {
            long day = LocalDate.of(number(bytes, from, 4), number(bytes, from + 5, 2), number(bytes, from + 8, 2))
                    .toEpochDay();
            return Instant.ofEpochSecond(day * SECONDS_OF_DAY + hour * 3600L + minute * 60L + second, nanos);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("no date", e);
        }
    }

    private static Instant parse(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("not a moment as in 2022-10-17T08:00:00Z: \"" + text + "\"", e);
        }
    }

    private static boolean fits(byte[] bytes, int from) {
        for (int i = 0; i < PATTERN.length(); i++) {
            byte character = bytes[from + i];
            if (PATTERN.charAt(i) == 'd' ? character < '0' || character > '9' : character != PATTERN.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** The fraction of a second, from its point on; -1 if it is none. */
    private static int nanos(byte[] bytes, int point, int to) {
        if (bytes[point] != '.' || to == point + 1) {
            return -1;
        }
        int nanos = 0;
        for (int i = 1; i <= 9; i++) {
            int digit = point + i < to ? bytes[point + i] - '0' : 0;
            if (digit < 0 || digit > 9) {
                return -1;
            }
            nanos = 10 * nanos + digit;
        }
        return nanos;
    }

    private static int number(byte[] bytes, int from, int count) {
        int number = 0;
        for (int i = from; i < from + count; i++) {
            number = 10 * number + bytes[i] - '0';
        }
        return number;
    }
}
