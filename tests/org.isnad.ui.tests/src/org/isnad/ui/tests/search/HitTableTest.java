/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.tests.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.isnad.model.DocumentId;
import org.isnad.search.HitOrder;
import org.isnad.search.HitPage;
import org.isnad.search.SearchHit;
import org.isnad.text.MatchMode;
import org.isnad.text.TextRange;
import org.isnad.ui.search.internal.hits.HitNames;
import org.isnad.ui.search.internal.hits.HitRows;
import org.isnad.ui.search.internal.hits.HitTable;
import org.isnad.ui.testkit.UiTest;
import org.isnad.ui.testkit.Waiting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Very many hits in the table: only those in sight are in the toolkit's one. */
@UiTest
class HitTableTest implements HitTable.Listener, HitNames {

    private static final int ALL = 240_000;
    private static final int BEFORE = 2;
    private static final int HIT = 3;
    private static final int AFTER = 4;

    private final List<SearchHit> opened = new ArrayList<>();
    private Shell shell;
    private HitTable hits;
    private Table table;

    @BeforeEach
    void fillATable() {
        shell = new Shell(Display.getCurrent());
        shell.setLayout(new FillLayout());
        hits = new HitTable(shell, this, this);
        table = hits.table();
        shell.setSize(900, 400);
        shell.open();
        hits.show(new HitRows(ALL, page(0), (first, dropped) -> Optional.of(new HitPage(ALL, 1, page(first), true, 0, List.of(),
                Optional.empty()))), HitOrder.READING, HitTable.Stays.NOTHING);
        Waiting.until("lines", () -> table.getItemCount() > 3);
    }

    @AfterEach
    void closeIt() {
        shell.dispose();
    }

    private static List<SearchHit> page(int first) {
        return IntStream.range(first, Math.min(ALL, first + HitRows.PAGE)).mapToObj(i -> new SearchHit(
                new DocumentId("d"), new TextRange(i, i + 1), "قبل " + i, "كلمة" + i, "بعد " + i, MatchMode.EXACT,
                List.of())).toList();
    }

    @Test
    void givenVeryManyHitsWhenTheLastIsGoneToThenItIsSelectedInSight() {
        press(SWT.END);
        Waiting.until("the last hit", () -> text(table.getItemCount() - 1, BEFORE).equals("قبل " + (ALL - 1)));

        assertTrue(table.getItemCount() < 100, () -> table.getItemCount() + " lines");
        assertEquals(table.getItemCount() - 1, table.getSelectionIndex());
        assertEquals("كلمة" + (ALL - 1), hits.selected().orElseThrow().text());
        press(SWT.HOME);
        assertEquals("كلمة0", text(0, HIT));
    }

    @Test
    void givenAPageThatFailedWhenItIsLookedAtAgainThenItComes() {
        AtomicInteger calls = new AtomicInteger();
        HitRows rows = new HitRows(ALL, page(0), (first, dropped) -> {
            if (calls.getAndIncrement() == 0) {
                throw new IllegalStateException("the first page fails as it should");
            }
            return Optional.of(new HitPage(ALL, 1, page(first), true, 0, List.of(), Optional.empty()));
        });

        assertTrue(rows.get(HitRows.PAGE).isEmpty());
        Waiting.until("the page", () -> rows.get(HitRows.PAGE).isPresent());

        assertEquals(2, calls.get());
    }

    @Test
    void givenALineWhenItIsShownThenContextsStandOnTheirSidesInReadingOrder() {
        assertEquals("قبل 0", text(0, BEFORE));
        assertEquals("بعد 0", text(0, AFTER));
        int before = table.getItem(0).getBounds(BEFORE).x;
        int hit = table.getItem(0).getBounds(HIT).x;
        int after = table.getItem(0).getBounds(AFTER).x;
        // A mirrored table counts from its right edge: what comes first in reading order has the smaller place.
        assertTrue((table.getStyle() & SWT.RIGHT_TO_LEFT) != 0);
        assertTrue(before < hit && hit < after, before + " " + hit + " " + after);
    }

    @Test
    void givenKeysWhenTheyArePressedThenTheSelectionWalksAndScrolls() {
        press(SWT.HOME);
        int seen = table.getItemCount();
        for (int i = 0; i < seen; i++) {
            press(SWT.ARROW_DOWN);
        }
        assertEquals("كلمة" + seen, hits.selected().orElseThrow().text());
        assertEquals(seen - 1, table.getSelectionIndex());
        press(SWT.ARROW_UP);
        assertEquals("كلمة" + (seen - 1), hits.selected().orElseThrow().text());
    }

    @Test
    void givenTicksWhenTheTableScrollsThenTheyStayWithTheirHits() {
        press(SWT.HOME);
        press(' ');
        assertTrue(table.getItem(0).getChecked());
        press(SWT.PAGE_DOWN);
        assertTrue(IntStream.range(0, table.getItemCount()).noneMatch(i -> table.getItem(i).getChecked()
                && !text(i, HIT).equals("كلمة0")));
        press(SWT.HOME);
        assertTrue(table.getItem(0).getChecked());
        assertEquals(1, hits.ticks().count(ALL));
        hits.tickAll(true);
        assertEquals(ALL, hits.ticks().count(ALL));
        press(' ');
        assertEquals(ALL - 1, hits.ticks().count(ALL));
        assertFalse(table.getItem(0).getChecked());
    }

    @Test
    void givenTicksWhenTheirDocumentIsAnotherOneThenTheyAreForgottenAndNoHitIsTickedUnseen() {
        press(SWT.HOME);
        press(' ');
        assertFalse(hits.ticks().forget(document -> false));
        assertEquals(1, hits.ticks().count(ALL));
        assertTrue(hits.ticks().forget(document -> true));
        assertEquals(0, hits.ticks().count(ALL));

        hits.tickAll(true);
        press(' ');
        assertTrue(hits.ticks().forget(document -> true));
        assertEquals(0, hits.ticks().count(ALL));
    }

    @Test
    void givenALineWhenItIsOpenedThenItsHitIsTold() {
        Event event = new Event();
        event.item = table.getItem(2);
        table.notifyListeners(SWT.DefaultSelection, event);
        assertEquals("كلمة2", opened.getFirst().text());
    }

    private void press(int key) {
        Event event = new Event();
        event.keyCode = key;
        event.doit = true;
        table.notifyListeners(SWT.KeyDown, event);
        Waiting.forEvents();
    }

    /** Without the mark that makes the cell a paragraph from right to left. */
    private String text(int row, int column) {
        return row < 0 ? "" : table.getItem(row).getText(column).replace("\u200f", "");
    }

    @Override
    public void open(SearchHit hit) {
        opened.add(hit);
    }

    @Override
    public void ticked() {
        // The test looks at the ticks themselves.
    }

    @Override
    public void sort(HitOrder order) {
        throw new AssertionError("nobody sorts here");
    }

    @Override
    public void leave() {
        // There is nothing above the table.
    }

    @Override
    public String title(DocumentId document) {
        return "عنوان";
    }

    @Override
    public String outlet(DocumentId document) {
        return "";
    }

    @Override
    public List<Label> labels(SearchHit hit) {
        return List.of();
    }
}
