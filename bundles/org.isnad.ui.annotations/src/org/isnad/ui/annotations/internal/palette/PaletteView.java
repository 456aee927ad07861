/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.annotations.internal.palette;

import java.util.Optional;

import org.eclipse.jface.layout.TreeColumnLayout;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.TreeViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.part.ViewPart;
import org.isnad.model.schema.Layer;
import org.isnad.model.schema.Tagset;
import org.isnad.project.Project;
import org.isnad.text.message.MessageBundle;
import org.isnad.ui.FilterField;
import org.isnad.ui.Help;
import org.isnad.ui.HelpIds;
import org.isnad.ui.ProjectSession;
import org.isnad.ui.SessionListener;
import org.isnad.ui.SpokenName;
import org.isnad.ui.TestIds;
import org.isnad.ui.ThemeChange;
import org.isnad.ui.annotations.internal.follow.EditorTracker;
import org.isnad.ui.annotations.internal.tags.Choice;
import org.isnad.ui.editor.TagLooks;

/**
 * The tags of the project with colour, label and key. A click on one marks the selected text with it, or gives it to
 * the current annotation; on one of the whole document, says that of it.
 */
public final class PaletteView extends ViewPart {

    private static final MessageBundle MESSAGES = MessageBundle.beside(PaletteView.class);
    private static final int LABEL_WEIGHT = 80;
    private static final int KEY_WEIGHT = 20;

    private final SessionListener sessionListener = new SessionListener() {
        @Override
        public void projectChanged() {
            showTagset();
        }

        @Override
        public void tagsetChanged() {
            showTagset();
        }
    };
    private final StackLayout stack = new StackLayout();
    private ProjectSession session;
    private EditorTracker tracker;
    private Composite root;
    private Composite content;
    private Label empty;
    private FilterField filter;
    private TreeViewer viewer;
    private TreeViewerColumn labelColumn;
    private TagLooks looks;

    @Override
    public void createPartControl(Composite parent) {
        root = parent;
        parent.setLayout(stack);
        Help.set(parent, HelpIds.PALETTE);
        session = getSite().getWorkbenchWindow().getService(ProjectSession.class);
        empty = TestIds.mark(new Label(parent, SWT.WRAP), "palette.empty");
        empty.setText(MESSAGES.text("palette.empty"));
        content = new Composite(parent, SWT.NONE);
        content.setLayout(new GridLayout());
        filter = new FilterField(content, MESSAGES.text("palette.filter"), "palette.filter", this::narrow);
        filter.control().addListener(SWT.DefaultSelection, event -> firstChoice().ifPresent(this::choose));
        createTree();
        tracker = new EditorTracker(getSite().getPage(), editor -> { });
        session.addListener(sessionListener);
        showTagset();
    }

    @Override
    public void setFocus() {
        if (stack.topControl == content) {
            filter.control().setFocus();
        } else {
            root.setFocus();
        }
    }

    @Override
    public void dispose() {
        tracker.dispose();
        session.removeListener(sessionListener);
        super.dispose();
    }

    private void createTree() {
        Composite holder = new Composite(content, SWT.NONE);
        holder.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        TreeColumnLayout columns = new TreeColumnLayout();
        holder.setLayout(columns);
        viewer = new TreeViewer(holder, SWT.FULL_SELECTION | SWT.SINGLE | SWT.V_SCROLL);
        Tree tree = SpokenName.set(TestIds.mark(viewer.getTree(), "palette.tags"), MESSAGES.text("palette.name"));
        tree.setHeaderVisible(true);
        viewer.setContentProvider(new TagsetContent());
        viewer.addFilter(new TagsetContent.Filter(filter));
        labelColumn = column("palette.tag");
        columns.setColumnData(labelColumn.getColumn(), new ColumnWeightData(LABEL_WEIGHT));
        TreeViewerColumn keyColumn = column("palette.key");
        columns.setColumnData(keyColumn.getColumn(), new ColumnWeightData(KEY_WEIGHT));
        keyColumn.setLabelProvider(ColumnLabelProvider.createTextProvider(TagsetContent::key));
        ColumnViewerToolTipSupport.enableFor(viewer);
        ThemeChange.follow(tree, viewer::refresh);
        tree.addListener(SWT.MouseUp, this::clicked);
        tree.addListener(SWT.DefaultSelection, event -> choose(event.item.getData()));
    }

    private TreeViewerColumn column(String key) {
        TreeViewerColumn column = new TreeViewerColumn(viewer, SWT.LEAD);
        column.getColumn().setText(MESSAGES.text(key));
        return column;
    }

    private void showTagset() {
        Optional<Tagset> tagset = session.project().map(Project::tagset);
        stack.topControl = tagset.isPresent() ? content : empty;
        root.layout();
        if (tagset.isPresent()) {
            if (looks == null) {
                looks = new TagLooks(viewer.getTree(), tagset.get());
                labelColumn.setLabelProvider(new TagLabels(looks));
            }
            looks.setTagset(tagset.get());
            viewer.setInput(tagset.get());
            viewer.expandAll();
        } else {
            viewer.setInput(null);
        }
    }

    private void narrow() {
        viewer.refresh();
        viewer.expandAll();
        firstChoice().ifPresent(choice -> viewer.reveal(choice));
    }

    private Optional<Choice> firstChoice() {
        for (TreeItem item : viewer.getTree().getItems()) {
            if (item.getData() instanceof Choice choice) {
                return Optional.of(choice);
            }
            if (item.getItemCount() > 0 && item.getItem(0).getData() instanceof Choice choice) {
                return Optional.of(choice);
            }
        }
        return Optional.empty();
    }

    private void clicked(Event event) {
        TreeItem item = event.button == 1 ? viewer.getTree().getItem(new Point(event.x, event.y)) : null;
        if (item != null) {
            choose(item.getData());
        }
    }

    private void choose(Object element) {
        if (element instanceof Choice choice) {
            tracker.editor().ifPresent(editor -> {
                if (choice.layer().kind() == Layer.Kind.DOCUMENT) {
                    DocumentMark.make(editor, choice);
                } else {
                    editor.choose(choice.layer(), choice.tag().orElse(null));
                }
                editor.activate();
            });
        }
    }
}
