/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.isnad.testkit.AnyText;
import org.isnad.testkit.Seeded;
import org.isnad.text.Graphemes;
import org.isnad.text.TextRange;
import org.isnad.text.Tokenizer;
import org.isnad.ui.editor.internal.caret.CaretModel;
import org.isnad.ui.editor.internal.caret.CaretMove;
import org.isnad.ui.editor.internal.flow.Box;
import org.isnad.ui.editor.internal.flow.Line;
import org.isnad.ui.editor.internal.flow.PieceLayout;
import org.isnad.ui.editor.internal.flow.Viewport;
import org.isnad.ui.editor.internal.paint.PageColors;
import org.isnad.ui.testkit.ScreenshotOnFailure;
import org.isnad.ui.testkit.Screenshots;
import org.isnad.ui.testkit.Waiting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Highlights, carets and clicks are where the characters are, whatever the direction of the window. */
@ExtendWith({ OnDisplay.class, ScreenshotOnFailure.class })
abstract class GeometryContract {

    /** As wide as the caret is, and no letter is that narrow. */
    private static final int CARET = 2;
    private static final int WIDE = 1_100;
    private static final int HIGH = 700;
    /** Widths of separate layouts are rounded up to whole pixels, one for each run. */
    private static final int ROUNDING = 4;

    /** What is painted anew with a line above and below it. */
    private static final int RIM = 3;

    private final int orientation;

    /** @param orientation of the window: that of the interface language */
    GeometryContract(int orientation) {
        this.orientation = orientation;
    }

    private CanvasFixture fixture(String text, int width, int height) {
        return new CanvasFixture(orientation, text, width, height);
    }

    @Test
    void boxesAreWhereTheLevelsAndTheWidthsOfTheRunsPutThem() {
        try (CanvasFixture fixture = fixture(String.join("\n", MixedTexts.LINES), WIDE, HIGH)) {
            for (int i = 0; i < MixedTexts.LINES.size(); i++) {
                PieceLayout layout = fixture.layout(i);
                String line = MixedTexts.LINES.get(i);
                BoxOracle oracle = new BoxOracle(line, layout.piece().rightToLeft(), fixture.canvas().font());
                for (TextRange range : ranges(line)) {
                    List<Box> drawn = sorted(layout.boxes(range.shift(layout.piece().begin())));
                    assertNear(oracle.boxes(range, layout.width()), drawn,
                            "«" + range.covered(line) + "» in «" + line + "»");
                }
            }
        }
    }

    @Test
    void boxesOfWrappedLinesAreWhereTheLevelsPutThemToo() {
        for (int first = 0; first < MixedTexts.LINES.size(); first += 8) {
            String text = String.join(" ", MixedTexts.LINES.subList(first,
                    Math.min(first + 8, MixedTexts.LINES.size()))).replace('\t', ' ');
            try (FlowFixture fixture = new FlowFixture(text, 420)) {
                PieceLayout layout = fixture.layout(0);
                BoxOracle oracle = new BoxOracle(text, layout.piece().rightToLeft(), FlowFixture.font());
                assertTrue(layout.lines().size() > 2);
                for (TextRange range : ranges(text)) {
                    for (int i = 0; i < layout.lines().size(); i++) {
                        int number = i;
                        Line line = layout.lines().get(i);
                        assertNear(oracle.boxes(range, line.begin(), line.end(), layout.width()), sorted(layout
                                .boxes(range).stream().filter(box -> box.line() == number).toList()),
                                "«" + range.covered(text) + "» on line " + i + " of «" + text + "»");
                    }
                }
            }
        }
    }

    @Test
    void theColourIsInsideTheBoxesAndNowhereElse() {
        String text = String.join("\n", MixedTexts.LINES);
        try (CanvasFixture fixture = fixture(text, WIDE, HIGH)) {
            for (boolean last : new boolean[] { false, true }) {
                List<TextRange> shown = new ArrayList<>();
                int begin = 0;
                for (String line : MixedTexts.LINES) {
                    List<TextRange> ranges = ranges(line);
                    shown.add((last ? ranges.getLast() : ranges.get(ranges.size() / 2)).shift(begin));
                    begin += line.length() + 1;
                }
                fixture.show(shown.toArray(TextRange[]::new));
                for (int i = 0; i < shown.size(); i++) {
                    assertColoured(fixture, i, shown.get(i));
                }
            }
        }
    }

