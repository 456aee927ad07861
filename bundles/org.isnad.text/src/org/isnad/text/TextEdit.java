/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.text;

/**
 * One stretch of a text replaced by another.
 *
 * @param begin    offset in the text before, in UTF-16 code units
 * @param removed  what stands there before; empty for a pure insertion
 * @param inserted what stands there afterwards; empty for a pure deletion
 */
public record TextEdit(int begin, String removed, String inserted) {

    public TextEdit {
        if (begin < 0 || removed.isEmpty() && inserted.isEmpty()) {
            throw new IllegalArgumentException("an edit of nothing, or before the text, at " + begin);
        }
    }

    /** Where the removed text ends, in the text before. */
    public int end() {
        return begin + removed.length();
    }

    /** How much longer the text gets. */
    int growth() {
        return inserted.length() - removed.length();
    }
}
