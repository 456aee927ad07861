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
import java.util.Optional;

import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.RGB;
import org.isnad.model.AnnotationId;
import org.isnad.text.TextRange;
import org.isnad.ui.editor.internal.flow.Box;
import org.isnad.ui.editor.internal.flow.PieceLayout;
import org.isnad.ui.editor.internal.spans.Lanes;
import org.isnad.ui.editor.internal.spans.ShownSpan;

/** Draws the labels of a piece's spans in the row above each line, where the span begins. */
final class LabelPainter {

    private final PieceSheet sheet;
    private final GC gc;
    private final Brush brush;
    private final PieceLayout layout;
    private final Lanes lanes;
    private final int lineWidth;
    private final Map<Integer, List<LabelPlacer.Place>> places = new HashMap<>();

    LabelPainter(PieceSheet sheet) {
        this.sheet = sheet;
        this.gc = sheet.gc();
        this.brush = sheet.brush();
        this.layout = sheet.layout();
        this.lanes = sheet.lanes();
        this.lineWidth = layout.width();
    }

    /**
     * Finds the labels' places.
     *
     * @param current the annotation whose label is shown even where there is no room, or null
     */
    void place(AnnotationId current) {
        Map<Integer, List<LabelPlacer.Wish>> wishes = new HashMap<>();
        for (int i = 0; i < lanes.spans().size(); i++) {
            Box box = firstBox(lanes.spans().get(i));
            if (box != null) {
                wishes.computeIfAbsent(box.line(), line -> new ArrayList<>()).add(wish(i, box));
            }
        }
        wishes.forEach((line, wanted) -> places.put(line, places(wanted, current)));
    }

    /** @param hollows lie above the others */
    void addBackgrounds(Rectangles rectangles, Rectangles hollows) {
        places.forEach((line, all) -> all.forEach(place -> addBackground(line, place, rectangles, hollows)));
    }

    void write() {
        places.forEach((line, all) -> all.forEach(place -> write(line, place)));
    }

    /** The annotation whose label is at a point; after {@link #place}. */
    Optional<ShownSpan> at(int x, int y) {
        for (Map.Entry<Integer, List<LabelPlacer.Place>> line : places.entrySet()) {
            int top = top(line.getKey());
            for (LabelPlacer.Place place : line.getValue()) {
                int left = left(place);
                if (top <= y && y < top + height() && left <= x && x < left + place.width()) {
                    return Optional.of(lanes.spans().get(place.index()));
                }
            }
        }
        return Optional.empty();
    }

    /** Places for the labels of a line. The current annotation's label takes its place from others if it must. */
    private List<LabelPlacer.Place> places(List<LabelPlacer.Wish> wanted, AnnotationId current) {
        List<LabelPlacer.Place> found = new ArrayList<>(LabelPlacer.place(wanted, lineWidth));
        wanted.stream().filter(wish -> lanes.spans().get(wish.index()).span().id().equals(current))
                .filter(wish -> found.stream().noneMatch(place -> place.index() == wish.index()))
                .findFirst().ifPresent(wish -> {
                    int start = Math.clamp(wish.edge(), 0, Math.max(0, lineWidth - wish.fullWidth()));
                    int end = start + wish.fullWidth();
                    found.removeIf(place -> place.start() < end && start < place.start() + place.width());
                    found.add(new LabelPlacer.Place(wish.index(), start, wish.fullWidth(), true));
                });
        return found;
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
        LabelText label = sheet.looks().label(lanes.spans().get(index));
        boolean rightToLeft = layout.piece().rightToLeft();
        int edge = rightToLeft ? lineWidth - box.right() : box.left();
        return new LabelPlacer.Wish(index, edge, edge + box.width(), brush.labelWidth(label.full()),
                brush.labelWidth(label.shorter()), lanes.spans().get(index).own());
    }

    private void addBackground(int line, LabelPlacer.Place place, Rectangles rectangles, Rectangles hollows) {
        ShownSpan shown = lanes.spans().get(place.index());
        RGB colour = sheet.looks().of(shown.span()).colour();
        int x = left(place);
        int y = top(line);
        int hair = brush.hair();
        if (shown.own() && !shown.suggested()) {
            rectangles.addRounded(colour, x, y, place.width(), height(), hair);
        } else if (shown.own()) {
            BarStyle.DASHED.add(rectangles, colour, x, x + place.width(), y, hair);
            BarStyle.DASHED.add(rectangles, colour, x, x + place.width(), y + height() - hair, hair);
            rectangles.add(colour, x, y, hair, height());
            rectangles.add(colour, x + place.width() - hair, y, hair, height());
        } else {
            rectangles.addRounded(colour, x, y, place.width(), height(), hair);
            hollows.addRounded(brush.page().page(), x + hair, y + hair, place.width() - 2 * hair,
                    height() - 2 * hair, hair);
        }
    }

    private void write(int line, LabelPlacer.Place place) {
        ShownSpan shown = lanes.spans().get(place.index());
        LabelText label = sheet.looks().label(shown);
        brush.line(gc, ink(shown));
        brush.label(gc, place.full() ? label.full() : label.shorter(), left(place), top(line), height());
    }

    private RGB ink(ShownSpan shown) {
        if (!shown.own()) {
            return brush.page().faint();
        }
        return shown.suggested() ? brush.page().text()
                : Shades.readableOn(sheet.looks().of(shown.span()).colour());
    }

    private int left(LabelPlacer.Place place) {
        return sheet.left()
                + (layout.piece().rightToLeft() ? lineWidth - place.start() - place.width() : place.start());
    }

    private int top(int line) {
        return sheet.lineTop(line) - sheet.metrics().labelRow();
    }

    private int height() {
        return sheet.metrics().labelRow() - 1;
    }
}
