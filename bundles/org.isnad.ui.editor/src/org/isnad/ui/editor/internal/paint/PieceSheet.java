/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.paint;

import org.eclipse.swt.graphics.GC;
import org.isnad.ui.editor.internal.flow.Box;
import org.isnad.ui.editor.internal.flow.FlowMetrics;
import org.isnad.ui.editor.internal.flow.Line;
import org.isnad.ui.editor.internal.flow.PieceLayout;
import org.isnad.ui.editor.internal.spans.Lanes;

/**
 * One piece as it is to be drawn now: what to draw with and where it stands.
 *
 * @param lanes the spans in the piece
 * @param left  where the text area begins
 * @param top   of the piece, in the graphics context's pixels
 */
record PieceSheet(GC gc, Brush brush, SpanLooks looks, FlowMetrics metrics, PieceLayout layout, Lanes lanes,
        int left, int top) {

    /** Where a box ends on the left and on the right. */
    int left(Box box) {
        return left + box.left();
    }

    int right(Box box) {
        return left + box.right();
    }

    Line line(int index) {
        return layout.lines().get(index);
    }

    /** The top of a line's text. */
    int lineTop(int index) {
        return top + line(index).top();
    }

    /** The top of a bar below a line. */
    int barTop(int line, int lane) {
        return top + line(line).bottom() + 1 + lane * metrics.lanePitch();
    }
}
