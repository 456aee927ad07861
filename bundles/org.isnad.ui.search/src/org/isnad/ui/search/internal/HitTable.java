/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.search.internal;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.util.IPropertyChangeListener;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.isnad.model.DocumentId;
import org.isnad.search.SearchHit;
import org.isnad.ui.EditorFont;
import org.isnad.ui.TestIds;

/**
 * The hits, each a line that is read from right to left and aligned around the hit: what stands before it in the text
 * is on its right, what stands after it on its left. Lines are filled when they come into sight.
 */
final class HitTable {

    private static final int TITLE = 0;
    private static final int BEFORE = 1;
    private static final int HIT = 2;
    private static final int AFTER = 3;

    /** What a table cell needs around its text, in pixels. */
    private static final int CELL_MARGIN = 14;
    private static final int SMALLEST_COLUMN = 60;

    /** Makes a cell a right-to-left paragraph even when it begins with a digit or a Latin letter. */
    private static final String RIGHT_TO_LEFT_MARK = "\u200f";

    private final Composite frame;
    private final Table table;
    private final Function<DocumentId, String> titles;
    private final LocalResourceManager fonts;
    private Font bold;
    private List<SearchHit> hits = List.of();

    /** @param open is called with the hit that was double-clicked, or on which Enter was pressed */
    HitTable(Composite parent, Function<DocumentId, String> titles, Consumer<SearchHit> open) {
        this.titles = titles;
        frame = new Composite(parent, SWT.RIGHT_TO_LEFT);
        TableColumnLayout layout = new TableColumnLayout();
        frame.setLayout(layout);
        table = TestIds.mark(
                new Table(frame, SWT.VIRTUAL | SWT.MULTI | SWT.FULL_SELECTION | SWT.NO_SCROLL | SWT.V_SCROLL
                        | SWT.RIGHT_TO_LEFT), "search.hits");
        table.setHeaderVisible(true);
        column(layout, "column.document", SWT.LEFT, 3);
        column(layout, "column.before", SWT.RIGHT, 6);
        column(layout, "column.hit", SWT.CENTER, 2);
        column(layout, "column.after", SWT.LEFT, 6);
        table.addListener(SWT.SetData, event -> fill((TableItem) event.item, event.index));
        table.addListener(SWT.DefaultSelection, event -> selection().stream().findFirst().ifPresent(open));
        fonts = new LocalResourceManager(JFaceResources.getResources(), table);
        takeFont();
        IPropertyChangeListener followFont = event -> {
            if (event.getProperty().equals(EditorFont.KEY)) {
                takeFont();
            }
        };
        EditorFont.addListener(followFont);
        table.addListener(SWT.Dispose, event -> EditorFont.removeListener(followFont));
    }

    Control control() {
        return frame;
    }

    Table table() {
        return table;
    }

    /**
     * Shows other hits.
     *
     * @param samePlace whether they answer the same question again: what is in sight and selected then stays so
     */
    void show(List<SearchHit> newHits, boolean samePlace) {
        int top = samePlace ? table.getTopIndex() : 0;
        int[] kept = samePlace
                ? selection().stream().mapToInt(hit -> indexOf(newHits, hit)).filter(i -> i >= 0).toArray()
                : new int[0];
        hits = newHits;
        table.deselectAll();
        table.setItemCount(hits.size());
        table.clearAll();
        table.select(kept);
        table.setTopIndex(top);
    }

    /** The selected hits in reading order. */
    List<SearchHit> selection() {
        return Arrays.stream(table.getSelectionIndices()).sorted().mapToObj(hits::get).toList();
    }

    /** Moves the focus into the hits. */
    void enter() {
        if (table.getSelectionIndex() < 0 && !hits.isEmpty()) {
            table.setSelection(0);
        }
        table.setFocus();
    }

    private static int indexOf(List<SearchHit> hits, SearchHit wanted) {
        return IntStream.range(0, hits.size()).filter(i -> hits.get(i).document().equals(wanted.document())
                && hits.get(i).range().equals(wanted.range())).findFirst().orElse(-1);
    }

    private void column(TableColumnLayout layout, String title, int alignment, int weight) {
        TableColumn column = new TableColumn(table, alignment);
        column.setText(Texts.text(title));
        // GTK takes the height of all lines from the first one's visible cells; a column without width has none.
        column.setWidth(SMALLEST_COLUMN);
        column.addListener(SWT.Resize, event -> table.getDisplay().asyncExec(this::cutAnew));
        layout.setColumnData(column, new ColumnWeightData(weight, SMALLEST_COLUMN));
    }

    private void cutAnew() {
        if (!table.isDisposed()) {
            table.clearAll();
        }
    }

    private void fill(TableItem item, int index) {
        SearchHit hit = hits.get(index);
        GC gc = new GC(table);
        try {
            ToIntFunction<String> measure = text -> gc.textExtent(text).x;
            item.setText(TITLE, cell(Excerpt.after(titles.apply(hit.document()), room(TITLE), measure)));
            item.setText(BEFORE, cell(Excerpt.before(hit.left(), room(BEFORE), measure)));
            item.setText(AFTER, cell(Excerpt.after(hit.right(), room(AFTER), measure)));
            gc.setFont(bold);
            item.setText(HIT, cell(Excerpt.after(hit.text(), room(HIT), measure)));
            item.setFont(HIT, bold);
        } finally {
            gc.dispose();
        }
    }

    private int room(int column) {
        return table.getColumn(column).getWidth() - CELL_MARGIN;
    }

    private static String cell(String text) {
        return RIGHT_TO_LEFT_MARK + text;
    }

    /** The family of the editor in the size of tables. */
    private void takeFont() {
        int size = table.getDisplay().getSystemFont().getFontData()[0].getHeight() + 1;
        FontDescriptor plain = FontDescriptor.createFrom(EditorFont.family(), size, SWT.NORMAL);
        table.setFont(fonts.create(plain));
        bold = fonts.create(plain.withStyle(SWT.BOLD));
        table.clearAll();
    }
}
