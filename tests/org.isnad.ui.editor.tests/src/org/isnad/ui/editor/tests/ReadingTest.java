/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.isnad.text.TextRange;
import org.isnad.ui.editor.internal.canvas.AnnotationCanvas;
import org.isnad.ui.editor.internal.flow.PieceLayout;
import org.isnad.ui.editor.internal.flow.Viewport;
import org.isnad.ui.editor.internal.signs.SignLayer;
import org.isnad.ui.testkit.ScreenshotOnFailure;
import org.isnad.ui.testkit.Screenshots;
import org.isnad.ui.testkit.Waiting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Direction, wrapping and hidden characters on the page. */
@ExtendWith({ OnDisplay.class, ScreenshotOnFailure.class })
class ReadingTest {

    private static final RGB WARNING = new RGB(192, 28, 40);

    @Test
    void paragraphsAreAlignedToTheSideWhereTheyBeginAndCanBeTurned() {
        String text = "قال زيد\nThe report\n\n12 34\r\nقال عمرو";
        try (CanvasFixture fixture = new CanvasFixture(SWT.LEFT_TO_RIGHT, text, 500, 300)) {
            AnnotationCanvas canvas = fixture.canvas();
            Map<Integer, Boolean> remembered = new HashMap<>();
            canvas.setDirections(remembered);
            int width = fixture.layout(0).width();
            assertEquals(width, fixture.layout(0).caretX(0));
            assertEquals(0, fixture.layout(1).caretX(8));
            int[] told = new int[1];
            canvas.caret().addListener(() -> told[0]++);

            canvas.caret().place(10, false);
            int before = told[0];
            canvas.flipDirection();
            assertTrue(told[0] > before, "the status line is told");
            assertTrue(canvas.viewport().rightToLeft(10));
            assertEquals(width, fixture.layout(1).boxes(new TextRange(8, 18)).getFirst().right());
            assertTrue(canvas.viewport().rightToLeft(0), "its neighbours stay");

            canvas.caret().selectAll();
            canvas.flipDirection();
            IntStream.range(0, 5).forEach(i -> assertFalse(fixture.layout(i).piece().rightToLeft(), "paragraph " + i));
            assertEquals(5, remembered.size());

            try (CanvasFixture again = new CanvasFixture(SWT.RIGHT_TO_LEFT, text, 500, 300)) {
                again.canvas().setDirections(remembered);
                assertFalse(again.layout(0).piece().rightToLeft());
            }
        }
    }

    @Test
    void linesNeedNotBeWrapped() {
        String longLine = "قال المتحدث abc إن الحساب نشر الخبر أولاً، ".repeat(9).strip();
        String text = "قصير\n" + longLine + "\n" + "ﷺ ".repeat(150).strip() + "\nshort";
        try (CanvasFixture fixture = new CanvasFixture(SWT.RIGHT_TO_LEFT, text, 400, 300)) {
            Viewport viewport = fixture.canvas().viewport();
            assertTrue(fixture.layout(1).lines().size() > 3);
            assertEquals(viewport.width(), viewport.pageWidth());

            fixture.canvas().setWrapped(false);

            IntStream.range(0, 4).forEach(i -> assertEquals(1, fixture.layout(i).lines().size(), "lines of " + i));
            assertTrue(viewport.pageWidth() > 2 * viewport.width());
            assertTrue(fixture.canvas().control().getHorizontalBar().getVisible());
            assertSeen(fixture, 0);
            assertSeen(fixture, text.indexOf('\n', 10));
            Rectangle caret = viewport.caret(text.indexOf('\n', 10));
            assertEquals(text.indexOf('\n', 10), viewport.offsetAt(caret.x, caret.y + 3));
            assertSeen(fixture, text.length());

            fixture.canvas().setWrapped(true);
            assertEquals(0, viewport.sideways());
            assertEquals(viewport.width(), viewport.pageWidth());
            assertTrue(fixture.layout(1).lines().size() > 3);
        }
    }

    private static void assertSeen(CanvasFixture fixture, int offset) {
        fixture.canvas().caret().place(offset, false);
        fixture.canvas().showCaret();
        Rectangle caret = fixture.canvas().viewport().caret(offset);
        Rectangle page = fixture.canvas().control().getClientArea();
        assertTrue(page.contains(caret.x, caret.y), () -> caret + " for " + offset + " in " + page);
    }

    @Test
    void hiddenCharactersAreShownAndMoveNothing() {
        String text = "قال زيد\u00A0هو\tثم ه\u200Dو بلا\u200Cوصل\nالس\u200Fلاح و\u202Eabc\u202C";
        try (CanvasFixture fixture = new CanvasFixture(SWT.LEFT_TO_RIGHT, text, 500, 300)) {
            SignLayer signs = new SignLayer(() -> text);
            int[] places = places(fixture);
            int plain = ink(fixture, 0);

            fixture.canvas().layers().add(signs);
            Waiting.until("the misleading signs to be marked", () -> warnings(fixture, 1) > 0);
            assertEquals(0, warnings(fixture, 0), "what is harmless is not marked");
            assertEquals(plain, ink(fixture, 0), "and not shown");

            signs.showAll(true);
            fixture.canvas().repaint();
            Waiting.until("the signs to be shown", () -> ink(fixture, 0) > plain);
            assertEquals(0, warnings(fixture, 0));
            IntStream.range(0, places.length).forEach(i -> assertEquals(places[i], places(fixture)[i], "offset " + i));
            Rectangle control = fixture.canvas().viewport().caret(text.indexOf('\u202E'));
            assertTrue(signs.tip(control.x, control.y + 2).orElse("").contains("U+202E"));
        }
    }

    private static int[] places(CanvasFixture fixture) {
        return IntStream.rangeClosed(0, fixture.text().length()).map(i -> fixture.canvas().viewport().caret(i).x)
                .toArray();
    }

    /** Pixels of a paragraph that are not of the page's colour. */
    private static int ink(CanvasFixture fixture, int piece) {
        return count(fixture, piece, rgb -> !rgb.equals(fixture.canvas().colors().page()));
    }

    private static int warnings(CanvasFixture fixture, int piece) {
        return count(fixture, piece, rgb -> Pixels.near(rgb, WARNING));
    }

    private static int count(CanvasFixture fixture, int piece, Predicate<RGB> wanted) {
        ImageData pixels = Screenshots.pixels(fixture.canvas().control());
        PieceLayout layout = fixture.layout(piece);
        int top = (int) fixture.canvas().viewport().flow().top(piece);
        int count = 0;
        for (int y = Math.max(2, top); y < top + layout.height(); y++) {
            for (int x = 2; x < fixture.canvas().viewport().width() - 2; x++) {
                count += wanted.test(pixels.palette.getRGB(pixels.getPixel(x, y))) ? 1 : 0;
            }
        }
        return count;
    }
}
