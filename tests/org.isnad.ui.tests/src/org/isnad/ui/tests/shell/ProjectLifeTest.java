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
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.isnad.model.AnnotationId;
import org.isnad.model.Annotator;
import org.isnad.model.DocumentId;
import org.isnad.model.Origin;
import org.isnad.model.SpanData;
import org.isnad.model.change.AnnotationChange;
import org.isnad.project.Project;
import org.isnad.project.ProjectException;
import org.isnad.project.ProjectStore;
import org.isnad.text.TextRange;
import org.isnad.ui.DocumentInput;
import org.isnad.ui.ProjectSession;
import org.isnad.ui.SaveState;
import org.isnad.ui.Services;
import org.isnad.ui.UiIds;
import org.isnad.ui.UiPreferences;
import org.isnad.ui.testkit.Desktop;
import org.isnad.ui.testkit.Keyboard;
import org.isnad.ui.testkit.UiTest;
import org.isnad.ui.testkit.Waiting;
import org.isnad.ui.testkit.Widgets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A project in its window: opened, changed, saved by itself, taken back, opened again. */
@UiTest
class ProjectLifeTest {

    private static final Annotator SARA = Annotator.named("سارة");

    @TempDir
    private Path folder;

    private ProjectSession session;
    private List<DocumentId> documents;

    @BeforeEach
    void openAProject() throws Exception {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("الأول", "قال زيد لعمرو.");
        texts.put("الثاني", "قال عمرو لزيد.");
        documents = Desktop.makeProject(folder.resolve("project"), texts);
        Desktop.open(folder.resolve("project"));
        session = Desktop.session();
    }

    @AfterEach
    void closeIt() {
        UiPreferences.node().remove(UiPreferences.REST);
        assertTrue(session.close());
    }

    @Test
    void theDocumentsAreListedWithTheirAnnotations() throws Exception {
        Desktop.view(UiIds.DOCUMENTS_VIEW);
        Tree tree = Widgets.get("documents.tree", Tree.class);
        Waiting.until("two documents", () -> tree.getItemCount() == 2);
        assertEquals("الأول", tree.getItem(0).getText(0));

        mark(documents.getFirst(), 4, 7);

        Waiting.until("the count", () -> digits(tree.getItem(0)).equals("1"));
        assertEquals("0", digits(tree.getItem(1)));
    }

    @Test
    void theFilterKeepsTitlesThatContainIt() throws Exception {
        Desktop.view(UiIds.DOCUMENTS_VIEW);
        Tree tree = Widgets.get("documents.tree", Tree.class);

        Widgets.get("documents.filter", Text.class).setText("ثان");

        Waiting.until("one document", () -> tree.getItemCount() == 1);
        assertEquals("الثاني", tree.getItem(0).getText(0));
        Widgets.get("documents.filter", Text.class).setText("");
    }

    @Test
    void aChangeIsThereForTheNextReaderAtOnceAndInTheFilesAfterARest() throws Exception {
        session.show(documents.getFirst());
        mark(documents.getFirst(), 4, 7);

        assertEquals(SaveState.PENDING, session.saveState());
        assertFalse(Desktop.page().getActiveEditor().isDirty(), "what is durable has no star");
        try (Project read = Services.get(ProjectStore.class).open(folder.resolve("project"))) {
            assertEquals(1, read.annotations(documents.getFirst(), SARA).spans().size());
        }
        UiPreferences.node().putLong(UiPreferences.REST, 1);
        mark(documents.get(1), 4, 8);
        Waiting.until("the rest", () -> session.saveState() == SaveState.WRITTEN);
        assertFalse(session.project().orElseThrow().dirty());
    }

    @Test
    void theEditorOfADocumentThatIsGoneCloses() throws Exception {
        session.show(documents.get(0));
        session.show(documents.get(1));
        Desktop.save();

        deleteFolder(folder.resolve("project/documents").resolve(documents.getFirst().value()));
        session.project().orElseThrow().refresh();

        Waiting.until("one editor", () -> Desktop.page().getEditorReferences().length == 1);
        Tree tree = Widgets.get("documents.tree", Tree.class);
        Waiting.until("one document", () -> tree.getItemCount() == 1);
    }

