/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.search;

import java.util.List;

import org.isnad.model.DocumentId;

/**
 * What an update did.
 *
 * @param documents  in the index now
 * @param tokens     in the index now
 * @param seconds    the update took
 * @param stored     whether all of it is on disk; otherwise some of it lives in memory until the next update
 * @param unreadable documents whose damaged text could not be indexed
 */
public record IndexReport(int documents, long tokens, double seconds, boolean stored, List<DocumentId> unreadable) {

    public IndexReport {
        unreadable = List.copyOf(unreadable);
    }
}
