/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;

/**
 * A dialog that asks for something under a title and a hint, with help, and whose OK waits until the answer is good.
 * Tests find its shell as {@code <id>.dialog} and its OK as {@code <id>.ok}.
 */
public abstract class QuestionDialog extends TitleAreaDialog {

    private final String id;
    private final String help;

    /**
     * @param id   by which tests find it; see {@link TestIds}
     * @param help the page of the guide; one of {@link HelpIds}
     */
    protected QuestionDialog(Shell parent, String id, String help) {
        super(parent);
        this.id = id;
        this.help = help;
        setHelpAvailable(true);
    }

    /** The window's title, in the user's language. */
    protected abstract String window();

    /** What stands above the hint; the window's title unless it is overridden. */
    protected String title() {
        return window();
    }

    /** What the user is to do, in the user's language. */
    protected abstract String hint();

    /** Makes what the user answers with. */
    protected abstract void fill(Composite area);

    /** Looks at the answer, and calls {@link #accept}; called when the dialog opens, and by it after each change. */
    protected abstract void check();

    /**
     * Says whether the answer is good.
     *
     * @param problem what is wrong, in the user's language; null shows the hint
     * @param good    whether OK may be pressed
     */
    protected final void accept(String problem, boolean good) {
        setErrorMessage(problem);
        getButton(IDialogConstants.OK_ID).setEnabled(good);
    }

    @Override
    protected boolean isResizable() {
        return true;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(window());
        TestIds.mark(shell, id + ".dialog");
        Help.set(shell, help);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        setTitle(title());
        setMessage(hint());
        fill(area);
        return area;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButtons(parent);
        TestIds.mark(getButton(IDialogConstants.OK_ID), id + ".ok");
        check();
    }

    /** Makes OK and Cancel; others may add to them. */
    protected void createButtons(Composite parent) {
        super.createButtonsForButtonBar(parent);
    }
}
