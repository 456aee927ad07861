/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.language.ide;

import java.util.Comparator;
import java.util.List;

/**
 * A stretch of a text that another takes the place of.
 *
 * @param offset in UTF-16 code units
 * @param length 0 to insert
 */
public record Edit(int offset, int length, String text) {

    private static final Comparator<Edit> LAST_FIRST = Comparator.comparingInt(Edit::offset).reversed();

    public Edit {
        if (offset < 0 || length < 0) {
            throw new IllegalArgumentException("an edit at " + offset + " of length " + length);
        }
    }

    public int end() {
        return offset + length;
    }

    /** The text after all edits, which do not overlap; their offsets are those of the text before. */
    public static String apply(String text, List<Edit> edits) {
        StringBuilder after = new StringBuilder(text);
        edits.stream().sorted(LAST_FIRST).forEach(edit -> after.replace(edit.offset(), edit.end(), edit.text()));
        return after.toString();
    }
}
