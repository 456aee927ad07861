/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.arcs;

import java.util.List;

import org.isnad.text.TextRange;
import org.isnad.ui.editor.internal.flow.Box;
import org.isnad.ui.editor.internal.flow.PieceLayout;

/** What drawing arcs must know of a piece of text that is laid out. Tests put a grid in its place. */
public interface LineBoxes {

    /** Of the text area, in pixels. */
    int width();

    boolean rightToLeft();

    /** The boxes of a range, by line. */
    List<Box> boxes(TextRange range);

    /** Where a point in the text is: a box without width. */
    Box point(int offset);

    static LineBoxes of(PieceLayout layout) {
        return new LineBoxes() {
            @Override
            public int width() {
                return layout.width();
            }

            @Override
            public boolean rightToLeft() {
                return layout.piece().rightToLeft();
            }

            @Override
            public List<Box> boxes(TextRange range) {
                return layout.boxes(range);
            }

            @Override
            public Box point(int offset) {
                int x = layout.caretX(offset);
                return new Box(layout.lineAt(offset), x, x);
            }
        };
    }
}