    @Test
    void bothLettersOfALigatureHaveTheirPart() {
        String text = "قال لا ولأن السلام";
        try (FlowFixture fixture = new FlowFixture(text, 400)) {
            for (int lam : new int[] { 4, 8, 14 }) {
                List<Box> both = fixture.layout(0).boxes(new TextRange(lam, lam + 2));
                Box one = fixture.layout(0).boxes(new TextRange(lam, lam + 1)).getFirst();
                Box other = fixture.layout(0).boxes(new TextRange(lam + 1, lam + 2)).getFirst();
                assertEquals(List.of(new Box(0, other.left(), one.right())), both, () -> "at " + lam);
                assertEquals(one.left(), other.right());
                assertTrue(one.width() > 2 && other.width() > 2, () -> one + " beside " + other);
            }
        }
    }

    @Test
    void lettersStayJoinedOverTheEdgesOfHighlights() {
        String word = "المستشفيات";
        try (CanvasFixture fixture = fixture(word, 400, 120)) {
            ImageData plain = Screenshots.pixels(fixture.canvas().control());
            int plainTop = fixture.layout(0).lines().getFirst().top();
            for (int cut = 1; cut < word.length(); cut++) {
                fixture.show(new TextRange(0, cut));
                Box last = fixture.layout(0).boxes(new TextRange(cut - 1, cut)).getLast();
                int x = fixture.canvas().viewport().left() + (last.left() + last.right()) / 2;
                ImageData[] pixels = new ImageData[1];
                Waiting.until("the tint of letter " + cut, () -> {
                    pixels[0] = Screenshots.pixels(fixture.canvas().control());
                    int y = fixture.layout(0).lines().getFirst().top() + 1;
                    return Pixels.near(rgb(pixels[0], x, y), tint(fixture));
                });
                assertSameInk(fixture, plain, plainTop, pixels[0]);
            }
        }
    }

    @Test
    void everyCaretPlaceAnswersItsOffset() {
        try (CanvasFixture fixture = fixture(String.join("\n", MixedTexts.LINES), 500, HIGH)) {
            RoundTrips.assertCarets(fixture.canvas().viewport(), fixture.text());
        }
    }

    @Test
    void aClickOnEachBoxComesBackToItsOffset() {
        try (CanvasFixture fixture = fixture(String.join("\n", MixedTexts.LINES), WIDE, HIGH)) {
            RoundTrips.assertClicks(fixture.canvas().viewport(), fixture.text());
        }
    }

    @Test
    void theCaretWalksEveryGraphemeInReadingOrder() {
        String text = String.join("\n", MixedTexts.LINES);
        try (CanvasFixture fixture = fixture(text, 500, HIGH)) {
            CaretModel caret = fixture.canvas().caret();
            Graphemes graphemes = Graphemes.of(text);
            caret.place(0, false);
            for (int offset = 0; offset < text.length();) {
                offset = graphemes.next(offset);
                caret.move(onward(fixture), false);
                assertEquals(offset, caret.caret());
            }
            for (int offset = text.length(); offset > 0;) {
                offset = graphemes.previous(offset);
                caret.move(onward(fixture) == CaretMove.LEFT ? CaretMove.RIGHT : CaretMove.LEFT, false);
                assertEquals(offset, caret.caret());
            }
        }
    }

    @Test
    void theVisualCaretPassesEveryGraphemeOfALineOnceFromSideToSide() {
        for (String line : MixedTexts.LINES) {
            try (FlowFixture fixture = new FlowFixture(line, WIDE)) {
                assertVisualWalk(fixture.viewport(), line);
            }
        }
    }

    @Test
    void theVisualCaretGoesOnToTheNextLineAndComesBack() {
        String text = "قال abc أبج والطريق إلى المدينة\nسأل عمرو";
        try (CanvasFixture fixture = fixture(text, 260, 300)) {
            CaretModel caret = fixture.canvas().caret();
            caret.setVisual(true);
            caret.place(0, false);
            for (int i = 0; i < 2 * text.length() && caret.caret() < text.length(); i++) {
                caret.move(CaretMove.LEFT, false);
            }
            assertEquals(text.length(), caret.caret());
            for (int i = 0; i < 2 * text.length() && caret.caret() > 0; i++) {
                caret.move(CaretMove.RIGHT, false);
            }
            assertEquals(0, caret.caret());
        }
    }

