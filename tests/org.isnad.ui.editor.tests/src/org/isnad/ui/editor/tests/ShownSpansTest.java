/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.tests;

import static org.isnad.ui.editor.tests.Spans.numbers;
import static org.isnad.ui.editor.tests.Spans.span;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.isnad.text.TextRange;
import org.isnad.ui.editor.internal.spans.ShownSpan;
import org.isnad.ui.editor.internal.spans.ShownSpans;
import org.junit.jupiter.api.Test;

class ShownSpansTest {

    private static final long SEED = 1_443;

    @Test
    void findsWhatTouchesARangeAsALoopDoes() {
        Random random = new Random(SEED);
        List<ShownSpan> all = new ArrayList<>();
        all.add(span(0, 0, 5_000));
        for (int i = 1; i < 1_000; i++) {
            int begin = random.nextInt(4_900);
            all.add(span(i, begin, begin + random.nextInt(40)));
        }
        ShownSpans spans = ShownSpans.of(all);
        for (int begin = 0; begin < 4_900; begin += 13) {
            TextRange range = new TextRange(begin, begin + random.nextInt(1, 100));
            List<ShownSpan> expected = spans.all().stream().filter(shown -> touches(shown, range)).toList();
            assertEquals(expected, spans.touching(range), "seed " + SEED + ", range " + range);
        }
    }

    @Test
    void findsADiscontinuousSpanInItsGapToDrawTheThreadButNotUnderTheCaret() {
        ShownSpans spans = ShownSpans.of(List.of(span(1, 0, 3, 10, 13)));
        assertEquals(List.of(1), numbers(spans.touching(new TextRange(5, 7))));
        assertTrue(spans.at(6).isEmpty());
        assertTrue(spans.covering(6).isEmpty());
        assertEquals(List.of(1), numbers(spans.covering(11)));
    }

    @Test
    void findsAPointAtTheCaret() {
        ShownSpans spans = ShownSpans.of(List.of(span(1, 4, 4)));
        assertEquals(List.of(1), numbers(spans.at(4)));
        assertEquals(List.of(1), numbers(spans.touching(new TextRange(0, 4))));
        assertTrue(spans.touching(new TextRange(0, 3)).isEmpty());
    }

    @Test
    void answersTheInnermostFirst() {
        ShownSpans spans = ShownSpans.of(List.of(span(1, 0, 20), span(2, 5, 10), span(3, 5, 8)));
        assertEquals(List.of(3, 2, 1), numbers(spans.covering(6)));
    }

    @Test
    void walksInReadingOrder() {
        ShownSpans spans = ShownSpans.of(List.of(span(3, 5, 8), span(2, 5, 10), span(1, 0, 20), span(4, 5, 8)));
        ShownSpan shown = spans.firstFrom(0).orElseThrow();
        List<Integer> walked = new ArrayList<>();
        while (shown != null) {
            walked.add(numbers(List.of(shown)).getFirst());
            shown = spans.next(shown).orElse(null);
        }
        assertEquals(List.of(1, 2, 3, 4), walked);
        assertEquals(List.of(3), numbers(spans.previous(spans.all().get(3)).stream().toList()));
        assertEquals(List.of(2), numbers(spans.firstFrom(5).stream().toList()));
        assertEquals(List.of(1), numbers(spans.lastBefore(5).stream().toList()));
        assertTrue(spans.firstFrom(6).isEmpty());
        assertTrue(spans.lastBefore(0).isEmpty());
    }

    private static boolean touches(ShownSpan shown, TextRange range) {
        return shown.begin() == shown.end() ? range.begin() <= shown.begin() && shown.begin() <= range.end()
                : shown.begin() < range.end() && range.begin() < shown.end();
    }
}
