/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.search;

import java.util.function.BooleanSupplier;

/**
 * Finds words in a project's documents. Safe for use by several threads, and beside other processes that have the same
 * project open. Searching goes on while an update runs, with what was indexed before it.
 */
public interface SearchIndex extends AutoCloseable {

    /**
     * Brings the index up to date with the project's documents: only those that are new or have another text are read.
     * When another process is writing the index, waits for it a moment, then indexes in memory what it has not written.
     *
     * @param cancelled asked before each document; what is indexed by then stays
     * @throws SearchException if the index can be made neither on disk nor in memory
     */
    IndexReport update(BooleanSupplier cancelled) throws SearchException;

    /** Throws the index away and makes it anew, otherwise like {@link #update}. */
    IndexReport rebuild(BooleanSupplier cancelled) throws SearchException;

    /**
     * Answers from what is indexed now, about the documents that the project has now. An index that turns out to be
     * damaged is made anew first. Hits are in reading order: by document, then by begin.
     *
     * @throws SearchException if the index cannot be read even when it is made anew
     */
    SearchResult search(SearchQuery query) throws SearchException;

    /** Lets go of files and memory. Searches that are running end normally. */
    @Override
    void close();
}
