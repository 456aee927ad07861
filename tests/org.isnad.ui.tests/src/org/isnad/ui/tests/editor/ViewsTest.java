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

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CCombo;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.isnad.model.DocumentId;
import org.isnad.text.TextRange;
import org.isnad.text.message.MessageBundle;
import org.isnad.ui.UiIds;
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

/** The list, the outline, the guidelines and the bar for finding, beside an open text. */
@UiTest
class ViewsTest {

    private static final String TEXT = """
            هجوم على بلدة النخيل
            أعلن العميد سالم الوادي مقتل سبعة مسلحين في بلدة النخيل. وقالت وكالة نبض إن القوات انسحبت.
            وقال شهود إن القتــال استمر، وإن قِتَالًا آخر بدأ.
            السوق في المدينة القديمة
            ارتفعت الأسعار في السوق نحو 80 بالمئة هذا الشهر.
            """;
    private static final String GUIDELINES = """
            # إرشادات التوسيم

            ## Person

            Mark the name without its title.

            - first
            - second

            ## بلدة أو مدينة (GPE)

            حدِّد الاسم وحده، بلا حرف الجر.
            """;

    @TempDir
    private Path folder;

    private EditorDriver editor;

    @BeforeEach
    void openTheDocument() throws Exception {
        Path project = folder.resolve("project");
        DocumentId document = Desktop.makeProject(project, Map.of("تقرير", TEXT)).getFirst();
        Files.writeString(Files.createDirectories(project.resolve("guidelines")).resolve("rules.md"), GUIDELINES);
        Desktop.open(project);
        editor = EditorDriver.open(document);
        editor.expectQuestionForName();
    }

    @AfterEach
    void closeTheProject() {
        Desktop.close();
    }

    @Test
    void findsWordsInAnySpellingExactlyAndByPattern() {
        Keyboard.press(SWT.MOD1, 'f');
        Text field = Widgets.get("find.field", Text.class);
        Waiting.until("the field to have the focus", field::isFocusControl);
        Keyboard.paste("قتال");
        TextRange first = editor.find("قتــال", 0);
        TextRange second = editor.find("قِتَالًا", 0);
        Waiting.until("the first hit", () -> editor.selection().equals(first));
        assertTrue(count().contains("1") && count().contains("2"), ViewsTest::count);
        Keyboard.press(SWT.CR);
        Waiting.until("the second hit", () -> editor.selection().begin() == second.begin());
        Screenshots.take("find-" + language());
        Keyboard.press(SWT.SHIFT, SWT.CR);
        Waiting.until("the first hit again", () -> editor.selection().equals(first));
        choose("find.mode", 1);
        Waiting.until("nothing of exactly that", () -> !count().contains("1"));
        choose("find.mode", 2);
        field.setText("\\d+");
        Waiting.until("the number", () -> editor.selection().equals(editor.find("80", 0)));
        field.setText("(");
        Waiting.until("what is wrong with the pattern", () -> count().length() > 20);
        Keyboard.press(SWT.ESC);
        Waiting.until("the text to have the focus", () -> editor.control().isFocusControl());
        assertFalse(Widgets.find("find.bar", Composite.class).isPresent());
        Keyboard.press(SWT.MOD1, SWT.HOME);
        editor.drag(editor.find("السوق", 0));
        Keyboard.press(SWT.MOD1, 'f');
        Waiting.until("the selection in the field", () -> field.getText().equals("السوق"));
        choose("find.mode", 0);
        Keyboard.press(SWT.ESC);
        Waiting.until("the text to have the focus", () -> editor.control().isFocusControl());
        Keyboard.press(SWT.F3);
        Waiting.until("the next hit by key", () -> editor.selection().equals(editor.find("السوق", 1)));
    }

    @Test
    void goesToALine() {
        editor.control().getDisplay().timerExec(1, new Runnable() {
            @Override
            public void run() {
                if (Widgets.find("goto.number", Text.class).isPresent()) {
                    Button line = Widgets.get("goto.line", Button.class);
                    Widgets.get("goto.character", Button.class).setSelection(false);
                    line.setSelection(true);
                    line.notifyListeners(SWT.Selection, new Event());
                    Widgets.get("goto.number", Text.class).setText("٤");
                    Keyboard.press(SWT.CR);
                } else {
                    editor.control().getDisplay().timerExec(20, this);
                }
            }
        });
        Keyboard.press(SWT.MOD1, 'l');
        Waiting.until("the caret in line 4", () -> editor.caret() == TEXT.indexOf("السوق في"));
    }

