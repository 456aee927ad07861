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

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.isnad.model.DocumentId;
import org.isnad.project.PastChange;
import org.isnad.project.Project;
import org.isnad.project.ProjectException;
import org.isnad.project.ProjectStore;
import org.isnad.project.Revisions;
import org.isnad.text.TextEdit;
import org.isnad.text.TextEdits;
import org.isnad.ui.Services;
import org.isnad.ui.testkit.Desktop;
import org.isnad.ui.testkit.Keyboard;
import org.isnad.ui.testkit.UiTest;
import org.isnad.ui.testkit.Waiting;
import org.isnad.ui.testkit.Widgets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Correcting the text with real keys. */
@UiTest
class CorrectionTest {

    private static final String TEXT = """
            أعلن سالم الوادي مقتل سبعة في بلدة النخيل.
            The account @nabd_news said: two killed.
            """;

    /** A step ends by another command alone, however slow the machine is. */
    private static final int NO_PAUSE = 600_000;

    @TempDir
    private Path folder;

    private DocumentId document;
    private EditorDriver editor;

    @BeforeEach
    void openTheDocument() throws Exception {
        document = Desktop.makeProject(folder.resolve("project"), Map.of("تقرير", TEXT)).getFirst();
        Desktop.open(folder.resolve("project"));
        editor = EditorDriver.open(document);
        editor.expectQuestionForName();
        editor.selectByKeys(editor.find("الوادي", 0));
        editor.pressUntil(1, 'p');
        editor.selectByKeys(editor.find("account", 0));
        editor.pressUntil(2, 'o');
        Keyboard.press(SWT.ESC);
        editor.editor().correction().setPause(NO_PAUSE);
    }

    @AfterEach
    void closeTheProject() {
        Desktop.close();
    }

    @Test
    void whatIsTypedUntilAPauseIsOneStepAndMovesTheAnnotations() throws Exception {
        assertFalse(bar());
        Keyboard.press(SWT.CTRL, SWT.F2);
        Waiting.until("the bar", CorrectionTest::bar);
        caretBefore("الوادي");
        type("p 2");
        Waiting.until("the text with what was typed", () -> editor.text().contains("سالم p 2الوادي"));
        assertEquals("الوادي", shown(0), "an annotation stays with its text while one types");
        assertEquals(TEXT, stored(), "a step is made at a pause");
        editor.editor().correction().setPause(1);
        type(" ");
        Waiting.until("the pause", () -> stored().contains("سالم p 2 الوادي"));
        assertEquals(List.of("الوادي", "account"), covered());
        assertEquals(2, editor.spans().size(), "no tag's key works while one types");
        assertEquals("سارة", history().getLast().author());

        editor.editor().correction().setPause(NO_PAUSE);
        Keyboard.press(SWT.BS);
        Keyboard.press(SWT.BS);
        Keyboard.press(SWT.CR);
        Waiting.until("the line", () -> editor.text().contains("سالم p \nالوادي"));
        Keyboard.press(SWT.CTRL, 'z');
        Waiting.until("what was typed last to be taken back", () -> editor.text().contains("سالم p 2 الوادي"));
        Keyboard.press(SWT.CTRL, 'z');
        Waiting.until("everything to be taken back", () -> editor.text().equals(TEXT));
        assertEquals(List.of("الوادي", "account"), covered());
        Keyboard.press(SWT.CTRL, 'y');
        Waiting.until("the first to be made again", () -> editor.text().contains("سالم p 2 الوادي"));
        assertEquals(stored(), editor.text());

        // The first lets go of what the redone step selected.
        Keyboard.repeat(2, SWT.ESC);
        Waiting.until("the bar to go", () -> !bar());
        editor.selectByKeys(editor.find("two", 0));
        editor.pressUntil(3, 'p');
    }

