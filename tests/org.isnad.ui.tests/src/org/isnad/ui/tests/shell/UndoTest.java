/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.tests.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.isnad.model.DocumentId;
import org.isnad.model.change.Change;
import org.isnad.model.change.ChangeList;
import org.isnad.text.message.MessageBundle;
import org.isnad.ui.ProjectSession;
import org.isnad.ui.testkit.Desktop;
import org.isnad.ui.testkit.Keyboard;
import org.isnad.ui.testkit.Screenshots;
import org.isnad.ui.testkit.UiTest;
import org.isnad.ui.testkit.Waiting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Taking steps back and making them again, with the names that the Edit menu gives them. */
@UiTest
class UndoTest {

    private static final boolean ARABIC = "ar".equals(MessageBundle.userLocale().getLanguage());
    private static final int MANY = 30;

    private final Marks marks = new Marks();

    @TempDir
    private Path folder;

    private ProjectSession session;
    private DocumentId first;
    private DocumentId second;

    @BeforeEach
    void openTwoDocuments() throws Exception {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("الأول", "قال زيد لعمرو. ".repeat(MANY));
        texts.put("الثاني", "قال عمرو لزيد.");
        List<DocumentId> documents = Desktop.makeProject(folder.resolve("project"), texts);
        first = documents.get(0);
        second = documents.get(1);
        Desktop.open(folder.resolve("project"));
        session = Desktop.session();
        session.show(second);
        session.show(first);
    }

    @AfterEach
    void closeTheProject() {
        Desktop.close();
    }

    @Test
    void moreStepsThanThePlatformKeepsAreTakenBack() {
        for (int i = 0; i < MANY; i++) {
            assertTrue(session.apply(marks.markPerson(first, 15 * i, 15 * i + 3)));
        }
        press(MANY, SWT.MOD1, 'z');
        Waiting.until("all taken back", () -> Marks.count(first) == 0);
        press(MANY, SWT.MOD1, 'y');
        Waiting.until("all made again", () -> Marks.count(first) == MANY);
    }

    @Test
    void aBulkChangeOverDocumentsIsOneStepWithANameInTheUsersLanguage() {
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < 13; i++) {
            changes.add(marks.markPerson(first, 15 * i, 15 * i + 3));
        }
        changes.add(marks.markPerson(second, 4, 8));
        assertTrue(session.apply(new ChangeList(changes)));

        assertInMenu("Undo Mark 14 × PERS", "تراجع عن: وسم 14 × «PERS»");
        session.show(second);
        assertInMenu("Undo in this document: Mark 14 × PERS", "تراجع في هذه الوثيقة عن: وسم 14 × «PERS»");
        Screenshots.take("undo-menu-" + (ARABIC ? "ar" : "en"));
        press(1, SWT.MOD1, 'z');
        Waiting.until("all of it taken back", () -> Marks.count(first) == 0 && Marks.count(second) == 0);
        assertInMenu("Redo Mark 14 × PERS", "إعادة: وسم 14 × «PERS»");
    }

    @Test
    void theStepsOfOneDocumentAreTakenBackAlone() {
        session.apply(marks.markPerson(first, 0, 3));
        session.apply(marks.markPerson(second, 4, 8));
        press(1, SWT.MOD1, SWT.ALT, 'z');
        Waiting.until("the first document's step back", () -> Marks.count(first) == 0);
        assertEquals(1, Marks.count(second));

        session.apply(marks.markPerson(second, 9, 13));
        press(1, SWT.MOD1, SWT.ALT, 'y');
        Waiting.until("it to survive the other document's step", () -> Marks.count(first) == 1);
        assertEquals(2, Marks.count(second));
    }

    @Test
    void aStepThatReachesFurtherWaitsForWhatFollowedElsewhere() {
        session.apply(new ChangeList(List.of(marks.markPerson(first, 0, 3), marks.markPerson(second, 0, 3))));
        session.apply(marks.markPerson(second, 4, 8));

        press(1, SWT.MOD1, SWT.ALT, 'z');
        assertEquals(1, Marks.count(first), "the bulk step is not the last one of the second document");
        session.show(second);
        press(2, SWT.MOD1, SWT.ALT, 'z');
        Waiting.until("both taken back", () -> Marks.count(first) == 0 && Marks.count(second) == 0);
    }

    @Test
    void stepsSurviveTheEditor() {
        session.apply(marks.markPerson(first, 0, 3));
        Desktop.page().closeAllEditors(false);
        session.show(second);
        press(1, SWT.MOD1, 'z');
        Waiting.until("the step back", () -> Marks.count(first) == 0);
    }

    private static void press(int times, int... keys) {
        Waiting.until("the window to be active", () -> {
            Desktop.window().getShell().forceActive();
            return Display.getCurrent().getActiveShell() == Desktop.window().getShell();
        });
        for (int i = 0; i < times; i++) {
            Desktop.page().getActiveEditor().setFocus();
            Keyboard.press(keys);
        }
    }

    /** What the Edit menu has, without mnemonics, keys and signs of direction. */
    private static List<String> menu() {
        Waiting.forEvents();
        Menu edit = Desktop.window().getShell().getMenuBar().getItem(1).getMenu();
        edit.notifyListeners(SWT.Show, new Event());
        Waiting.forEvents();
        List<String> labels = Arrays.stream(edit.getItems())
                .map(item -> item.getText().replaceAll("\\t.*|[&\\u2066-\\u2069]", "")).toList();
        edit.notifyListeners(SWT.Hide, new Event());
        return labels;
    }

    private static void assertInMenu(String english, String arabic) {
        String wanted = ARABIC ? arabic : english;
        assertTrue(menu().contains(wanted), () -> wanted + " in " + menu());
    }
}
