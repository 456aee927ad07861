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
import java.util.List;
import java.util.Map;

import org.eclipse.core.runtime.Adapters;
import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.IViewPart;
import org.isnad.model.DocumentId;
import org.isnad.model.SpanData;
import org.isnad.model.change.AnnotationChange;
import org.isnad.model.change.DocumentChange;
import org.isnad.project.Project;
import org.isnad.project.Revisions;
import org.isnad.text.TextEdit;
import org.isnad.text.TextEdits;
import org.isnad.text.message.MessageBundle;
import org.isnad.ui.ProjectSession;
import org.isnad.ui.SelectedText;
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

/** The History view: which states there were, in what they differ, and one of them brought back. */
@UiTest
class HistoryTest {

    private static final boolean ARABIC = "ar".equals(MessageBundle.userLocale().getLanguage());
    private static final String TEXT = "قُتل عشرة في النخبل، كما قال الوادي.";

    private final Marks marks = new Marks();

    @TempDir
    private Path folder;

    private ProjectSession session;
    private Project project;
    private DocumentId document;
    private IViewPart view;
    private Table states;

    @BeforeEach
    void openAProject() throws Exception {
        document = Desktop.makeProject(folder.resolve("project"), Map.of("الأول", TEXT)).getFirst();
        project = Desktop.open(folder.resolve("project"));
        session = Desktop.session();
        session.show(document);
        view = Desktop.view(UiIds.HISTORY_VIEW);
        states = Widgets.get("history.states", Table.class);
    }

    @AfterEach
    void closeTheProject() {
        Desktop.close();
    }

    @Test
    void whoDidWhatIsListedAndASelectedStateComparedWithNow() throws Exception {
        SpanData span = marks.person(5, 9);
        session.apply(AnnotationChange.add(document, Marks.SARA, span));
        session.apply(marks.markPerson(document, TEXT.indexOf("الوادي"), TEXT.indexOf("الوادي") + 6));
        session.apply(AnnotationChange.remove(document, Marks.SARA, span));
        session.apply(Revisions.correction(project, document, TextEdits.of(
                new TextEdit(TEXT.indexOf("النخبل") + 4, "ب", "ي"))).change());

        Waiting.until("five states", () -> states.getItemCount() == 5);
        assertEquals("سارة", states.getItem(1).getText(1));
        assertTrue(states.getItem(1).getText(2).contains("PERS"), states.getItem(1).getText(2));

        select(3);
        Table differences = Widgets.get("history.differences", Table.class);
        Waiting.until("the differences", () -> differences.getItemCount() == 3);
        assertEquals(ARABIC ? List.of("¶ نص", "– حُذف", "+ أُضيف") : List.of("¶ text", "– removed", "+ added"),
                Arrays.stream(differences.getItems()).map(item -> plain(item.getText(0))).toList());
        assertTrue(differences.getItem(1).getText(2).startsWith("قُتل «عشرة» في النخبل"),
                differences.getItem(1).getText(2));
        Waiting.forPaint(differences);
        Screenshots.take("history-" + (ARABIC ? "ar" : "en"));

        goTo(differences, 2);
        assertEquals("الوادي", selected());

        select(2, 3);
        Waiting.until("what differs between the two", () -> differences.getItemCount() == 1);
        goTo(differences, 0);
        assertEquals("الوادي", selected(), "a place in a text that is no longer there");
    }

    @Test
    void whatADocumentIsDescribedByIsCalledAsInItsDialog() throws Exception {
        var before = project.description(document);
        session.apply(new DocumentChange(before, before.withMetadata("group", "تشرين")));
        Waiting.until("two states", () -> states.getItemCount() == 2);

        select(1);

        Table differences = Widgets.get("history.differences", Table.class);
        Waiting.until("the difference", () -> differences.getItemCount() == 1);
        assertEquals(ARABIC ? "المجموعة" : "Group", differences.getItem(0).getText(1));
    }

    @Test
    void aStateIsBroughtBackAndThatCanBeUndone() {
        session.apply(marks.markPerson(document, 5, 9));
        session.apply(marks.markPerson(document, 10, 12));
        Waiting.until("three states", () -> states.getItemCount() == 3);

        select(2);
        press("history.restore");

        Waiting.until("no annotation", () -> Marks.count(document) == 0);
        Waiting.until("a state more", () -> states.getItemCount() == 4);
        session.show(document);
        Keyboard.press(SWT.MOD1, 'z');
        Waiting.until("both again", () -> Marks.count(document) == 2);
    }

    private void select(int... indices) {
        states.setSelection(indices);
        states.notifyListeners(SWT.Selection, new Event());
        Waiting.forEvents();
    }

    private static void goTo(Table differences, int index) {
        differences.setSelection(index);
        differences.notifyListeners(SWT.DefaultSelection, new Event());
        Waiting.forEvents();
    }

    private static String selected() {
        return Adapters.adapt(Desktop.page().getActiveEditor(), SelectedText.class).selectedText();
    }

    private void press(String action) {
        var items = view.getViewSite().getActionBars().getToolBarManager().getItems();
        Waiting.until("the button", () -> Arrays.stream(items).anyMatch(item -> item instanceof ActionContributionItem a
                && action.equals(a.getAction().getId()) && a.getAction().isEnabled()));
        Arrays.stream(items).map(item -> ((ActionContributionItem) item).getAction())
                .filter(each -> action.equals(each.getId())).findFirst().orElseThrow().run();
    }

    private static String plain(String text) {
        return text.replaceAll("[\\u2066-\\u2069]", "");
    }
}
