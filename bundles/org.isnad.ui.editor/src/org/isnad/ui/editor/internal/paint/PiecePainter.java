/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.paint;

import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.RGB;
import org.isnad.model.AnnotationId;
import org.isnad.text.TextRange;
import org.isnad.ui.editor.internal.flow.Box;
import org.isnad.ui.editor.internal.flow.PieceLayout;
import org.isnad.ui.editor.internal.spans.Lanes;
import org.isnad.ui.editor.internal.spans.ShownSpan;

/**
 * Draws one piece with its annotations, step by step from the page up: tints, selection, text, bars, labels, and a
 * frame around the current annotation. What is filled is only added, so that the page fills all of its pieces at once.
 * Coordinates are those of the graphics context.
 */
final class PiecePainter {

    private final PieceSheet sheet;
    private final GC gc;
    private final Brush brush;
    private final PieceLayout layout;
    private final Lanes lanes;
    private final LabelPainter labels;
    private final FoldPainter folds;
    /** Of each of the spans. */
    private final SpanLook[] looks;

    PiecePainter(PieceSheet sheet) {
        this.sheet = sheet;
        this.gc = sheet.gc();
        this.brush = sheet.brush();
        this.layout = sheet.layout();
        this.lanes = sheet.lanes();
        labels = new LabelPainter(sheet);
        folds = new FoldPainter(sheet);
        looks = lanes.spans().stream().map(shown -> sheet.looks().of(shown.span())).toArray(SpanLook[]::new);
    }

    LabelPainter labels() {
        return labels;
    }

    FoldPainter folds() {
        return folds;
    }

    void addTints(int lane, boolean own, Rectangles rectangles) {
        for (int i = 0; i < looks.length; i++) {
            ShownSpan shown = lanes.spans().get(i);
            if (lanes.lane(i) == lane && shown.own() == own && !shown.suggested()) {
                for (TextRange range : shown.span().ranges()) {
                    addBoxes(looks[i].colour(), range, rectangles);
                }
            }
        }
    }

    void addSelection(TextRange selection, Rectangles rectangles) {
        if (selection.begin() < layout.piece().end() && selection.end() > layout.piece().begin()) {
            addBoxes(brush.page().selection(), selection, rectangles);
        }
    }

    void drawText() {
        layout.draw(gc, sheet.left(), sheet.top());
    }

    void addBars(Rectangles rectangles) {
        for (int i = 0; i < looks.length; i++) {
            if (!lanes.isFolded(i)) {
                addBar(i, rectangles);
            }
            if (lanes.spans().get(i).suggested()) {
                addOutline(i, rectangles);
            }
        }
    }

    void drawFrame(AnnotationId current) {
        for (int i = 0; i < looks.length; i++) {
            if (lanes.spans().get(i).span().id().equals(current)) {
                drawFrame(i);
            }
        }
    }

    /** A suggestion is hollow: nothing behind its text, and a broken line around. */
    private void addOutline(int index, Rectangles rectangles) {
        RGB colour = looks[index].colour();
        int line = brush.hair();
        for (TextRange range : lanes.spans().get(index).span().ranges()) {
            for (Box box : layout.boxes(range)) {
                int left = sheet.left(box);
                int top = sheet.lineTop(box.line());
                int height = sheet.line(box.line()).height();
                BarStyle.DASHED.add(rectangles, colour, left, sheet.right(box), top, line);
                BarStyle.DASHED.add(rectangles, colour, left, sheet.right(box), top + height - line, line);
                rectangles.add(colour, left, top, line, height);
                rectangles.add(colour, sheet.right(box) - line, top, line, height);
            }
        }
    }

    private void addBoxes(RGB colour, TextRange range, Rectangles rectangles) {
        for (Box box : layout.boxes(range)) {
            rectangles.add(colour, sheet.left(box), sheet.lineTop(box.line()), box.width(),
                    sheet.line(box.line()).height());
        }
    }

    private void addBar(int index, Rectangles rectangles) {
        SpanLook look = looks[index];
        ShownSpan shown = lanes.spans().get(index);
        int lane = lanes.lane(index);
        int size = barSize(shown);
        TextRange before = null;
        for (TextRange range : shown.span().ranges()) {
            for (Box box : layout.boxes(range)) {
                look.bar().add(rectangles, look.colour(), sheet.left(box) + 1, sheet.right(box) - 1,
                        sheet.barTop(box.line(), lane), size);
            }
            if (range.isEmpty()) {
                drawPoint(range.begin(), lane, look.colour());
            }
            if (before != null) {
                addThread(new TextRange(before.end(), range.begin()), lane, look.colour(), rectangles);
            }
            before = range;
        }
    }

    /** A line that joins the parts of a discontinuous span, thin and dotted, under the words between them. */
    private void addThread(TextRange gap, int lane, RGB colour, Rectangles rectangles) {
        for (Box box : layout.boxes(gap)) {
            BarStyle.DOTTED.add(rectangles, colour, sheet.left(box), sheet.right(box),
                    sheet.barTop(box.line(), lane), brush.hair());
        }
    }

    /** A zero-length span: a hair line between the letters and a triangle that points at it. */
    private void drawPoint(int offset, int lane, RGB colour) {
        if (offset < layout.piece().begin() || offset > layout.piece().end()) {
            return;
        }
        int line = layout.lineAt(offset);
        int x = sheet.left() + layout.caretX(offset);
        int y = sheet.barTop(line, lane);
        int size = sheet.metrics().lanePitch();
        brush.fill(gc, colour, 255);
        gc.fillRectangle(x, sheet.lineTop(line), brush.hair(), y - sheet.lineTop(line));
        gc.fillPolygon(new int[] {x, y - size / 2, x - size, y + size, x + size, y + size});
    }

    private void drawFrame(int index) {
        brush.line(gc, looks[index].colour());
        gc.setLineWidth(2 * brush.hair());
        for (TextRange range : lanes.spans().get(index).span().ranges()) {
            for (Box box : layout.boxes(range)) {
                gc.drawRectangle(sheet.left(box), sheet.lineTop(box.line()), box.width(),
                        sheet.line(box.line()).height());
            }
        }
        gc.setLineWidth(1);
    }

    private int barSize(ShownSpan shown) {
        int size = Math.max(2, sheet.metrics().lanePitch() / 2);
        return shown.own() ? size : Math.max(1, size / 2);
    }
}