    @Test
    void aLetterWithManyMarksMakesNoHighLine() {
        try (CanvasFixture fixture = fixture("قال\nقا" + "\u064E\u0651".repeat(40) + "ل\nقال", WIDE, HIGH)) {
            int usual = fixture.layout(0).lines().getFirst().height();
            int marked = fixture.layout(1).lines().getFirst().height();
            assertTrue(marked <= 2 * usual, () -> marked + " beside " + usual);
        }
    }

    @Test
    void noMarkIsCutByTheEdgeOfItsLine() {
        String text = "ا\n\nإِٖنَّٰٓ لَّٰ ٱللَّٰهِۚ جِّۭ ۞ طٍّۢ أُّۗ\n\nا";
        try (CanvasFixture fixture = fixture(text, WIDE, HIGH)) {
            ImageData pixels = Screenshots.pixels(fixture.canvas().control());
            int top = (int) fixture.canvas().viewport().flow().top(2);
            Line line = fixture.layout(2).lines().getFirst();
            int ink = 0;
            for (int y = top - line.height(); y < top + line.bottom() + line.height(); y++) {
                for (int x = 4; x < pixels.width - 4; x++) {
                    boolean inLine = y >= top + line.top() - RIM && y < top + line.bottom() + RIM;
                    boolean isInk = Pixels.isInk(pixels, x, y);
                    String place = x + "," + y;
                    assertTrue(inLine || !isInk, () -> "ink at " + place + " beyond " + line + " at " + top);
                    ink += isInk ? 1 : 0;
                }
            }
            assertTrue(ink > 100, "the marks were not drawn");
        }
    }

    @Test
    void onlyParagraphsWithAnnotationsHaveRoomForLabels() {
        try (CanvasFixture fixture = fixture("قال زيد\n\nسأل عمرو", 400, 400)) {
            int plain = fixture.layout(0).height();

            fixture.show(new TextRange(0, 12));

            int marked = fixture.layout(0).height();
            assertTrue(marked > plain, () -> marked + " > " + plain);
            assertEquals(plain, fixture.layout(1).height(), "a blank line inside a span");
            assertEquals(marked, fixture.layout(2).height());
            fixture.show();
            assertEquals(plain * 3L, fixture.canvas().viewport().flow().height());
        }
    }

    @Test
    void theLineOfTheCaretStaysWhereItIsWhenAnnotationsMakeRoom() {
        try (CanvasFixture fixture = fixture("قال زيد لعمرو\n".repeat(80), 400, 400)) {
            int offset = 40 * 14 + 5;
            fixture.canvas().reveal(new TextRange(offset, offset + 3));
            Rectangle before = fixture.canvas().viewport().caret(offset);

            fixture.show(new TextRange(39 * 14, 39 * 14 + 3), new TextRange(offset, offset + 3));

            Rectangle after = fixture.canvas().viewport().caret(offset);
            assertEquals(before, after);
            fixture.show();
            assertEquals(before, fixture.canvas().viewport().caret(offset));
        }
    }

    @Test
    void anyTextIsShown() {
        Seeded.rounds(Seeded.slow() ? 1_000 : 15, random -> {
            String text = AnyText.storable(random, 60);
            try (CanvasFixture fixture = fixture(text, 300 + random.nextInt(300), 400)) {
                fixture.show(new TextRange(0, text.length()));
                for (int i = 0; i < 100; i++) {
                    int offset = fixture.canvas().viewport().offsetAt(random.nextInt(600), random.nextInt(400));
                    fixture.canvas().caret().place(offset, false);
                    int caret = fixture.canvas().caret().caret();
                    assertTrue(Graphemes.of(text).isBoundary(caret), () -> caret + " in " + text);
                }
            }
        });
    }

    /** The key that goes on in the text at the caret. */
    private static CaretMove onward(CanvasFixture fixture) {
        int caret = fixture.canvas().caret().caret();
        return fixture.canvas().viewport().rightToLeft(caret) ? CaretMove.LEFT : CaretMove.RIGHT;
    }

    /** From the right end to the left one: never back to the right, and as many steps as there are graphemes. */
    private static void assertVisualWalk(Viewport viewport, String line) {
        CaretModel caret = new CaretModel(line, viewport);
        caret.setVisual(true);
        // The outermost place on the right is the last that the right arrow reaches.
        caret.place(viewport.rightToLeft(0) ? 0 : line.length(), false);
        while (viewport.beside(caret.place(), false).isPresent()) {
            caret.move(CaretMove.RIGHT, false);
        }
        int steps = 0;
        int x = viewport.caret(caret.place()).x;
        while (viewport.beside(caret.place(), true).isPresent()) {
            caret.move(CaretMove.LEFT, false);
            int next = viewport.caret(caret.place()).x;
            int before = x;
            assertTrue(next <= before, () -> "from " + before + " to " + next + " in «" + line + "»");
            x = next;
            steps++;
        }
        assertEquals(Graphemes.of(line).count(), steps, line);
    }

