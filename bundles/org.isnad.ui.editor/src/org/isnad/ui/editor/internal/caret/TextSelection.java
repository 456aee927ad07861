/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.caret;

import org.isnad.text.TextRange;

/**
 * A selection with a direction.
 *
 * @param anchor where it was begun
 * @param caret  where it goes on
 */
public record TextSelection(int anchor, int caret) {

    public static TextSelection at(int offset) {
        return new TextSelection(offset, offset);
    }

    public TextRange range() {
        return new TextRange(Math.min(anchor, caret), Math.max(anchor, caret));
    }

    public boolean isEmpty() {
        return anchor == caret;
    }
}
