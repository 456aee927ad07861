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
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CCombo;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.handlers.IHandlerService;
import org.isnad.model.DocumentId;
import org.isnad.text.message.MessageBundle;
import org.isnad.ui.EditorFont;
import org.isnad.ui.editor.AnnotationEditor;
import org.isnad.ui.search.internal.counting.CountKind;
import org.isnad.ui.testkit.Desktop;
import org.isnad.ui.testkit.Screenshots;
import org.isnad.ui.testkit.UiTest;
import org.isnad.ui.testkit.Waiting;
import org.isnad.ui.testkit.Widgets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The views of frequencies and of similar passages. */
@UiTest
class CountingViewsTest {

    private static final String COPIED = "رست ثلاث سفن كبيرة في الميناء القديم قبل غروب الشمس";
    private static final String CHANGED = "رست ثلاث سفن صغيرة جدا في الميناء القديم قبل غروب الشمس";

    @TempDir
    private Path folder;

    private List<DocumentId> documents;

    @BeforeEach
    void openAProject() throws Exception {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("1 الصباح", "قال الربان: " + COPIED + ". عاد القارب إلى الميناء.");
        texts.put("2 المساء", CHANGED + " بقليل. غادر القارب الميناء.");
        documents = Desktop.makeProject(folder.resolve("project"), texts);
        Desktop.open(folder.resolve("project"));
    }

    @AfterEach
    void closeIt() throws Exception {
        Desktop.page().hideView(Desktop.page().findView("org.isnad.ui.search.frequencies"));
        Desktop.page().hideView(Desktop.page().findView("org.isnad.ui.search.passages"));
        Desktop.close();
    }

    @Test
    void wordsLeadToWhatStandsNearThem() throws Exception {
        Table table = count(CountKind.WORDS);
        Waiting.until("words", () -> table.getItemCount() > 5);
        assertEquals("الميناء", table.getItem(0).getText(0));
        picture("frequencies");

        open(table, 0);

        Waiting.until("collocations", () -> table.getColumnCount() == 9 && table.getItemCount() > 0);
        assertEquals("الميناء", Widgets.get("frequencies.word", Text.class).getText());
        assertTrue(texts(table).contains("القديم"), texts(table)::toString);
        picture("collocations");
    }

    @Test
    void aClickOnATitleSortsAndAnotherTurnsTheOrder() throws Exception {
        Table table = count(CountKind.WORDS);
        Waiting.until("words", () -> table.getItemCount() > 5);
        TableColumn text = table.getColumn(0);

        text.notifyListeners(SWT.Selection, new Event());
        List<String> ascending = texts(table);
        text.notifyListeners(SWT.Selection, new Event());

        assertEquals(ascending.stream().sorted().toList(), ascending);
        assertEquals(ascending.reversed(), texts(table));
    }

    @Test
    void tellsWhatIsTypicalOfADocument() throws Exception {
        count(CountKind.WORDS);
        CCombo chosen = Widgets.get("frequencies.documents", CCombo.class);
        chosen.select(chosen.indexOf("2 المساء"));
        Table table = count(CountKind.KEYNESS);

        Waiting.until("keyness", () -> table.getColumnCount() == 6 && table.getItemCount() > 0);
        List<String> typical = texts(table).subList(0, 5);
        assertEquals(Set.of("بقليل", "جدا", "صغيره", "غادر"), Set.copyOf(typical.subList(0, 4)));
        assertTrue(Widgets.get("frequencies.reference", CCombo.class).isVisible());
        picture("keyness");
    }

    @Test
    void aCopyIsShownWithItsDifferenceAndBothPlacesOpen() throws Exception {
        Desktop.view("org.isnad.ui.search.passages");
        Table table = Widgets.get("passages.table", Table.class);
        Waiting.until("a pair", () -> table.getItemCount() == 1);
        assertEquals(COPIED, table.getItem(0).getText(0));

        table.setSelection(0);
        table.notifyListeners(SWT.Selection, new Event());

        assertEquals("كبيرة", marked("passages.first"));
        assertEquals("صغيرة جدا", marked("passages.second"));
        picture("passages");

        open(table, 0);

        Waiting.until("both documents", () -> Set.copyOf(documents).equals(Arrays
                .stream(Desktop.page().getEditorReferences()).map(CountingViewsTest::document)
                .collect(Collectors.toSet())));
        Waiting.until("the second place", () -> Desktop.page().getActiveEditor() instanceof AnnotationEditor editor
                && editor.document().equals(documents.get(1))
                && editor.canvas().caret().selection().range().length() == CHANGED.length());
        picture("passages-open");
    }

    @Test
    void copiesFromThePassageThatHasTheFocusAndDrawsItInTheFontOfTheEditor() throws Exception {
        Desktop.view("org.isnad.ui.search.passages");
        Table table = Widgets.get("passages.table", Table.class);
        Waiting.until("a pair", () -> table.getItemCount() == 1);
        table.setSelection(0);
        table.notifyListeners(SWT.Selection, new Event());
        StyledText pane = Widgets.get("passages.first", StyledText.class);
        pane.setFocus();
        pane.setSelection(0, 3);

        Desktop.window().getService(IHandlerService.class).executeCommand(IWorkbenchCommandConstants.EDIT_COPY, null);

        Clipboard clipboard = new Clipboard(pane.getDisplay());
        try {
            assertEquals(COPIED.substring(0, 3), clipboard.getContents(TextTransfer.getInstance()));
        } finally {
            clipboard.dispose();
        }
        EditorFont.zoom(2);
        try {
            assertEquals(EditorFont.get(), pane.getFont());
        } finally {
            EditorFont.zoom(0);
        }
    }

    @Test
    void saysThatNothingIsOpen() throws Exception {
        Desktop.close();
        Desktop.view("org.isnad.ui.search.frequencies");

        assertEquals(0, Widgets.get("frequencies.table", Table.class).getItemCount());
        assertTrue(!Widgets.get("frequencies.summary", Label.class).getText().isEmpty());
    }

    private static void picture(String name) {
        Waiting.forPaint(Desktop.window().getShell());
        Screenshots.take(name + '-' + MessageBundle.userLocale().getLanguage());
    }

    private static DocumentId document(IEditorReference reference) {
        return ((AnnotationEditor) reference.getEditor(true)).document();
    }

    private static String marked(String pane) {
        StyledText text = Widgets.get(pane, StyledText.class);
        return Arrays.stream(text.getStyleRanges()).filter(style -> style.underline)
                .map(style -> text.getText(style.start, style.start + style.length - 1))
                .collect(Collectors.joining(" "));
    }

    private static Table count(CountKind kind) throws Exception {
        Desktop.view("org.isnad.ui.search.frequencies");
        CCombo kinds = Widgets.get("frequencies.kind", CCombo.class);
        kinds.select(kind.ordinal());
        kinds.notifyListeners(SWT.Selection, new Event());
        return Widgets.get("frequencies.table", Table.class);
    }

    /** What a double click and Enter do. */
    private static void open(Table table, int row) {
        table.setSelection(row);
        Event event = new Event();
        event.item = table.getItem(row);
        table.notifyListeners(SWT.DefaultSelection, event);
    }

    private static List<String> texts(Table table) {
        return Arrays.stream(table.getItems()).map(item -> item.getText(0)).toList();
    }
}