    private static void deleteFolder(Path path) throws IOException {
        try (Stream<Path> files = Files.walk(path)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @Test
    void stepsAreTakenBackAndMadeAgainAcrossDocuments() throws Exception {
        mark(documents.get(0), 4, 7);
        mark(documents.get(1), 4, 8);
        session.show(documents.get(1));

        press(SWT.MOD1, 'z');
        press(SWT.MOD1, 'z');

        Waiting.until("both taken back", () -> count(0) == 0 && count(1) == 0);
        assertEquals(documents.getFirst(), activeDocument(), "undo shows where the step was");
        press(SWT.MOD1, 'y');
        Waiting.until("the first made again", () -> count(0) == 1 && count(1) == 0);
    }

    @Test
    void theOpenDocumentsComeBackWithTheProject() throws Exception {
        session.show(documents.get(0));
        session.show(documents.get(1));
        assertTrue(session.close());
        assertEquals(0, Desktop.page().getEditorReferences().length);

        Desktop.open(folder.resolve("project"));

        Waiting.until("the editors", () -> Desktop.page().getEditorReferences().length == 2);
        assertEquals(documents.get(1), activeDocument());
    }

    @Test
    void aFolderThatIsNoProjectIsNamedAndTheOpenOneStays() {
        List<String> said = new ArrayList<>();
        List<Boolean> unfolded = new ArrayList<>();
        Dialogs.expect("error.sentence", Label.class, sentence -> {
            said.add(sentence.getText());
            unfolded.add(Widgets.find("error.dialog.text", Text.class).isPresent());
        }, "error.ok");

        session.open(folder.resolve("nothing"));

        Waiting.until("the message", () -> !said.isEmpty());
        assertTrue(said.getFirst().contains("nothing"), said.getFirst());
        assertEquals(List.of(false), unfolded, "the details are folded away");
        assertTrue(session.project().isPresent());
    }

    @Test
    void aSaveThatFailsIsExplainedAndLosesNothing() throws Exception {
        mark(documents.getFirst(), 4, 7);
        Path obstacle = standInTheWayOfAnnotations();
        List<String> said = new ArrayList<>();
        Dialogs.expect("error.sentence", Label.class, sentence -> said.add(sentence.getText()), "error.ok");

        session.save();

        Waiting.until("the message", () -> !said.isEmpty());
        assertTrue(said.getFirst().contains("annotations"), said.getFirst());
        assertEquals(SaveState.FAILED, session.saveState());
        assertEquals(1, count(0), "the change is still there");
        Dialogs.pressDefaultOfNextDialog();
        assertFalse(session.close(), "the project stays open when the user says so");

        Files.delete(obstacle);
        session.save();
        Waiting.until("the save that succeeds", () -> session.saveState() == SaveState.WRITTEN);
    }

    /** A file where the folder of the annotations belongs: unlike missing rights it stops the administrator too. */
    private Path standInTheWayOfAnnotations() throws IOException {
        Path annotations = folder.resolve("project/annotations");
        Files.deleteIfExists(annotations);
        return Files.createFile(annotations);
    }

    private void mark(DocumentId document, int begin, int end) {
        SpanData span = new SpanData(AnnotationId.valueOf("0190c0de-0000-7000-8000-00000000000" + documents.indexOf(
                document)), "Entity", List.of(new TextRange(begin, end)), Map.of("tag", List.of("PERS")), SARA.name(),
                Instant.EPOCH, Origin.MANUAL, "");
        assertTrue(session.apply("Mark", AnnotationChange.add(document, SARA, span)));
    }

    private int count(int document) {
        try {
            return session.project().orElseThrow().annotations(documents.get(document), SARA).spans().size();
        } catch (ProjectException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void press(int... keys) {
        Desktop.page().getActiveEditor().setFocus();
        Keyboard.press(keys);
    }

    private static DocumentId activeDocument() {
        return Optional.of(Desktop.page().getActiveEditor().getEditorInput()).map(DocumentInput.class::cast)
                .orElseThrow().document();
    }

    /** The number in the second column, whatever digits the language has. */
    private static String digits(TreeItem item) {
        StringBuilder digits = new StringBuilder();
        item.getText(1).chars().filter(Character::isDigit).forEach(c -> digits.append(Character.digit(c, 10)));
        return digits.toString();
    }
}
