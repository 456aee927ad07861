/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.paint;

import java.util.List;

import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.RGB;
import org.isnad.model.AnnotationId;
import org.isnad.text.TextRange;
import org.isnad.ui.editor.internal.flow.Box;
import org.isnad.ui.editor.internal.flow.FlowMetrics;
import org.isnad.ui.editor.internal.flow.Line;
import org.isnad.ui.editor.internal.flow.PieceLayout;
import org.isnad.ui.editor.internal.spans.Lanes;
import org.isnad.ui.editor.internal.spans.ShownSpan;

/**
 * Draws one piece with its annotations, from the page up: tints, selection, text, bars, labels, and a frame around the
 * current annotation. Coordinates are those of the graphics context.
 */
final class PiecePainter {

    private final GC gc;
    private final Brush brush;
    private final SpanLooks looks;
    private final FlowMetrics metrics;
    private final PieceLayout layout;
    private final Lanes lanes;
    private final int left;
    private final int top;

    PiecePainter(GC gc, Brush brush, SpanLooks looks, FlowMetrics metrics, PieceLayout layout, Lanes lanes, int top) {
        this.gc = gc;
        this.brush = brush;
        this.looks = looks;
        this.metrics = metrics;
        this.layout = layout;
        this.lanes = lanes;
        this.left = metrics.margin();
        this.top = top;
    }

    /** @param current the annotation to frame, or null */
    void paint(TextRange selection, AnnotationId current) {
        paintTints();
        paintSelection(selection);
        brush.line(gc, brush.page().text());
        gc.setFont(brush.textFont());
        layout.draw(gc, left, top);
        for (int i = 0; i < lanes.spans().size(); i++) {
            paintBar(lanes.spans().get(i), lanes.lane(i));
        }
        new LabelPainter(gc, brush, looks, metrics, layout, lanes, top).paint(current);
        lanes.spans().stream().filter(shown -> shown.span().id().equals(current)).forEach(this::paintFrame);
    }

    private void paintTints() {
        for (int i = 0; i < lanes.spans().size(); i++) {
            ShownSpan shown = lanes.spans().get(i);
            // Lane 0 is the innermost: what lies further out than the tints go shows by its bar alone.
            if (lanes.lane(i) < PageColors.TINTS) {
                brush.fill(gc, looks.of(shown.span()).colour(), shown.own() ? brush.page().ownTint()
                        : brush.page().otherTint());
                shown.span().ranges().forEach(this::fillBoxes);
            }
        }
        gc.setAlpha(255);
    }

    private void paintSelection(TextRange selection) {
        if (selection.begin() < layout.piece().end() && selection.end() > layout.piece().begin()) {
            brush.fill(gc, brush.page().selection(), 255);
            fillBoxes(selection);
        }
    }

    private void fillBoxes(TextRange range) {
        for (Box box : layout.boxes(range)) {
            Line line = layout.lines().get(box.line());
            gc.fillRectangle(left + box.left(), top + line.top(), box.width(), line.height());
        }
    }

    private void paintBar(ShownSpan shown, int lane) {
        SpanLook look = looks.of(shown.span());
        brush.fill(gc, look.colour(), 255);
        int size = barSize(shown);
        TextRange before = null;
        for (TextRange range : shown.span().ranges()) {
            for (Box box : layout.boxes(range)) {
                look.bar().draw(gc, left + box.left() + 1, left + box.right() - 1, barY(box.line(), lane), size);
            }
            if (range.isEmpty()) {
                paintPoint(range.begin(), lane);
            }
            if (before != null) {
                paintThread(new TextRange(before.end(), range.begin()), lane);
            }
            before = range;
        }
    }

    /** A line that joins the parts of a discontinuous span, thin and dotted, under the words between them. */
    private void paintThread(TextRange gap, int lane) {
        for (Box box : layout.boxes(gap)) {
            BarStyle.DOTTED.draw(gc, left + box.left(), left + box.right(), barY(box.line(), lane), 1);
        }
    }

    /** A zero-length span: a hair line between the letters and a triangle that points at it. */
    private void paintPoint(int offset, int lane) {
        if (offset < layout.piece().begin() || offset > layout.piece().end()) {
            return;
        }
        int index = layout.lineAt(offset);
        Line line = layout.lines().get(index);
        int x = left + layout.caretX(offset);
        int y = barY(index, lane);
        int size = metrics.lanePitch();
        gc.fillRectangle(x, top + line.top(), 1, y - top - line.top());
        gc.fillPolygon(new int[] {x, y - size / 2, x - size, y + size, x + size, y + size});
    }

    private void paintFrame(ShownSpan shown) {
        RGB colour = looks.of(shown.span()).colour();
        brush.line(gc, colour);
        gc.setLineWidth(2);
        for (TextRange range : shown.span().ranges()) {
            List<Box> boxes = layout.boxes(range);
            for (Box box : boxes) {
                Line line = layout.lines().get(box.line());
                gc.drawRectangle(left + box.left(), top + line.top(), box.width(), line.height());
            }
        }
        gc.setLineWidth(1);
    }

    private int barY(int lineIndex, int lane) {
        return top + layout.lines().get(lineIndex).bottom() + 1 + lane * metrics.lanePitch();
    }

    private int barSize(ShownSpan shown) {
        int size = Math.max(2, metrics.lanePitch() / 2);
        return shown.own() ? size : Math.max(1, size / 2);
    }
}
