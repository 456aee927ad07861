/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.search;

import java.util.List;
import java.util.Optional;

import org.isnad.model.DocumentId;

/**
 * The answer to a query.
 *
 * @param total      how many hits there are in all
 * @param hits       the first of them in reading order
 * @param unreadable documents that hold hits but whose text or annotations are damaged; without the text their hits are
 *                   counted, as the index knows them, but not given
 * @param problem    why there can be no hits; empty for a query that could be asked
 */
public record SearchResult(int total, List<SearchHit> hits, List<DocumentId> unreadable,
        Optional<QueryProblem> problem) {

    public SearchResult {
        hits = List.copyOf(hits);
        unreadable = List.copyOf(unreadable);
    }

    /** The answer to a query that cannot be asked. */
    public static SearchResult refused(QueryProblem problem) {
        return new SearchResult(0, List.of(), List.of(), Optional.of(problem));
    }
}