    @Test
    void sortsFiltersAndChangesRowsOfTheList() throws Exception {
        mark("سالم الوادي", 'p', 1);
        mark("العميد", 'j', 2);
        mark("وكالة نبض", 'o', 3);
        Desktop.view(UiIds.ANNOTATIONS_VIEW);
        Table table = Widgets.get("annotations.table", Table.class);
        Waiting.until("three rows", () -> table.getItemCount() == 3);
        table.getColumn(0).notifyListeners(SWT.Selection, new Event());
        Waiting.until("rows by text", () -> rows(table).equals(List.of("العميد", "سالم الوادي", "وكالة نبض")));
        table.getColumn(0).notifyListeners(SWT.Selection, new Event());
        Waiting.until("rows backwards", () -> rows(table).equals(List.of("وكالة نبض", "سالم الوادي", "العميد")));
        table.getColumn(0).notifyListeners(SWT.Selection, new Event());
        Widgets.get("annotations.filter", Text.class).setText("الوادى");
        Waiting.until("the row that folds to what was typed", () -> rows(table).equals(List.of("سالم الوادي")));
        Widgets.get("annotations.filter", Text.class).setText("");
        Waiting.until("all rows", () -> table.getItemCount() == 3);
        Screenshots.take("list-" + language());
        table.setFocus();
        table.setSelection(0);
        Keyboard.press(SWT.SHIFT, SWT.ARROW_DOWN);
        Waiting.until("two selected", () -> table.getSelectionCount() == 2);
        Keyboard.press(SWT.DEL);
        Waiting.until("one left", () -> editor.spans().size() == 1);
        editor.focus();
        Keyboard.press(SWT.MOD1, 'z');
        Waiting.until("both again by one step", () -> editor.spans().size() == 3);
    }

    @Test
    void showsHowTheTextIsBuiltAndWhatTheGuidelinesSay() throws Exception {
        mark("سالم الوادي", 'p', 1);
        Desktop.view(UiIds.OUTLINE_VIEW);
        Tree tree = Widgets.get("outline.tree", Tree.class);
        Waiting.until("two sections", () -> tree.getItemCount() == 2);
        assertEquals("هجوم على بلدة النخيل", tree.getItem(0).getText());
        assertEquals("السوق في المدينة القديمة", tree.getItem(1).getText());
        Waiting.until("the number of annotations", () -> tree.getItem(0).getText(1).equals("1"));
        tree.getItem(0).setExpanded(true);
        tree.getItem(0).getItem(0).setExpanded(true);
        assertEquals(2, tree.getItem(0).getItem(0).getItemCount(), "sentences of the first paragraph");
        editor.focus();
        Keyboard.press(SWT.MOD1, SWT.END);
        Waiting.until("the section of the caret", () -> tree.getSelectionCount() == 1
                && tree.getSelection()[0] == tree.getItem(1));
        Desktop.view(UiIds.GUIDELINES_VIEW);
        StyledText page = Widgets.get("guidelines.text", StyledText.class);
        Waiting.until("the guidelines", () -> page.getText().contains("Mark the name"));
        editor.focus();
        Keyboard.press(SWT.MOD1, SWT.HOME);
        Keyboard.press(SWT.ALT, SWT.ARROW_DOWN);
        Waiting.until("what is said of persons at the top or in sight",
                () -> page.getLinePixel(page.getLineAtOffset(page.getText().indexOf("Person"))) >= 0);
        Screenshots.take("outline-guidelines-" + language());
    }

    private void mark(String text, int key, int count) {
        editor.focus();
        editor.drag(editor.find(text, 0));
        editor.pressUntil(count, key);
    }

    private static String count() {
        return Widgets.get("find.count", Label.class).getText();
    }

    private static void choose(String id, int index) {
        CCombo combo = Widgets.get(id, CCombo.class);
        combo.select(index);
        combo.notifyListeners(SWT.Selection, new Event());
    }

    private static List<String> rows(Table table) {
        return Arrays.stream(table.getItems()).map(TableItem::getText).toList();
    }

    private static String language() {
        return MessageBundle.userLocale().getLanguage();
    }
}
