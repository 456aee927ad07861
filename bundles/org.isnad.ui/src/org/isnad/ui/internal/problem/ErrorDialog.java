/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.internal.problem;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.isnad.ui.TestIds;
import org.isnad.ui.internal.Texts;

/** Says in a sentence what went wrong; the technical details are folded away. */
public final class ErrorDialog extends TextDialog {

    private static final int GAP = 12;

    private final String sentence;
    private final String details;
    private Text detailsField;

    public ErrorDialog(Shell parent, String sentence, String details) {
        super(parent, "error.dialog", Texts.text("error.window"));
        this.sentence = sentence;
        this.details = details;
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(GAP, GAP).spacing(GAP, GAP).applyTo(area);
        Label icon = new Label(area, SWT.NONE);
        icon.setImage(parent.getDisplay().getSystemImage(SWT.ICON_ERROR));
        GridDataFactory.swtDefaults().align(SWT.CENTER, SWT.BEGINNING).applyTo(icon);
        TestIds.mark(sentence(area, sentence), "error.sentence");
        detailsField = technical(area, details);
        GridDataFactory.createFrom((GridData) detailsField.getLayoutData()).span(2, 1)
                .exclude(true).applyTo(detailsField);
        detailsField.setVisible(false);
        return area;
    }

    @Override
    protected void createButtonsForButtonBar(Composite bar) {
        createCopyButton(bar);
        TestIds.mark(createButton(bar, IDialogConstants.DETAILS_ID, IDialogConstants.SHOW_DETAILS_LABEL, false),
                "error.details");
        TestIds.mark(createButton(bar, IDialogConstants.OK_ID, IDialogConstants.OK_LABEL, true), "error.ok");
    }

    @Override
    protected void buttonPressed(int id) {
        if (id == IDialogConstants.DETAILS_ID) {
            fold();
        } else {
            super.buttonPressed(id);
        }
    }

    private void fold() {
        boolean show = !detailsField.getVisible();
        detailsField.setVisible(show);
        ((GridData) detailsField.getLayoutData()).exclude = !show;
        getButton(IDialogConstants.DETAILS_ID).setText(
                show ? IDialogConstants.HIDE_DETAILS_LABEL : IDialogConstants.SHOW_DETAILS_LABEL);
        Point size = getShell().computeSize(SWT.DEFAULT, SWT.DEFAULT);
        getShell().setSize(size);
    }

    @Override
    protected String copied() {
        return sentence + System.lineSeparator() + System.lineSeparator() + details;
    }
}
