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
 * Which passages are looked for.
 *
 * @param documents     that are compared with each other and with themselves
 * @param minWords      that two passages have in common; at least {@value #FEWEST_WORDS}
 * @param minSimilarity {@value #LEAST_SIMILARITY} to 1; see {@link SimilarPassages#similarity()}
 * @param limit         so many pairs stay, those with the most words; not negative
 */
public record PassageQuery(List<DocumentId> documents, int minWords, double minSimilarity, int limit) {

    /** Shorter passages are figures of speech. */
    public static final int FEWEST_WORDS = 5;
    /** What is less similar is not recognised reliably. */
    public static final double LEAST_SIMILARITY = 0.6;
    public static final int DEFAULT_WORDS = 8;
    public static final double DEFAULT_SIMILARITY = 0.7;
    public static final int DEFAULT_LIMIT = 1000;

    public PassageQuery {
        documents = List.copyOf(documents);
        if (minWords < FEWEST_WORDS || !(minSimilarity >= LEAST_SIMILARITY && minSimilarity <= 1) || limit < 0) {
            throw new IllegalArgumentException(minWords + ", " + minSimilarity + ", " + limit);
        }
    }
}
