/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.canvas;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Event;
import org.isnad.model.AnnotationId;
import org.isnad.text.TextRange;
import org.isnad.ui.editor.internal.flow.Piece;
import org.isnad.ui.editor.internal.flow.PieceLayout;
import org.isnad.ui.editor.internal.paint.Brush;
import org.isnad.ui.editor.internal.paint.PagePainter;
import org.isnad.ui.editor.internal.spans.ShownSpan;

/** Answers the system's paint events, and asks for them where the page is no longer as it was painted. */
final class PagePaint {

    private final AnnotationCanvas canvas;
    private final Canvas control;
    private final Appearance appearance;
    private final PagePainter painter;
    private final PaintedRows painted = new PaintedRows();
    private String emptyMessage = "";

    PagePaint(AnnotationCanvas canvas, Appearance appearance) {
        this.canvas = canvas;
        this.control = canvas.control();
        this.appearance = appearance;
        painter = new PagePainter(canvas.viewport(), canvas.spans());
    }

    void setEmptyMessage(String message) {
        emptyMessage = message;
    }

    /** Asks for a paint of the pieces that changed. @return whether other pieces are seen, or at other places */
    boolean update() {
        List<PaintedRows.Row> rows = new ArrayList<>();
        canvas.viewport().visible((layout, top) -> rows.add(row(layout, top)));
        return painted.paint(rows, control);
    }

    /** Everything will be painted: the look of the page is another one. */
    void forget() {
        painted.clear();
        control.redraw();
    }

    void paint(Event event) {
        GC gc = event.gc;
        Brush brush = appearance.brush();
        Rectangle page = control.getClientArea();
        brush.fill(gc, brush.page().page(), 255);
        gc.fillRectangle(page);
        PageView view = view(event, page);
        canvas.layers().paintBelow(view);
        painter.paint(event, brush, appearance.looks(), canvas.caret().selection().range(),
                canvas.current().id().orElse(null));
        canvas.layers().paintAbove(view);
        if (canvas.text().isEmpty()) {
            brush.line(gc, brush.page().faint());
            gc.setFont(brush.textFont());
            gc.drawText(emptyMessage, view.left(), view.metrics().margin(), SWT.DRAW_TRANSPARENT);
        }
        if (control.isFocusControl()) {
            brush.line(gc, brush.page().focus());
            gc.drawRectangle(0, 0, page.width - 1, page.height - 1);
        }
    }

    Optional<ShownSpan> labelAt(int x, int y) {
        Brush brush = appearance.brush();
        return brush == null ? Optional.empty()
                : painter.labelAt(x, y, brush, appearance.looks(), canvas.current().id().orElse(null));
    }

    private PageView view(Event event, Rectangle page) {
        List<PageView.SeenPiece> pieces = new ArrayList<>();
        canvas.viewport().visible((layout, top) -> pieces.add(new PageView.SeenPiece(layout, top)));
        return new PageView(event.gc, appearance.brush(), appearance.looks(), canvas.viewport().flow().metrics(),
                event.getBounds(), page, canvas.viewport().left(), pieces);
    }

    private PaintedRows.Row row(PieceLayout layout, int top) {
        Piece piece = layout.piece();
        TextRange range = new TextRange(piece.begin(), piece.end());
        TextRange selected = canvas.caret().selection().range();
        int from = Math.clamp(selected.begin(), range.begin(), range.end());
        int to = Math.clamp(selected.end(), range.begin(), range.end());
        List<ShownSpan> inside = canvas.spans().in(range).spans();
        AnnotationId id = canvas.current().id().orElse(null);
        boolean holdsCurrent = id != null && inside.stream().anyMatch(shown -> shown.span().id().equals(id));
        return new PaintedRows.Row(layout, piece.begin(), canvas.viewport().left(), top, layout.height(), inside,
                from < to ? new TextRange(from, to) : TextRange.at(0), holdsCurrent ? id : null, canvas.layers().looks(layout));
    }
}
