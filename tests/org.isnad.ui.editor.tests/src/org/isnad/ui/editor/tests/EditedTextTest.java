/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

import org.eclipse.swt.SWT;
import org.isnad.text.TextRange;
import org.isnad.ui.editor.internal.caret.TextSelection;
import org.isnad.ui.editor.internal.flow.Pieces;
import org.isnad.ui.editor.internal.flow.PieceLayout;
import org.isnad.ui.editor.internal.flow.TextFlow;
import org.isnad.ui.editor.internal.flow.Viewport;
import org.isnad.ui.editor.internal.spans.ShownSpans;
import org.isnad.ui.testkit.Waiting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A page whose text is edited is the page of the edited text, though only what was touched is laid out again. */
@ExtendWith(OnDisplay.class)
class EditedTextTest {

    private static final int ROUNDS = 120;
    private static final List<String> SNIPPETS = List.of("", "", "x", "قال ", "\n", "\r", "\r\n", "١٢٣", "مُحَمَّدٌ\n\n(…)",
            "abc\r", "\n22", "\u2067", "سطر بلا نهاية ".repeat(90));

    @Test
    void isThePageOfTheEditedText() {
        long seed = 20_261_122;
        SplittableRandom random = new SplittableRandom(seed);
        String text = "12\n--\r\n" + MixedTexts.random(random) + "\r\n" + "جملة تطول وتطول. ".repeat(120) + "\n\n3";
        try (CanvasFixture fixture = new CanvasFixture(SWT.LEFT_TO_RIGHT, text, 500, 400)) {
            for (int round = 0; round < ROUNDS; round++) {
                String before = fixture.canvas().text();
                TextRange replaced = stretch(before, random);
                String inserted = SNIPPETS.get(random.nextInt(SNIPPETS.size()));
                String after = before.substring(0, replaced.begin()) + inserted + before.substring(replaced.end());
                String place = "seed " + seed + ", round " + round + ", " + replaced;
                fixture.canvas().edit(after, replaced, inserted.length(), ShownSpans.EMPTY, TextSelection.at(0));
                assertSamePieces(after, fixture.canvas().viewport().flow().pieces(), place);
                if (round % 40 == 0) {
                    assertSamePage(fixture, after, place);
                }
            }
        }
    }

    @Test
    void laysOutOnlyTheParagraphsThatAreEdited() {
        String text = "سطر\n".repeat(12);
        try (CanvasFixture fixture = new CanvasFixture(SWT.LEFT_TO_RIGHT, text, 500, 800)) {
            PieceLayout above = fixture.layout(2);
            PieceLayout below = fixture.layout(4);
            fixture.canvas().edit("سطر\n".repeat(3) + "س\nطر\n" + "سطر\n".repeat(8), new TextRange(13, 13), 1,
                    ShownSpans.EMPTY, TextSelection.at(14));
            assertSame(above, fixture.layout(2));
            assertSame(below, fixture.layout(5));
            assertEquals(17, below.piece().begin());
        }
    }

    @Test
    void whatStandsAtTheTopStaysThereWhenTextAboveItIsEdited() {
        String text = "سطر من السطور\n".repeat(200);
        try (CanvasFixture fixture = new CanvasFixture(SWT.LEFT_TO_RIGHT, text, 300, 200)) {
            Viewport viewport = fixture.canvas().viewport();
            viewport.setTop(14 * 100);
            fixture.canvas().edit("سطر آخر تماماً\n".repeat(5) + text, TextRange.at(0), 15 * 5, ShownSpans.EMPTY,
                    TextSelection.at(0));
            Waiting.forPaint(fixture.canvas().control());
            assertEquals(14 * 100 + 15 * 5, viewport.top());
        }
    }

    private static TextRange stretch(String text, RandomGenerator random) {
        int begin = random.nextInt(text.length() + 1);
        int most = random.nextInt(6) == 0 ? 400 : 4;
        return new TextRange(begin, Math.min(text.length(), begin + random.nextInt(most)));
    }

    private static void assertSamePieces(String text, Pieces pieces, String place) {
        Pieces expected = Pieces.of(text);
        assertEquals(expected.count(), pieces.count(), place);
        for (int i = 0; i < expected.count(); i++) {
            assertEquals(expected.get(i), pieces.get(i), place + ", piece " + i);
        }
    }

    private static void assertSamePage(CanvasFixture fixture, String text, String place) {
        try (CanvasFixture fresh = new CanvasFixture(SWT.LEFT_TO_RIGHT, text, 500, 400)) {
            TextFlow expected = fresh.canvas().viewport().flow();
            TextFlow flow = fixture.canvas().viewport().flow();
            for (int i = 0; i < expected.pieces().count(); i++) {
                assertEquals(expected.layout(i).lines(), flow.layout(i).lines(), place);
                assertEquals(expected.layout(i).boxes(new TextRange(0, text.length())),
                        flow.layout(i).boxes(new TextRange(0, text.length())), place);
            }
            assertEquals(expected.height(), flow.height(), place);
        }
    }
}
