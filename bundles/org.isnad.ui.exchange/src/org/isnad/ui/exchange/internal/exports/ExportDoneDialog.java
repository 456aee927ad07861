/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.exchange.internal.exports;

import java.nio.file.Path;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.List;
import org.eclipse.swt.widgets.Shell;
import org.isnad.transfer.ExportReport;
import org.isnad.ui.HelpIds;
import org.isnad.ui.TestIds;
import org.isnad.ui.exchange.internal.Copying;
import org.isnad.ui.exchange.internal.ExchangeDialog;
import org.isnad.ui.exchange.internal.Texts;

/** Says which files were written, and opens their folder. It does not keep the user from working in the window. */
final class ExportDoneDialog extends ExchangeDialog {

    private static final int OPEN = IDialogConstants.CLIENT_ID;
    private static final int COPY = IDialogConstants.CLIENT_ID + 1;
    private static final int WIDTH = 620;
    private static final int HEIGHT = 360;

    private final ExportReport report;
    private final Path folder;

    ExportDoneDialog(Shell parent, ExportReport report, Path folder) {
        super(parent, "export.window", "export.done", HelpIds.EXPORT, new Point(WIDTH, HEIGHT));
        this.report = report;
        this.folder = folder;
        doNotBlock();
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        setTitle(Texts.text("done.title", report.written().size()));
        setMessage(Texts.text("done.folder", folder.toString(), report.losses().size()),
                IMessageProvider.INFORMATION);
        List files = TestIds.mark(new List(area, SWT.BORDER | SWT.MULTI | SWT.V_SCROLL | SWT.H_SCROLL),
                "export.done.files");
        report.written().forEach(file -> files.add(folder.relativize(file).toString()));
        GridDataFactory.fillDefaults().grab(true, true).applyTo(files);
        return area;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        TestIds.mark(createButton(parent, OPEN, Texts.text("done.open"), false), "export.done.open");
        TestIds.mark(createButton(parent, COPY, Texts.text("done.copy"), false), "export.done.copy");
        TestIds.mark(createButton(parent, IDialogConstants.OK_ID, IDialogConstants.CLOSE_LABEL, true),
                "export.done.close");
    }

    @Override
    protected void buttonPressed(int id) {
        switch (id) {
            case OPEN -> Program.launch(folder.toString());
            case COPY -> Copying.copy(getShell().getDisplay(), folder.toString());
            default -> super.buttonPressed(id);
        }
    }
}
