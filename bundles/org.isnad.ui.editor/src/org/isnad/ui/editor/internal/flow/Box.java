/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.flow;

/**
 * A part of a range as it is drawn: on one line, without a gap. Where a range crosses visual runs it has several boxes
 * on a line.
 *
 * @param line  index in the piece
 * @param left  pixels from the left edge of the text area
 * @param right exclusive
 */
public record Box(int line, int left, int right) {

    public int width() {
        return right - left;
    }
}
