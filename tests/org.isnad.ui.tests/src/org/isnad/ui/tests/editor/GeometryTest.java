/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.tests.editor;

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
import org.isnad.ui.editor.internal.flow.Box;
import org.isnad.ui.editor.internal.flow.Line;
import org.isnad.ui.editor.internal.flow.PieceLayout;
import org.isnad.ui.editor.internal.paint.PageColors;
import org.isnad.ui.testkit.ScreenshotOnFailure;
import org.isnad.ui.testkit.Screenshots;
import org.isnad.ui.testkit.Waiting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Highlights, carets and clicks are where the characters are, in both interface languages. */
@ExtendWith(ScreenshotOnFailure.class)
class GeometryTest {

    private static final int WIDE = 1_100;
    private static final int HIGH = 700;
    /** Widths of separate layouts are rounded up to whole pixels, one for each run. */
    private static final int ROUNDING = 4;

    @Test
    void boxesAreWhereTheLevelsAndTheWidthsOfTheRunsPutThem() {
        try (CanvasFixture fixture = new CanvasFixture(String.join("\n", MixedTexts.LINES), WIDE, HIGH)) {
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
    void theColourIsInsideTheBoxesAndNowhereElse() {
        for (String line : MixedTexts.LINES) {
            try (CanvasFixture fixture = new CanvasFixture(line, WIDE, 200)) {
                List<TextRange> ranges = ranges(line);
                TextRange range = ranges.get(ranges.size() / 2);
                fixture.show(range);
                waitForTint(fixture, range);
                assertColoured(fixture, range);
            }
        }
    }

    @Test
    void lettersStayJoinedOverTheEdgesOfHighlights() {
        String word = "المستشفيات";
        try (CanvasFixture fixture = new CanvasFixture(word, 400, 120)) {
            ImageData plain = Screenshots.pixels(fixture.canvas().control());
            int plainTop = fixture.layout(0).lines().getFirst().top();
            for (int cut = 1; cut < word.length(); cut++) {
                fixture.show(new TextRange(0, cut));
                waitForTint(fixture, new TextRange(cut - 1, cut));
                assertSameInk(fixture, plain, plainTop, Screenshots.pixels(fixture.canvas().control()));
            }
        }
    }

    @Test
    void everyCaretPlaceAnswersItsOffset() {
        try (CanvasFixture fixture = new CanvasFixture(String.join("\n", MixedTexts.LINES), 500, HIGH)) {
            assertRoundTrips(fixture, "the mixed lines");
        }
    }

    @Test
    void randomMixedLinesAreAnsweredToo() {
        Seeded.rounds(Seeded.slow() ? 10_000 : 40, random -> {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 12; i++) {
                String line = MixedTexts.LINES.get(random.nextInt(MixedTexts.LINES.size()));
                String[] words = line.split(" ");
                text.append(words[random.nextInt(words.length)]).append(random.nextInt(8) == 0 ? '\n' : ' ');
            }
            try (CanvasFixture fixture = new CanvasFixture(text.toString(), 300 + random.nextInt(300), 400)) {
                assertRoundTrips(fixture, text.toString());
            }
        });
    }

    @Test
    void onlyParagraphsWithAnnotationsHaveRoomForLabels() {
        try (CanvasFixture fixture = new CanvasFixture("قال زيد\n\nسأل عمرو", 400, 400)) {
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
        try (CanvasFixture fixture = new CanvasFixture("قال زيد لعمرو\n".repeat(80), 400, 400)) {
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
        Seeded.rounds(Seeded.slow() ? 10_000 : 40, random -> {
            String text = AnyText.storable(random, 60);
            try (CanvasFixture fixture = new CanvasFixture(text, 300 + random.nextInt(300), 400)) {
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

    private static void assertRoundTrips(CanvasFixture fixture, String what) {
        Graphemes graphemes = Graphemes.of(fixture.text());
        var viewport = fixture.canvas().viewport();
        for (int offset = 0; offset <= fixture.text().length(); offset = graphemes.next(offset)) {
            if (offset < fixture.text().length() && isControl(fixture.text().charAt(offset))) {
                continue;
            }
            viewport.reveal(offset);
            Rectangle caret = viewport.caret(offset);
            int answered = viewport.offsetAt(caret.x, caret.y + caret.height / 2);
            int at = offset;
            assertTrue(touches(fixture, graphemes, answered, caret),
                    () -> "offset " + at + " at " + caret + " answers " + answered + " in " + what);
            if (offset == fixture.text().length()) {
                break;
            }
        }
    }

    /** Whether the character is one that the bidirectional algorithm removes: it has no place of its own. */
    private static boolean isControl(char c) {
        return c >= '\u202A' && c <= '\u202E';
    }

    /**
     * Whether an offset's caret stands at a place. Where runs of two directions meet an offset has two places: before
     * the character that follows, and after the one that it ends.
     */
    private static boolean touches(CanvasFixture fixture, Graphemes graphemes, int offset, Rectangle place) {
        var viewport = fixture.canvas().viewport();
        Rectangle caret = viewport.caret(offset);
        int before = graphemes.previous(offset);
        PieceLayout layout = fixture.layout(viewport.flow().pieces().indexAt(before));
        int margin = viewport.flow().metrics().margin();
        boolean after = offset > before && layout.boxes(new TextRange(before, offset)).stream().anyMatch(
                box -> Math.abs(margin + box.left() - place.x) <= 1 || Math.abs(margin + box.right() - place.x) <= 1);
        return after || Math.abs(caret.x - place.x) <= 1 && caret.y == place.y;
    }

    /** The strokes of the letters are dark, all tints are light. */
    private static void assertSameInk(CanvasFixture fixture, ImageData plain, int plainTop, ImageData marked) {
        Line line = fixture.layout(0).lines().getFirst();
        for (int y = 0; y < line.height(); y++) {
            for (int x = 2; x < plain.width - 20; x++) {
                String place = x + "," + y;
                assertEquals(isInk(plain, x, plainTop + y), isInk(marked, x, line.top() + y),
                        () -> "a letter changed its shape at " + place);
            }
        }
    }

    private static boolean isInk(ImageData pixels, int x, int y) {
        RGB seen = pixels.palette.getRGB(pixels.getPixel(x, y));
        return Math.max(seen.red, Math.max(seen.green, seen.blue)) < 70;
    }

    /** The system shows what was painted a little later. */
    private static void waitForTint(CanvasFixture fixture, TextRange range) {
        PieceLayout layout = fixture.layout(0);
        Box box = layout.boxes(range).getLast();
        int x = fixture.canvas().viewport().flow().metrics().margin() + (box.left() + box.right()) / 2;
        int y = layout.lines().getFirst().top() + 1;
        Waiting.until("the tint of " + range, () -> {
            ImageData pixels = Screenshots.pixels(fixture.canvas().control());
            return near(pixels.palette.getRGB(pixels.getPixel(x, y)), tint(fixture));
        });
    }

    private static RGB tint(CanvasFixture fixture) {
        return fixture.canvas().colors().tinted(fixture.canvas().looks().of("Entity", "PERS").colour());
    }

    private static void assertColoured(CanvasFixture fixture, TextRange range) {
        PieceLayout layout = fixture.layout(0);
        Line line = layout.lines().getFirst();
        ImageData pixels = Screenshots.pixels(fixture.canvas().control());
        RGB tint = tint(fixture);
        int margin = fixture.canvas().viewport().flow().metrics().margin();
        int y = line.top() + 1;
        for (int x = 0; x < layout.width(); x++) {
            int place = x;
            boolean inside = layout.boxes(range).stream().anyMatch(box -> box.left() <= place && place < box.right());
            RGB seen = pixels.palette.getRGB(pixels.getPixel(margin + x, y));
            assertEquals(inside, near(seen, tint), () -> "x " + place + " of «" + range.covered(fixture.text())
                    + "» in «" + fixture.text() + "»: " + seen + ", tint " + tint + ", boxes " + layout.boxes(range));
        }
        assertEquals(PageColors.LIGHT, fixture.canvas().colors());
    }

    private static boolean near(RGB seen, RGB wanted) {
        return Math.abs(seen.red - wanted.red) <= 2 && Math.abs(seen.green - wanted.green) <= 2
                && Math.abs(seen.blue - wanted.blue) <= 2;
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
