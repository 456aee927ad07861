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
 * Some of the hits of a query, and how many there are.
 *
 * @param total      how many hits there are in all
 * @param documents  in how many documents they are
 * @param hits       those that were asked for
 * @param ordered    whether the hits are in the order that was asked for; otherwise there are more than
 *                   {@value SearchIndex#MAX_ORDERED}, and they are in reading order
 * @param waiting    how many documents have a text or annotations that are not in the index yet
 * @param unreadable documents that hold hits of this page but whose text or annotations are damaged; without the text
 *                   their hits are counted, as the index knows them, but not given
 * @param refusal    why there is no answer; then there are no hits
 */
public record HitPage(long total, int documents, List<SearchHit> hits, boolean ordered, int waiting,
        List<DocumentId> unreadable, Optional<QueryRefusal> refusal) {

    public HitPage {
        hits = List.copyOf(hits);
        unreadable = List.copyOf(unreadable);
    }

    /** Whether all documents were asked, with what they hold now. */
    public boolean complete() {
        return waiting == 0;
    }

    /** The answer to a query that cannot be asked. */
    public static HitPage refused(QueryRefusal refusal) {
        return new HitPage(0, 0, List.of(), true, 0, List.of(), Optional.of(refusal));
    }
}
