/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.search.passages;

import java.util.Comparator;
import java.util.List;

/**
 * Two passages that say the same in nearly the same words.
 *
 * @param first      the one that stands first by document and place
 * @param words      words that are equal in both
 * @param similarity the equal words as a part of all that stand in one or both, counted along the alignment: 1 for a
 *                   copy word by word
 * @param stretches  both passages from begin to end, the first and the last one equal
 */
public record SimilarPassages(Passage first, Passage second, int words, double similarity, List<Stretch> stretches) {

    /** Most words first, then in reading order. */
    public static final Comparator<SimilarPassages> ORDER =
            Comparator.comparingInt(SimilarPassages::words).reversed().thenComparing(SimilarPassages::first)
                    .thenComparing(SimilarPassages::second);

    public SimilarPassages {
        stretches = List.copyOf(stretches);
        if (first.compareTo(second) > 0 || !(similarity > 0 && similarity <= 1) || stretches.isEmpty()) {
            throw new IllegalArgumentException(first + ", " + second + ", " + similarity);
        }
    }
}
