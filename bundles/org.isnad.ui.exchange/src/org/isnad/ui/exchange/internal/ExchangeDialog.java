/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.exchange.internal;

import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Shell;
import org.isnad.ui.Help;
import org.isnad.ui.HelpIds;
import org.isnad.ui.TestIds;

/** What the dialogs about import and export have in common: title, help, a first size, and a border to drag. */
public abstract class ExchangeDialog extends TitleAreaDialog {

    private final String title;
    private final String testId;
    private final String help;
    private final Point size;

    /**
     * @param title  the key of the window's title
     * @param testId by which tests find the window
     * @param help   one of {@link HelpIds}
     * @param size   the first one, in pixels
     */
    protected ExchangeDialog(Shell parent, String title, String testId, String help, Point size) {
        super(parent);
        this.title = title;
        this.testId = testId;
        this.help = help;
        this.size = size;
        setShellStyle(getShellStyle() | SWT.RESIZE);
        setHelpAvailable(true);
    }

    /** Lets the user work in the window while the dialog stands. */
    protected void doNotBlock() {
        setShellStyle(SWT.CLOSE | SWT.TITLE | SWT.RESIZE | SWT.MODELESS | getDefaultOrientation());
        setBlockOnOpen(false);
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(Texts.text(title));
        TestIds.mark(shell, testId);
        Help.set(shell, help);
    }

    @Override
    protected Point getInitialSize() {
        return size;
    }
}
