/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.annotations.internal.list;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.isnad.model.AnnotationId;
import org.isnad.text.message.MessageBundle;
import org.isnad.ui.CutColumn;
import org.isnad.ui.TestIds;
import org.isnad.ui.editor.TagLooks;

/** A table of annotations whose rows are made when they are seen, so that many cost no more than a few. */
final class ListTable {

    private static final MessageBundle MESSAGES = MessageBundle.beside(ListTable.class);
    private static final int NARROWEST = 60;

    private final Table table;
    private final Runnable sortChanged;
    private Rows rows = Rows.NONE;
    private TagLooks looks;

    /** @param sortChanged runs after the user chose another order */
    ListTable(Composite parent, Runnable sortChanged) {
        this.sortChanged = sortChanged;
        Composite holder = new Composite(parent, SWT.NONE);
        holder.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        TableColumnLayout columns = new TableColumnLayout();
        holder.setLayout(columns);
        table = TestIds.mark(new Table(holder, SWT.FULL_SELECTION | SWT.MULTI | SWT.VIRTUAL | SWT.V_SCROLL),
                "annotations.table");
        table.setHeaderVisible(true);
        for (ListColumn shown : ListColumn.values()) {
            TableColumn column = new TableColumn(table, SWT.LEAD);
            column.setText(MESSAGES.text(shown.key()));
            columns.setColumnData(column, new ColumnWeightData(shown.weight(), NARROWEST));
            column.addListener(SWT.Selection, event -> sortBy(column));
            CutColumn.attach(table, shown.ordinal());
        }
        table.addListener(SWT.SetData, this::fill);
    }

    Table control() {
        return table;
    }

    /** Whose labels and colours are shown. */
    void setLooks(TagLooks newLooks) {
        looks = newLooks;
    }

    TagLooks looks() {
        return looks;
    }

    /** The column that the rows are sorted by; empty for reading order. */
    Optional<ListColumn> sorted() {
        return Optional.ofNullable(table.getSortColumn()).map(column -> ListColumn.values()[table.indexOf(column)]);
    }

    boolean backwards() {
        return table.getSortDirection() == SWT.DOWN;
    }

    /** Shows other rows; what was selected stays selected where it is still there. */
    void show(Rows newRows) {
        List<AnnotationId> selected = selected().stream().map(listed -> listed.annotation().id()).toList();
        rows = newRows;
        table.deselectAll();
        table.setItemCount(rows.size());
        table.clearAll();
        select(selected);
    }

    Rows rows() {
        return rows;
    }

    List<Listed> selected() {
        return Arrays.stream(table.getSelectionIndices()).filter(index -> index < rows.size()).mapToObj(rows::get)
                .toList();
    }

    /** Selects the rows of these annotations, and no others; scrolls to the first if none of them was selected. */
    void select(List<AnnotationId> ids) {
        int[] indices = ids.stream().map(rows::place).filter(OptionalInt::isPresent).mapToInt(OptionalInt::getAsInt)
                .sorted().toArray();
        int[] before = table.getSelectionIndices();
        Arrays.sort(before);
        if (!Arrays.equals(indices, before)) {
            table.setSelection(indices);
        }
    }

    private void fill(Event event) {
        TableItem item = (TableItem) event.item;
        if (event.index < 0 || event.index >= rows.size()) {
            return; // an item that goes just now
        }
        Listed listed = rows.get(event.index);
        String layer = listed.annotation().layer();
        String tag = listed.annotation().tag().orElse("");
        item.setText(new String[] { listed.text(), looks.label(layer, tag), looks.layerLabel(layer),
            listed.annotator().name() });
        item.setImage(ListColumn.TAG.ordinal(), looks.image(layer, tag));
    }

    /** A click sorts by the column, the next one backwards, the third goes back to reading order. */
    private void sortBy(TableColumn column) {
        if (table.getSortColumn() != column) {
            table.setSortColumn(column);
            table.setSortDirection(SWT.UP);
        } else if (table.getSortDirection() == SWT.UP) {
            table.setSortDirection(SWT.DOWN);
        } else {
            table.setSortColumn(null);
            table.setSortDirection(SWT.NONE);
        }
        sortChanged.run();
    }
}
