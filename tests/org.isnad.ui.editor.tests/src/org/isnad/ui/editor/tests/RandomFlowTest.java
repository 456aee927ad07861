/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;


import org.isnad.testkit.AnyText;
import org.isnad.testkit.Seeded;
import org.isnad.text.Graphemes;
import org.isnad.text.TextRange;
import org.isnad.ui.editor.internal.caret.CaretModel;
import org.isnad.ui.editor.internal.caret.CaretMove;
import org.isnad.ui.editor.internal.flow.Box;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Random text of mixed scripts: nothing throws, and each offset comes back from its point. */
@ExtendWith(OnDisplay.class)
class RandomFlowTest {

    private static final int ALL = 10_000;
    private static final int DAILY = 100;

    @Test
    void wordsAndSignsOfAllScriptsAreAnswered() {
        Seeded.rounds(Seeded.slow() ? ALL : DAILY, random -> {
            String text = MixedTexts.random(random);
            try (FlowFixture fixture = new FlowFixture(text, 250 + random.nextInt(400))) {
                RoundTrips.assertCarets(fixture.viewport(), text);
                RoundTrips.assertClicks(fixture.viewport(), text);
            }
        });
    }

    @Test
    void linesOfNewsAreAnsweredWhereverTheyAreWrapped() {
        Seeded.rounds(Seeded.slow() ? ALL : DAILY, random -> {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 12; i++) {
                String[] words = MixedTexts.LINES.get(random.nextInt(MixedTexts.LINES.size())).split(" ");
                text.append(words[random.nextInt(words.length)]).append(random.nextInt(8) == 0 ? '\n' : ' ');
            }
            try (FlowFixture fixture = new FlowFixture(text.toString(), 300 + random.nextInt(300))) {
                RoundTrips.assertCarets(fixture.viewport(), text.toString());
            }
        });
    }

    @Test
    void anyTextHasPlacesForItsGraphemesAndOnlyThose() {
        Seeded.rounds(Seeded.slow() ? ALL : DAILY, random -> {
            String text = AnyText.storable(random, 60);
            Graphemes graphemes = Graphemes.of(text);
            try (FlowFixture fixture = new FlowFixture(text, 300 + random.nextInt(300))) {
                CaretModel caret = new CaretModel(text, fixture.viewport());
                for (int i = 0; i < 20; i++) {
                    int offset = fixture.viewport().offsetAt(random.nextInt(700) - 50, random.nextInt(500) - 50);
                    caret.place(offset, false);
                    caret.setVisual(random.nextBoolean());
                    caret.move(CaretMove.values()[random.nextInt(CaretMove.values().length)], random.nextBoolean());
                    assertTrue(graphemes.isBoundary(caret.caret()), () -> caret.caret() + " from " + offset);
                    int begin = random.nextInt(text.length());
                    TextRange range = new TextRange(begin, begin + random.nextInt(text.length() - begin));
                    for (int piece = 0; piece < fixture.viewport().flow().pieces().count(); piece++) {
                        assertApart(fixture.layout(piece).boxes(range));
                    }
                }
            }
        });
    }

    /** No two boxes of a range share a place on a line. */
    private static void assertApart(List<Box> boxes) {
        for (Box box : boxes) {
            assertTrue(box.width() > 0, box::toString);
            assertTrue(boxes.stream().noneMatch(other -> other != box && other.line() == box.line()
                    && other.left() < box.right() && box.left() < other.right()), boxes::toString);
        }
    }
}
