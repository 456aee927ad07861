/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.tests.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CCombo;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.isnad.model.DocumentData;
import org.isnad.model.change.DocumentChange;
import org.isnad.project.Project;
import org.isnad.project.TagsetSource;
import org.isnad.text.message.MessageBundle;
import org.isnad.ui.UiIds;
import org.isnad.ui.search.internal.SearchView;
import org.isnad.ui.testkit.Desktop;
import org.isnad.ui.testkit.Screenshots;
import org.isnad.ui.testkit.UiTest;
import org.isnad.ui.testkit.Waiting;
import org.isnad.ui.testkit.Widgets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Searching in the view: hits while typing, a language, groups that narrow. */
@UiTest
class SearchViewTest {

    @TempDir
    private Path folder;

    private StyledText field;

    @BeforeEach
    void openTheView() throws Exception {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("أول", "قال زيد لعمرو إن السوق مفتوحة. ثم قال عمرو لزيد شيئًا.");
        texts.put("ثانٍ", "رجع زيد إلى السوق.");
        Desktop.makeProject(folder.resolve("project"), texts);
        Desktop.open(folder.resolve("project"));
        SearchView view = (SearchView) Desktop.view(UiIds.SEARCH_VIEW);
        view.showGroups(true);
        field = Widgets.get("search.query", StyledText.class);
    }

    @AfterEach
    void closeIt() {
        field.setText("");
        Desktop.close();
    }

    @Test
    void givenAQueryOfTheLanguageWhenItIsTypedThenItsHitsAreShownAndHalfAQueryKeepsThem() {
        field.setText("[word=\"قال\"] []");
        awaitHits(2);
        assertEquals("قال زيد", text(hits(), 0, 3));

        field.setText("[word=\"قال\"] [");
        Waiting.until("the problem", () -> Widgets.find("search.problem", Link.class)
                .isPresent());

        assertEquals(2, hits().getItemCount());
    }

    @Test
    void givenGroupsWhenOneIsChosenThenTheHitsAreNarrowedToItUntilItIsTakenAway() {
        field.setText("زيد");
        awaitHits(2);
        Table groups = Widgets.get("search.groups", Table.class);
        Waiting.until("two groups", () -> groups.getItemCount() == 2);
        groups.setSelection(0);
        String first = groups.getItem(0).getText(0);
        groups.notifyListeners(SWT.DefaultSelection, new Event());

        awaitHits(1);
        Button facet = Widgets.get("search.facet", Button.class);
        assertTrue(facet.getText().contains(first), facet.getText());
        Screenshots.take("search-groups-" + MessageBundle.userLocale().getLanguage());
        facet.notifyListeners(SWT.Selection, new Event());
        awaitHits(2);
    }

    @Test
    void givenHitsOfAGroupWhenTheTagsetChangesThenTheyStayNarrowed() throws Exception {
        field.setText("زيد");
        awaitHits(2);
        Table groups = Widgets.get("search.groups", Table.class);
        Waiting.until("two groups", () -> groups.getItemCount() == 2);
        groups.setSelection(0);
        groups.notifyListeners(SWT.DefaultSelection, new Event());
        awaitHits(1);
        Project project = Desktop.session().project().orElseThrow();
        TagsetSource source = project.tagsetSource();

        project.replaceTagset(source, source.text().replace("tag WEBSITE ", "tag WEBSITEX "));
        Waiting.forEvents();

        assertEquals(1, hits().getItemCount());
        assertTrue(Widgets.find("search.facet", Button.class).isPresent());
    }

    @Test
    void givenATickWhenHitsAreSortedThenItStaysWithItsHit() {
        field.setText("زيد");
        awaitHits(2);
        int begin = Widgets.get("search.count", Label.class).getText().length();
        Event ticked = new Event();
        ticked.item = hits().getItem(0);
        ticked.detail = SWT.CHECK;
        hits().getItem(0).setChecked(true);
        hits().notifyListeners(SWT.Selection, ticked);
        String count = Widgets.get("search.count", Label.class).getText();
        assertTrue(count.length() > begin, count);

        hits().getColumn(4).notifyListeners(SWT.Selection, new Event());
        Waiting.until("another order", () -> hits().getSortColumn() == hits().getColumn(4));

        assertEquals(1, Arrays.stream(hits().getItems()).filter(TableItem::getChecked).count());
        assertEquals(count, Widgets.get("search.count", Label.class).getText());
        hits().getColumn(0).notifyListeners(SWT.Selection, new Event());
        Waiting.until("the first order", () -> hits().getSortColumn() == hits().getColumn(0));
    }

    @Test
    void givenHitsWhenTheyAreCountedByFormThenEachFormIsAGroup() {
        field.setText("\"زيد\" | \"السوق\"");
        awaitHits(4);
        CCombo by = Widgets.get("search.group", CCombo.class);
        by.select(4);
        by.notifyListeners(SWT.Selection, new Event());
        Table groups = Widgets.get("search.groups", Table.class);

        Waiting.until("two forms", () -> groups.getItemCount() == 2);
        by.select(0);
        by.notifyListeners(SWT.Selection, new Event());
    }

    @Test
    void givenADocumentOfAnAgencyWhenHitsAreCountedByAgencyThenItIsAGroupAndTheRestAnother() throws Exception {
        Project project = Desktop.session().project().orElseThrow();
        DocumentData before = project.description(project.documents().getFirst().id());
        project.apply(new DocumentChange(before, before.withMetadata("agency", "وكالة")));
        field.setText("السوق");
        awaitHits(2);
        CCombo by = Widgets.get("search.group", CCombo.class);
        Waiting.until("the agency among the groupings", () -> by.getItemCount() == 7);

        by.select(6);
        by.notifyListeners(SWT.Selection, new Event());
        Table groups = Widgets.get("search.groups", Table.class);

        Waiting.until("two groups", () -> groups.getItemCount() == 2);
        assertTrue(groups.getItem(0).getText(0).contains("وكالة") || groups.getItem(1).getText(0).contains("وكالة"));
        by.select(0);
        by.notifyListeners(SWT.Selection, new Event());
    }

    @Test
    void givenHitsWhenTheyAreCountedThenTheLineSaysHowManyInHowManyDocuments() {
        field.setText("السوق");
        awaitHits(2);

        assertTrue(Widgets.get("search.count", Label.class).getText().contains("2")
                || Widgets.get("search.count", Label.class).getText().contains("نتيجتان"));
    }

    private static Table hits() {
        return Widgets.get("search.hits", Table.class);
    }

    private static void awaitHits(int count) {
        Waiting.until(count + " hits", () -> Widgets.find("search.hits", Table.class)
                .filter(table -> table.getItemCount() == count).isPresent());
    }

    private static String text(Table table, int row, int column) {
        return table.getItem(row).getText(column).replace("\u200f", "");
    }
}
