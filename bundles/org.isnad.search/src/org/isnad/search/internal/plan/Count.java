/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.search.internal.plan;

/**
 * How many matches there are.
 *
 * @param documents in how many documents
 */
public record Count(long hits, int documents) {

    static final Count NONE = new Count(0, 0);

    Count and(Count other) {
        return new Count(hits + other.hits, documents + other.documents);
    }
}
