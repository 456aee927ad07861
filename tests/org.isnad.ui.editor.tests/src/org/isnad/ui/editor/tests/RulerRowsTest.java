/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.tests;

import static org.isnad.ui.editor.tests.Spans.span;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

import org.isnad.tagset.Tagsets;
import org.isnad.ui.editor.internal.paint.SpanLook;
import org.isnad.ui.editor.internal.paint.SpanLooks;
import org.isnad.ui.editor.internal.ruler.RulerRows;
import org.isnad.ui.editor.internal.spans.ShownSpan;
import org.isnad.ui.editor.internal.spans.ShownSpans;
import org.junit.jupiter.api.Test;

class RulerRowsTest {

    private static final long SEED = 12;
    private static final SpanLooks LOOKS =
            new SpanLooks(Tagsets.shipped().find("news").orElseThrow(), Locale.ENGLISH, false);

    @Test
    void aRowHasWhatBeginsInItsTextAndTheLastOneThePointAtTheEnd() {
        RulerRows rows = rows(new int[] {0, 10, 10, 20, 30}, span(1, 0, 25), span(2, 9, 12), span(3, 10, 11),
                span(4, 30, 30));
        assertEquals(List.of(2, 0, 1, 1), rows.rows().stream().map(RulerRows.Row::count).toList());
        assertEquals(Spans.id(1), rows.rows().getFirst().first().span().id());
        assertNull(rows.rows().get(1).first());
        assertEquals("Person", rows.rows().getFirst().shares().getFirst().look().label());
    }

    @Test
    void everyAnnotationIsInOneRow() {
        Random random = new Random(SEED);
        for (int round = 0; round < 100; round++) {
            List<ShownSpan> spans = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                int begin = random.nextInt(200);
                spans.add(span(i, begin, begin + random.nextInt(40)));
            }
            int[] borders = random.ints(12, 1, 200).sorted().toArray();
            borders[0] = 0;
            borders[11] = 240;
            RulerRows rows = RulerRows.of(ShownSpans.of(spans), borders, RulerRowsTest::look);
            assertEquals(60, rows.rows().stream().mapToInt(RulerRows.Row::count).sum(),
                    "seed " + SEED + ", round " + round);
        }
    }

    private static RulerRows rows(int[] borders, ShownSpan... spans) {
        return RulerRows.of(ShownSpans.of(List.of(spans)), borders, RulerRowsTest::look);
    }

    private static SpanLook look(ShownSpan shown) {
        return LOOKS.of(shown.span());
    }
}
