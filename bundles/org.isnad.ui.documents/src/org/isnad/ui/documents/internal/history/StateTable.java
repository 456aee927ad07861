/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.documents.internal.history;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.isnad.ui.CutColumn;
import org.isnad.ui.SpokenName;
import org.isnad.ui.TestIds;
import org.isnad.ui.documents.internal.Texts;

/** The states of a document, the newest first. Rows are made when they are seen. */
final class StateTable {

    private static final String[] COLUMNS = { "history.when", "history.who", "history.what" };
    private static final int[] WEIGHTS = { 30, 22, 48 };
    private static final int NARROWEST = 80;

    private static final int CELL_MARGIN = 16;

    private final TableColumnLayout columns = new TableColumnLayout();
    private final Table table;
    private List<HistoryState> states = List.of();

    /** @param selected runs when other states are selected */
    StateTable(Composite parent, Runnable selected) {
        Composite frame = new Composite(parent, SWT.NONE);
        frame.setLayout(columns);
        table = TestIds.mark(new Table(frame, SWT.MULTI | SWT.FULL_SELECTION | SWT.VIRTUAL | SWT.V_SCROLL),
                "history.states");
        SpokenName.set(table, Texts.text("history.states"));
        table.setHeaderVisible(true);
        for (int i = 0; i < COLUMNS.length; i++) {
            TableColumn column = new TableColumn(table, SWT.LEAD);
            column.setText(Texts.text(COLUMNS[i]));
            columns.setColumnData(column, new ColumnWeightData(WEIGHTS[i], NARROWEST));
        }
        CutColumn.attachAll(table);
        table.addListener(SWT.SetData, event -> {
            HistoryState state = states.get(event.index);
            ((TableItem) event.item).setText(new String[] { state.when(), state.who(), state.what() });
        });
        table.addListener(SWT.Selection, event -> selected.run());
    }

    Table table() {
        return table;
    }

    /** Shows these states; what was selected stays so. */
    void show(List<HistoryState> newStates) {
        Set<HistoryState> before = Set.copyOf(selection());
        states = newStates;
        table.setItemCount(states.size());
        newest().ifPresent(state -> showWhole(state.when()));
        table.clearAll();
        table.deselectAll();
        for (int i = 0; i < states.size() && !before.isEmpty(); i++) {
            if (before.contains(states.get(i))) {
                table.select(i);
            }
        }
    }

    /** Makes the first column so wide that a date and a time are read whole in it, also in a narrow view. */
    private void showWhole(String when) {
        GC gc = new GC(table);
        try {
            columns.setColumnData(table.getColumn(0),
                    new ColumnWeightData(WEIGHTS[0], gc.textExtent(when).x + CELL_MARGIN));
        } finally {
            gc.dispose();
        }
        table.getParent().layout();
    }

    /** The selected states, the newest first. */
    List<HistoryState> selection() {
        return Arrays.stream(table.getSelectionIndices()).sorted().filter(index -> index < states.size())
                .mapToObj(states::get).toList();
    }

    /** The state of now; empty when nothing was changed yet. */
    Optional<HistoryState> newest() {
        return states.stream().findFirst();
    }
}
