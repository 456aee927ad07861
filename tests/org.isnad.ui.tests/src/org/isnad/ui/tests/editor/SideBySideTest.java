/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.tests.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.isnad.model.DocumentId;
import org.isnad.text.TextRange;
import org.isnad.ui.editor.AnnotationEditor;
import org.isnad.ui.testkit.Desktop;
import org.isnad.ui.testkit.Keyboard;
import org.isnad.ui.testkit.UiTest;
import org.isnad.ui.testkit.Waiting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two editors beside each other. */
@UiTest
class SideBySideTest {

    @TempDir
    private Path folder;

    private List<DocumentId> documents;
    private EditorDriver first;

    @BeforeEach
    void openADocument() throws Exception {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("أول", "قال سالم إن الجسر مغلق.\n".repeat(60));
        texts.put("second", "The bridge is closed.\n".repeat(60));
        documents = Desktop.makeProject(folder.resolve("project"), texts);
        Desktop.open(folder.resolve("project"));
        first = EditorDriver.open(documents.getFirst());
    }

    @AfterEach
    void closeTheProject() {
        Desktop.close();
    }

    @Test
    void twoDocumentsStandBesideEachOtherEachWithAPlaceOfItsOwn() {
        Desktop.session().showBeside(documents.get(1));
        EditorDriver second = EditorDriver.open(documents.get(1));
        assertBeside(first, second);
        second.canvas().caret().place(50, false);
        first.focus();
        first.canvas().caret().place(100, false);
        first.canvas().showCaret();
        assertEquals(50, second.caret());
        second.editor().reveal(new TextRange(1_000, 1_010));
        assertEquals(100, first.caret());
        assertEquals(0, first.canvas().viewport().scroll());

        second.focus();
        first.expectQuestionForName();
        second.canvas().caret().select(new TextRange(4, 10));
        second.pressUntil(1, 'g');
        first.focus();
        first.canvas().caret().select(new TextRange(4, 8));
        first.pressUntil(1, 'p');
        second.focus();
        Keyboard.press(SWT.CTRL, SWT.ALT, 'z');
        Waiting.until("the step of this document alone to be taken back", () -> second.spans().isEmpty());
        assertEquals(1, first.spans().size());
    }

    @Test
    void twoEditorsOfOneDocumentStayInStep() {
        Keyboard.press(SWT.CTRL, SWT.SHIFT, 'b');
        AnnotationEditor other = Waiting.forValue("another editor", () ->
                Desktop.page().getActiveEditor() instanceof AnnotationEditor active && active != first.editor()
                        && active.canvas() != null ? active : null);
        EditorDriver second = EditorDriver.open(documents.getFirst());
        assertSame(other, second.editor());
        assertNotSame(first.editor(), second.editor());
        assertBeside(first, second);

        second.expectQuestionForName();
        second.canvas().caret().select(second.find("سالم", 2));
        second.pressUntil(1, 'p');
        Waiting.until("the annotation in both", () -> first.canvas().spans().index().all().size() == 1);
        first.canvas().caret().place(first.find("سالم", 3).end(), false);
        Keyboard.press(SWT.CTRL, SWT.F2);
        Waiting.until("correcting", () -> second.editor().correction().isOn());
        second.canvas().caret().place(0, false);
        Keyboard.press('x');
        Keyboard.press('y');
        Waiting.until("the text in both", () -> first.text().startsWith("xyقال"));
        assertEquals(first.text(), second.text());
        assertEquals(first.find("سالم", 3).end(), first.caret(), "the caret stays with its text");
        assertEquals("سالم", first.canvas().spans().index().all().getFirst().span().coveredText(first.text()));
        Desktop.session().undo();
        Waiting.until("the text before in both", () -> first.text().startsWith("قال")
                && second.text().startsWith("قال"));
    }

    private static void assertBeside(EditorDriver one, EditorDriver other) {
        Waiting.until("both editors to be seen", () -> one.control().isVisible() && other.control().isVisible()
                && one.control().getSize().x > 0 && other.control().getSize().x > 0);
        Rectangle left = bounds(one.control());
        Rectangle right = bounds(other.control());
        assertTrue(!left.intersects(right), left + " " + right);
        assertTrue(Math.abs(left.y - right.y) < 10, left + " " + right);
    }

    private static Rectangle bounds(Control control) {
        return control.getDisplay().map(control.getParent(), null, control.getBounds());
    }
}
