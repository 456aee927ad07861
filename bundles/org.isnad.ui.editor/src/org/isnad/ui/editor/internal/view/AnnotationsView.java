/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.view;

import java.util.List;
import java.util.Optional;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.ILazyContentProvider;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.ui.part.ViewPart;
import org.isnad.text.message.MessageBundle;
import org.isnad.ui.CutColumn;
import org.isnad.ui.FilterField;
import org.isnad.ui.Help;
import org.isnad.ui.HelpIds;
import org.isnad.ui.Icons;
import org.isnad.ui.TestIds;
import org.isnad.ui.editor.AnnotationEditor;
import org.isnad.ui.editor.internal.command.OthersShown;
import org.isnad.ui.editor.internal.spans.ShownSpan;

/**
 * The annotations of the document on top, in reading order. Selecting one shows it in the text; the one that is current
 * in the text is selected here. Rows are made when they are seen.
 */
public final class AnnotationsView extends ViewPart {

    private static final MessageBundle MESSAGES = MessageBundle.beside(AnnotationsView.class);
    private static final int[] WEIGHTS = { 38, 30, 14, 18 };
    private static final int SOON_MILLIS = 100;
    private static final int NARROWEST = 60;
    private static final String[] COLUMNS = { "annotations.text", "annotations.tag", "annotations.layer",
        "annotations.annotator" };

    private final StackLayout stack = new StackLayout();
    private final Runnable spansListener = this::updateSoon;
    private final Runnable currentListener = this::followCurrent;
    private EditorTracker tracker;
    private boolean updating;
    private AnnotationEditor shown;
    private List<ShownSpan> rows = List.of();
    private Composite root;
    private Composite content;
    private Label empty;
    private FilterField filter;
    private TableViewer viewer;
    private AnnotationLabels labels;

    @Override
    public void createPartControl(Composite parent) {
        root = parent;
        parent.setLayout(stack);
        Help.set(parent, HelpIds.ANNOTATIONS);
        empty = TestIds.mark(new Label(parent, SWT.WRAP), "annotations.empty");
        content = new Composite(parent, SWT.NONE);
        content.setLayout(new GridLayout());
        filter = new FilterField(content, MESSAGES.text("annotations.filter"), "annotations.filter", this::update);
        createTable();
        getViewSite().getActionBars().getToolBarManager().add(othersAction());
        tracker = new EditorTracker(getSite().getPage(), this::show);
    }

    @Override
    public void setFocus() {
        if (stack.topControl == content) {
            viewer.getTable().setFocus();
        } else {
            root.setFocus();
        }
    }

    @Override
    public void dispose() {
        tracker.dispose();
        detach();
        super.dispose();
    }

    private void createTable() {
        Composite holder = new Composite(content, SWT.NONE);
        holder.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        TableColumnLayout columns = new TableColumnLayout();
        holder.setLayout(columns);
        viewer = new TableViewer(holder, SWT.FULL_SELECTION | SWT.SINGLE | SWT.VIRTUAL | SWT.V_SCROLL);
        Table table = TestIds.mark(viewer.getTable(), "annotations.table");
        table.setHeaderVisible(true);
        for (int i = 0; i < COLUMNS.length; i++) {
            TableColumn column = new TableColumn(table, SWT.LEAD);
            column.setText(MESSAGES.text(COLUMNS[i]));
            columns.setColumnData(column, new ColumnWeightData(WEIGHTS[i], NARROWEST));
            CutColumn.attach(table, i);
        }
        labels = new AnnotationLabels(new Swatches(table));
        viewer.setUseHashlookup(true);
        viewer.setLabelProvider(labels);
        viewer.setContentProvider((ILazyContentProvider) index -> {
            if (index < rows.size()) {
                viewer.replace(rows.get(index), index);
            }
        });
        table.addListener(SWT.Selection, event -> selected(table.getSelectionIndex()));
        table.addListener(SWT.DefaultSelection, event -> getSite().getPage().activate(shown));
    }

    private IAction othersAction() {
        Action action = new Action(MESSAGES.text("annotations.others"), IAction.AS_CHECK_BOX) {
            @Override
            public void run() {
                OthersShown.toggle();
            }
        };
        action.setImageDescriptor(Icons.descriptor("annotator"));
        action.setChecked(OthersShown.get());
        action.setId("annotations.others");
        return action;
    }

    private void show(Optional<AnnotationEditor> editor) {
        detach();
        shown = editor.orElse(null);
        if (shown != null) {
            shown.canvas().spans().addListener(spansListener);
            shown.canvas().current().addListener(currentListener);
            labels.show(shown);
        }
        update();
    }

    private void detach() {
        if (shown != null) {
            shown.canvas().spans().removeListener(spansListener);
            shown.canvas().current().removeListener(currentListener);
        }
    }

    /** The text comes first: it is painted before the list is made anew. */
    private void updateSoon() {
        if (!updating && !root.isDisposed()) {
            updating = true;
            root.getDisplay().timerExec(SOON_MILLIS, () -> {
                updating = false;
                update();
            });
        }
    }

    private void update() {
        if (root.isDisposed()) {
            return;
        }
        List<ShownSpan> all = shown == null ? List.of() : shown.canvas().spans().index().all();
        rows = filter.isEmpty() ? all : all.stream().filter(span -> filter.accepts(labels.columns(span))).toList();
        empty.setText(MESSAGES.text(shown == null ? "annotations.noDocument" : "annotations.none"));
        stack.topControl = all.isEmpty() ? empty : content;
        viewer.setInput(rows);
        viewer.setItemCount(rows.size());
        viewer.getTable().clearAll();
        setContentDescription(shown == null ? "" : MESSAGES.text("annotations.count", rows.size()));
        root.layout();
        followCurrent();
    }

    private void followCurrent() {
        if (shown == null || root.isDisposed()) {
            return;
        }
        int index = shown.canvas().current().id().map(id -> {
            for (int i = 0; i < rows.size(); i++) {
                if (rows.get(i).span().id().equals(id)) {
                    return i;
                }
            }
            return -1;
        }).orElse(-1);
        Table table = viewer.getTable();
        if (index < 0) {
            table.deselectAll();
        } else if (table.getSelectionIndex() != index) {
            table.setSelection(index);
        }
    }

    private void selected(int index) {
        if (index >= 0 && index < rows.size() && shown != null) {
            shown.annotating().show(rows.get(index));
        }
    }
}
