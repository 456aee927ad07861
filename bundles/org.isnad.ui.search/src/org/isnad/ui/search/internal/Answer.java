/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.search.internal;

import org.isnad.search.SearchException;
import org.isnad.search.SearchQuery;
import org.isnad.search.SearchResult;

/** How a search ended. */
sealed interface Answer {

    /** The index answered, if only that the query cannot be asked. */
    record Found(SearchQuery query, SearchResult result) implements Answer {
    }

    /** The index cannot be read. */
    record Failed(SearchQuery query, SearchException problem) implements Answer {
    }
}
