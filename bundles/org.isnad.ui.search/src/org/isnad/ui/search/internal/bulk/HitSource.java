/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.search.internal.bulk;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;

import org.isnad.project.Project;
import org.isnad.search.HitOrder;
import org.isnad.search.HitPage;
import org.isnad.search.HitRequest;
import org.isnad.search.SearchException;
import org.isnad.search.SearchHit;
import org.isnad.search.SearchIndex;
import org.isnad.search.tree.Query;

/**
 * All hits of a query that fulfil a condition, read page by page in the order of reading.
 *
 * @param wanted asked on the thread that reads
 */
public record HitSource(Project project, SearchIndex index, Query query, Predicate<SearchHit> wanted) {

    /** As many as can be changed at once: those come from one state of the index, whatever is indexed meanwhile. */
    private static final int PAGE = Deeds.MOST;
    private static final int CONTEXT = 100;

    /** How many documents have changes that are not in the index. */
    public int waiting(BooleanSupplier cancelled) throws SearchException {
        return index.find(new HitRequest(query, Optional.empty(), 0, HitOrder.READING, 0, 1), cancelled).waiting();
    }

    /**
     * Reads them; takes as long as that needs.
     *
     * @param taker gets one page after the other
     * @return false if it was cancelled, or the query asks too much
     */
    public boolean read(Consumer<List<SearchHit>> taker, BooleanSupplier cancelled) throws SearchException {
        for (int first = 0;; first += PAGE) {
            HitPage page = index.find(new HitRequest(query, Optional.empty(), CONTEXT, HitOrder.READING, first, PAGE),
                    cancelled);
            if (cancelled.getAsBoolean() || page.refusal().isPresent()) {
                return false;
            }
            taker.accept(page.hits().stream().filter(wanted).toList());
            if (first + PAGE >= page.total()) { // a page without hits lies in documents that cannot be read
                return true;
            }
        }
    }
}
