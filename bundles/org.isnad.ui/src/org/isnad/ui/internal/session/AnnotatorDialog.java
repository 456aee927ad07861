/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.internal.session;

import java.util.List;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.isnad.model.Annotator;
import org.isnad.ui.Help;
import org.isnad.ui.HelpIds;
import org.isnad.ui.TestIds;
import org.isnad.ui.internal.Texts;

/** Asks under which name the user annotates: a new one, or one that the project knows. */
final class AnnotatorDialog extends TitleAreaDialog {

    private final List<String> known;
    private String name;
    private Combo field;

    AnnotatorDialog(Shell parent, List<String> known, String name) {
        super(parent);
        this.known = known;
        this.name = name;
        setHelpAvailable(true);
    }

    /** What the user chose, without blanks around it. */
    String name() {
        return name;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(Texts.text("annotator.window"));
        TestIds.mark(shell, "annotator.dialog");
        Help.set(shell, HelpIds.ANNOTATOR);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        setTitle(Texts.text("annotator.title"));
        setMessage(Texts.text("annotator.hint"));
        Composite row = new Composite(area, SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(2).margins(12, 12).applyTo(row);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(row);
        new Label(row, SWT.NONE).setText(Texts.text("annotator.name"));
        field = TestIds.mark(new Combo(row, SWT.DROP_DOWN), "annotator.name");
        field.setItems(known.toArray(String[]::new));
        field.setText(name);
        GridDataFactory.fillDefaults().grab(true, false).hint(convertWidthInCharsToPixels(40), SWT.DEFAULT)
                .applyTo(field);
        field.addModifyListener(event -> check());
        return area;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        super.createButtonsForButtonBar(parent);
        TestIds.mark(getButton(IDialogConstants.OK_ID), "annotator.ok");
        check();
    }

    private void check() {
        String wanted = field.getText().strip();
        boolean good = false;
        if (wanted.isEmpty()) {
            setMessage(Texts.text("annotator.hint"));
        } else {
            try {
                name = Annotator.named(wanted).name();
                good = true;
                setMessage(Texts.text("annotator.hint"));
            } catch (IllegalArgumentException e) {
                setMessage(Texts.text("annotator.refused", wanted), IMessageProvider.ERROR);
            }
        }
        getButton(IDialogConstants.OK_ID).setEnabled(good);
    }
}