    /** The strokes of the letters are dark, all tints are light. Where the caret blinks nothing is compared. */
    private static void assertSameInk(CanvasFixture fixture, ImageData plain, int plainTop, ImageData marked) {
        Line line = fixture.layout(0).lines().getFirst();
        int caret = fixture.canvas().viewport().caret(fixture.canvas().caret().place()).x;
        for (int y = 0; y < line.height(); y++) {
            for (int x = 2; x < plain.width - 20; x++) {
                String place = x + "," + y;
                assertTrue(x >= caret && x <= caret + CARET
                        || Pixels.isInk(plain, x, plainTop + y) == Pixels.isInk(marked, x, line.top() + y),
                        () -> "a letter changed its shape at " + place);
            }
        }
    }

    private static RGB tint(CanvasFixture fixture) {
        return fixture.canvas().colors().tinted(fixture.canvas().looks().of("Entity", "PERS").colour());
    }

    /** Along the top of a line; the oracle's places are off by some pixels, so its edges are left out. */
    private static void assertColoured(CanvasFixture fixture, int number, TextRange range) {
        var viewport = fixture.canvas().viewport();
        viewport.reveal(range.begin());
        fixture.canvas().redraw();
        PieceLayout layout = fixture.layout(number);
        int begin = layout.piece().begin();
        List<Box> boxes = new BoxOracle(MixedTexts.LINES.get(number), layout.piece().rightToLeft(),
                fixture.canvas().font()).boxes(range.shift(-begin), layout.width());
        int y = viewport.caret(range.begin()).y + 1;
        RGB tint = tint(fixture);
        // The system shows what was painted a little later, and the last look may be like this one in part.
        Waiting.until("the colour of " + range + " in " + boxes + " alone, in «" + MixedTexts.LINES.get(number) + "»",
                () -> isColoured(Screenshots.pixels(fixture.canvas().control()), viewport.left(), y, layout.width(),
                        boxes, tint));
        assertEquals(PageColors.LIGHT, fixture.canvas().colors());
    }

    private static boolean isColoured(ImageData pixels, int left, int y, int width, List<Box> boxes, RGB tint) {
        for (int x = 0; x < width; x++) {
            int place = x;
            boolean edge = boxes.stream().anyMatch(box -> Math.abs(place - box.left()) <= ROUNDING
                    || Math.abs(place - box.right()) <= ROUNDING);
            boolean inside = boxes.stream().anyMatch(box -> box.left() <= place && place < box.right());
            if (!edge && inside != Pixels.near(rgb(pixels, left + x, y), tint)) {
                return false;
            }
        }
        return true;
    }

    private static RGB rgb(ImageData pixels, int x, int y) {
        return pixels.palette.getRGB(pixels.getPixel(x, y));
    }

    /** Each word, and from each word to the next but one. */
    private static List<TextRange> ranges(String line) {
        List<TextRange> words = new ArrayList<>();
        Tokenizer.tokenize(line).forEach(token -> words.add(token.range()));
        List<TextRange> ranges = new ArrayList<>(words);
        for (int i = 0; i + 2 < words.size(); i++) {
            ranges.add(words.get(i).hull(words.get(i + 2)));
        }
        if (ranges.isEmpty()) {
            ranges.add(new TextRange(0, line.length()));
        }
        return ranges;
    }

    private static List<Box> sorted(List<Box> boxes) {
        return boxes.stream().sorted(Comparator.comparingInt(Box::left)).toList();
    }

    private static void assertNear(List<Box> expected, List<Box> drawn, String where) {
        boolean near = expected.size() == drawn.size();
        for (int i = 0; near && i < expected.size(); i++) {
            near = Math.abs(expected.get(i).left() - drawn.get(i).left()) <= ROUNDING
                    && Math.abs(expected.get(i).right() - drawn.get(i).right()) <= ROUNDING;
        }
        assertTrue(near, () -> where + ": expected " + expected + ", drawn " + drawn);
    }
}
