/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.isnad.text.TextRange;
import org.isnad.ui.editor.internal.canvas.PageLayer;
import org.isnad.ui.editor.internal.canvas.PageView;
import org.isnad.ui.editor.internal.flow.FlowMetrics;
import org.isnad.ui.editor.internal.flow.PieceLayout;
import org.isnad.ui.testkit.ScreenshotOnFailure;
import org.isnad.ui.testkit.Screenshots;
import org.isnad.ui.testkit.Waiting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What hangs into the page gets the room that it asks for, draws there and is asked first about the mouse. */
@ExtendWith({ OnDisplay.class, ScreenshotOnFailure.class })
class PageLayersTest {

    private static final RGB GREEN = new RGB(0, 128, 0);
    private static final RGB ORANGE = new RGB(255, 128, 0);
    private static final int HEAD = 30;
    private static final int SIDE = 20;

    /** Orange above the first paragraph's lines, green at the side; takes presses at the side. */
    private static final class Probe implements PageLayer {
        private int head = HEAD;
        private int views;
        private Rectangle side;

        @Override
        public int headRoom(PieceLayout layout, FlowMetrics metrics) {
            return layout.piece().begin() == 0 ? head : 0;
        }

        @Override
        public int sideRoom(FlowMetrics metrics) {
            return SIDE;
        }

        @Override
        public void sideRoomGiven(Rectangle place) {
            side = place;
        }

        @Override
        public void paintBelow(PageView page) {
            page.brush().fill(page.gc(), GREEN, 255);
            page.gc().fillRectangle(side);
        }

        @Override
        public void paintAbove(PageView page) {
            page.brush().fill(page.gc(), ORANGE, 255);
            for (PageView.SeenPiece seen : page.pieces()) {
                if (seen.layout().headRoom() > 0) {
                    page.gc().fillRectangle(page.left(), seen.roomTop(0), 10, seen.layout().headRoom());
                }
            }
        }

        @Override
        public void viewChanged() {
            views++;
        }

        @Override
        public boolean press(Event event) {
            return side.contains(event.x, event.y);
        }

        @Override
        public Optional<String> tip(int x, int y) {
            return side.contains(x, y) ? Optional.of("the side") : Optional.empty();
        }
    }

    @Test
    void aLayerHasItsRoomAboveTheLinesAndBesideThem() {
        try (CanvasFixture fixture = new CanvasFixture(SWT.LEFT_TO_RIGHT, "قال زيد\nسأل عمرو", 400, 300)) {
            fixture.show(new TextRange(0, 3));
            PieceLayout plain = fixture.layout(0);
            int top = plain.lines().getFirst().top();
            int height = plain.height();
            int width = plain.width();
            Probe probe = new Probe();

            fixture.canvas().layers().add(probe);

            PieceLayout roomy = fixture.layout(0);
            assertEquals(top + HEAD, roomy.lines().getFirst().top());
            assertEquals(height + HEAD, roomy.height());
            assertEquals(width - SIDE, roomy.width());
            assertEquals(0, fixture.layout(1).headRoom());
            Rectangle page = fixture.canvas().control().getClientArea();
            assertEquals(new Rectangle(page.width - SIDE, 0, SIDE, page.height), probe.side);
            assertDrawn(fixture, probe);

            probe.head = 0;
            fixture.canvas().layers().changed();
            assertEquals(top, fixture.layout(0).lines().getFirst().top());
            fixture.canvas().layers().remove(probe);
            assertEquals(width, fixture.layout(0).width());
        }
    }

    @Test
    void aPressThatALayerTakesLeavesTheCaretAlone() {
        try (CanvasFixture fixture = new CanvasFixture(SWT.RIGHT_TO_LEFT, "قال زيد لعمرو\n".repeat(60), 400, 300)) {
            Probe probe = new Probe();
            fixture.canvas().layers().add(probe);
            fixture.canvas().caret().place(4, false);

            press(fixture, probe.side.x + 2, 100);
            assertEquals(4, fixture.canvas().caret().caret());
            press(fixture, fixture.canvas().viewport().left() + 5, 100);
            assertTrue(fixture.canvas().caret().caret() > 4);

            int views = probe.views;
            fixture.canvas().reveal(new TextRange(600, 603));
            assertTrue(probe.views > views, "the layer was not told that the page was scrolled");
        }
    }

    private static void assertDrawn(CanvasFixture fixture, Probe probe) {
        int left = fixture.canvas().viewport().left();
        Waiting.until("the layer to be painted", () -> {
            ImageData pixels = Screenshots.pixels(fixture.canvas().control());
            return rgb(pixels, probe.side.x + SIDE / 2, 50).equals(GREEN) && rgb(pixels, left + 5, HEAD / 2).equals(ORANGE)
                    && rgb(pixels, left + 5, HEAD + 2).equals(fixture.canvas().colors().page());
        });
    }

    private static RGB rgb(ImageData pixels, int x, int y) {
        return pixels.palette.getRGB(pixels.getPixel(x, y));
    }

    private static void press(CanvasFixture fixture, int x, int y) {
        Event event = new Event();
        event.button = 1;
        event.x = x;
        event.y = y;
        fixture.canvas().control().notifyListeners(SWT.MouseDown, event);
        fixture.canvas().control().notifyListeners(SWT.MouseUp, event);
    }
}
