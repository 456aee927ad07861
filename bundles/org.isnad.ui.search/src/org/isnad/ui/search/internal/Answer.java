/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.search.internal;

import java.util.List;

import org.isnad.query.QueryIssue;
import org.isnad.search.HitPage;
import org.isnad.search.SearchException;
import org.isnad.search.tree.Query;

/** How a search ended. */
sealed interface Answer {

    Question question();

    /**
     * The index answered, if only that the query asks too much.
     *
     * @param words whether the text is nothing but words
     * @param query with the facets
     * @param page  the first hits
     */
    record Found(Question question, boolean words, Query query, HitPage page) implements Answer {
    }

    /** The text is no query. */
    record Refused(Question question, List<QueryIssue> issues) implements Answer {
    }

    /** The index cannot be read. */
    record Failed(Question question, SearchException problem) implements Answer {
    }
}