    @Test
    void deletesByGraphemeAndWordAndUsesTheClipboard() {
        Keyboard.press(SWT.CTRL, SWT.F2);
        Waiting.until("the bar", CorrectionTest::bar);
        select("مقتل سبعة ");
        Keyboard.press(SWT.CTRL, 'x');
        Waiting.until("the words to be cut", () -> !editor.text().contains("سبعة"));
        Keyboard.press(SWT.CTRL, SWT.END);
        Keyboard.press(SWT.CTRL, 'v');
        Waiting.until("the words to be pasted", () -> editor.text().endsWith("killed.\nمقتل سبعة "));
        assertTrue(stored().contains("الوادي في"), "going elsewhere ended the step before");
        Keyboard.press(SWT.CTRL, SWT.BS);
        Waiting.until("the word to be deleted", () -> editor.text().endsWith("killed.\nمقتل "));
        Keyboard.paste("e\u0301\r\n\u0007x");
        Waiting.until("the text without what no document can hold", () -> editor.text().endsWith("مقتل e\u0301\nx"));
        caretBefore("\nx");
        Keyboard.press(SWT.BS);
        Waiting.until("the whole grapheme to be deleted", () -> editor.text().endsWith("مقتل \nx"));
        select("account");
        Keyboard.press(SWT.DEL);
        assertTrue(Desktop.session().finishStep());
        Waiting.until("the annotation to have no text", () -> covered().contains(""));
        assertTrue(Waiting.forValue("what became of it", () -> Widgets.find("correction.emptied.text", Label.class)
                .orElse(null)).getText().contains("account"));
        Desktop.session().undo();
        assertEquals(List.of("الوادي", "account"), covered());
    }

    @Test
    void writesWithAnArabicLayoutAlone() {
        Keyboard.press(SWT.CTRL, SWT.F2);
        Waiting.until("the bar", CorrectionTest::bar);
        caretBefore("الوادي");
        Keyboard.layout("ara");
        try {
            int keyWithTheLegendP = 33;
            Keyboard.pressPlace(keyWithTheLegendP);
            Waiting.until("the letter", () -> editor.text().contains("سالم حالوادي"));
        } finally {
            Keyboard.layout("us");
        }
    }

    @Test
    void whatAnotherProgramChangesMeanwhileAndWhatIsTypedStayBoth() throws Exception {
        Keyboard.press(SWT.CTRL, SWT.F2);
        Waiting.until("the bar", CorrectionTest::bar);
        caretBefore("الوادي");
        type("x");
        Waiting.until("the letter", () -> editor.text().contains("سالم xالوادي"));
        correctElsewhere("two", "three");
        Waiting.until("what the other one wrote", () -> editor.text().contains("three"));
        assertTrue(editor.text().contains("سالم xالوادي"), "what is typed stays on the page");
        assertFalse(stored().contains("سالم xالوادي"), "nothing ended the step");
        assertTrue(Desktop.session().finishStep());
        Waiting.until("both", () -> stored().contains("سالم xالوادي") && stored().contains("three"));
        assertEquals(stored(), editor.text());
        assertEquals(List.of("الوادي", "account"), covered());

        select("three");
        type("z");
        Waiting.until("the letter", () -> editor.text().contains("z killed"));
        correctElsewhere("three", "four");
        assertTrue(Waiting.forValue("what was typed, given back", () -> Widgets.find("correction.lost.text",
                Label.class).orElse(null)).getText().contains("z"));
        Waiting.until("what the other one wrote", () -> editor.text().contains("four killed"));
    }

    private void correctElsewhere(String before, String after) throws Exception {
        try (Project other = Services.get(ProjectStore.class).open(folder.resolve("project"))) {
            int at = other.text(document).indexOf(before);
            other.apply(Revisions.correction(other, document, TextEdits.of(new TextEdit(at, before, after))).change());
        }
        Desktop.session().project().orElseThrow().refresh();
    }

    private void caretBefore(String words) {
        int offset = editor.text().indexOf(words);
        editor.canvas().caret().place(offset, false);
        editor.canvas().showCaret();
    }

    private void select(String words) {
        editor.canvas().caret().select(editor.find(words, 0));
        editor.canvas().showCaret();
    }

    private static void type(String keys) {
        keys.chars().forEach(key -> Keyboard.press(key));
    }

    private String stored() {
        try {
            return Desktop.session().project().orElseThrow().text(document);
        } catch (ProjectException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<PastChange> history() throws ProjectException {
        return Desktop.session().project().orElseThrow().history(document);
    }

    /** What the annotation of a number covers on the page. */
    private String shown(int number) {
        return editor.canvas().spans().index().all().get(number).span().coveredText(editor.text());
    }

    /** What the stored annotations cover in the stored text. */
    private List<String> covered() {
        return editor.spans().stream().map(span -> span.coveredText(stored())).toList();
    }

    /** Whether the page says that keys write into it. */
    private static boolean bar() {
        return Widgets.find("correction.bar", Composite.class).isPresent();
    }
}
