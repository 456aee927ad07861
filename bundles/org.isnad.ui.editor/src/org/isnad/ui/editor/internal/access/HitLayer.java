/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.access;

import java.util.List;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.isnad.text.TextRange;
import org.isnad.ui.editor.internal.canvas.PageLayer;
import org.isnad.ui.editor.internal.canvas.PageView;
import org.isnad.ui.editor.internal.flow.Box;
import org.isnad.ui.editor.internal.flow.Piece;

/** Shows what was found: a colour of its own behind each hit, and a frame around it for whoever sees no colours. */
final class HitLayer implements PageLayer {

    private static final RGB ON_LIGHT = new RGB(255, 214, 79);
    private static final RGB FRAME_ON_LIGHT = new RGB(150, 90, 0);
    private static final RGB ON_DARK = new RGB(110, 84, 0);
    private static final RGB FRAME_ON_DARK = new RGB(255, 202, 40);

    private List<TextRange> hits = List.of();

    /** @param newHits ascending, not overlapping; the caller repaints */
    void set(List<TextRange> newHits) {
        hits = newHits;
    }

    boolean isEmpty() {
        return hits.isEmpty();
    }

    @Override
    public void paintBelow(PageView page) {
        boolean dark = page.brush().page().dark();
        page.brush().fill(page.gc(), dark ? ON_DARK : ON_LIGHT, 255);
        forEachBox(page, place -> page.gc().fillRectangle(place));
    }

    @Override
    public void paintAbove(PageView page) {
        page.brush().line(page.gc(), page.brush().page().dark() ? FRAME_ON_DARK : FRAME_ON_LIGHT);
        page.gc().setLineStyle(SWT.LINE_SOLID);
        page.gc().setLineWidth(1);
        forEachBox(page, place -> page.gc().drawRectangle(place.x, place.y, place.width - 1, place.height - 1));
    }

    /** Only the hits that are seen are looked at. */
    private void forEachBox(PageView page, Consumer<Rectangle> painter) {
        for (PageView.SeenPiece seen : page.pieces()) {
            Piece piece = seen.layout().piece();
            for (int i = firstReaching(piece.begin()); i < hits.size() && hits.get(i).begin() < piece.end(); i++) {
                TextRange hit = hits.get(i);
                TextRange inside = new TextRange(Math.max(hit.begin(), piece.begin()),
                        Math.min(hit.end(), piece.end()));
                for (Box box : seen.layout().boxes(inside)) {
                    Rectangle place = page.place(seen, box);
                    if (place.intersects(page.area())) {
                        painter.accept(place);
                    }
                }
            }
        }
    }

    private int firstReaching(int offset) {
        int low = 0;
        int high = hits.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (hits.get(middle).end() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
