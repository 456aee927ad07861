/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.search;

import java.util.function.BooleanSupplier;

import org.isnad.search.tree.Query;

/**
 * Finds what a query asks for in a project's texts and annotations. Safe for use by several threads, and beside other
 * processes that have the same project open. Searching goes on while an update runs, with what was indexed before it;
 * the answer says so.
 * <p>
 * An index follows the project's changes by itself, in the background and within milliseconds; {@link #update} is for
 * whoever opens a project, and wants to wait.
 */
public interface SearchIndex extends AutoCloseable {

    /** More hits than this are given in reading order only. */
    int MAX_ORDERED = 100_000;

    /**
     * Brings the index up to date with the project's documents and annotations: only what is new or changed is read.
     * When another process is writing the index, waits for it a moment, then indexes in memory what it has not written.
     *
     * @param cancelled asked before each document; what is indexed by then stays
     * @throws SearchException if the index can be made neither on disk nor in memory
     */
    IndexReport update(BooleanSupplier cancelled) throws SearchException;

    /** Throws the index away and makes it anew, otherwise like {@link #update}. */
    IndexReport rebuild(BooleanSupplier cancelled) throws SearchException;

    /**
     * Answers from what is indexed now, about the documents that the project has now. What turns out
     * to be damaged is made anew in the background; until then nothing of the index is in the answer, which says how
     * many documents wait.
     *
     * @param cancelled asked now and then; the answer is {@link QueryProblem#CANCELLED} once it says so
     * @throws SearchException if the index cannot be read even after it was made anew
     */
    HitPage find(HitRequest request, BooleanSupplier cancelled) throws SearchException;

    /**
     * Counts hits by something; otherwise as {@link #find}.
     *
     * @throws SearchException as {@link #find}
     */
    HitGroups groups(Query query, Grouping grouping, BooleanSupplier cancelled) throws SearchException;

    /**
     * Finds bare words; each hit says the narrowest mode in which it matches. Otherwise as {@link #find}.
     *
     * @throws SearchException as {@link #find}
     */
    SearchResult search(SearchQuery query) throws SearchException;

    /**
     * Is told whenever the index answers from newer data, on the thread that indexed it: one of the index, or that of
     * {@link #update}.
     *
     * @param listener told until the index is closed
     */
    void addListener(Runnable listener);

    void removeListener(Runnable listener);

    /** Lets go of files and memory. Searches that are running end normally. */
    @Override
    void close();
}
