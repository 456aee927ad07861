/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.search.internal.index;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

import org.isnad.search.tree.Period;

/** How numbers and dates that the program found are written as values: from, two full stops, to. */
public final class Ranges {

    private static final String TO = "..";

    private Ranges() {
    }

    /** Numbers from one to another. */
    public record Numbers(BigDecimal least, BigDecimal most) {
    }

    static String text(Object from, Object to) {
        return from + TO + to;
    }

    /** @return empty if the text is no such range */
    public static Optional<Numbers> numbers(String text) {
        int to = text.indexOf(TO);
        try {
            return to < 0 ? Optional.empty() : Optional.of(new Numbers(new BigDecimal(text.substring(0, to)),
                    new BigDecimal(text.substring(to + TO.length()))));
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    /** @return empty if the text is no such range */
    public static Optional<Period> days(String text) {
        int to = text.indexOf(TO);
        try {
            return to < 0 ? Optional.empty() : Optional.of(new Period(LocalDate.parse(text.substring(0, to)),
                    LocalDate.parse(text.substring(to + TO.length()))));
        } catch (DateTimeParseException notADate) {
            return Optional.empty();
        }
    }
}
