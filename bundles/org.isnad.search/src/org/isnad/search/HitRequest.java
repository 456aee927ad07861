/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.search;

import java.util.Objects;
import java.util.Optional;

import org.isnad.model.Annotator;
import org.isnad.search.tree.Query;

/**
 * Asks for some of the hits of a query.
 *
 * @param annotator whose annotations are named with a hit; empty for everybody's. What the query itself asks of
 *                  annotations concerns everybody's always
 * @param context   how many UTF-16 units of text are given to either side of a hit at most
 * @param first     how many hits, in the order, are left out before the first that is given
 * @param limit     how many hits are given at most; the total counts all
 */
public record HitRequest(Query query, Optional<Annotator> annotator, int context, HitOrder order, int first,
        int limit) {

    public HitRequest {
        Objects.requireNonNull(query);
        Objects.requireNonNull(annotator);
        Objects.requireNonNull(order);
        if (context < 0 || first < 0 || limit < 0) {
            throw new IllegalArgumentException("context " + context + ", first " + first + " or limit " + limit
                    + " is negative");
        }
    }

    /** The first hits in reading order with the default context, everybody's annotations named. */
    public static HitRequest of(Query query, int limit) {
        return new HitRequest(query, Optional.empty(), SearchQuery.DEFAULT_CONTEXT, HitOrder.READING, 0, limit);
    }
}
