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
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.eclipse.core.runtime.Adapters;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.isnad.model.AnnotationId;
import org.isnad.model.DocumentId;
import org.isnad.model.GroupData;
import org.isnad.model.Member;
import org.isnad.model.Origin;
import org.isnad.model.SpanData;
import org.isnad.model.change.AnnotationChange;
import org.isnad.project.ProjectException;
import org.isnad.text.message.MessageBundle;
import org.isnad.ui.DocumentInput;
import org.isnad.ui.ProjectSession;
import org.isnad.ui.SelectedText;
import org.isnad.ui.UiIds;
import org.isnad.ui.UiPreferences;
import org.isnad.ui.testkit.Desktop;
import org.isnad.ui.testkit.Keyboard;
import org.isnad.ui.testkit.ScreenshotOnFailure;
import org.isnad.ui.testkit.Screenshots;
import org.isnad.ui.testkit.Waiting;
import org.isnad.ui.testkit.Widgets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The Problems view: kept current, filtered, gone to, and fixed by steps that can be undone. */
@ExtendWith(ScreenshotOnFailure.class)
class ProblemsTest {

    private static final boolean ARABIC = "ar".equals(MessageBundle.userLocale().getLanguage());
    private static final int CODE = 3;

    private final Marks marks = new Marks();

    @TempDir
    private Path folder;

    private ProjectSession session;
    private DocumentId first;
    private DocumentId second;
    private Tree tree;

    @BeforeEach
    void openAProject() throws Exception {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("الأول", "قُتل عشرة في النخيل، كما قال الوادي.");
        texts.put("الثاني", "نفى الوادي ذلك.");
        List<DocumentId> documents = Desktop.makeProject(folder.resolve("project"), texts);
        first = documents.get(0);
        second = documents.get(1);
        Desktop.open(folder.resolve("project"));
        session = Desktop.session();
        UiPreferences.setAnnotator(Marks.SARA.name());
        Desktop.view(UiIds.PROBLEMS_VIEW);
        tree = Widgets.get("problems.tree", Tree.class);
    }

    @AfterEach
    void closeTheProject() {
        Desktop.close();
    }

    @Test
    void aMissingFeatureIsFoundSoonAndSetFromTheMenu() {
        SpanData figure = marks.span("Figure", Map.of(), 5, 9);
        session.apply(AnnotationChange.add(second, Marks.SARA, figure));
        waitFor("MISSING_FEATURE");
        CLabel count = Widgets.get("status.problems", CLabel.class);
        Waiting.until("the count in the status line", () -> !count.getText().isEmpty());
        Waiting.forPaint(tree);
        Screenshots.take("problems-" + (ARABIC ? "ar" : "en"));

        tree.setSelection(waitFor("MISSING_FEATURE"));
        choose(menu(), label -> label.contains(ARABIC ? "قتلى" : "Killed"));

        Waiting.until("the value", () -> spans(second).getFirst().feature("what").isPresent());
        Waiting.until("the problem to be gone", () -> codes().noneMatch("MISSING_FEATURE"::equals));
        session.show(second);
        Keyboard.press(SWT.MOD1, 'z');
        waitFor("MISSING_FEATURE");
        assertEquals(figure, spans(second).getFirst());
    }

    @Test
    void openingAProblemSelectsItsPlaceInTheEditor() {
        session.apply(AnnotationChange.add(second, Marks.SARA, marks.span("Figure", Map.of(), 4, 10)));
        session.show(first);
        TreeItem problem = waitFor("MISSING_FEATURE");

        tree.setSelection(problem);
        tree.setFocus();
        Keyboard.press(SWT.CR);

        Waiting.until("the document", () -> Desktop.page().getActiveEditor() != null
                && Desktop.page().getActiveEditor().getEditorInput() instanceof DocumentInput input
                && input.document().equals(second));
        assertEquals("الوادي", selectedText());
    }

    @Test
    void aRepairTakesOutWhatIsMissingAndCanBeUndone() throws Exception {
        SpanData content = marks.span("Content", Map.of(), 0, 9);
        AnnotationId missing = AnnotationId.valueOf("0190c0de-0000-7000-8000-00000000ffff");
        GroupData group = new GroupData(AnnotationId.valueOf("0190c0de-0000-7000-8000-00000000aaaa"), "Attribution",
                List.of(new Member("content", content.id()), new Member("source", missing)), Map.of(),
                Marks.SARA.name(), Instant.EPOCH, Origin.MANUAL, "");
        session.apply(AnnotationChange.add(first, Marks.SARA, content));
        session.apply(AnnotationChange.add(first, Marks.SARA, group));
        TreeItem problem = waitFor("DANGLING_MEMBER");

        tree.setSelection(problem);
        choose(menu(), label -> label.equals(ARABIC ? "إصلاح" : "Repair"));

        Waiting.until("the member to be gone", () -> members(first) == 1);
        Waiting.until("the problem to be gone", () -> codes().noneMatch("DANGLING_MEMBER"::equals));
        session.show(first);
        Keyboard.press(SWT.MOD1, 'z');
        Waiting.until("the member again", () -> members(first) == 2);
    }

    @Test
    void theFilterAndTheButtonsNarrowTheListDown() {
        session.apply(AnnotationChange.add(first, Marks.SARA, marks.span("Figure", Map.of(), 5, 9)));
        session.apply(AnnotationChange.add(second, Marks.SARA, marks.span("Unheard", Map.of(), 4, 10)));
        waitFor("MISSING_FEATURE");
        waitFor("UNKNOWN_LAYER");

        Widgets.get("problems.filter", Text.class).setText("Unheard");

        assertEquals(List.of("UNKNOWN_LAYER"), codes().toList());
        Widgets.get("problems.filter", Text.class).setText("");
        assertTrue(codes().toList().contains("MISSING_FEATURE"));
    }

    private TreeItem waitFor(String code) {
        return Waiting.forValue("a finding " + code, () -> items().filter(item -> item.getText(CODE).equals(code))
                .findFirst().orElse(null));
    }

    private Stream<String> codes() {
        return items().map(item -> item.getText(CODE));
    }

    private Stream<TreeItem> items() {
        return Arrays.stream(tree.getItems()).flatMap(group -> Arrays.stream(group.getItems())).filter(item -> !item.getText(CODE).isEmpty());
    }

    private Menu menu() {
        Menu menu = tree.getMenu();
        menu.notifyListeners(SWT.Show, new Event());
        return menu;
    }

    private static void choose(Menu menu, Predicate<String> label) {
        List<MenuItem> items = Arrays.asList(menu.getItems());
        MenuItem item = items.stream()
                .filter(each -> label.test(each.getText().replaceAll("[&\\u2066-\\u2069]", ""))).findFirst()
                .orElseThrow(() -> new AssertionError(items.toString()));
        item.notifyListeners(SWT.Selection, new Event());
        menu.notifyListeners(SWT.Hide, new Event());
        Waiting.forEvents();
    }

    private List<SpanData> spans(DocumentId document) {
        try {
            return session.project().orElseThrow().annotations(document, Marks.SARA).snapshot();
        } catch (ProjectException e) {
            throw new IllegalStateException(e);
        }
    }

    private int members(DocumentId document) {
        try {
            return session.project().orElseThrow().annotations(document, Marks.SARA).groups().getFirst().members()
                    .size();
        } catch (ProjectException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String selectedText() {
        return Adapters.adapt(Desktop.page().getActiveEditor(),
                SelectedText.class).selectedText();
    }
}
