/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.isnad.text.TextRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the context menu works on. */
@ExtendWith(OnDisplay.class)
class PointingTest {

    @Test
    void theOtherButtonChoosesWhatIsPointedAt() {
        try (CanvasFixture fixture = new CanvasFixture(SWT.LEFT_TO_RIGHT, "Zayd met Omar there", 500, 300)) {
            fixture.show(new TextRange(0, 4), new TextRange(9, 13), new TextRange(0, 13));
            fixture.canvas().current().set(Spans.id(0));

            point(fixture, 10);
            assertEquals(Optional.of(Spans.id(1)), fixture.canvas().current().id());
            assertEquals(10, fixture.canvas().caret().caret());

            point(fixture, 10);
            assertEquals(Optional.of(Spans.id(1)), fixture.canvas().current().id(), "it does not go outwards");

            point(fixture, 16);
            assertEquals(Optional.empty(), fixture.canvas().current().id());

            fixture.canvas().caret().select(new TextRange(0, 4));
            point(fixture, 2);
            assertEquals(new TextRange(0, 4), fixture.canvas().caret().selection().range());
        }
    }

    private static void point(CanvasFixture fixture, int offset) {
        Rectangle place = fixture.canvas().viewport().caret(offset);
        Event event = new Event();
        event.button = 3;
        event.x = place.x + 1;
        event.y = place.y + place.height / 2;
        fixture.canvas().control().notifyListeners(SWT.MouseDown, event);
        fixture.canvas().control().notifyListeners(SWT.MouseUp, event);
    }
}
