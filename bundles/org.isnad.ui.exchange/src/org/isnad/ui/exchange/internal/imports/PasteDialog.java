/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.exchange.internal.imports;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.isnad.project.Project;
import org.isnad.transfer.ImportReport;
import org.isnad.transfer.Transfer;
import org.isnad.ui.EditorFont;
import org.isnad.ui.HelpIds;
import org.isnad.ui.ProjectSession;
import org.isnad.ui.Services;
import org.isnad.ui.TestIds;
import org.isnad.ui.exchange.internal.Copying;
import org.isnad.ui.exchange.internal.ExchangeDialog;
import org.isnad.ui.exchange.internal.ProjectJob;
import org.isnad.ui.exchange.internal.Texts;

/** Takes a pasted report. It stays open until the report is in the project, so that nothing typed is lost. */
public final class PasteDialog extends ExchangeDialog {

    private static final int WIDTH = 720;
    private static final int HEIGHT = 560;

    private final ProjectSession session;
    private final Project project;
    private final Shell window;
    private Text title;
    private Text text;

    public PasteDialog(Shell parent, ProjectSession session, Project project) {
        super(parent, "paste.window", "paste.dialog", HelpIds.PASTE, new Point(WIDTH, HEIGHT));
        this.window = parent;
        this.session = session;
        this.project = project;
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        setTitle(Texts.text("paste.title", project.name()));
        setMessage(Texts.text("paste.hint"));
        Composite fields = new Composite(area, SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(2).margins(12, 12).applyTo(fields);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(fields);
        new Label(fields, SWT.NONE).setText(Texts.text("paste.name"));
        title = TestIds.mark(new Text(fields, SWT.BORDER | SWT.RIGHT_TO_LEFT), "paste.title");
        title.setMessage(Texts.text("paste.name.message"));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(title);
        Label label = new Label(fields, SWT.NONE);
        label.setText(Texts.text("paste.text"));
        GridDataFactory.fillDefaults().span(2, 1).applyTo(label);
        text = TestIds.mark(
                new Text(fields, SWT.BORDER | SWT.MULTI | SWT.WRAP | SWT.V_SCROLL | SWT.RIGHT_TO_LEFT), "paste.text");
        text.setFont(EditorFont.get());
        text.setText(Copying.clipboardText(parent.getDisplay()));
        text.addListener(SWT.Modify, event -> check());
        GridDataFactory.fillDefaults().grab(true, true).span(2, 1).applyTo(text);
        text.setFocus();
        return area;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        Button add = createButton(parent, IDialogConstants.OK_ID, Texts.text("paste.add"), true);
        TestIds.mark(add, "paste.ok");
        TestIds.mark(createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false),
                "paste.cancel");
        check();
    }

    private void check() {
        setMessage(Texts.text("paste.hint"));
        getButton(IDialogConstants.OK_ID).setEnabled(!text.getText().isBlank());
    }

    @Override
    protected void okPressed() {
        getButton(IDialogConstants.OK_ID).setEnabled(false);
        String name = title.getText().strip();
        String content = text.getText();
        ProjectJob job = new ProjectJob(Texts.text("import.job", project.name()), session, window) {
            @Override
            protected Runnable work(IProgressMonitor monitor) {
                ImportReport report = Services.get(Transfer.class).importText(project, name, content);
                return () -> ended(report);
            }
        };
        job.setUser(false);
        job.begin();
    }

    private void ended(ImportReport report) {
        report.added().forEach(added -> session.show(added.document().id()));
        if (getShell() == null || getShell().isDisposed()) {
            return;
        }
        if (report.refused().isEmpty()) {
            super.okPressed();
        } else {
            setMessage(report.refused().getFirst().message(), IMessageProvider.ERROR);
            getButton(IDialogConstants.OK_ID).setEnabled(true);
        }
    }
}
