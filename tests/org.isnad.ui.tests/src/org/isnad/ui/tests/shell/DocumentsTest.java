/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.tests.shell;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.isnad.model.Document;
import org.isnad.model.DocumentId;
import org.isnad.model.change.DocumentChange;
import org.isnad.project.NewDocument;
import org.isnad.project.Original;
import org.isnad.project.Project;
import org.isnad.project.ProjectException;
import org.isnad.text.TextRange;
import org.isnad.text.message.MessageBundle;
import org.isnad.ui.ProjectSession;
import org.isnad.ui.SelectedText;
import org.isnad.ui.UiIds;
import org.isnad.ui.UiPreferences;
import org.isnad.ui.documents.internal.edit.DocumentEdits;
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

/** What can be done to documents, by keyboard, each as a step that can be undone. */
@UiTest
class DocumentsTest {

    private static final boolean ARABIC = "ar".equals(MessageBundle.userLocale().getLanguage());
    private static final String TEXT = "قُتل عشرة في النخبل، كما قال الوادي.";

    private final Marks marks = new Marks();

    @TempDir
    private Path folder;

    private ProjectSession session;
    private Project project;
    private DocumentId first;
    private DocumentId second;
    private Tree tree;

    @BeforeEach
    void openAProject() throws Exception {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("الأول", TEXT);
        texts.put("الثاني", "نفى الوادي ذلك.");
        List<DocumentId> documents = Desktop.makeProject(folder.resolve("project"), texts);
        first = documents.get(0);
        second = documents.get(1);
        project = Desktop.open(folder.resolve("project"));
        session = Desktop.session();
        Desktop.view(UiIds.DOCUMENTS_VIEW);
        tree = Widgets.get("documents.tree", Tree.class);
        Waiting.until("two documents", () -> tree.getItemCount() == 2);
    }

    @AfterEach
    void closeTheProject() {
        Desktop.close();
    }

    @Test
    void f2RenamesAndUndoGivesTheOldTitleBack() {
        session.show(first);
        select(first);
        Dialogs.expect("documents.name", Combo.class, field -> field.setText("خبر النخيل"), "documents.name.ok");

        Keyboard.press(SWT.F2);

        Waiting.until("the new title", () -> title(first).equals("خبر النخيل"));
        Waiting.until("it in the list", () -> tree.getItem(0).getText(0).equals("خبر النخيل"));
        Waiting.until("it on the tab", () -> Desktop.page().getActiveEditor().getTitle().contains("خبر النخيل"));
        undo();
        Waiting.until("the old title", () -> title(first).equals("الأول"));
    }

    @Test
    void groupedDocumentsStandTogether() {
        select(first, second);
        Dialogs.expect("documents.name", Combo.class, field -> field.setText("تشرين"), "documents.name.ok");

        run("org.isnad.ui.documents.group");

        Waiting.until("one group", () -> tree.getItemCount() == 1 && tree.getItem(0).getItemCount() == 2);
        assertTrue(tree.getItem(0).getText(0).contains("تشرين"));
        Waiting.forPaint(tree);
        Screenshots.take("documents-group-" + (ARABIC ? "ar" : "en"));
        undo();
        Waiting.until("no group", () -> tree.getItemCount() == 2);
    }

    @Test
    void aDocumentIsDescribedAsTheTagsetSays() {
        select(first);
        List<Boolean> refused = new ArrayList<>();
        Dialogs.expect("properties.published", Text.class, field -> {
            field.setText("17 تشرين الأول");
            refused.add(!Widgets.get("properties.ok", Button.class).isEnabled());
            field.setText("2022-10-17");
            Widgets.get("properties.outlet", Text.class).setText("وكالة نبض");
            Waiting.forPaint(field.getShell());
            Screenshots.take("documents-properties-" + (ARABIC ? "ar" : "en"));
        }, "properties.ok");

        Keyboard.press(SWT.ALT, SWT.CR);

        Waiting.until("the outlet", () -> metadata(first).equals(Map.of("outlet", "وكالة نبض", "published",
                "2022-10-17")));
        assertEquals(List.of(true), refused, "a date that is none");
        undo();
        Waiting.until("nothing said", () -> metadata(first).isEmpty());
    }

