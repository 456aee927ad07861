/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.paint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.isnad.text.TextRange;
import org.isnad.text.message.MessageBundle;
import org.isnad.ui.editor.internal.flow.Box;
import org.isnad.ui.editor.internal.spans.Lanes;

/** Draws the signs below the bars that say how many more spans there are than bars have found room. */
final class FoldPainter {

    private static final MessageBundle MESSAGES = MessageBundle.beside(FoldPainter.class);

    private final PieceSheet sheet;
    private final Brush brush;
    private final Lanes lanes;
    private List<Fold> folds = List.of();

    /** A stretch of a line under which so many spans are folded. */
    private record Fold(int line, int left, int right, int spans) {
    }

    FoldPainter(PieceSheet sheet) {
        this.sheet = sheet;
        this.brush = sheet.brush();
        this.lanes = sheet.lanes();
    }

    void addLines(Rectangles rectangles) {
        if (lanes.bars() < lanes.count()) {
            folds = folds();
        }
        for (Fold fold : folds) {
            rectangles.add(brush.page().faint(), fold.left(), top(fold), fold.right() - fold.left(), brush.hair());
        }
    }

    /** After {@link #addLines}. */
    void writeSigns() {
        for (Fold fold : folds) {
            brush.line(sheet.gc(), brush.page().text());
            int left = sheet.layout().piece().rightToLeft() ? fold.right() - width(fold.spans()) : fold.left();
            brush.label(sheet.gc(), sign(fold.spans()), left, top(fold) + brush.hair(), height());
        }
    }

    private List<Fold> folds() {
        Map<Integer, List<Box>> byLine = new TreeMap<>();
        for (int i = 0; i < lanes.spans().size(); i++) {
            if (lanes.isFolded(i)) {
                for (TextRange range : lanes.spans().get(i).span().ranges()) {
                    sheet.layout().boxes(range)
                            .forEach(box -> byLine.computeIfAbsent(box.line(), line -> new ArrayList<>()).add(box));
                }
            }
        }
        List<Fold> found = new ArrayList<>();
        byLine.forEach((line, boxes) -> fold(line, boxes, found));
        return found;
    }

    /** Those that share a place have one sign, and so have those whose signs would cover one another. */
    private void fold(int line, List<Box> boxes, List<Fold> found) {
        boxes.sort(Comparator.comparingInt(Box::left));
        Fold last = null;
        for (Box box : boxes) {
            if (last != null && sheet.left(box) < last.right() + width(last.spans())) {
                last = new Fold(line, last.left(), Math.max(last.right(), sheet.right(box)), last.spans() + 1);
                found.set(found.size() - 1, last);
            } else {
                last = new Fold(line, sheet.left(box), sheet.right(box), 1);
                found.add(last);
            }
        }
    }

    private int width(int spans) {
        return brush.labelWidth(sign(spans));
    }

    private static String sign(int spans) {
        return MESSAGES.text("folded", spans);
    }

    private int top(Fold fold) {
        return sheet.barTop(fold.line(), lanes.bars());
    }

    private int height() {
        return sheet.metrics().labelRow() - 1;
    }
}
