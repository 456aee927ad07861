/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.preview;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.TreeColumnLayout;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;
import org.eclipse.swt.widgets.TreeItem;
import org.isnad.text.TextRange;
import org.isnad.ui.BidiText;
import org.isnad.ui.CutColumn;
import org.isnad.ui.Quote;
import org.isnad.ui.TestIds;

/**
 * Places of texts with their words around them, by document, to be ticked. Only what is seen is made, so that a list of
 * ten thousand opens at once.
 *
 * @param <T> what a row stands for
 */
public final class PreviewTree<T> {

    private static final int WIDTH = 760;
    private static final int HEIGHT = 380;
    private static final int[] WEIGHTS = { 70, 30 };
    private static final int NARROWEST = 90;

    private final Tree tree;
    private final Runnable changed;
    private final Set<Row<T>> ticked = new HashSet<>();
    private List<Group<T>> groups = List.of();

    /**
     * A place.
     *
     * @param note what is to be said of it; empty for nothing
     * @param free whether it can be ticked; it is, to begin with
     */
    public record Row<T>(T value, TextRange range, String note, boolean free) {
    }

    /** A document's places, in reading order. */
    public record Group<T>(String title, String text, List<Row<T>> rows) {
    }

    /**
     * @param testId  by which tests find the tree
     * @param columns the titles of the columns of texts and notes
     * @param changed runs after each change of what is ticked
     */
    public PreviewTree(Composite parent, String testId, List<String> columns, Runnable changed) {
        this.changed = changed;
        Composite frame = new Composite(parent, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, HEIGHT).applyTo(frame);
        TreeColumnLayout layout = new TreeColumnLayout();
        frame.setLayout(layout);
        tree = TestIds.mark(new Tree(frame, SWT.CHECK | SWT.BORDER | SWT.FULL_SELECTION | SWT.VIRTUAL), testId);
        tree.setHeaderVisible(true);
        for (int i = 0; i < columns.size(); i++) {
            TreeColumn column = new TreeColumn(tree, SWT.LEAD);
            column.setText(columns.get(i));
            layout.setColumnData(column, new ColumnWeightData(WEIGHTS[i], NARROWEST));
        }
        CutColumn.attach(tree, 1);
        tree.addListener(SWT.SetData, event -> fill((TreeItem) event.item, event.index));
        tree.addListener(SWT.Selection, this::tick);
    }

    /** Lists other places; all that are free are ticked. */
    public void show(List<Group<T>> newGroups) {
        groups = newGroups;
        ticked.clear();
        groups.forEach(group -> group.rows().stream().filter(Row::free).forEach(ticked::add));
        tree.clearAll(true);
        tree.setItemCount(groups.size());
        for (int i = 0; i < groups.size(); i++) {
            TreeItem item = tree.getItem(i);
            item.setItemCount(groups.get(i).rows().size());
            item.setExpanded(true);
        }
        changed.run();
    }

    /** What is ticked, in the order of the list. */
    public List<T> ticked() {
        List<T> values = new ArrayList<>();
        groups.forEach(group -> group.rows().stream().filter(ticked::contains).map(Row::value).forEach(values::add));
        return values;
    }

    /** Ticks all that is free, or nothing. */
    public void tickAll(boolean all) {
        groups.forEach(group -> tick(group, all));
        tree.clearAll(true);
        changed.run();
    }

    public Tree control() {
        return tree;
    }

    private void tick(Group<T> group, boolean all) {
        group.rows().stream().filter(Row::free).forEach(row -> set(row, all));
    }

    private void set(Row<T> row, boolean on) {
        if (on) {
            ticked.add(row);
        } else {
            ticked.remove(row);
        }
    }

    private void fill(TreeItem item, int index) {
        TreeItem parent = item.getParentItem();
        if (parent == null) {
            Group<T> group = groups.get(index);
            item.setText(0, BidiText.isolate(group.title()));
            item.setItemCount(group.rows().size());
            item.setChecked(group.rows().stream().anyMatch(ticked::contains));
            return;
        }
        Group<T> group = groups.get(tree.indexOf(parent));
        Row<T> row = group.rows().get(index);
        item.setText(new String[] { BidiText.isolate(Quote.inContext(row.range(), group.text())), row.note() });
        item.setChecked(ticked.contains(row));
        item.setGrayed(!row.free());
        if (!row.free()) {
            item.setForeground(tree.getDisplay().getSystemColor(SWT.COLOR_WIDGET_DISABLED_FOREGROUND));
        }
    }

    private void tick(Event event) {
        if (event.detail != SWT.CHECK) {
            return;
        }
        TreeItem item = (TreeItem) event.item;
        TreeItem parent = item.getParentItem();
        if (parent == null) {
            tick(groups.get(tree.indexOf(item)), item.getChecked());
            item.clearAll(true);
        } else {
            Row<T> row = groups.get(tree.indexOf(parent)).rows().get(parent.indexOf(item));
            set(row, item.getChecked() && row.free());
            item.setChecked(ticked.contains(row));
            tree.clear(tree.indexOf(parent), false);
        }
        changed.run();
    }
}
