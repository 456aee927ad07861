/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.search.statistics;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.stream.Stream;

/**
 * What a list of counts leaves out. It changes no number of what stays.
 *
 * @param minCount     what occurs less often is left out; at least 1
 * @param minDocuments what occurs in fewer documents is left out; at least 1
 * @param limit        so many stay, the first in the list's order; not negative
 * @param stopWords    are left out, as is every sequence that begins or ends with one
 */
public record Cut(int minCount, int minDocuments, int limit, StopWords stopWords) {

    /** Everything stays. */
    public static final Cut NOTHING = new Cut(1, 1, Integer.MAX_VALUE, StopWords.NONE);

    public Cut {
        if (minCount < 1 || minDocuments < 1 || limit < 0) {
            throw new IllegalArgumentException(minCount + ", " + minDocuments + ", " + limit);
        }
        Objects.requireNonNull(stopWords);
    }

    boolean keeps(int count, int documents) {
        return count >= minCount && documents >= minDocuments;
    }

    /** The first items in an order; holds no more of them than stay. */
    <T> List<T> first(Stream<T> items, Comparator<? super T> order) {
        PriorityQueue<T> kept = new PriorityQueue<>(order.reversed());
        items.forEach(item -> {
            if (kept.size() < limit) {
                kept.add(item);
            } else if (limit > 0 && order.compare(item, kept.peek()) < 0) {
                kept.remove();
                kept.add(item);
            }
        });
        return kept.stream().sorted(order).toList();
    }
}
