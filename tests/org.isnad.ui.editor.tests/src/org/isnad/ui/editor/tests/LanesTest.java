/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.tests;

import static org.isnad.ui.editor.tests.Spans.span;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.stream.IntStream;

import org.isnad.ui.editor.internal.spans.Lanes;
import org.isnad.ui.editor.internal.spans.ShownSpan;
import org.junit.jupiter.api.Test;

class LanesTest {

    @Test
    void putsTheInnermostNextToTheText() {
        Lanes lanes = Lanes.of(List.of(span(1, 0, 20), span(2, 2, 10), span(3, 4, 6)));
        assertEquals(List.of(2, 1, 0), List.of(lanes.lane(0), lanes.lane(1), lanes.lane(2)));
        assertEquals(3, lanes.count());
    }

    @Test
    void givesNeighboursTheSameLane() {
        Lanes lanes = Lanes.of(List.of(span(1, 0, 5), span(2, 5, 10), span(3, 12, 15)));
        assertEquals(1, lanes.count());
    }

    @Test
    void separatesCrossingIdenticalAndPointSpans() {
        Lanes lanes = Lanes.of(List.of(span(1, 0, 5), span(2, 3, 8), span(3, 3, 8), span(4, 4, 4)));
        for (int i = 0; i < 4; i++) {
            for (int j = 0; j < i; j++) {
                assertNotEquals(lanes.lane(i), lanes.lane(j));
            }
        }
    }

    @Test
    void keepsTheGapOfADiscontinuousSpanFreeForItsThread() {
        Lanes lanes = Lanes.of(List.of(span(1, 0, 3, 20, 23), span(2, 10, 12)));
        assertNotEquals(lanes.lane(0), lanes.lane(1));
    }

    @Test
    void hasNoLaneWithoutSpans() {
        assertEquals(0, Lanes.of(List.of()).count());
    }

    @Test
    void putsOwnNextToTheTextThoughLonger() {
        ShownSpan theirs = new ShownSpan(Spans.data(2, 2, 4), Spans.OMAR, false);
        Lanes lanes = Lanes.of(List.of(span(1, 0, 20), theirs));
        assertEquals(List.of(0, 1), List.of(lanes.lane(0), lanes.lane(1)));
    }

    @Test
    void foldsTheOuterOnesOfMoreThanThereIsRoomFor() {
        Lanes few = Lanes.of(IntStream.range(0, 8).mapToObj(i -> span(i, 10 - i, 20 + i)).toList());
        assertEquals(List.of(8, 8), List.of(few.rows(), few.bars()));
        Lanes many = Lanes.of(IntStream.range(0, 12).mapToObj(i -> span(i, 20 - i, 30 + i)).toList());
        assertEquals(List.of(12, 8, 4), List.of(many.count(), many.rows(), many.bars()));
        assertEquals(List.of(0, 1, 2, 3), IntStream.range(0, 12).filter(i -> !many.isFolded(i)).boxed().toList());
    }
}
