/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.query.internal;

import java.math.BigDecimal;

import org.isnad.search.tree.Comparison;
import org.isnad.search.tree.Period;
import org.isnad.search.tree.TextTest;

/** What a comparison asks of a value, whatever has the value. */
sealed interface Asked {

    /** @param folded whether a token's folded form is meant although another was named */
    record Words(TextTest test, boolean folded) implements Asked {
    }

    /** A number. */
    record Amount(Comparison comparison, BigDecimal value) implements Asked {
    }

    /** A date. */
    record Day(Comparison comparison, Period period) implements Asked {
    }
}
