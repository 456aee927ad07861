/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.tests.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.isnad.model.DocumentId;
import org.isnad.model.SpanData;
import org.isnad.project.Project;
import org.isnad.text.TextRange;
import org.isnad.ui.testkit.Desktop;
import org.isnad.ui.testkit.Keyboard;
import org.isnad.ui.testkit.Mouse;
import org.isnad.ui.testkit.UiTest;
import org.isnad.ui.testkit.Waiting;
import org.isnad.ui.testkit.Widgets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Annotating with real keys and mouse events. */
@UiTest
class AnnotatingTest {

    private static final String TEXT = """
            أعلن العميد سالم الوادي مقتل سبعة مسلحين في بلدة النخيل.
            وقالت وكالة نبض، نقلاً عن مُحَمَّدٍ: «لم نشارك» في 14 أكتوبر 2022.
            The account @nabd_news said: two killed.
            """;

    @TempDir
    private Path folder;

    private EditorDriver editor;

    @BeforeEach
    void openTheDocument() throws Exception {
        DocumentId document = Desktop.makeProject(folder.resolve("project"), Map.of("تقرير", TEXT)).getFirst();
        Desktop.open(folder.resolve("project"));
        editor = EditorDriver.open(document);
        editor.expectQuestionForName();
    }

    @AfterEach
    void closeTheProject() {
        Desktop.close();
    }

    @Test
    void marksBySelectingWithTheMouseAndPressingAKey() {
        TextRange name = editor.find("سالم الوادي", 0);
        editor.drag(name);
        editor.pressUntil(1, 'p');
        assertEquals(List.of(Map.entry("سالم الوادي", "PERS")), editor.marked());
        assertEquals(name, editor.selection(), "the selection stays");
        editor.pressUntil(2, SWT.SHIFT, 'o');
        assertEquals(2, editor.spans().size(), "the same text can be marked once more");
    }

    @Test
    void marksByKeyboardAlone() {
        editor.selectByKeys(editor.find("النخيل", 0));
        editor.pressUntil(1, 'g');
        editor.selectByKeys(editor.find("وكالة نبض", 0));
        editor.pressUntil(2, '1');
        assertEquals(List.of(Map.entry("النخيل", "GPE"), Map.entry("وكالة نبض", "Source")), editor.marked());
    }

    @Test
    void neverCutsAGrapheme() {
        TextRange marked = editor.find("مُحَمَّدٍ", 0);
        editor.click(new TextRange(marked.begin(), marked.begin() + 2), 1);
        editor.selectByKeys(new TextRange(marked.begin(), marked.begin() + 2));
        editor.pressUntil(1, 'p');
        assertEquals("مُ", editor.marked().getFirst().getKey());
    }

    @Test
    void takesWordSentenceAndParagraphWithOneTwoAndThreeClicks() {
        TextRange word = editor.find("الوادي", 0);
        editor.click(word, 2);
        Waiting.until("the word to be selected", () -> editor.selection().equals(word));
        editor.click(word, 3);
        Waiting.until("the sentence to be selected",
                () -> editor.selection().covered(TEXT).equals(TEXT.lines().findFirst().orElseThrow()));
    }

    @Test
    void marksRunsOfBothDirections() {
        editor.drag(editor.find("14 أكتوبر 2022", 0));
        editor.pressUntil(1, 'd');
        editor.drag(editor.find("@nabd_news", 0));
        editor.pressUntil(2, SWT.SHIFT, 'w');
        assertEquals(List.of(Map.entry("14 أكتوبر 2022", "DATE"), Map.entry("@nabd_news", "WEBSITE")),
                editor.marked());
    }

    @Test
    void keysWorkWithAnArabicLayoutBesideALatinOneAndAlone() {
        int keyWithTheLegendP = 33;
        int keyWithTheLegendZ = 52;
        int keyWithTheFullStop = 60;
        try {
            for (String layouts : List.of("ara,us", "ara")) {
                Keyboard.layout(layouts);
                editor.drag(editor.find("سالم الوادي", 0));
                int before = editor.spans().size();
                Keyboard.pressPlace(keyWithTheLegendP);
                Waiting.until("a mark with the layout " + layouts, () -> editor.spans().size() == before + 1);
                // The question for the name came up in between.
                editor.focus();
                Keyboard.pressPlace("ctrl+", keyWithTheLegendZ);
                Waiting.until("the step to be undone with " + layouts, () -> editor.spans().size() == before);
                editor.drag(editor.find("النخيل", 0));
                Keyboard.pressPlace(keyWithTheFullStop);
                Waiting.until("the last tag again with " + layouts, () -> editor.spans().size() == before + 1);
                editor.pressUntil(before, SWT.DEL);
            }
        } finally {
            Keyboard.layout("us");
        }
    }

    @Test
    void changesTheTagOfTheAnnotationThatWasClicked() {
        TextRange name = editor.find("الوادي", 0);
        editor.drag(name);
        editor.pressUntil(1, 'p');
        editor.click(name, 1);
        Waiting.until("the annotation to be current", () -> editor.canvas().current().id().isPresent());
        assertTrue(editor.selection().isEmpty());
        Keyboard.press('l');
        Waiting.until("the other tag", () -> editor.marked().equals(List.of(Map.entry("الوادي", "LOC"))));
    }

