/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.search;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.isnad.model.DocumentId;

/**
 * The hits of a query, counted by something.
 *
 * @param total      how many hits there are in all; the groups' sum is greater where a hit counts for several
 * @param groups     the most frequent first, then by key
 * @param waiting    as in {@link HitPage}
 * @param unreadable documents whose text or annotations are damaged, so that their hits are not in the groups
 * @param refusal    why there is no answer; then there are no groups
 */
public record HitGroups(long total, List<Group> groups, int waiting, List<DocumentId> unreadable,
        Optional<QueryRefusal> refusal) {

    /**
     * Hits that have something in common.
     *
     * @param key       what they have in common
     * @param documents in how many documents they are
     */
    public record Group(String key, long hits, int documents) {

        public Group {
            Objects.requireNonNull(key);
        }
    }

    public HitGroups {
        groups = List.copyOf(groups);
        unreadable = List.copyOf(unreadable);
    }

    /** The answer to a query that cannot be asked. */
    public static HitGroups refused(QueryRefusal refusal) {
        return new HitGroups(0, List.of(), 0, List.of(), Optional.of(refusal));
    }
}
