/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.flow;

/**
 * Where a caret stands. Where two directions meet, one offset has two places on the line.
 *
 * @param offset in the document
 * @param after  whether it stands at the edge of the character before it, not of the one that follows
 */
public record CaretPlace(int offset, boolean after) {

    /** Before the character at the offset. */
    public static CaretPlace before(int offset) {
        return new CaretPlace(offset, false);
    }
}
