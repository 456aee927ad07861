/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.annotations.internal.values;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.chrono.HijrahDate;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.isnad.model.FeatureValue;
import org.isnad.model.StorableText;
import org.isnad.model.schema.FeatureType;
import org.isnad.text.ArabicFolding;
import org.isnad.text.message.MessageBundle;
import org.isnad.ui.BidiText;

/**
 * What somebody typed as the value of a feature: the value as it is stored, or what is wrong with it. Digits of any
 * script are taken, also {@code ٫} and {@code ٬}; dates with the year first or last, and Hijri ones marked as such.
 */
public sealed interface TypedValue {

    /** A value as it is stored. */
    record Good(String value) implements TypedValue {
    }

    /** @param sentence what is wrong, in the user's language */
    record Wrong(String sentence) implements TypedValue {
    }

    /** Reads what is not empty. */
    static TypedValue read(FeatureType.Kind kind, String typed) {
        return Reading.read(kind, typed.strip());
    }

    /** The day of a stored date in the Hijri calendar (Umm al-Qura), such as {@code 1444-03-21}; empty beyond it. */
    static String hijri(String date) {
        return Reading.hijri(date);
    }

    /** Reads values of the kinds that are typed. */
    final class Reading {

        private static final MessageBundle MESSAGES = MessageBundle.beside(TypedValue.class);
        private static final Pattern RANGE =
                Pattern.compile("(.*?)\\s*(?:\\.\\.+|…|[–—]|(?<=\\d)\\s*-|الي|to)\\s*(.*)");
        private static final Pattern THOUSANDS = Pattern.compile("-?\\d{1,3}(,\\d{3})+(\\.\\d+)?");
        private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{3,4})[-/.](\\d{1,2})[-/.](\\d{1,2})");
        private static final Pattern YEAR_LAST = Pattern.compile("(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{3,4})");
        private static final Pattern HIJRI = Pattern.compile("(.*\\d)\\s*(?:ه|هجري|هجريه|ah|h)\\.?");

        private Reading() {
        }

        private static TypedValue read(FeatureType.Kind kind, String typed) {
            return switch (kind) {
                case STRING, TAG -> text(typed);
                case INTEGER -> value(FeatureValue.Type.INTEGER, number(typed), "value.integer", typed);
                case DECIMAL -> value(FeatureValue.Type.DECIMAL, number(typed), "value.decimal", typed);
                case NUMBER_RANGE -> value(FeatureValue.Type.NUMBER_RANGE, range(typed), "value.range", typed);
                case DATE -> date(typed);
                case BOOLEAN -> value(FeatureValue.Type.BOOLEAN, typed, "value.boolean", typed);
                case ANNOTATION -> value(FeatureValue.Type.ANNOTATION, typed, "value.reference", typed);
                case ENTITY -> value(FeatureValue.Type.ENTITY, typed, "value.reference", typed);
                case CLAIM -> value(FeatureValue.Type.CLAIM, typed, "value.reference", typed);
            };
        }

        private static TypedValue text(String typed) {
            int forbidden = StorableText.forbidden(typed);
            return forbidden < 0 ? new Good(typed) : new Wrong(MESSAGES.text("value.character", forbidden + 1,
                    String.format(Locale.ROOT, "U+%04X", (int) typed.charAt(forbidden))));
        }

        private static TypedValue value(FeatureValue.Type type, String normal, String problem, String typed) {
            try {
                return new Good(FeatureValue.parse(type, List.of(normal)).texts().getFirst());
            } catch (IllegalArgumentException e) {
                return new Wrong(MESSAGES.text(problem, BidiText.isolate(typed)));
            }
        }

        /** With plain digits, a full stop, and without signs between thousands. */
        private static String number(String typed) {
            String folded = ArabicFolding.foldToken(typed).strip();
            return THOUSANDS.matcher(folded).matches() ? folded.replace(",", "") : folded;
        }

        private static String range(String typed) {
            Matcher matcher = RANGE.matcher(ArabicFolding.foldToken(typed).strip());
            return matcher.matches() ? number(matcher.group(1)) + ".." + number(matcher.group(2)) : number(typed);
        }

        private static TypedValue date(String typed) {
            String folded = ArabicFolding.foldToken(typed).strip();
            Matcher hijri = HIJRI.matcher(folded);
            String digits = hijri.matches() ? hijri.group(1).strip() : folded;
            Matcher first = YEAR_FIRST.matcher(digits);
            Matcher last = YEAR_LAST.matcher(digits);
            try {
                if (first.matches()) {
                    return new Good(day(hijri.matches(), first.group(1), first.group(2), first.group(3)));
                }
                if (last.matches()) {
                    return new Good(day(hijri.matches(), last.group(3), last.group(2), last.group(1)));
                }
                return new Wrong(MESSAGES.text("value.date", BidiText.isolate(typed)));
            } catch (DateTimeException e) {
                return new Wrong(MESSAGES.text("value.noSuchDay", BidiText.isolate(typed)));
            }
        }

        private static String day(boolean hijri, String year, String month, String day) {
            int y = Integer.parseInt(year);
            int m = Integer.parseInt(month);
            int d = Integer.parseInt(day);
            return (hijri ? LocalDate.from(HijrahDate.of(y, m, d)) : LocalDate.of(y, m, d)).toString();
        }

        private static String hijri(String date) {
            try {
                HijrahDate day = HijrahDate.from(LocalDate.parse(date));
                return String.format(Locale.ROOT, "%d-%02d-%02d", day.get(ChronoField.YEAR),
                        day.get(ChronoField.MONTH_OF_YEAR), day.get(ChronoField.DAY_OF_MONTH));
            } catch (DateTimeException e) {
                return "";
            }
        }
    }
}
