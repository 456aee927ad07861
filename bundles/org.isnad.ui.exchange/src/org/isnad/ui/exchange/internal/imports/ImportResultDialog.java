/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.exchange.internal.imports;

import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.isnad.model.Document;
import org.isnad.transfer.ImportReport;
import org.isnad.transfer.ImportReport.Added;
import org.isnad.ui.CutColumn;
import org.isnad.ui.HelpIds;
import org.isnad.ui.ProjectSession;
import org.isnad.ui.TestIds;
import org.isnad.ui.exchange.internal.Copying;
import org.isnad.ui.exchange.internal.ExchangeDialog;
import org.isnad.ui.exchange.internal.Texts;

/** Says what came in and what was refused, with the reasons. It does not keep the user from working in the window. */
final class ImportResultDialog extends ExchangeDialog {

    private static final int WIDTH = 760;
    private static final int HEIGHT = 480;
    private static final int DETAILS_LINES = 3;
    /** The column that says what became of a file. */
    private static final int WHAT = 2;

    private final ProjectSession session;
    private final ImportReport report;
    private final int left;

    /** @param left how many files were not tried, because the user cancelled or nothing more could come in */
    ImportResultDialog(Shell parent, ProjectSession session, ImportReport report, int left) {
        super(parent, "import.window", "import.result", HelpIds.IMPORT, new Point(WIDTH, HEIGHT));
        this.session = session;
        this.report = report;
        this.left = left;
        doNotBlock();
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        setTitle(Texts.text("result.title", report.added().size(), report.refused().size()));
        setMessage(message(), report.refused().isEmpty() && left == 0 ? IMessageProvider.INFORMATION
                : IMessageProvider.WARNING);
        Composite frame = new Composite(area, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(frame);
        TableColumnLayout layout = new TableColumnLayout();
        frame.setLayout(layout);
        Table table = TestIds.mark(new Table(frame, SWT.MULTI | SWT.FULL_SELECTION | SWT.V_SCROLL),
                "import.result.table");
        table.setHeaderVisible(true);
        column(table, layout, "result.column.file", 3);
        column(table, layout, "result.column.state", 1);
        column(table, layout, "result.column.what", 6);
        CutColumn.attachAll(table);
        // What needs a decision comes first.
        report.refused().forEach(refused -> row(table, refused.path(), "result.refused", refused.message(), null));
        report.declared().problems().forEach(problem -> row(table, "", "result.refused", problem, null));
        if (!report.declared().labels().isEmpty()) {
            row(table, "", "result.labels", String.join(", ", report.declared().labels()), null);
        }
        report.added().forEach(added -> row(table, added.path(), added.notices().isEmpty() ? "result.added"
                : "result.partly", what(added), added.document()));
        table.addListener(SWT.DefaultSelection, event -> {
            if (event.item.getData() instanceof Document document) {
                session.show(document.id());
            }
        });
        Text details = TestIds.mark(new Text(area, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL),
                "import.result.details");
        GridDataFactory.fillDefaults().grab(true, false).hint(SWT.DEFAULT, DETAILS_LINES * details.getLineHeight())
                .applyTo(details);
        table.addListener(SWT.Selection, event -> details.setText(((TableItem) event.item).getText(WHAT)));
        if (table.getItemCount() > 0) {
            table.select(0);
            details.setText(table.getItem(0).getText(WHAT));
        }
        return area;
    }

    private String message() {
        String open = Texts.text(report.added().isEmpty() ? "result.nothing" : "result.hint");
        return left == 0 ? open : Texts.text("result.left", left) + ' ' + open;
    }

    private static void column(Table table, TableColumnLayout layout, String title, int weight) {
        TableColumn column = new TableColumn(table, SWT.LEFT);
        column.setText(Texts.text(title));
        layout.setColumnData(column, new ColumnWeightData(weight));
    }

    private static void row(Table table, String path, String state, String what, Document document) {
        TableItem item = new TableItem(table, SWT.NONE);
        String file = path.isEmpty() ? path : Path.of(path).getFileName().toString();
        item.setText(new String[] { file, Texts.text(state), what });
        item.setData(document);
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        TestIds.mark(createButton(parent, IDialogConstants.CLIENT_ID, Texts.text("copy"), false),
                "import.result.copy");
        TestIds.mark(createButton(parent, IDialogConstants.OK_ID, IDialogConstants.CLOSE_LABEL, true),
                "import.result.close");
    }

    @Override
    protected void buttonPressed(int id) {
        if (id == IDialogConstants.CLIENT_ID) {
            Copying.copy(getShell().getDisplay(), lines());
        } else {
            super.buttonPressed(id);
        }
    }

    private static String what(Added added) {
        String document = added.annotations() == 0
                ? Texts.text("result.document", added.document().title(), added.document().charset())
                : Texts.text("result.annotated", added.document().title(), added.document().charset(),
                        added.annotations());
        return Stream.concat(Stream.of(document), added.notices().stream().map(FileInfo::remark))
                .collect(Collectors.joining(" – "));
    }

    private String lines() {
        return Stream.concat(
                report.refused().stream().map(r -> r.path() + '\t' + r.code() + '\t' + r.message()),
                report.added().stream().map(a -> a.path() + '\t' + a.document().id() + '\t' + what(a)))
                .collect(Collectors.joining(System.lineSeparator()));
    }
}
