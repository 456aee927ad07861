/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.language.internal.tagset;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.isnad.project.schema.RenamePlan;
import org.isnad.tagset.ide.TagsetServices.Named;
import org.isnad.ui.Errors;
import org.isnad.ui.Help;
import org.isnad.ui.HelpIds;
import org.isnad.ui.TestIds;

/** Asks for another name and says how many annotations it concerns. */
final class RenameDialog extends Dialog {

    private static final int WIDTH = 420;
    private static final int LINES = 2;

    /** Counts what a rename concerns, on another thread. */
    @FunctionalInterface
    interface Preview {
        RenamePlan plan(BooleanSupplier cancelled) throws Exception;
    }

    private final Named named;
    private final Function<String, Optional<String>> refusal;
    private final Preview preview;
    private Text field;
    private Label reason;
    private Label count;
    private Job counting;
    private String name;

    /** @param refusal says why a name cannot be given; empty if it can */
    RenameDialog(Shell parent, Named named, Function<String, Optional<String>> refusal, Preview preview) {
        super(parent);
        this.named = named;
        this.refusal = refusal;
        this.preview = preview;
        setShellStyle(getShellStyle() | SWT.RESIZE);
    }

    /** The name that was chosen; empty if none was. */
    Optional<String> name() {
        return Optional.ofNullable(name);
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(Texts.text("rename.title"));
        Help.set(shell, HelpIds.TAGSETS);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        label(area, 1).setText(Texts.text("rename.what", named.name(), named.kind()));
        field = TestIds.mark(new Text(area, SWT.BORDER), "tagset.rename.name");
        field.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        field.setText(named.name());
        field.selectAll();
        field.addListener(SWT.Modify, event -> validate());
        reason = TestIds.mark(label(area, LINES), "tagset.rename.reason");
        count = TestIds.mark(label(area, 2), "tagset.rename.count");
        count.setText(Texts.text("rename.counting"));
        count();
        return area;
    }

    private static Label label(Composite area, int lines) {
        Label label = new Label(area, SWT.WRAP);
        GridData data = new GridData(SWT.FILL, SWT.BEGINNING, true, false);
        data.widthHint = WIDTH;
        data.heightHint = lines > 1 ? lines * label.computeSize(SWT.DEFAULT, SWT.DEFAULT).y : SWT.DEFAULT;
        label.setLayoutData(data);
        return label;
    }

    private void count() {
        Display display = getParentShell().getDisplay();
        counting = Job.createSystem(Texts.text("rename.looking"), (IProgressMonitor monitor) -> {
            String said = said(monitor);
            if (!display.isDisposed()) {
                display.asyncExec(() -> {
                    if (!count.isDisposed()) {
                        count.setText(said);
                    }
                });
            }
        });
        counting.schedule();
    }

    private String said(IProgressMonitor monitor) {
        try {
            RenamePlan plan = preview.plan(monitor::isCanceled);
            return Texts.text("rename.count", plan.annotations(), plan.documents());
        } catch (CancellationException e) {
            return "";
        } catch (Exception e) {
            Errors.log(e);
            return Errors.sentence(e);
        }
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        Button rename = createButton(parent, IDialogConstants.OK_ID, Texts.text("rename.do"), true);
        TestIds.mark(rename, "tagset.rename.do");
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
        validate();
    }

    private void validate() {
        String wanted = field.getText().strip();
        boolean same = wanted.equals(named.name());
        Optional<String> why = same || wanted.isEmpty() ? Optional.empty() : refusal.apply(wanted);
        reason.setText(why.orElse(""));
        getButton(IDialogConstants.OK_ID).setEnabled(!same && !wanted.isEmpty() && why.isEmpty());
    }

    @Override
    protected void okPressed() {
        name = field.getText().strip();
        super.okPressed();
    }

    @Override
    public boolean close() {
        counting.cancel();
        return super.close();
    }
}