    @Test
    void aDescriptionIsTheOneThatTheCommandLineKnows() throws Exception {
        var before = project.description(first);
        session.apply(new DocumentChange(before, before.withMetadata("published-hijri", "1444-03-21")));
        session.show(first);
        Desktop.page().activate(Desktop.view(UiIds.HISTORY_VIEW));
        List<String> seen = new ArrayList<>();
        Dialogs.expect("properties.published", Text.class, field -> {
            Text hijri = Widgets.get("properties.published-hijri", Text.class);
            Button ok = Widgets.get("properties.ok", Button.class);
            seen.add(hijri.getText());
            hijri.setText("1444-13-01");
            seen.add("no date: " + ok.isEnabled());
            hijri.setText("1444-03");
            field.setText("2022-10");
        }, "properties.ok");

        run("org.isnad.ui.documents.describe");

        Waiting.until("both dates", () -> metadata(first).equals(Map.of("published", "2022-10", "published-hijri",
                "1444-03")));
        assertEquals(List.of("1444-03-21", "no date: false"), seen);
    }

    @Test
    void theMenuRemovesTheDocumentAndNoAnnotation() throws Exception {
        session.apply(marks.markPerson(first, 0, 4));
        session.show(first, new TextRange(0, 4));
        Desktop.page().activate(Desktop.page().getActiveEditor());
        assertTrue(command("org.isnad.ui.documents.remove").isEnabled());
        assertTrue(command("org.isnad.ui.documents.rename").isEnabled());

        run("org.isnad.ui.documents.remove");

        Waiting.until("one document", () -> project.document(first).isEmpty() && tree.getItemCount() == 1);
        undo();
        Waiting.until("both documents", () -> tree.getItemCount() == 2);
        assertEquals(1, Marks.count(first));
    }

    @Test
    void aChangeOfAProjectThatIsClosedByThenIsNotMade() throws Exception {
        var change = marks.markPerson(second, 0, 4);
        session.apply(marks.markPerson(first, TEXT.indexOf("عشرة"), TEXT.indexOf("عشرة") + 4));
        Path file = Files.writeString(folder.resolve("newer.txt"), "محدَّث: كما قال الوادي.");
        Dialogs.expect("revision.table", Table.class, table -> session.close(), "revision.ok");

        DocumentEdits.of(Desktop.window()).replace(project.document(first).orElseThrow(), file);

        Waiting.until("the notice", () -> Widgets.find("documents.otherProject.text", Label.class).isPresent());
        assertFalse(session.apply(change), "no project is open");
        project = Desktop.open(folder.resolve("project"));
        assertEquals(TEXT, text(first));
    }

    @Test
    void aRemovedDocumentComesBackWithItsAnnotations() {
        session.apply(marks.markPerson(first, 0, 4));
        session.show(first);
        select(first);

        Keyboard.press(SWT.DEL);

        Waiting.until("one document", () -> project.document(first).isEmpty() && tree.getItemCount() == 1);
        Waiting.until("its editor to be closed", () -> Desktop.page().getEditorReferences().length == 0);
        Widgets.get("documents.removed.text", Label.class);
        Screenshots.take("documents-removed-" + (ARABIC ? "ar" : "en"));
        undo();
        Waiting.until("both documents", () -> tree.getItemCount() == 2);
        assertEquals(1, Marks.count(first));
    }

    @Test
    void aCorrectionMovesAnnotationsAndTheOriginalStays() throws Exception {
        int name = TEXT.indexOf("الوادي");
        session.apply(marks.markPerson(first, name, name + 6));
        session.show(first, new TextRange(TEXT.indexOf("النخبل"), TEXT.indexOf("النخبل") + 6));
        assertEquals("النخبل", selected());
        Dialogs.expect("correct.text", Text.class, field -> field.setText("بلدة النخيل"), "correct.ok");

        run("org.isnad.ui.documents.correct");

        Waiting.until("the corrected text", () -> text(first).equals(TEXT.replace("النخبل", "بلدة النخيل")));
        assertEquals("الوادي", project.annotations(first, Marks.SARA).spans().getFirst().coveredText(text(first)));
        session.show(first, new TextRange(name + 5, name + 11));
        assertEquals("الوادي", selected(), "the editor shows the new text");
        run("org.isnad.ui.documents.original");
        Text original = Widgets.get("original.text", Text.class);
        assertEquals(TEXT, original.getText());
        Waiting.forPaint(original);
        Screenshots.take("documents-original-" + (ARABIC ? "ar" : "en"));
        original.getShell().close();
        undo();
        Waiting.until("the old text", () -> text(first).equals(TEXT));
    }

