/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.search.internal.counting;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;

import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.isnad.ui.CutColumn;
import org.isnad.ui.Errors;
import org.isnad.ui.SpokenName;
import org.isnad.ui.TestIds;

/** A table of counts: filled as it comes into sight, sorted by a click on a title, copied and written as CSV. */
final class CountGrid {

    private static final int SMALLEST_COLUMN = 72;
    private static final String BYTE_ORDER_MARK = "\uFEFF"; // without it a spreadsheet takes the file for Latin

    private final Composite frame;
    private final Table table;
    private CountTable shown = new CountTable(List.of(), List.of(), "");

    /**
     * @param texts how many columns there are, from the first, that may hold long texts whatever is shown
     * @param open  is told the number of the row that was double-clicked, or on which Enter was pressed
     */
    CountGrid(Composite parent, String testId, int texts, IntConsumer open) {
        frame = new Composite(parent, SWT.NONE);
        table = TestIds.mark(new Table(frame, SWT.VIRTUAL | SWT.MULTI | SWT.FULL_SELECTION | SWT.BORDER), testId);
        SpokenName.set(table, Texts.text("name." + testId));
        table.setHeaderVisible(true);
        table.addListener(SWT.SetData, event -> fill((TableItem) event.item, event.index));
        for (int column = 0; column < texts; column++) {
            CutColumn.attach(table, column);
        }
        table.addListener(SWT.DefaultSelection, event -> {
            if (table.getSelectionIndex() >= 0) {
                open.accept(table.getSelectionIndex());
            }
        });
    }

    Control control() {
        return frame;
    }

    Table table() {
        return table;
    }

    /** What is shown, in the order in which it is shown. */
    CountTable shown() {
        return shown;
    }

    void show(CountTable next) {
        boolean sameColumns = next.keys().equals(shown.keys());
        TableColumn sorted = table.getSortColumn();
        int direction = table.getSortDirection();
        shown = next;
        if (sameColumns && sorted != null) {
            shown = next.sorted(table.indexOf(sorted), direction == SWT.DOWN);
        } else if (!sameColumns) {
            makeColumns();
        }
        table.deselectAll();
        table.setItemCount(shown.rows().size());
        table.clearAll();
        table.setTopIndex(0);
    }

    void copy() {
        int[] selected = table.getSelectionIndices();
        if (selected.length > 0) {
            Arrays.sort(selected);
            Clipboard clipboard = new Clipboard(table.getDisplay());
            try {
                clipboard.setContents(new Object[] { shown.lines(selected) },
                        new Transfer[] { TextTransfer.getInstance() });
            } finally {
                clipboard.dispose();
            }
        }
    }

    /** Asks for a file and writes all rows into it. */
    void export(String fileName) {
        FileDialog dialog = new FileDialog(table.getShell(), SWT.SAVE);
        dialog.setFileName(fileName);
        dialog.setFilterExtensions(new String[] { "*.csv" });
        dialog.setOverwrite(true);
        String file = dialog.open();
        if (file != null) {
            try {
                write(Path.of(file));
            } catch (IOException e) {
                Errors.show(table.getShell(), Texts.text("export.failed", file), e);
            }
        }
    }

    /** Beside the file first: an older one of the name stays whole until the new one is. */
    private void write(Path file) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.writeString(part, BYTE_ORDER_MARK + shown.csv(), StandardCharsets.UTF_8);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private void makeColumns() {
        table.setSortColumn(null);
        for (TableColumn column : table.getColumns()) {
            column.dispose();
        }
        TableColumnLayout layout = new TableColumnLayout();
        frame.setLayout(layout);
        for (int i = 0; i < shown.keys().size(); i++) {
            boolean numeric = shown.isNumeric(i);
            TableColumn column = new TableColumn(table, numeric ? SWT.RIGHT : SWT.LEFT);
            column.setText(Texts.text(shown.keys().get(i)));
            column.setWidth(SMALLEST_COLUMN); // GTK takes the height of all lines from cells that have a width
            column.addListener(SWT.Selection, event -> sort(column));
            layout.setColumnData(column, new ColumnWeightData(numeric ? 2 : 5, SMALLEST_COLUMN));
        }
        frame.layout();
    }

    /** Numbers begin with the largest, texts with the first; a second click turns the order. */
    private void sort(TableColumn column) {
        int index = table.indexOf(column);
        boolean again = column == table.getSortColumn();
        boolean descending = again ? table.getSortDirection() == SWT.UP : shown.isNumeric(index);
        table.setSortColumn(column);
        table.setSortDirection(descending ? SWT.DOWN : SWT.UP);
        shown = shown.sorted(index, descending);
        table.deselectAll();
        table.clearAll();
    }

    private void fill(TableItem item, int row) {
        for (int column = 0; column < shown.keys().size(); column++) {
            item.setText(column, shown.shown(row, column));
        }
    }
}
