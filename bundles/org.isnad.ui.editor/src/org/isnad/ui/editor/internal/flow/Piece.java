/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.flow;

/**
 * A stretch of text that is laid out by itself: a paragraph, or a part of a very long one.
 *
 * @param begin          UTF-16 offset in the document
 * @param end            without the paragraph's line end
 * @param rightToLeft    the paragraph's base direction
 * @param endsParagraph  whether space to the next paragraph follows
 */
public record Piece(int begin, int end, boolean rightToLeft, boolean endsParagraph) {

    public Piece {
        if (begin < 0 || end < begin) {
            throw new IllegalArgumentException("[" + begin + "," + end + ")");
        }
    }

    public int length() {
        return end - begin;
    }

    /** The piece so much further on in the text. */
    Piece shift(int delta) {
        return delta == 0 ? this : new Piece(begin + delta, end + delta, rightToLeft, endsParagraph);
    }
}
