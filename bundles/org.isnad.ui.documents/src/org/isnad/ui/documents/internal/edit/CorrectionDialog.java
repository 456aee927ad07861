/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.documents.internal.edit;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.isnad.ui.EditorFont;
import org.isnad.ui.Help;
import org.isnad.ui.HelpIds;
import org.isnad.ui.TestIds;
import org.isnad.ui.documents.internal.Texts;

/** Lets the user correct a stretch of a document's text. */
final class CorrectionDialog extends TitleAreaDialog {

    private static final int COLUMNS = 60;
    private static final int ROWS = 6;

    private String text;
    private Text field;

    CorrectionDialog(Shell parent, String text) {
        super(parent);
        this.text = text;
        setHelpAvailable(true);
    }

    /** The stretch as it should be. */
    String text() {
        return text;
    }

    @Override
    protected boolean isResizable() {
        return true;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(Texts.text("correct.title"));
        TestIds.mark(shell, "correct.dialog");
        Help.set(shell, HelpIds.DOCUMENTS_TEXT);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        setTitle(Texts.text("correct.title"));
        setMessage(Texts.text("correct.hint"));
        field = TestIds.mark(new Text(area, SWT.MULTI | SWT.WRAP | SWT.BORDER | SWT.V_SCROLL), "correct.text");
        field.setFont(EditorFont.get());
        field.setText(text);
        field.selectAll();
        GridDataFactory.fillDefaults().grab(true, true)
                .hint(convertWidthInCharsToPixels(COLUMNS), convertHeightInCharsToPixels(ROWS) * 2).applyTo(field);
        field.addModifyListener(event -> check());
        return area;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        super.createButtonsForButtonBar(parent);
        TestIds.mark(getButton(IDialogConstants.OK_ID), "correct.ok");
        check();
    }

    private void check() {
        text = field.getText();
        String problem = Storable.problem(text);
        setErrorMessage(problem);
        getButton(IDialogConstants.OK_ID).setEnabled(problem == null);
    }
}
