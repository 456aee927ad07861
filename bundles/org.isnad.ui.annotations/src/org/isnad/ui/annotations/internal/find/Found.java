/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.annotations.internal.find;

import java.util.List;

import org.isnad.text.TextRange;

/** What came of looking for something. */
public sealed interface Found {

    /**
     * @param ranges ascending; they do not overlap
     * @param all    whether there are no more
     */
    record Hits(List<TextRange> ranges, boolean all) implements Found {

        static final Hits NONE = new Hits(List.of(), true);
    }

    /**
     * A pattern that cannot be read.
     *
     * @param place counted from 0 in the pattern; -1 if it is not known
     */
    record BadPattern(String reason, int place) implements Found {
    }

    /** A pattern that would take too long over this text. */
    record TooSlow() implements Found {
    }
}
