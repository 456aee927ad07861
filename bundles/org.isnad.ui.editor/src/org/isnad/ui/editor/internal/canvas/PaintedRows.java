/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.canvas;

import java.util.List;
import java.util.Objects;

import org.eclipse.swt.widgets.Canvas;
import org.isnad.model.AnnotationId;
import org.isnad.text.TextRange;
import org.isnad.ui.editor.internal.flow.PieceLayout;
import org.isnad.ui.editor.internal.spans.ShownSpan;

/**
 * What was asked to be painted last, piece by piece, so that a step of the caret or a new annotation paints its own
 * lines anew and not the whole page.
 */
final class PaintedRows {

    /** Frames stand out a little. */
    private static final int RIM = 3;

    private List<Row> rows = List.of();

    /**
     * A piece and all that its picture depends on.
     *
     * @param layout   another one when the text was edited
     * @param piece    where it begins in the text; other pieces move when text before them is edited
     * @param left     of the text area in the viewport
     * @param top      in the viewport
     * @param selected the part of the selection in the piece
     * @param current  the current annotation if it is one of the spans, or null
     * @param layers   what the layers' drawings depend on
     */
    record Row(PieceLayout layout, int piece, int left, int top, int height, List<ShownSpan> spans, TextRange selected,
            AnnotationId current, List<Object> layers) {

        private boolean looksAs(Row other) {
            return layout == other.layout && spans.equals(other.spans) && selected.equals(other.selected)
                    && Objects.equals(current, other.current) && layers.equals(other.layers);
        }

        private boolean standsAs(Row other) {
            return (layout == other.layout || piece == other.piece) && left == other.left && top == other.top
                    && height == other.height;
        }
    }

    /** Forgets what was painted: everything will be. */
    void clear() {
        rows = List.of();
    }

    /** Asks the system to paint what is not as it was. @return whether other pieces are seen, or at other places */
    boolean paint(List<Row> now, Canvas control) {
        boolean moved = now.size() != rows.size();
        for (int i = 0; !moved && i < now.size(); i++) {
            moved = !now.get(i).standsAs(rows.get(i));
        }
        if (moved) {
            control.redraw();
        } else {
            for (int i = 0; i < now.size(); i++) {
                Row row = now.get(i);
                if (!row.looksAs(rows.get(i))) {
                    control.redraw(0, row.top() - RIM, control.getSize().x, row.height() + 2 * RIM, false);
                }
            }
        }
        rows = now;
        return moved;
    }
}