    @Test
    void aNewerTextComesWithAReportOfWhatItMeansForTheAnnotations() throws Exception {
        session.apply(marks.markPerson(first, TEXT.indexOf("الوادي"), TEXT.indexOf("الوادي") + 6));
        session.apply(marks.markPerson(first, TEXT.indexOf("عشرة"), TEXT.indexOf("عشرة") + 4));
        Path file = Files.writeString(folder.resolve("newer.txt"), "محدَّث: أُصيب كثيرون في النخيل، كما قال الوادي.");
        List<Integer> rows = new ArrayList<>();
        Dialogs.expect("revision.table", Table.class, table -> {
            Waiting.forPaint(table);
            rows.add(table.getItemCount());
            Screenshots.take("documents-revision-" + (ARABIC ? "ar" : "en"));
        }, "revision.ok");

        DocumentEdits.of(Desktop.window()).replace(project.document(first).orElseThrow(), file);

        Waiting.until("the newer text", () -> text(first).startsWith("محدَّث"));
        assertEquals(1, rows.size());
        List<String> covered = project.annotations(first, Marks.SARA).snapshot().stream()
                .map(span -> span.coveredText(text(first))).toList();
        assertTrue(covered.contains("الوادي"), covered::toString);
        undo();
        Waiting.until("the old text", () -> text(first).equals(TEXT));
        assertEquals(List.of("عشرة", "الوادي"), project.annotations(first, Marks.SARA).snapshot().stream()
                .map(span -> span.coveredText(TEXT)).toList());
    }

    @Test
    void theFileThatATextCameFromIsSaved() throws Exception {
        Document page = project.add(new NewDocument("page", "page", "page.html", "html", "UTF-8", "قال زيد", Map.of(),
                Optional.of(new Original("page.html", new byte[] { 1, 2, 3 }))));

        DocumentEdits.of(Desktop.window()).saveOriginal(project.original(page.id()).orElseThrow(),
                folder.resolve("saved.html"));

        assertArrayEquals(new byte[] { 1, 2, 3 }, Files.readAllBytes(folder.resolve("saved.html")));
    }

    @Test
    void suggestionsAreAddedButForTheUntickedOnes() throws Exception {
        UiPreferences.setAnnotator(Marks.SARA.name());
        session.apply(marks.markPerson(first, TEXT.indexOf("الوادي"), TEXT.indexOf("الوادي") + 6));
        select(first, second);
        List<String> rows = new ArrayList<>();
        Dialogs.expect("suggest.table", Table.class, table -> {
            Waiting.forPaint(table);
            rows.add(table.getItem(0).getText(0));
            Screenshots.take("documents-suggestions-" + (ARABIC ? "ar" : "en"));
        }, "suggest.ok");

        run("org.isnad.ui.documents.suggest");

        Waiting.until("the suggestion", () -> Marks.count(second) == 1);
        assertEquals(List.of("نفى «الوادي» ذلك."), rows);
        undo();
        Waiting.until("none", () -> Marks.count(second) == 0);
    }

    private void select(DocumentId... documents) {
        Shell shell = Desktop.window().getShell();
        Waiting.until("the focus in the list", () -> {
            shell.forceActive();
            Desktop.page().activate(Desktop.page().findView(UiIds.DOCUMENTS_VIEW));
            tree.setFocus();
            return tree.isFocusControl();
        });
        tree.setSelection(Arrays.stream(tree.getItems()).filter(item -> item.getData() instanceof Document document
                && Arrays.asList(documents).contains(document.id())).toArray(TreeItem[]::new));
        Waiting.forEvents();
    }


    /** A field with the focus would undo what is typed. */
    private void undo() {
        select();
        run("org.eclipse.ui.edit.undo");
    }

    private static Command command(String id) {
        return Desktop.window().getService(ICommandService.class).getCommand(id);
    }

    private static void run(String command) {
        try {
            Desktop.window().getService(IHandlerService.class).executeCommand(command, null);
        } catch (CommandException e) {
            throw new IllegalStateException(command, e);
        }
    }

    private static String selected() {
        return Adapters.adapt(Desktop.page().getActiveEditor(), SelectedText.class).selectedText();
    }

    private String title(DocumentId document) {
        return project.document(document).orElseThrow().title();
    }

    private Map<String, String> metadata(DocumentId document) {
        return project.document(document).orElseThrow().metadata();
    }

    private String text(DocumentId document) {
        try {
            return project.text(document);
        } catch (ProjectException e) {
            throw new IllegalStateException(e);
        }
    }
}
