/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.tagset.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.OptionalInt;
import java.util.regex.Pattern;

import org.isnad.model.schema.FeatureType.Kind;

/** What the texts that annotations hold mean for each kind of feature. */
public final class Values {

    /** As long as the model allows; a longer one is a slip or an attack. */
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,40}(\\.[0-9]{1,40})?");
    private static final String TO = "..";

    private Values() {
    }

    /** Whether a text is a value of the kind. References are ids, and whether they lead anywhere is not asked here. */
    public static boolean fits(Kind kind, String text) {
        return switch (kind) {
            case TAG, STRING, ANNOTATION, ENTITY, CLAIM -> true;
            case INTEGER -> isNumber(text) && new BigDecimal(text).stripTrailingZeros().scale() <= 0;
            case DECIMAL -> isNumber(text);
            case BOOLEAN -> text.equals("true") || text.equals("false");
            case DATE -> date(text) != null;
            case NUMBER_RANGE -> isRange(text);
        };
    }

    /** How two values compare, negative, 0 or positive; empty if one of them is no value of the kind. */
    public static OptionalInt compare(Kind kind, String one, String other) {
        if (!fits(kind, one) || !fits(kind, other)) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(switch (kind) {
            case INTEGER, DECIMAL -> new BigDecimal(one).compareTo(new BigDecimal(other));
            case DATE -> date(one).compareTo(date(other));
            default -> one.compareTo(other);
        });
    }

    private static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches();
    }

    private static boolean isRange(String text) {
        int to = text.indexOf(TO);
        if (to < 0) {
            return isNumber(text);
        }
        String least = text.substring(0, to);
        String most = text.substring(to + TO.length());
        if (least.isEmpty() || most.isEmpty()) {
            return isNumber(least + most);
        }
        return isNumber(least) && isNumber(most) && new BigDecimal(least).compareTo(new BigDecimal(most)) <= 0;
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
