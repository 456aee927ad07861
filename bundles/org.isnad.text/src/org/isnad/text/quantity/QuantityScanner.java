/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.text.quantity;

import java.util.ArrayList;
import java.util.List;

/** Walks over the tokens once; where no date begins, a number may. */
final class QuantityScanner {

    private final TokenRow row;
    private final DateReader dates;
    private final NumberReader numbers;

    QuantityScanner(TokenRow row) {
        this.row = row;
        dates = new DateReader(row);
        numbers = new NumberReader(row, dates);
    }

    Quantities scan() {
        List<NumberSpan> foundNumbers = new ArrayList<>();
        List<DateSpan> foundDates = new ArrayList<>();
        int token = 0;
        while (token < row.size()) {
            Found<DateSpan> found = dates.read(token);
            if (found != null) {
                foundDates.addAll(found.spans());
                token = found.next();
            } else if (row.isNumber(token)) {
                Found<NumberSpan> number = numbers.read(token);
                foundNumbers.addAll(number.spans());
                token = number.next();
            } else {
                token++;
            }
        }
        return new Quantities(foundNumbers, foundDates);
    }
}
