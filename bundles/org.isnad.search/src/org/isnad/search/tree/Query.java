/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.search.tree;

import java.util.Objects;

/**
 * A whole question.
 *
 * @param pattern   what is looked for
 * @param documents where it is looked for
 */
public record Query(Pattern pattern, DocumentCondition documents) {

    public Query {
        Objects.requireNonNull(pattern);
        Objects.requireNonNull(documents);
    }

    /** Looks for the pattern in all documents. */
    public static Query everywhere(Pattern pattern) {
        return new Query(pattern, DocumentCondition.ALL);
    }
}
