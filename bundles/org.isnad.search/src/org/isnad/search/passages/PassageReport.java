/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.search.passages;

import java.util.List;

import org.isnad.model.DocumentId;

/**
 * The similar passages of a project.
 *
 * @param total      pairs that were found
 * @param pairs      those that stay within the limit, in {@link SimilarPassages#ORDER}
 * @param unreadable documents that were not compared because they cannot be read
 */
public record PassageReport(int total, List<SimilarPassages> pairs, List<DocumentId> unreadable) {

    public PassageReport {
        pairs = List.copyOf(pairs);
        unreadable = List.copyOf(unreadable);
    }
}
