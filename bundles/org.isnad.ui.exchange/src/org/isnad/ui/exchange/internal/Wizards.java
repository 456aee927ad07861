/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.exchange.internal;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.wizard.IWizard;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.isnad.ui.TestIds;

/** Opens wizards whose buttons tests can find. */
public final class Wizards {

    private static final int WIDTH = 900;
    private static final int HEIGHT = 520;

    private Wizards() {
    }

    /**
     * Opens a wizard and waits until it is closed.
     *
     * @param name begins the test ids of the dialog and its buttons, such as {@code import.finish}
     */
    public static void open(Shell parent, IWizard wizard, String name) {
        WizardDialog dialog = new WizardDialog(parent, wizard) {
            @Override
            protected void configureShell(Shell shell) {
                super.configureShell(shell);
                TestIds.mark(shell, name + ".wizard");
            }

            @Override
            protected void createButtonsForButtonBar(Composite bar) {
                super.createButtonsForButtonBar(bar);
                mark(IDialogConstants.BACK_ID, "back");
                mark(IDialogConstants.NEXT_ID, "next");
                mark(IDialogConstants.FINISH_ID, "finish");
                mark(IDialogConstants.CANCEL_ID, "cancel");
            }

            private void mark(int id, String button) {
                Button widget = getButton(id);
                if (widget != null) {
                    TestIds.mark(widget, name + '.' + button);
                }
            }
        };
        dialog.setPageSize(WIDTH, HEIGHT);
        dialog.open();
    }
}
