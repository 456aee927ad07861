/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.annotations.internal.find;

import java.util.List;
import java.util.Optional;

import org.isnad.text.TextRange;

/** Steps from hit to hit, from the last to the first and back. */
final class Walk {

    /**
     * A hit to go to.
     *
     * @param number  counted from 1
     * @param wrapped whether the walk went round an end of the text
     */
    record Step(TextRange hit, int number, boolean wrapped) {
    }

    private Walk() {
    }

    /** The first hit that begins at the offset or after it. */
    static Optional<Step> from(List<TextRange> hits, int offset) {
        if (hits.isEmpty()) {
            return Optional.empty();
        }
        int at = firstFrom(hits, offset);
        boolean wrapped = at == hits.size();
        return Optional.of(step(hits, wrapped ? 0 : at, wrapped));
    }

    /** The hit after a selection. */
    static Optional<Step> next(List<TextRange> hits, TextRange selection) {
        return from(hits, selection.isEmpty() ? selection.begin() : selection.begin() + 1);
    }

    /** The hit before a selection. */
    static Optional<Step> previous(List<TextRange> hits, TextRange selection) {
        if (hits.isEmpty()) {
            return Optional.empty();
        }
        int at = firstFrom(hits, selection.begin()) - 1;
        return Optional.of(step(hits, at < 0 ? hits.size() - 1 : at, at < 0));
    }

    private static Step step(List<TextRange> hits, int index, boolean wrapped) {
        return new Step(hits.get(index), index + 1, wrapped);
    }

    private static int firstFrom(List<TextRange> hits, int offset) {
        int low = 0;
        int high = hits.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (hits.get(middle).begin() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
