/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.text.quantity;

import java.math.BigDecimal;
import java.util.Objects;
import org.isnad.text.TextRange;

/**
 * A number of a text, or a range of numbers.
 *
 * @param range from the first digit to the last; percent signs and the word before a range ({@code بين}) aside
 * @param min the number, or the lower end; without zeros at the end of its fraction
 * @param max the number, or the upper end; not below {@code min}
 */
public record NumberSpan(TextRange range, BigDecimal min, BigDecimal max) {

    public NumberSpan {
        Objects.requireNonNull(range);
        if (max.compareTo(min) < 0) {
            throw new IllegalArgumentException(min + " to " + max + " at " + range);
        }
    }
}
