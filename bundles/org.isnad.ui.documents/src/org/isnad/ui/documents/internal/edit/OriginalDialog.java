/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.documents.internal.edit;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.isnad.ui.EditorFont;
import org.isnad.ui.Help;
import org.isnad.ui.HelpIds;
import org.isnad.ui.TestIds;
import org.isnad.ui.documents.internal.Texts;

/** Shows a document's text as it was imported. Other windows can be used meanwhile. */
final class OriginalDialog extends Dialog {

    private static final Point SIZE = new Point(720, 560);

    private final String title;
    private final String text;
    private final boolean differs;

    /** @param differs whether the document has another text now */
    OriginalDialog(Shell parent, String title, String text, boolean differs) {
        super(parent);
        this.title = title;
        this.text = text;
        this.differs = differs;
        setShellStyle(SWT.CLOSE | SWT.RESIZE | SWT.TITLE | SWT.MODELESS | getDefaultOrientation());
        setBlockOnOpen(false);
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(Texts.text("original.window", title));
        TestIds.mark(shell, "original.dialog");
        Help.set(shell, HelpIds.DOCUMENTS_TEXT);
    }

    @Override
    protected Point getInitialSize() {
        return SIZE;
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        Label hint = TestIds.mark(new Label(area, SWT.WRAP), "original.hint");
        hint.setText(Texts.text(differs ? "original.differs" : "original.same"));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(hint);
        Text shown = TestIds.mark(new Text(area, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.BORDER | SWT.V_SCROLL),
                "original.text");
        shown.setFont(EditorFont.get());
        shown.setText(text);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(shown);
        return area;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, IDialogConstants.CLOSE_LABEL, true);
    }
}
