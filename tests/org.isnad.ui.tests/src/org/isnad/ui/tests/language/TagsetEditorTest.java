/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.tests.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.eclipse.jface.text.Region;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.handlers.IHandlerService;
import org.isnad.model.Annotator;
import org.isnad.model.DocumentId;
import org.isnad.model.IdSource;
import org.isnad.model.Origin;
import org.isnad.model.SpanData;
import org.isnad.model.change.AnnotationChange;
import org.isnad.project.Project;
import org.isnad.tagset.Tagsets;
import org.isnad.text.TextRange;
import org.isnad.text.message.MessageBundle;
import org.isnad.ui.language.internal.tagset.TagsetEditor;
import org.isnad.ui.testkit.Desktop;
import org.isnad.ui.testkit.Keyboard;
import org.isnad.ui.testkit.Screenshots;
import org.isnad.ui.testkit.UiTest;
import org.isnad.ui.testkit.Waiting;
import org.isnad.ui.testkit.Widgets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Changing a project's tagset with real keys. */
@UiTest
class TagsetEditorTest {

    private static final int LOOK_AGAIN_MILLIS = 20;
    private static final boolean ARABIC = "ar".equals(MessageBundle.userLocale().getLanguage());

    @TempDir
    private Path folder;

    private Project project;
    private DocumentId document;
    private TagsetEditor editor;
    private StyledText text;

    @BeforeEach
    void openTheTagset() throws Exception {
        document = Desktop.makeProject(folder.resolve("p"), Map.of("تقرير", "سالم في النخيل")).getFirst();
        // as version 1 wrote it
        Files.delete(file());
        Files.write(file().resolveSibling("news.json"),
                Tagsets.shipped().write(Tagsets.shipped().find("news").orElseThrow()));
        project = Desktop.open(folder.resolve("p"));
        Shell shell = Desktop.window().getShell();
        shell.forceActive();
        Waiting.until("the window to be active", () -> Display.getCurrent().getActiveShell() == shell);
        Desktop.window().getService(IHandlerService.class).executeCommand("org.isnad.ui.language.openTagset", null);
        editor = Waiting.forValue("the editor",
                () -> Desktop.page().getActiveEditor() instanceof TagsetEditor active ? active : null);
        text = Widgets.get("tagset.text", StyledText.class);
        Waiting.until("the focus", () -> {
            editor.setFocus();
            return text.isFocusControl();
        });
    }

    @AfterEach
    void closeTheProject() {
        Desktop.page().closeEditor(editor, false);
        Desktop.close();
    }

    private void caretAfter(String words) {
        int offset = text.getText().indexOf(words) + words.length();
        editor.viewer().reveal(new Region(offset, 0));
        Waiting.forEvents();
    }

    private List<String> problems() {
        return editor.viewer().problems().all().stream().map(placed -> placed.mark().getText()).toList();
    }

    private void waitForProblems(int count) {
        Waiting.until(count + " problems", () -> problems().size() == count);
    }

    private Path file() {
        return folder.resolve("p").resolve("tagsets").resolve("news.tagset");
    }

    @Test
    void anErrorIsMarkedWhileTypingAndTheCorrectedTextIsTheProjectsTagset() throws Exception {
        assertTrue(Widgets.get("tagset.remark", Label.class).getText().contains("news.json"));
        assertFalse(editor.isDirty());
        waitForProblems(0);

        caretAfter("tag WEBSITE");
        Keyboard.press('!');

        Waiting.until("an error", () -> !problems().isEmpty());
        assertTrue(editor.isDirty());
        assertEquals(ARABIC, problems().getFirst().codePoints()
                .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC));
        Waiting.forPaint(text);
        Screenshots.take("tagset-error-" + (ARABIC ? "ar" : "en"));

        Keyboard.press(SWT.BS);
        waitForProblems(0);
        assertFalse(editor.isDirty(), "the text is what it was");
        Keyboard.press('X');
        Waiting.until("the letter", () -> text.getText().contains("tag WEBSITEX "));
        Keyboard.press(SWT.MOD1, 's');

