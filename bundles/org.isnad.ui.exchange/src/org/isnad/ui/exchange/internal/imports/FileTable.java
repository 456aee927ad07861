/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.exchange.internal.imports;

import java.util.function.Function;

import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.isnad.exchange.Format;
import org.isnad.exchange.Formats;
import org.isnad.ui.CutColumn;
import org.isnad.ui.Services;
import org.isnad.ui.TestIds;
import org.isnad.ui.exchange.internal.Texts;

/** The wizard's table of files. */
final class FileTable {

    private static final int SMALLEST_NAME = 120;
    private static final int SMALLEST_CHARSET = 100;
    private static final int SMALLEST_NUMBER = 95;
    private static final int SMALLEST = 70;
    /** All but the size at the end. */
    private static final int CUT_COLUMNS = 6;

    private FileTable() {
    }

    /** Makes the table in a composite of its own, to which its parent gives the layout data. */
    static TableViewer create(Composite frame) {
        TableColumnLayout layout = new TableColumnLayout();
        frame.setLayout(layout);
        TableViewer viewer = new TableViewer(frame, SWT.BORDER | SWT.MULTI | SWT.FULL_SELECTION | SWT.V_SCROLL);
        TestIds.mark(viewer.getTable(), "import.files");
        viewer.getTable().setHeaderVisible(true);
        viewer.setContentProvider(ArrayContentProvider.getInstance());
        Formats formats = Services.get(Formats.class);
        column(viewer, layout, "import.column.file", SWT.LEFT, new ColumnWeightData(4, SMALLEST_NAME),
                new FileLabels());
        column(viewer, layout, "import.column.state", SWT.LEFT, new ColumnWeightData(2, SMALLEST),
                labels(file -> Texts.text(file.comesIn() ? "import.ready" : "import.refused")));
        column(viewer, layout, "import.column.format", SWT.LEFT, new ColumnWeightData(2, SMALLEST),
                labels(file -> formats.format(file.format()).map(Format::name).orElse(file.format())));
        column(viewer, layout, "import.column.documents", SWT.RIGHT, new ColumnWeightData(2, SMALLEST_NUMBER),
                labels(file -> Texts.text("number", file.documents())));
        column(viewer, layout, "import.column.annotations", SWT.RIGHT, new ColumnWeightData(2, SMALLEST_NUMBER),
                labels(file -> Texts.text("number", file.annotations())));
        column(viewer, layout, "import.column.charset", SWT.LEFT, new ColumnWeightData(3, SMALLEST_CHARSET),
                labels(FileInfo::charset));
        column(viewer, layout, "import.column.size", SWT.RIGHT, new ColumnWeightData(2, SMALLEST),
                labels(file -> Texts.size(file.bytes())));
        for (int i = 0; i < CUT_COLUMNS; i++) {
            CutColumn.attach(viewer.getTable(), i);
        }
        ColumnViewerToolTipSupport.enableFor(viewer);
        return viewer;
    }

    private static void column(TableViewer viewer, TableColumnLayout layout, String title, int alignment,
            ColumnWeightData weight, ColumnLabelProvider labels) {
        TableViewerColumn column = new TableViewerColumn(viewer, alignment);
        column.getColumn().setText(Texts.text(title));
        column.setLabelProvider(labels);
        layout.setColumnData(column.getColumn(), weight);
    }

    private static ColumnLabelProvider labels(Function<FileInfo, String> text) {
        return new ColumnLabelProvider() {
            @Override
            public String getText(Object element) {
                return text.apply((FileInfo) element);
            }

            @Override
            public String getToolTipText(Object element) {
                return getText(element);
            }
        };
    }

    private static final class FileLabels extends ColumnLabelProvider {
        @Override
        public String getText(Object element) {
            return ((FileInfo) element).file().getFileName().toString();
        }

        @Override
        public String getToolTipText(Object element) {
            return ((FileInfo) element).file().toString();
        }
    }
}
