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
import org.eclipse.swt.widgets.Listener;

/** Tells controls that draw with colours of their own that windows have become dark or light. */
public final class ThemeChange {

    private ThemeChange() {
    }

    /** Runs the action on the UI thread each time that the system's colours have changed, while the control lives. */
    public static void follow(Control control, Runnable action) {
        Display display = control.getDisplay();
        Listener listener = event -> action.run();
        display.addListener(SWT.Settings, listener);
        control.addListener(SWT.Dispose, event -> display.removeListener(SWT.Settings, listener));
    }
}