    @Test
    void undoesRedoesAndDeletesEverything() {
        editor.drag(editor.find("سالم", 0));
        editor.pressUntil(1, 'p');
        editor.drag(editor.find("النخيل", 0));
        editor.pressUntil(2, 'g');
        editor.pressUntil(1, SWT.DEL);
        assertEquals("سالم", editor.marked().getFirst().getKey());
        editor.pressUntil(2, SWT.MOD1, 'z');
        editor.pressUntil(1, SWT.MOD1, 'z');
        editor.pressUntil(0, SWT.MOD1, 'z');
        editor.pressUntil(1, SWT.MOD1, 'y');
        editor.pressUntil(2, SWT.MOD1, 'y');
        editor.pressUntil(1, SWT.MOD1, 'y');
        assertEquals(List.of(Map.entry("سالم", "PERS")), editor.marked());
    }

    @Test
    void walksThroughTheAnnotationsAndMovesTheirBorders() {
        editor.drag(editor.find("سالم", 0));
        editor.pressUntil(1, 'p');
        editor.drag(editor.find("النخيل", 0));
        editor.pressUntil(2, 'g');
        Keyboard.press(SWT.MOD1, SWT.HOME);
        Keyboard.press(SWT.ALT, SWT.ARROW_LEFT);
        assertEquals(Optional.of(editor.spans().getFirst().id()), editor.canvas().current().id());
        Keyboard.press(SWT.ALT, SWT.SHIFT, SWT.ARROW_LEFT);
        Waiting.until("a longer span", () -> editor.marked().getFirst().getKey().equals("سالم "));
        Keyboard.press(SWT.CTRL, SWT.ALT, SWT.SHIFT, SWT.ARROW_LEFT);
        Waiting.until("one more word", () -> editor.marked().getFirst().getKey().equals("سالم الوادي"));
        Keyboard.press(SWT.ALT, SWT.ARROW_DOWN);
        assertEquals(Optional.of(editor.spans().get(1).id()), editor.canvas().current().id());
        Keyboard.press(SWT.ALT, SWT.ARROW_UP);
        assertEquals(Optional.of(editor.spans().getFirst().id()), editor.canvas().current().id());
    }

    @Test
    void marksWithAClickInThePalette() {
        EditorDriver.showViews();
        editor.focus();
        editor.drag(editor.find("العميد", 0));
        Tree tags = Widgets.get("palette.tags", Tree.class);
        TreeItem occupation = tags.getItem(0).getItem(2);
        tags.showItem(occupation);
        Mouse.click(tags, new Point(occupation.getBounds().x + 5,
                occupation.getBounds().y + occupation.getBounds().height / 2));
        Waiting.until("a mark", () -> editor.marked().equals(List.of(Map.entry("العميد", "OCC"))));
        Waiting.until("the text to have the focus again", () -> editor.control().isFocusControl());
    }

    @Test
    void listsTheAnnotationsAndShowsTheSelectedOneInTheText() {
        editor.drag(editor.find("سالم", 0));
        editor.pressUntil(1, 'p');
        editor.drag(editor.find("@nabd_news", 0));
        editor.pressUntil(2, SWT.SHIFT, 'w');
        EditorDriver.showViews();
        Table table = Widgets.get("annotations.table", Table.class);
        Waiting.until("two rows", () -> table.getItemCount() == 2);
        Waiting.until("the current annotation's row", () -> table.getSelectionIndex() == 1);
        assertTrue(table.getItem(0).getText(0).contains("سالم"), () -> table.getItem(0).getText(0));
        Mouse.click(table, new Point(table.getItem(0).getBounds(0).x + 10,
                table.getItem(0).getBounds(0).y + 5));
        Waiting.until("the first to be current",
                () -> editor.canvas().current().id().equals(Optional.of(editor.spans().getFirst().id())));
    }

    @Test
    void copiesTheSelectedText() {
        editor.focus();
        editor.drag(editor.find("وكالة نبض", 0));
        Keyboard.press(SWT.MOD1, 'c');
        Clipboard clipboard = new Clipboard(editor.control().getDisplay());
        try {
            assertEquals("وكالة نبض", clipboard.getContents(TextTransfer.getInstance()));
        } finally {
            clipboard.dispose();
        }
    }

    @Test
    void keepsEverythingThroughSavingAndOpeningAgain() throws Exception {
        editor.drag(editor.find("سالم", 0));
        editor.pressUntil(1, 'p');
        editor.selectByKeys(editor.find("two", 0));
        editor.pressUntil(2, 'c');
        List<SpanData> before = editor.spans().stream().map(SpanData::of).toList();
        Keyboard.press(SWT.MOD1, 's');
        Waiting.until("the project to be saved", () -> !Desktop.session().project().orElseThrow().dirty());
        Desktop.close();
        Project project = Desktop.open(folder.resolve("project"));
        assertEquals(before, project.annotations(editor.editor().document(), EditorDriver.SARA).snapshot());
    }

    @Test
    void escapeLetsGoOfSelectionAndAnnotation() {
        editor.drag(editor.find("سالم", 0));
        editor.pressUntil(1, 'p');
        Keyboard.press(SWT.ESC);
        assertTrue(editor.selection().isEmpty());
        assertFalse(editor.canvas().current().id().isPresent());
    }
}
