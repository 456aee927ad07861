/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.internal.documents;

import java.util.Date;
import java.util.function.Function;

import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.IElementComparer;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.isnad.model.Document;
import org.isnad.text.message.MessageBundle;
import org.isnad.ui.CutColumn;
import org.isnad.ui.Icons;
import org.isnad.ui.TestIds;
import org.isnad.ui.internal.Texts;

import com.ibm.icu.text.NumberFormat;

/** The table of documents: title and number of annotations, the rest in a tool tip. */
final class DocumentTable {

    private static final int SMALLEST_TITLE = 90;
    private static final int SMALLEST_NUMBER = 90;

    private DocumentTable() {
    }

    static TableViewer create(Composite parent, AnnotationCounts counts) {
        // The column layout sizes the table within a composite of its own.
        Composite frame = new Composite(parent, SWT.NONE);
        frame.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        TableColumnLayout columns = new TableColumnLayout();
        frame.setLayout(columns);
        TableViewer viewer = new TableViewer(frame, SWT.MULTI | SWT.FULL_SELECTION | SWT.V_SCROLL);
        TestIds.mark(viewer.getTable(), "documents.table");
        viewer.getTable().setHeaderVisible(true);
        CutColumn.attach(viewer.getTable(), 0);
        viewer.setComparer(new ById());
        viewer.setContentProvider(ArrayContentProvider.getInstance());
        NumberFormat numbers = NumberFormat.getIntegerInstance(MessageBundle.userLocale());
        column(viewer, columns, "documents.column.title", SWT.LEFT, new ColumnWeightData(3, SMALLEST_TITLE),
                new TitleLabels());
        column(viewer, columns, "documents.column.annotations", SWT.RIGHT, new ColumnWeightData(1, SMALLEST_NUMBER),
                labels(document -> counts.of(document.id()).stream().mapToObj(numbers::format).findFirst()
                        .orElse("…")));
        ColumnViewerToolTipSupport.enableFor(viewer);
        return viewer;
    }

    private static void column(TableViewer viewer, TableColumnLayout columns, String title, int alignment,
            ColumnWeightData weight, ColumnLabelProvider labels) {
        TableViewerColumn column = new TableViewerColumn(viewer, alignment);
        column.getColumn().setText(Texts.text(title));
        column.setLabelProvider(labels);
        columns.setColumnData(column.getColumn(), weight);
    }

    private static ColumnLabelProvider labels(Function<Document, String> text) {
        return ColumnLabelProvider.createTextProvider(element -> text.apply((Document) element));
    }

    private static final class TitleLabels extends ColumnLabelProvider {
        @Override
        public String getText(Object element) {
            return ((Document) element).title();
        }

        @Override
        public Image getImage(Object element) {
            return Icons.image("document");
        }

        @Override
        public String getToolTipText(Object element) {
            Document document = (Document) element;
            return Texts.text("documents.tip", document.title(), document.length(), document.id().value(),
                    document.source(), document.charset(), Date.from(document.imported()));
        }
    }

    /** A document's description may be read anew while it stays the same document. */
    private static final class ById implements IElementComparer {
        @Override
        public boolean equals(Object a, Object b) {
            return a instanceof Document first && b instanceof Document second ? first.id().equals(second.id())
                    : a == b;
        }

        @Override
        public int hashCode(Object element) {
            return element instanceof Document document ? document.id().hashCode() : element.hashCode();
        }
    }
}
