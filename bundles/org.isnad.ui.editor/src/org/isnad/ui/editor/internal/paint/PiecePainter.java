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
 * Draws one piece with its annotations, from the page up: tints, selection, text, bars, labels, and a frame around the
 * current annotation. Coordinates are those of the graphics context.
 */
final class PiecePainter {

    private final PieceSheet sheet;
    private final GC gc;
    private final Brush brush;
    private final PieceLayout layout;
    private final Lanes lanes;
    private final Rectangles rectangles = new Rectangles();

    PiecePainter(PieceSheet sheet) {
        this.sheet = sheet;
        this.gc = sheet.gc();
        this.brush = sheet.brush();
        this.layout = sheet.layout();
        this.lanes = sheet.lanes();
    }

    /** @param current the annotation to frame, or null */
    void paint(TextRange selection, AnnotationId current) {
        paintTints(false);
        paintTints(true);
        paintSelection(selection);
        brush.line(gc, brush.page().text());
        layout.draw(gc, sheet.left(), sheet.top());
        for (int i = 0; i < lanes.spans().size(); i++) {
            if (!lanes.isFolded(i)) {
                paintBar(lanes.spans().get(i), lanes.lane(i));
            }
            if (lanes.spans().get(i).suggested()) {
                addOutline(lanes.spans().get(i));
            }
        }
        rectangles.fill(gc, brush, 255);
        new FoldPainter(sheet).paint();
        new LabelPainter(sheet).paint(current);
        if (current != null) {
            lanes.spans().stream().filter(shown -> shown.span().id().equals(current)).forEach(this::paintFrame);
        }
    }

    /** Lane by lane, since within a lane no two overlap and all of one colour can be filled at once. */
    private void paintTints(boolean own) {
        // Lane 0 is the innermost: what lies further out than the tints go shows by its bar alone.
        for (int lane = Math.min(PageColors.TINTS, lanes.count()) - 1; lane >= 0; lane--) {
            for (int i = 0; i < lanes.spans().size(); i++) {
                ShownSpan shown = lanes.spans().get(i);
                if (lanes.lane(i) == lane && shown.own() == own && !shown.suggested()) {
                    RGB colour = sheet.looks().of(shown.span()).colour();
                    shown.span().ranges().forEach(range -> addBoxes(colour, range));
                }
            }
            rectangles.fill(gc, brush, own ? brush.page().ownTint() : brush.page().otherTint());
        }
    }

    /** A suggestion is hollow: nothing behind its text, and a broken line around. */
    private void addOutline(ShownSpan shown) {
        RGB colour = sheet.looks().of(shown.span()).colour();
        int line = brush.hair();
        for (TextRange range : shown.span().ranges()) {
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

    private void paintSelection(TextRange selection) {
        if (selection.begin() < layout.piece().end() && selection.end() > layout.piece().begin()) {
            addBoxes(brush.page().selection(), selection);
            rectangles.fill(gc, brush, 255);
        }
    }

    private void addBoxes(RGB colour, TextRange range) {
        for (Box box : layout.boxes(range)) {
            rectangles.add(colour, sheet.left(box), sheet.lineTop(box.line()), box.width(),
                    sheet.line(box.line()).height());
        }
    }

    private void paintBar(ShownSpan shown, int lane) {
        SpanLook look = sheet.looks().of(shown.span());
        int size = barSize(shown);
        TextRange before = null;
        for (TextRange range : shown.span().ranges()) {
            for (Box box : layout.boxes(range)) {
                look.bar().add(rectangles, look.colour(), sheet.left(box) + 1, sheet.right(box) - 1,
                        sheet.barTop(box.line(), lane), size);
            }
            if (range.isEmpty()) {
                paintPoint(range.begin(), lane, look.colour());
            }
            if (before != null) {
                paintThread(new TextRange(before.end(), range.begin()), lane, look.colour());
            }
            before = range;
        }
    }

    /** A line that joins the parts of a discontinuous span, thin and dotted, under the words between them. */
    private void paintThread(TextRange gap, int lane, RGB colour) {
        for (Box box : layout.boxes(gap)) {
            BarStyle.DOTTED.add(rectangles, colour, sheet.left(box), sheet.right(box),
                    sheet.barTop(box.line(), lane), brush.hair());
        }
    }

    /** A zero-length span: a hair line between the letters and a triangle that points at it. */
    private void paintPoint(int offset, int lane, RGB colour) {
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

    private void paintFrame(ShownSpan shown) {
        brush.line(gc, sheet.looks().of(shown.span()).colour());
        gc.setLineWidth(2 * brush.hair());
        for (TextRange range : shown.span().ranges()) {
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
