/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.documents.internal.history;

import java.util.List;
import java.util.function.Consumer;

import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.isnad.text.TextRange;
import org.isnad.ui.CutColumn;
import org.isnad.ui.SpokenName;
import org.isnad.ui.TestIds;
import org.isnad.ui.documents.internal.Texts;

/** In what two states differ, or a hint what to do. */
final class DifferenceTable {

    private static final String[] COLUMNS = { "history.kind", "history.tag", "history.place", "history.annotator" };
    private static final int[] WEIGHTS = { 16, 20, 50, 14 };
    private static final int NARROWEST = 80;

    private final Composite stack;
    private final StackLayout pages = new StackLayout();
    private final Label hint;
    private final Composite frame;
    private final Table table;
    private List<Difference> differences = List.of();

    /** @param goTo is told the place that the user wants to see */
    DifferenceTable(Composite parent, Consumer<TextRange> goTo) {
        stack = new Composite(parent, SWT.NONE);
        stack.setLayout(pages);
        hint = TestIds.mark(new Label(stack, SWT.WRAP), "history.hint");
        frame = new Composite(stack, SWT.NONE);
        TableColumnLayout columns = new TableColumnLayout();
        frame.setLayout(columns);
        table = TestIds.mark(new Table(frame, SWT.FULL_SELECTION | SWT.VIRTUAL | SWT.V_SCROLL), "history.differences");
        SpokenName.set(table, Texts.text("history.differences"));
        table.setHeaderVisible(true);
        for (int i = 0; i < COLUMNS.length; i++) {
            TableColumn column = new TableColumn(table, SWT.LEAD);
            column.setText(Texts.text(COLUMNS[i]));
            columns.setColumnData(column, new ColumnWeightData(WEIGHTS[i], NARROWEST));
        }
        CutColumn.attachAll(table);
        table.addListener(SWT.SetData, event -> fill((TableItem) event.item, differences.get(event.index)));
        table.addListener(SWT.DefaultSelection, event -> {
            int index = table.getSelectionIndex();
            if (index >= 0 && index < differences.size()) {
                differences.get(index).place().ifPresent(goTo);
            }
        });
        pages.topControl = hint;
    }

    private static void fill(TableItem item, Difference difference) {
        item.setText(new String[] {
            Texts.text("history.sign", difference.kind().sign(), Texts.text("history." + difference.kind())),
            difference.what(), difference.text(), difference.annotator() });
    }

    void show(List<Difference> newDifferences) {
        if (newDifferences.isEmpty()) {
            hint(Texts.text("history.same"));
            return;
        }
        differences = newDifferences;
        table.setItemCount(differences.size());
        table.clearAll();
        top(true);
    }

    /** Says something instead. */
    void hint(String text) {
        if (!stack.isDisposed()) {
            differences = List.of();
            table.setItemCount(0);
            hint.setText(text);
            top(false);
        }
    }

    private void top(boolean differ) {
        pages.topControl = differ ? frame : hint;
        stack.layout();
    }
}
