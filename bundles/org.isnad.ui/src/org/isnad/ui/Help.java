/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.isnad.ui.internal.guide.GuideWindow;

/** Help in the user's language, shown from the guide that ships with the program. */
public final class Help {

    private static final String KEY = "org.isnad.ui.help";

    private Help() {
    }

    /**
     * Says what F1 shows while the control, or something in it, has the focus.
     *
     * @param id one of {@link HelpIds}
     */
    public static void set(Control control, String id) {
        control.setData(KEY, id);
        // Help buttons of dialogs and wizards send this event; the key F1 is a command of the workbench.
        control.addListener(SWT.Help, event -> show(control.getShell(), id));
    }

    /** The help of the control or of the nearest one around it; the guide's first page when there is none. */
    public static String find(Control control) {
        for (Control c = control; c != null; c = c.getParent()) {
            if (c.getData(KEY) instanceof String id) {
                return id;
            }
        }
        return HelpIds.WELCOME;
    }

    /** Shows a page of the guide beside the shell, which may be a modal dialog. */
    public static void show(Shell shell, String id) {
        GuideWindow.open(shell, id);
    }

    /** Shows the help for what has the focus now. */
    public static void showForFocus(Display display) {
        Control focus = display.getFocusControl();
        Shell shell = focus == null ? display.getActiveShell() : focus.getShell();
        show(shell, find(focus == null ? shell : focus));
    }
}
