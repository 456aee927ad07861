/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.canvas;

import java.util.List;

import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.isnad.ui.editor.internal.flow.Box;
import org.isnad.ui.editor.internal.flow.FlowMetrics;
import org.isnad.ui.editor.internal.flow.PieceLayout;
import org.isnad.ui.editor.internal.paint.Brush;
import org.isnad.ui.editor.internal.paint.SpanLooks;

/**
 * The page while it is painted, for {@link PageLayer}s. All places are pixels of the control; the layouts are valid
 * while the page is painted.
 *
 * @param area   what is painted now; the rest of the page stays as it is and is clipped
 * @param page   the whole page
 * @param left   where the text area begins; negative when the page is scrolled sideways
 * @param pieces all that are seen on the page, from the top down, also those beyond the area
 */
public record PageView(GC gc, Brush brush, SpanLooks looks, FlowMetrics metrics, Rectangle area, Rectangle page,
        int left, List<SeenPiece> pieces) {

    /** @param top of the piece; negative where it begins above the page */
    public record SeenPiece(PieceLayout layout, int top) {

        /** The top of the room above a line: first the layers' head room, then the labels', then the text. */
        public int roomTop(int line) {
            return lineTop(line) - layout.roomAbove();
        }

        /** The top of a line's text. */
        public int lineTop(int line) {
            return top + layout.lines().get(line).top();
        }

        /** Below a line's text, where its bars begin. */
        public int lineBottom(int line) {
            return top + layout.lines().get(line).bottom();
        }
    }

    /** Whether a part of the piece is painted now. */
    public boolean isPainted(SeenPiece piece) {
        return piece.top() < area.y + area.height && piece.top() + piece.layout().height() > area.y;
    }

    /** Where a box is on the page: its text's height, without bars and labels. */
    public Rectangle place(SeenPiece piece, Box box) {
        return new Rectangle(left + box.left(), piece.lineTop(box.line()), box.width(),
                piece.layout().lines().get(box.line()).height());
    }
}
