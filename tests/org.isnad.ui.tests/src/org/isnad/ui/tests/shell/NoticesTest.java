/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.tests.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.isnad.model.DocumentId;
import org.isnad.project.Project;
import org.isnad.project.ProjectStore;
import org.isnad.text.message.MessageBundle;
import org.isnad.ui.ProjectSession;
import org.isnad.ui.SaveState;
import org.isnad.ui.Services;
import org.isnad.ui.UiPreferences;
import org.isnad.ui.testkit.Desktop;
import org.isnad.ui.testkit.Screenshots;
import org.isnad.ui.testkit.UiTest;
import org.isnad.ui.testkit.Waiting;
import org.isnad.ui.testkit.Widgets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the window tells without getting in the way. */
@UiTest
class NoticesTest {

    private static final boolean ARABIC = "ar".equals(MessageBundle.userLocale().getLanguage());

    private final Marks marks = new Marks();

    @TempDir
    private Path folder;

    private Path path;
    private DocumentId document;

    @BeforeEach
    void makeAProject() throws Exception {
        path = folder.resolve("project");
        document = Desktop.makeProject(path, Map.of("الأول", "قال زيد لعمرو. وقال عمرو لزيد.")).getFirst();
    }

    @AfterEach
    void closeTheProject() {
        UiPreferences.node().remove(UiPreferences.REST);
        Desktop.close();
    }

    @Test
    void whatTheJournalHeldIsToldOnceAndTheWindowCanBeUsed() throws Exception {
        leaveInTheJournal(3);

        Desktop.open(path);

        Label told = Widgets.get("notice.recovery.text", Label.class);
        assertTrue(told.getText().contains(ARABIC ? "3 تغييرات" : "3 changes"), told.getText());
        assertEquals(3, Marks.count(document));
        assertTrue(Desktop.session().apply(marks.markPerson(document, 4, 7)), "nothing is in the way");
        Waiting.forPaint(told);
        Screenshots.take("notice-recovery-" + (ARABIC ? "ar" : "en"));
        Widgets.get("notice.recovery.close", Button.class).notifyListeners(SWT.Selection, new Event());
        assertFalse(Widgets.find("notice.recovery.text", Label.class).isPresent());
    }

    /** When the window's menu comes, its parts become smaller and the window does not. */
    @Test
    void aNoticeStaysAboveTheStatusLineWhenThePartsOfTheWindowMove() throws Exception {
        leaveInTheJournal(1);
        Desktop.open(path);
        Composite notice = Widgets.get("notice.recovery.text", Label.class).getParent();
        Rectangle place = notice.getBounds();
        Control part = Arrays.stream(notice.getShell().getChildren())
                .filter(child -> child != notice && child.getSize().y > place.height).findFirst().orElseThrow();
        Point size = part.getSize();

        notice.setLocation(place.x, place.y + place.height);
        part.setSize(size.x, size.y - 1);

        assertEquals(place, notice.getBounds());
        part.setSize(size);
    }

    @Test
    void aJournalWhoseEndIsMissingIsNamed() throws Exception {
        leaveInTheJournal(2);
        Path journal = journal();
        byte[] bytes = Files.readAllBytes(journal);
        Files.write(journal, Arrays.copyOf(bytes, bytes.length - 5));

        Desktop.open(path);

        Label told = Widgets.get("notice.recovery.text", Label.class);
        assertTrue(told.getText().contains(ARABIC ? "نهاية سجل المشروع مفقودة" : "journal’s end is missing"),
                told.getText());
        assertEquals(1, Marks.count(document));
    }

    @Test
    void filesThatCannotBeWrittenAreToldAndTheChangesAreSafe() throws Exception {
        Desktop.open(path);
        ProjectSession session = Desktop.session();
        session.apply(marks.markPerson(document, 0, 3));
        Path annotations = path.resolve("annotations");
        Files.deleteIfExists(annotations);
        Files.createFile(annotations);
        try {
            UiPreferences.node().putLong(UiPreferences.REST, 1);
            session.apply(marks.markPerson(document, 4, 7));
            Widgets.get("notice.notWritten.text", Label.class);
            assertEquals(SaveState.FAILED, session.saveState());
            assertEquals(2, Marks.count(document));
        } finally {
            Files.delete(annotations);
        }
        session.save();
        Waiting.until("the files", () -> session.saveState() == SaveState.WRITTEN);
        assertFalse(Widgets.find("notice.notWritten.text", Label.class).isPresent(), "it holds no more");
    }

    /** As a process does that ends before it writes the files: what it changed is in the journal alone. */
    private void leaveInTheJournal(int changes) throws Exception {
        Path aside = folder.resolve("aside");
        try (Project project = Services.get(ProjectStore.class).open(path)) {
            for (int i = 0; i < changes; i++) {
                project.apply(marks.markPerson(document, 4 * i, 4 * i + 3));
            }
            copy(path, aside);
        }
        delete(path);
        copy(aside, path);
    }

    private Path journal() throws IOException {
        try (Stream<Path> files = Files.walk(path.resolve(".isnad/journal"))) {
            List<Path> logs = files.filter(file -> file.toString().endsWith(".log")).toList();
            return logs.getLast();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }

    private static void delete(Path from) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
