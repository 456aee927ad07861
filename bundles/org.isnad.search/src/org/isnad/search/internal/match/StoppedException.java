/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.search.internal.match;

import org.isnad.search.QueryProblem;
import org.isnad.search.QueryRefusal;

/** A query cannot be answered to its end. It becomes a {@link QueryRefusal} before it leaves the index. */
public final class StoppedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient QueryRefusal refusal;

    /** @param detail the part of the query that it is about, or empty */
    public StoppedException(QueryProblem problem, String detail) {
        super(problem.name(), null, false, false);
        this.refusal = new QueryRefusal(problem, detail);
    }

    public QueryRefusal refusal() {
        return refusal;
    }
}
