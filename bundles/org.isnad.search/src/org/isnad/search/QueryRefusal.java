/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.search;

import java.util.Locale;
import java.util.Objects;

/**
 * Why a query has no answer, and where.
 *
 * @param detail the part of the query that it is about; empty if it is about the whole
 */
public record QueryRefusal(QueryProblem problem, String detail) {

    public QueryRefusal {
        Objects.requireNonNull(problem);
        Objects.requireNonNull(detail);
    }

    /** What is wrong and what to do, in the locale's language. */
    public String message(Locale locale) {
        return problem.message(locale, detail);
    }
}
