/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.chrono.HijrahChronology;
import java.time.temporal.ChronoField;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The metadata of documents that have a meaning for the program. Any other name may be used as well, with any value; an
 * import keeps what it finds.
 */
public final class DocumentMetadata {

    /** The medium that published it. */
    public static final String OUTLET = "outlet";
    /** Who signed it. */
    public static final String BYLINE = "byline";
    /** The agency that the outlet took it from. */
    public static final String AGENCY = "agency";
    /** When it was published: a year, a month or a day of the Gregorian calendar, as in {@code 2022-10-17}. */
    public static final String PUBLISHED = "published";
    /** The same as the document says it in the Hijri calendar, as in {@code 1444-03-21}. */
    public static final String PUBLISHED_HIJRI = "published-hijri";
    /** Where it stands, as a rule on the web. */
    public static final String ADDRESS = "address";
    /** A language tag after BCP 47, as in {@code ar-SY}. */
    public static final String LANGUAGE = "language";
    /** The group of documents that it belongs to: those of one event, one batch, one annotator's week. */
    public static final String GROUP = "group";

    /** All of them, in the order in which people are shown them. */
    public static final List<String> NAMES =
            List.of(OUTLET, BYLINE, AGENCY, PUBLISHED, PUBLISHED_HIJRI, ADDRESS, LANGUAGE, GROUP);

    private static final Pattern DATE = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?");

    private DocumentMetadata() {
    }

    /** Whether a value, which is not empty, is one that the name can have. */
    public static boolean isValid(String name, String value) {
        return switch (name) {
            case PUBLISHED -> isDate(value);
            case PUBLISHED_HIJRI -> isHijriDate(value);
            case LANGUAGE -> isLanguage(value);
            default -> true;
        };
    }

    /** A value that the name can have, for a message; empty for a name that can have any. */
    public static String example(String name) {
        return switch (name) {
            case PUBLISHED -> "2022-10-17, 2022-10, 2022";
            case PUBLISHED_HIJRI -> "1444-03-21, 1444-03, 1444";
            case LANGUAGE -> "ar, ar-SY";
            default -> "";
        };
    }

    private static boolean isDate(String value) {
        if (!DATE.matcher(value).matches()) {
            return false;
        }
        try {
            switch (value.length()) {
                case 4 -> Year.parse(value);
                case 7 -> YearMonth.parse(value);
                default -> LocalDate.parse(value);
            }
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** Years that the calculated calendar does not know are taken as they are, with at most 30 days a month. */
    private static boolean isHijriDate(String value) {
        Matcher date = DATE.matcher(value);
        if (!date.matches()) {
            return false;
        }
        int year = Integer.parseInt(date.group(1));
        int month = date.group(2) == null ? 1 : Integer.parseInt(date.group(2));
        int day = date.group(3) == null ? 1 : Integer.parseInt(date.group(3));
        if (year < 1 || month < 1 || month > 12 || day < 1 || day > 30) {
            return false;
        }
        if (!HijrahChronology.INSTANCE.range(ChronoField.YEAR).isValidValue(year)) {
            return true;
        }
        try {
            HijrahChronology.INSTANCE.date(year, month, day);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean isLanguage(String value) {
        try {
            return !new Locale.Builder().setLanguageTag(value).build().getLanguage().isEmpty();
        } catch (IllformedLocaleException e) {
            return false;
        }
    }
}