        Waiting.until("the tagset to be saved", () -> !editor.isDirty());
        assertTrue(project.tagset().layer("Entity").orElseThrow().tag("WEBSITEX").isPresent());
        assertTrue(Files.readString(file(), StandardCharsets.UTF_8).contains("tag WEBSITEX "));
        assertFalse(Widgets.find("tagset.remark", Label.class).isPresent());
    }

    @Test
    void aTextWithAnErrorIsNotSaved() {
        caretAfter("tag WEBSITE");
        Keyboard.press('!');
        answerNextDialog();
        Keyboard.press(SWT.MOD1, 's');

        Waiting.forEvents();
        assertTrue(editor.isDirty());
        assertFalse(Files.exists(file()));
    }

    @Test
    void whatNoLongerFitsIsListedAndCancellingKeepsTheOldTagset() throws Exception {
        Annotator sara = Annotator.named("سارة");
        IdSource ids = new IdSource(Clock.systemUTC(), new SecureRandom());
        SpanData span = new SpanData(ids.next(), "Entity", List.of(new TextRange(0, 4)),
                Map.of("tag", List.of("WEBSITE")), sara.name(), Instant.EPOCH, Origin.MANUAL, "");
        project.apply(AnnotationChange.add(document, sara, span));
        caretAfter("tag WEBSITE");
        Keyboard.press('X');
        List<String> rows = new ArrayList<>();
        whenSeen("tagset.misfits", () -> {
            Table table = Widgets.get("tagset.misfits", Table.class);
            rows.add(table.getItem(0).getText(2) + " " + table.getItemCount());
            Waiting.forPaint(table);
            Screenshots.take("tagset-misfits-" + (ARABIC ? "ar" : "en"));
            Widgets.get("tagset.misfits.cancel", Button.class).notifyListeners(SWT.Selection, new Event());
        });

        Keyboard.press(SWT.MOD1, 's');

        Waiting.until("the dialog", () -> !rows.isEmpty());
        Waiting.forEvents();
        assertEquals("\u2068WEBSITE\u2069 1", rows.getFirst());
        assertTrue(editor.isDirty());
        assertTrue(project.tagset().layer("Entity").orElseThrow().tag("WEBSITE").isPresent());
        assertFalse(Files.exists(file()));
    }

    @Test
    void theTextRunsFromLeftToRightAndItsArabicLabelsHaveTheirPlace() {
        assertEquals(SWT.LEFT_TO_RIGHT, text.getOrientation());
        int label = text.getText().indexOf("\"شخص\"");
        editor.viewer().reveal(new Region(label, 0));
        Waiting.forPaint(text);

        Rectangle english = text.getTextBounds(text.getText().indexOf("\"Person\""), label - 4);
        Rectangle open = text.getTextBounds(label, label);
        Rectangle first = text.getTextBounds(label + 1, label + 1);
        Rectangle last = text.getTextBounds(label + 3, label + 3);
        Rectangle close = text.getTextBounds(label + 4, label + 4);

        assertTrue(english.x + english.width <= open.x, "the English label stands before the Arabic one");
        assertTrue(open.x < last.x && last.x < first.x && first.x < close.x, "only the letters run from the right");
        Screenshots.take("tagset-" + (ARABIC ? "ar" : "en"));
    }

    @Test
    void keysUndoRedoFormatAndFind() {
        String before = text.getText();
        caretAfter("tag WEBSITE");
        Keyboard.press(' ');
        Keyboard.press(' ');
        Waiting.until("two spaces", () -> text.getText().contains("tag WEBSITE   \""));
        Keyboard.press(SWT.MOD1, 'z');
        Waiting.until("the step back", () -> text.getText().equals(before));
        Keyboard.press(SWT.MOD1, SWT.SHIFT, 'z');
        Waiting.until("the step forth", () -> text.getText().contains("tag WEBSITE   \""));
        Keyboard.press(SWT.MOD1, SWT.SHIFT, 'f');
        Waiting.until("the layout", () -> text.getText().equals(before));

        Keyboard.press(SWT.MOD1, 'f');
        Text words = Widgets.get("language.find", Text.class);
        words.setText("المركبة");
        words.setText("مركبة");
        assertEquals("مركبة", text.getSelectionText());
        Keyboard.press(SWT.ESC);
        Waiting.until("the focus in the text", text::isFocusControl);
    }

    /** Presses the default button of the next dialog that holds the caller up. */
    private static void answerNextDialog() {
        Shell window = Desktop.window().getShell();
        Display.getCurrent().timerExec(LOOK_AGAIN_MILLIS, new Runnable() {
            @Override
            public void run() {
                Shell active = Display.getCurrent().getActiveShell();
                if (active == null || active == window || active.getDefaultButton() == null) {
                    Display.getCurrent().timerExec(LOOK_AGAIN_MILLIS, this);
                } else {
                    active.getDefaultButton().notifyListeners(SWT.Selection, new Event());
                }
            }
        });
    }

    private static void whenSeen(String testId, Runnable action) {
        Display.getCurrent().timerExec(LOOK_AGAIN_MILLIS, new Runnable() {
            @Override
            public void run() {
                if (Widgets.find(testId, Table.class).isPresent()) {
                    action.run();
                } else {
                    Display.getCurrent().timerExec(LOOK_AGAIN_MILLIS, this);
                }
            }
        });
    }
}
