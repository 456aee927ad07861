/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.search;

import java.util.Optional;

import org.isnad.model.Annotator;
import org.isnad.text.MatchMode;

/**
 * A word, or several that stand next to each other. The text is cut into words by the same rules as documents are, so
 * that quotation marks and other punctuation around them do not matter.
 *
 * @param annotator whose annotations are named with a hit; empty for everybody's
 * @param context   how many UTF-16 units of text are given to either side of a hit at most
 * @param limit     how many hits are given at most; the total counts all
 */
public record SearchQuery(String text, MatchMode mode, Optional<Annotator> annotator, int context, int limit) {

    public static final int DEFAULT_CONTEXT = 40;
    public static final int DEFAULT_LIMIT = 1000;

    public SearchQuery {
        if (context < 0 || limit < 0) {
            throw new IllegalArgumentException("context " + context + " or limit " + limit + " is negative");
        }
    }

    /** A folded search with the default context and limit, over everybody's annotations. */
    public static SearchQuery folded(String text) {
        return new SearchQuery(text, MatchMode.FOLDED, Optional.empty(), DEFAULT_CONTEXT, DEFAULT_LIMIT);
    }
}
