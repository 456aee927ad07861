/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.paint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
import org.isnad.ui.editor.internal.spans.ShownSpan;

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
        paint(gc, brush, List.of(new PiecePainter(new PieceSheet(gc, brush, looks, metrics, layout, lanes, left, top))),
                TextRange.at(layout.piece().begin()), null);
    }

    /**
     * Draws the pieces that reach into the area of a paint event.
     *
     * @param current the annotation to frame, or null for none
     */
    public void paint(Event event, Brush brush, SpanLooks looks, TextRange selection, AnnotationId current) {
        GC gc = event.gc;
        List<PiecePainter> pieces = new ArrayList<>();
        viewport.visible((layout, top) -> {
            if (top < event.y + event.height && top + layout.height() > event.y) {
                Piece piece = layout.piece();
                pieces.add(new PiecePainter(new PieceSheet(gc, brush, looks, viewport.flow().metrics(), layout,
                        spans.in(new TextRange(piece.begin(), piece.end())), viewport.left(), top)));
            }
        });
        paint(gc, brush, pieces, selection, current);
    }

    /** The annotation whose label is at a point of the page, as {@link #paint} draws it. */
    public Optional<ShownSpan> labelAt(int x, int y, Brush brush, SpanLooks looks, AnnotationId current) {
        List<ShownSpan> found = new ArrayList<>();
        viewport.visible((layout, top) -> {
            if (top <= y && y < top + layout.height()) {
                Piece piece = layout.piece();
                LabelPainter labels = new LabelPainter(new PieceSheet(null, brush, looks, viewport.flow().metrics(),
                        layout, spans.in(new TextRange(piece.begin(), piece.end())), viewport.left(), top));
                labels.place(current);
                labels.at(x, y).ifPresent(found::add);
            }
        });
        return found.stream().findFirst();
    }

    /** Step by step for all pieces: what is of one colour is filled at once, which is what painting costs most by. */
    private static void paint(GC gc, Brush brush, List<PiecePainter> pieces, TextRange selection,
            AnnotationId current) {
        paintTints(gc, brush, pieces, false);
        paintTints(gc, brush, pieces, true);
        Rectangles rectangles = new Rectangles();
        pieces.forEach(piece -> piece.addSelection(selection, rectangles));
        rectangles.fill(gc, brush, 255);
        brush.line(gc, brush.page().text());
        pieces.forEach(PiecePainter::drawText);
        pieces.forEach(piece -> piece.addBars(rectangles));
        pieces.forEach(piece -> piece.folds().addLines(rectangles));
        rectangles.fill(gc, brush, 255);
        pieces.forEach(piece -> piece.folds().writeSigns());
        Rectangles hollows = new Rectangles();
        pieces.forEach(piece -> piece.labels().place(current));
        pieces.forEach(piece -> piece.labels().addBackgrounds(rectangles, hollows));
        rectangles.fill(gc, brush, 255);
        hollows.fill(gc, brush, 255);
        pieces.forEach(piece -> piece.labels().write());
        if (current != null) {
            pieces.forEach(piece -> piece.drawFrame(current));
        }
    }

    /** Lane by lane, since within a lane no two overlap. */
    private static void paintTints(GC gc, Brush brush, List<PiecePainter> pieces, boolean own) {
        Rectangles rectangles = new Rectangles();
        // Lane 0 is the innermost: what lies further out than the tints go shows by its bar alone.
        for (int lane = PageColors.TINTS - 1; lane >= 0; lane--) {
            for (PiecePainter piece : pieces) {
                piece.addTints(lane, own, rectangles);
            }
            rectangles.fill(gc, brush, own ? brush.page().ownTint() : brush.page().otherTint());
        }
    }
}
