/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.exchange.internal.exports;

import java.lang.reflect.InvocationTargetException;
import java.util.stream.Collectors;

import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.isnad.exchange.Loss;
import org.isnad.model.Document;
import org.isnad.project.Project;
import org.isnad.transfer.ExportReport;
import org.isnad.transfer.TransferException;
import org.isnad.ui.CutColumn;
import org.isnad.ui.Errors;
import org.isnad.ui.Help;
import org.isnad.ui.HelpIds;
import org.isnad.ui.TestIds;
import org.isnad.ui.exchange.internal.Copying;
import org.isnad.ui.exchange.internal.MonitorProgress;
import org.isnad.ui.exchange.internal.Texts;

/**
 * Tries the export without writing and shows what the format would not carry. Nothing is exported before that was seen.
 */
final class LossPage extends WizardPage {

    private static final int DOCUMENT_WEIGHT = 3;
    private static final int LOSS_WEIGHT = 7;

    private final ExportPlan plan;
    private final Project project;
    private Table table;
    private Button copy;
    private Button again;
    private ExportReport report;

    LossPage(ExportPlan plan, Project project) {
        super("losses");
        this.plan = plan;
        this.project = project;
        setTitle(Texts.text("losses.title"));
        setPageComplete(false);
    }

    @Override
    public void createControl(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(2).applyTo(area);
        Composite frame = new Composite(area, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).span(2, 1).applyTo(frame);
        TableColumnLayout layout = new TableColumnLayout();
        frame.setLayout(layout);
        table = TestIds.mark(new Table(frame, SWT.BORDER | SWT.VIRTUAL | SWT.MULTI | SWT.FULL_SELECTION),
                "export.losses");
        table.setHeaderVisible(true);
        column(layout, "losses.column.document", DOCUMENT_WEIGHT);
        column(layout, "losses.column.reason", LOSS_WEIGHT);
        CutColumn.attachAll(table);
        table.addListener(SWT.SetData, event -> {
            Loss loss = report.losses().get(event.index);
            ((TableItem) event.item).setText(new String[] { title(loss), loss.reason() });
        });
        copy = button(area, "export.losses.copy", "copy", () -> Copying.copy(area.getDisplay(), lines()));
        again = button(area, "export.losses.again", "losses.again", this::check);
        Help.set(area, HelpIds.EXPORT);
        setControl(area);
    }

    private static Button button(Composite area, String id, String text, Runnable action) {
        Button button = TestIds.mark(new Button(area, SWT.PUSH), id);
        button.setText(Texts.text(text));
        button.addListener(SWT.Selection, event -> action.run());
        return button;
    }

    private void column(TableColumnLayout layout, String title, int weight) {
        TableColumn column = new TableColumn(table, SWT.LEFT);
        column.setText(Texts.text(title));
        layout.setColumnData(column, new ColumnWeightData(weight));
    }

    @Override
    public void setVisible(boolean visible) {
        super.setVisible(visible);
        if (visible) {
            show(null);
            setMessage(Texts.text("losses.checking"));
            // The page must stand before the dialog is given over to the work.
            getControl().getDisplay().asyncExec(() -> {
                if (isCurrentPage()) {
                    check();
                }
            });
        }
    }

    private void check() {
        show(null);
        setErrorMessage(null);
        PlannedExport trial = plan.export(true);
        ExportReport[] result = new ExportReport[1];
        try {
            getContainer().run(true, true, monitor -> {
                try {
                    result[0] = trial.run(project, new MonitorProgress(monitor));
                } catch (TransferException e) {
                    if (e.code() == TransferException.Code.CANCELLED) {
                        throw new InterruptedException();
                    }
                    throw new InvocationTargetException(e);
                }
            });
            show(result[0]);
        } catch (InterruptedException e) {
            setMessage(Texts.text("losses.cancelled"), IMessageProvider.WARNING);
        } catch (InvocationTargetException e) {
            Errors.log(e.getCause());
            setErrorMessage(Errors.sentence(e.getCause()));
        }
    }

    /** @param newReport null when nothing is known */
    private void show(ExportReport newReport) {
        report = newReport;
        int losses = report == null ? 0 : report.losses().size();
        table.setItemCount(losses);
        table.clearAll();
        copy.setEnabled(losses > 0);
        again.setEnabled(report == null);
        setPageComplete(report != null);
        if (report != null) {
            setMessage(Texts.text("losses.found", losses, report.written().size(), plan.out().toString()),
                    losses == 0 ? IMessageProvider.INFORMATION : IMessageProvider.WARNING);
        }
    }

    private String title(Loss loss) {
        return project.document(loss.document()).map(Document::title).orElse(loss.document().value());
    }

    private String lines() {
        return report.losses().stream().map(loss -> loss.document() + "\t"
                + (loss.annotation() == null ? "" : loss.annotation()) + '\t' + loss.reason())
                .collect(Collectors.joining(System.lineSeparator()));
    }

    @Override
    public void performHelp() {
        Help.show(getShell(), HelpIds.EXPORT);
    }
}
