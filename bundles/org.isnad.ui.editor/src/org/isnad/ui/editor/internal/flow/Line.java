/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.flow;

/**
 * One line of a laid-out piece.
 *
 * @param begin  offset in the document
 * @param end    exclusive; the blank at which the line was wrapped belongs to it
 * @param top    of the text, in pixels from the top of the piece
 * @param height of the text, without labels and bars
 */
public record Line(int begin, int end, int top, int height) {

    public int bottom() {
        return top + height;
    }

    /** The line so much further on in the text. */
    Line shift(int delta) {
        return new Line(begin + delta, end + delta, top, height);
    }
}
