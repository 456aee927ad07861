/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.arcs;

import java.util.List;
import java.util.function.Predicate;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.isnad.model.Origin;
import org.isnad.ui.editor.internal.arcs.Arc.Open;
import org.isnad.ui.editor.internal.arcs.PieceArcs.Folded;
import org.isnad.ui.editor.internal.arcs.PieceArcs.Placed;
import org.isnad.ui.editor.internal.canvas.PageView;
import org.isnad.ui.editor.internal.link.ShownLink;
import org.isnad.ui.editor.internal.paint.Brush;
import org.isnad.ui.editor.internal.paint.Shades;

/**
 * Draws the arcs of one piece. An arc rises at its begin, runs at its level and comes down with an arrowhead; an open one
 * runs to the edge of the text. A suggestion is dashed, what others made is fainter.
 */
final class ArcPainter {

    /** How much of its colour an arc of another annotator keeps, of 255. */
    private static final int OTHERS = 170;
    /** In hairs, as all that follows: on paper a pixel is hardly seen. */
    private static final int CORNER = 4;
    private static final int HEAD = 3;

    private final GC gc;
    private final Brush brush;
    private final PageView page;
    private final ArcPlaces places;

    ArcPainter(PageView page, ArcPlaces places) {
        this.gc = page.gc();
        this.brush = page.brush();
        this.page = page;
        this.places = places;
    }

    /** @param highlighted whether a link stands out; such are drawn over the others */
    void paint(PieceArcs arcs, Predicate<ShownLink> highlighted) {
        gc.setAntialias(SWT.ON);
        for (boolean strong : List.of(false, true)) {
            arcs.arcs().stream().filter(placed -> highlighted.test(placed.arc().link()) == strong)
                    .forEach(placed -> paintLine(placed, arcs, strong));
            arcs.arcs().stream().filter(placed -> highlighted.test(placed.arc().link()) == strong)
                    .forEach(placed -> paintLabel(placed, strong));
        }
        gc.setLineStyle(SWT.LINE_SOLID);
        gc.setLineWidth(1);
        arcs.folded().forEach(this::paintFolded);
    }

    private RGB colour(ShownLink link) {
        RGB colour = page.looks().of(link.data().layer(), link.data().tag().orElse("")).colour();
        return link.own() ? colour : Shades.standingBack(colour, brush.page().page(), OTHERS);
    }

    private void paintLine(Placed placed, PieceArcs arcs, boolean strong) {
        Arc arc = placed.arc();
        RGB colour = colour(arc.link());
        brush.line(gc, colour);
        gc.setLineStyle(arc.link().data().origin().kind() == Origin.Kind.SUGGESTED ? SWT.LINE_DASH : SWT.LINE_SOLID);
        gc.setLineWidth(strong ? 2 * brush.hair() : brush.hair());
        int y = places.y(arc.line(), placed.level());
        int fromX = places.left() + arc.fromX();
        int toX = places.left() + arc.toX();
        int side = Integer.signum(toX - fromX);
        int head = HEAD * brush.hair();
        int bend = Math.min(CORNER * brush.hair(), Math.abs(toX - fromX) / 2);
        int from = fromX;
        int to = toX;
        if (arc.open() != Open.FROM) {
            gc.drawPolyline(new int[] {fromX, foot(placed, arcs, fromX), fromX, y + bend, fromX + side * bend, y});
            from += side * bend;
        }
        if (arc.open() != Open.TO) {
            gc.drawPolyline(new int[] {toX - side * bend, y, toX, y + bend, toX, foot(placed, arcs, toX)});
            to -= side * bend;
            brush.fill(gc, colour, 255);
            int tip = foot(placed, arcs, toX);
            gc.fillPolygon(new int[] {toX, tip, toX - head, tip - 2 * head, toX + head, tip - 2 * head});
        } else {
            brush.fill(gc, colour, 255);
            gc.fillPolygon(new int[] {toX, y, toX - side * 2 * head, y - head, toX - side * 2 * head, y + head});
        }
        gc.drawLine(from, y, to, y);
    }

    /** Where a line comes down: on the labels above the text, or on the label of the relation that it leads to. */
    private int foot(Placed placed, PieceArcs arcs, int x) {
        return arcs.arcs().stream().filter(other -> placed.arc().link().names(other.arc().link().id()))
                .filter(other -> other.arc().line() == placed.arc().line() && other.level() < placed.level())
                .filter(other -> places.left() + other.arc().labelLeft() + other.arc().labelWidth() / 2 == x)
                .mapToInt(other -> places.y(other.arc().line(), other.level()) - places.labelHeight() / 2)
                .min().orElse(places.foot(placed.arc().line()));
    }

    private void paintLabel(Placed placed, boolean strong) {
        Arc arc = placed.arc();
        RGB colour = colour(arc.link());
        int x = places.left() + arc.labelLeft();
        int y = places.y(arc.line(), placed.level()) - places.labelHeight() / 2;
        brush.fill(gc, strong ? colour : brush.page().page(), 255);
        gc.fillRectangle(x, y, arc.labelWidth(), places.labelHeight());
        RGB ink = arc.link().own() ? brush.page().text() : brush.page().faint();
        brush.line(gc, strong ? Shades.readableOn(colour) : ink);
        brush.label(gc, arc.label(), x, y, places.labelHeight());
    }

    /** In the margin where the line begins: so many more. */
    private void paintFolded(Folded folded) {
        Rectangle place = place(folded);
        brush.line(gc, brush.page().faint());
        brush.label(gc, label(folded), place.x, place.y, place.height);
    }

    /** Where it says how many links are not drawn. */
    Rectangle place(Folded folded) {
        int width = brush.labelWidth(label(folded));
        int x = places.piece().layout().piece().rightToLeft() ? places.left() + places.piece().layout().width()
                : places.left() - width;
        return new Rectangle(x, places.piece().roomTop(folded.line()) + 1, width, places.labelHeight());
    }

    private static String label(Folded folded) {
        return "+" + folded.links().size();
    }
}
