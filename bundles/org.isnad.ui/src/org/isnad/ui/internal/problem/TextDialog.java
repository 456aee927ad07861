/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.internal.problem;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.isnad.ui.Help;
import org.isnad.ui.HelpIds;
import org.isnad.ui.TestIds;
import org.isnad.ui.internal.Texts;

/** A dialog with a sentence for people and a text that can be copied. */
abstract class TextDialog extends Dialog {

    protected static final int COPY_ID = IDialogConstants.CLIENT_ID + 1;
    protected static final int SAVE_ID = IDialogConstants.CLIENT_ID + 2;

    private static final int COLUMNS = 72;
    private static final int ROWS = 20;

    private final String testId;
    private final String title;

    TextDialog(Shell parent, String testId, String title) {
        super(parent);
        this.testId = testId;
        this.title = title;
        setShellStyle(getShellStyle() | SWT.RESIZE);
    }

    /** What {@link #COPY_ID} copies. */
    protected abstract String copied();

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(title);
        TestIds.mark(shell, testId);
        Help.set(shell, HelpIds.PROBLEMS);
    }

    /** A wrapped sentence over the width of the dialog. */
    protected Label sentence(Composite area, String text) {
        Label label = new Label(area, SWT.WRAP);
        label.setText(text);
        GridData data = new GridData(SWT.FILL, SWT.CENTER, true, false);
        data.widthHint = convertWidthInCharsToPixels(COLUMNS);
        label.setLayoutData(data);
        return label;
    }

    /** A field with technical text, which is English and runs from left to right whatever the language. */
    protected Text technical(Composite area, String text) {
        Text field = new Text(area, SWT.MULTI | SWT.READ_ONLY | SWT.BORDER | SWT.V_SCROLL | SWT.H_SCROLL
                | SWT.LEFT_TO_RIGHT);
        field.setText(text);
        GridData data = new GridData(SWT.FILL, SWT.FILL, true, true);
        data.widthHint = convertWidthInCharsToPixels(COLUMNS);
        data.heightHint = convertHeightInCharsToPixels(ROWS);
        field.setLayoutData(data);
        return TestIds.mark(field, testId + ".text");
    }

    protected void createCopyButton(Composite bar) {
        TestIds.mark(createButton(bar, COPY_ID, Texts.text("copy"), false), testId + ".copy");
    }

    @Override
    protected void buttonPressed(int id) {
        if (id == COPY_ID) {
            Clipboard clipboard = new Clipboard(getShell().getDisplay());
            clipboard.setContents(new Object[] { copied() }, new Transfer[] { TextTransfer.getInstance() });
            clipboard.dispose();
        } else {
            super.buttonPressed(id);
        }
    }
}
