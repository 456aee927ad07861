/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.text.tests;

import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.isnad.text.quantity.DateSpan;
import org.isnad.text.quantity.NumberSpan;
import org.isnad.text.quantity.Quantities;

/** Numbers and dates of a text, written as tests compare them: the value and, after =, the characters. */
final class Written {

    private Written() {
    }

    /** {@code 300..400=300 و400 | 5=5}. */
    static String numbers(String text) {
        return Quantities.of(text).numbers().stream().map(number -> value(number) + "=" + number.range().covered(text))
                .collect(Collectors.joining(" | "));
    }

    static String value(NumberSpan number) {
        return number.min().toPlainString()
                + (number.min().compareTo(number.max()) == 0 ? "" : ".." + number.max().toPlainString());
    }

    /** {@code 2022-10-14=14 أكتوبر 2022 | h?-9=رمضان | ?-10-14:16=…}. */
    static String dates(String text) {
        return Quantities.of(text).dates().stream().map(date -> value(date) + "=" + date.range().covered(text))
                .collect(Collectors.joining(" | "));
    }

    static String value(DateSpan date) {
        return (date.calendar().id().equals("hijri") ? "h" : "") + part("", date.year(), "?") + part("-", date.month(), "")
                + part("-", date.day(), "") + part(":", date.lastDay(), "");
    }

    private static String part(String sign, OptionalInt value, String none) {
        return value.isPresent() ? sign + value.getAsInt() : none;
    }
}
