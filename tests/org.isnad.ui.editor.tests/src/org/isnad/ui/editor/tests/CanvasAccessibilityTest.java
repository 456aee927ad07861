/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleTextAttributeEvent;
import org.eclipse.swt.accessibility.AccessibleTextEvent;
import org.eclipse.swt.accessibility.AccessibleTextExtendedListener;
import org.eclipse.swt.widgets.Canvas;
import org.isnad.model.AnnotationId;
import org.isnad.text.TextRange;
import org.isnad.ui.editor.internal.caret.TextSelection;
import org.isnad.ui.editor.internal.spans.ShownSpans;
import org.isnad.ui.testkit.ScreenReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A screen reader finds the text, the caret and the annotations on the page. */
@ExtendWith(OnDisplay.class)
class CanvasAccessibilityTest {

    private static final String TEXT = "قال سالم الوادي اليوم.\nThen.";

    private static final AnnotationId LINK = new AnnotationId(new UUID(7, 7));

    private String title = "one";

    @Test
    void tellsTheTextAndWhatIsMarkedInIt() {
        try (CanvasFixture fixture = new CanvasFixture(SWT.LEFT_TO_RIGHT, TEXT, 500, 300)) {
            Canvas control = fixture.canvas().control();
            fixture.canvas().describe(() -> "Text of " + title, id -> words(fixture, id));
            fixture.show(new TextRange(4, 15), new TextRange(9, 15));
            assertEquals("Text of one", ScreenReader.name(control).orElseThrow());
            title = "another";
            assertEquals("Text of another", ScreenReader.name(control).orElseThrow(), "a new title is told");

            assertAttribute(control, 1, 0, 4);
            assertAttribute(control, 5, 4, 9, "annotation", "span 4");
            assertAttribute(control, 10, 9, 15, "annotation", "span 9; span 4");
            assertAttribute(control, 15, 15, 22);
            assertAttribute(control, TEXT.length(), 23, TEXT.length());

            fixture.canvas().caret().place(10, false);
            assertEquals(10, asked(control, AccessibleTextExtendedListener::getCaretOffset).offset);
            assertEquals("span 9; span 4", ScreenReader.description(control), "what stands at the caret");
            fixture.canvas().current().pick(fixture.canvas().spans().index().at(5));
            assertEquals("span 4", ScreenReader.description(control), "the current annotation alone");
            fixture.canvas().current().set(LINK);
            assertEquals("a relation", ScreenReader.description(control), "also what is no span");
            fixture.canvas().current().clear();
            fixture.canvas().caret().place(2, false);
            assertEquals("", ScreenReader.description(control));

            assertEquals(TEXT.length(), asked(control, AccessibleTextExtendedListener::getCharacterCount).count);
            assertEquals("سالم", text(control, ACC.TEXT_BOUNDARY_WORD, 5));
            assertEquals("Then.", text(control, ACC.TEXT_BOUNDARY_PARAGRAPH, 24));
            assertEquals("", text(control, ACC.TEXT_BOUNDARY_CHAR, TEXT.length()));
            fixture.canvas().caret().select(new TextRange(4, 8));
            AccessibleTextEvent selection = asked(control, AccessibleTextExtendedListener::getSelectionRange);
            assertEquals(new TextRange(4, 8), new TextRange(selection.offset, selection.offset + selection.length));
        }
    }

    @Test
    void tellsWhetherKeysWriteAndWhatTheyWrote() {
        try (CanvasFixture fixture = new CanvasFixture(SWT.LEFT_TO_RIGHT, TEXT, 500, 300)) {
            Canvas control = fixture.canvas().control();
            fixture.canvas().describe(() -> "Text", id -> "span");
            assertTrue((ScreenReader.state(control) & ACC.STATE_READONLY) != 0);
            fixture.canvas().setEditable(true);
            assertEquals(0, ScreenReader.state(control) & ACC.STATE_READONLY);
            fixture.canvas().edit("ق" + TEXT.substring(3), new TextRange(0, 3), 1, ShownSpans.EMPTY,
                    TextSelection.at(1));
            assertEquals("ق سالم", asked(control, event -> event.end = 6, ACC.TEXT_BOUNDARY_ALL).result);
        }
    }

    private static String words(CanvasFixture fixture, AnnotationId id) {
        return id.equals(LINK) ? "a relation"
                : fixture.canvas().spans().index().find(id).map(shown -> "span " + shown.begin()).orElse("");
    }

    private static void assertAttribute(Canvas control, int offset, int start, int end, String... expected) {
        AccessibleTextAttributeEvent found = ScreenReader.attributes(control, offset);
        assertEquals(List.of(start, end), List.of(found.start, found.end), "at " + offset);
        assertArrayEquals(expected, found.attributes, "at " + offset);
    }

    private static String text(Canvas control, int boundary, int offset) {
        return asked(control, event -> event.start = offset, boundary).result;
    }

    private static AccessibleTextEvent asked(Canvas control, Consumer<AccessibleTextEvent> range,
            int boundary) {
        return ScreenReader.ask(control, event -> {
            event.type = boundary;
            range.accept(event);
        }, AccessibleTextExtendedListener::getText);
    }

    private static AccessibleTextEvent asked(Canvas control, ScreenReader.Question question) {
        return ScreenReader.ask(control, event -> { }, question);
    }
}
