/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.annotations.internal.outline;

import java.util.Arrays;
import java.util.stream.IntStream;

import org.isnad.text.TextRange;

/** Where the annotations of a text begin; tells how many begin in a part of it without a look at each. Immutable. */
final class Begins {

    static final Begins NONE = new Begins(new int[0]);

    private final int[] sorted;

    private Begins(int[] sorted) {
        this.sorted = sorted;
    }

    /** @param offsets in any order */
    static Begins of(IntStream offsets) {
        return new Begins(offsets.sorted().toArray());
    }

    int in(TextRange range) {
        return before(range.end()) - before(range.begin());
    }

    /** How many begin before an offset. */
    private int before(int offset) {
        int at = Arrays.binarySearch(sorted, offset);
        if (at < 0) {
            return -at - 1;
        }
        while (at > 0 && sorted[at - 1] == offset) {
            at--;
        }
        return at;
    }
}
