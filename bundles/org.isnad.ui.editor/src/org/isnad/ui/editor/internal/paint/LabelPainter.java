/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.paint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.RGB;
import org.isnad.model.AnnotationId;
import org.isnad.text.TextRange;
import org.isnad.ui.editor.internal.flow.Box;
import org.isnad.ui.editor.internal.flow.FlowMetrics;
import org.isnad.ui.editor.internal.flow.PieceLayout;
import org.isnad.ui.editor.internal.spans.Lanes;
import org.isnad.ui.editor.internal.spans.ShownSpan;

/** Draws the labels of a piece's spans in the row above each line, where the span begins. */
final class LabelPainter {

    private final GC gc;
    private final Brush brush;
    private final SpanLooks looks;
    private final FlowMetrics metrics;
    private final PieceLayout layout;
    private final Lanes lanes;
    private final int top;
    private final int lineWidth;

    LabelPainter(GC gc, Brush brush, SpanLooks looks, FlowMetrics metrics, PieceLayout layout, Lanes lanes, int top) {
        this.gc = gc;
        this.brush = brush;
        this.looks = looks;
        this.metrics = metrics;
        this.layout = layout;
        this.lanes = lanes;
        this.top = top;
        this.lineWidth = layout.width();
    }

    /** @param current the annotation whose label is shown even where there is no room, or null */
    void paint(AnnotationId current) {
        Map<Integer, List<LabelPlacer.Wish>> wishes = new HashMap<>();
        for (int i = 0; i < lanes.spans().size(); i++) {
            Box box = firstBox(lanes.spans().get(i));
            if (box != null) {
                wishes.computeIfAbsent(box.line(), line -> new ArrayList<>()).add(wish(i, box));
            }
        }
        wishes.forEach((line, wanted) -> places(wanted, current).forEach(place -> draw(line, place)));
    }

    /** Places for the labels of a line. The current annotation's label takes its place from others if it must. */
    private List<LabelPlacer.Place> places(List<LabelPlacer.Wish> wanted, AnnotationId current) {
        List<LabelPlacer.Place> places = new ArrayList<>(LabelPlacer.place(wanted, lineWidth));
        wanted.stream().filter(wish -> lanes.spans().get(wish.index()).span().id().equals(current))
                .filter(wish -> places.stream().noneMatch(place -> place.index() == wish.index()))
                .findFirst().ifPresent(wish -> {
                    int start = Math.clamp(wish.edge(), 0, Math.max(0, lineWidth - wish.fullWidth()));
                    int end = start + wish.fullWidth();
                    places.removeIf(place -> place.start() < end && start < place.start() + place.width());
                    places.add(new LabelPlacer.Place(wish.index(), start, wish.fullWidth(), true));
                });
        return places;
    }

    /** Where the label belongs; null if the span begins elsewhere. */
    private Box firstBox(ShownSpan shown) {
        int begin = shown.begin();
        if (begin < layout.piece().begin() || begin > layout.piece().end()) {
            return null;
        }
        TextRange first = shown.span().ranges().getFirst();
        List<Box> boxes = layout.boxes(first);
        if (!boxes.isEmpty()) {
            return boxes.getFirst();
        }
        int x = layout.caretX(begin);
        return new Box(layout.lineAt(begin), x, x);
    }

    private LabelPlacer.Wish wish(int index, Box box) {
        SpanLook look = looks.of(lanes.spans().get(index).span());
        boolean rightToLeft = layout.piece().rightToLeft();
        int edge = rightToLeft ? lineWidth - box.right() : box.left();
        return new LabelPlacer.Wish(index, edge, edge + box.width(), brush.labelWidth(gc, look.label()),
                brush.labelWidth(gc, look.shortLabel()));
    }

    private void draw(int line, LabelPlacer.Place place) {
        ShownSpan shown = lanes.spans().get(place.index());
        SpanLook look = looks.of(shown.span());
        String label = place.full() ? look.label() : look.shortLabel();
        int x = metrics.margin()
                + (layout.piece().rightToLeft() ? lineWidth - place.start() - place.width() : place.start());
        int height = metrics.labelRow() - 1;
        int y = top + layout.lines().get(line).top() - metrics.labelRow();
        RGB background = shown.own() ? look.colour() : brush.page().page();
        brush.fill(gc, background, 255);
        gc.fillRoundRectangle(x, y, place.width(), height, height / 2, height / 2);
        if (!shown.own()) {
            brush.line(gc, look.colour());
            gc.drawRoundRectangle(x, y, place.width() - 1, height - 1, height / 2, height / 2);
        }
        brush.line(gc, shown.own() ? Shades.readableOn(background) : brush.page().faint());
        brush.label(gc, label, x, y, height);
    }
}
