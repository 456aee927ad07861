/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.paint;

import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Event;
import org.isnad.model.AnnotationId;
import org.isnad.text.TextRange;
import org.isnad.ui.editor.internal.flow.FlowMetrics;
import org.isnad.ui.editor.internal.flow.Piece;
import org.isnad.ui.editor.internal.flow.PieceLayout;
import org.isnad.ui.editor.internal.flow.Viewport;
import org.isnad.ui.editor.internal.spans.DocumentSpans;
import org.isnad.ui.editor.internal.spans.Lanes;

/** Draws what a viewport shows. */
public final class PagePainter {

    private final Viewport viewport;
    private final DocumentSpans spans;

    public PagePainter(Viewport viewport, DocumentSpans spans) {
        this.viewport = viewport;
        this.spans = spans;
    }

    /**
     * Draws one piece without a selection.
     *
     * @param left where the text area begins
     * @param top  of the piece
     */
    public static void paint(GC gc, Brush brush, SpanLooks looks, FlowMetrics metrics, PieceLayout layout, Lanes lanes,
            int left, int top) {
        new PiecePainter(new PieceSheet(gc, brush, looks, metrics, layout, lanes, left, top))
                .paint(TextRange.at(layout.piece().begin()), null);
    }

    /**
     * Draws the pieces that reach into the area of a paint event.
     *
     * @param current the annotation to frame, or null for none
     */
    public void paint(Event event, Brush brush, SpanLooks looks, TextRange selection, AnnotationId current) {
        GC gc = event.gc;
        viewport.visible((layout, top) -> {
            if (top >= event.y + event.height || top + layout.height() <= event.y) {
                return;
            }
            Piece piece = layout.piece();
            new PiecePainter(new PieceSheet(gc, brush, looks, viewport.flow().metrics(), layout,
                    spans.in(new TextRange(piece.begin(), piece.end())), viewport.left(), top)).paint(selection, current);
        });
    }
}
