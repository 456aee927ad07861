/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.documents.internal.list;

import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

import org.eclipse.jface.layout.TreeColumnLayout;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.IElementComparer;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.TreeViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.isnad.model.Document;
import org.isnad.text.message.MessageBundle;
import org.isnad.ui.CutColumn;
import org.isnad.ui.Icons;
import org.isnad.ui.SpokenName;
import org.isnad.ui.TestIds;
import org.isnad.ui.documents.internal.Metadata;
import org.isnad.ui.documents.internal.Texts;

import com.ibm.icu.text.NumberFormat;

/** The documents under their groups, then those of no group: title and number of annotations, the rest in a tool tip. */
final class DocumentTree {

    private static final int SMALLEST_TITLE = 90;
    private static final int SMALLEST_NUMBER = 90;

    private DocumentTree() {
    }

    static TreeViewer create(Composite parent, AnnotationCounts counts) {
        // The column layout sizes the tree within a composite of its own.
        Composite frame = new Composite(parent, SWT.NONE);
        frame.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        TreeColumnLayout columns = new TreeColumnLayout();
        frame.setLayout(columns);
        TreeViewer viewer = new TreeViewer(frame, SWT.MULTI | SWT.FULL_SELECTION | SWT.V_SCROLL);
        TestIds.mark(viewer.getTree(), "documents.tree");
        SpokenName.set(viewer.getTree(), Texts.text("documents.name"));
        viewer.getTree().setHeaderVisible(true);
        CutColumn.attach(viewer.getTree(), 0);
        viewer.setComparer(new ById());
        viewer.setContentProvider(new Content());
        NumberFormat numbers = NumberFormat.getIntegerInstance(MessageBundle.userLocale());
        column(viewer, columns, "documents.column.title", SWT.LEFT, new ColumnWeightData(3, SMALLEST_TITLE),
                new TitleLabels());
        column(viewer, columns, "documents.column.annotations", SWT.RIGHT, new ColumnWeightData(1, SMALLEST_NUMBER),
                labels(document -> counts.of(document.id()).stream().mapToObj(numbers::format).findFirst()
                        .orElse("…")));
        ColumnViewerToolTipSupport.enableFor(viewer);
        return viewer;
    }

    /** The documents of a selection, also by way of their group, each once. */
    static List<Document> documents(IStructuredSelection selection) {
        return Stream.of(selection.toArray()).flatMap(element -> element instanceof DocumentGroup group
                ? group.documents().stream() : Stream.of((Document) element)).distinct().toList();
    }

    private static void column(TreeViewer viewer, TreeColumnLayout columns, String title, int alignment,
            ColumnWeightData weight, ColumnLabelProvider labels) {
        TreeViewerColumn column = new TreeViewerColumn(viewer, alignment);
        column.getColumn().setText(Texts.text(title));
        column.setLabelProvider(labels);
        columns.setColumnData(column.getColumn(), weight);
    }

    private static ColumnLabelProvider labels(Function<Document, String> text) {
        return ColumnLabelProvider.createTextProvider(element -> element instanceof Document document
                ? text.apply(document) : "");
    }

    /** The input is the list of documents; they keep its order. */
    private static final class Content implements ITreeContentProvider {

        @Override
        public Object[] getElements(Object input) {
            TreeMap<String, List<Document>> groups = new TreeMap<>();
            List<Object> loose = new ArrayList<>();
            for (Object element : (List<?>) input) {
                Document document = (Document) element;
                Metadata.group(document).ifPresentOrElse(
                        group -> groups.computeIfAbsent(group, name -> new ArrayList<>()).add(document),
                        () -> loose.add(document));
            }
            return Stream.concat(groups.entrySet().stream()
                    .map(group -> new DocumentGroup(group.getKey(), group.getValue())), loose.stream()).toArray();
        }

        @Override
        public Object[] getChildren(Object element) {
            return element instanceof DocumentGroup group ? group.documents().toArray() : new Object[0];
        }

        @Override
        public Object getParent(Object element) {
            return element instanceof Document document
                    ? Metadata.group(document).map(name -> new DocumentGroup(name, List.of())).orElse(null) : null;
        }

        @Override
        public boolean hasChildren(Object element) {
            return element instanceof DocumentGroup;
        }
    }

    private static final class TitleLabels extends ColumnLabelProvider {
        @Override
        public String getText(Object element) {
            return switch (element) {
                case Document document -> document.title();
                case DocumentGroup group -> Texts.text("documents.group", group.name(), group.documents().size());
                default -> "";
            };
        }

        @Override
        public Image getImage(Object element) {
            return Icons.image(element instanceof Document ? "document" : "project");
        }

        @Override
        public String getToolTipText(Object element) {
            return element instanceof Document document
                    ? Texts.text("documents.tip", document.title(), document.length(), document.id().value(),
                            document.source(), document.charset(), Date.from(document.imported()))
                    : null;
        }
    }

    /** A document's description may be read anew while it stays the same document. */
    private static final class ById implements IElementComparer {
        @Override
        public boolean equals(Object a, Object b) {
            return a instanceof Document first && b instanceof Document second ? first.id().equals(second.id())
                    : a.equals(b);
        }

        @Override
        public int hashCode(Object element) {
            return element instanceof Document document ? document.id().hashCode() : element.hashCode();
        }
    }
}
