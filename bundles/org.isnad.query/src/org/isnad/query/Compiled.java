/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.query;

import java.util.List;

import org.isnad.search.tree.Query;

/** What comes of a query's text. */
public sealed interface Compiled {

    /**
     * The text can be asked.
     *
     * @param words whether it is nothing but words that stand next to each other, in the mode that was asked for:
     *              {@link org.isnad.search.SearchQuery} finds the same then
     */
    record Ready(Query query, boolean words) implements Compiled {
    }

    /** @param issues what is wrong, in the order of the text; at least one */
    record Refused(List<QueryIssue> issues) implements Compiled {

        public Refused {
            issues = List.copyOf(issues);
            if (issues.isEmpty()) {
                throw new IllegalArgumentException("refused without a reason");
            }
        }
    }
}
