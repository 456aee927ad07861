/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.app;

import org.eclipse.jface.dialogs.IPageChangeProvider;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;

/**
 * Puts the parts of the platform's dialogs in their places where windows run from right to left: what was laid out before
 * the dialog had its width stays where that width would have put it, outside, until the width changes.
 */
final class MirroredDialogs {

    private static final String KNOWN = MirroredDialogs.class.getName();
    private static final String PLATFORM = "org.eclipse.";

    /** When the dialog stands, in milliseconds. */
    private static final int SOON = 200;
    /** Less than that is taken up by margins. */
    private static final int MORE = 24;

    private MirroredDialogs() {
    }

    static void install(Display display) {
        display.addFilter(SWT.Activate, MirroredDialogs::activated);
    }

    private static void activated(Event event) {
        if (event.widget instanceof Shell shell && (shell.getStyle() & SWT.RIGHT_TO_LEFT) != 0
                && shell.getParent() != null && shell.getData(KNOWN) == null && shell.getData() instanceof Window window
                && window.getClass().getName().startsWith(PLATFORM)) {
            shell.setData(KNOWN, MORE);
            if (window instanceof IPageChangeProvider pages) {
                pages.addPageChangedListener(changed -> later(shell));
            }
            later(shell);
        }
    }

    private static void later(Shell shell) {
        shell.getDisplay().timerExec(SOON, () -> {
            if (!shell.isDisposed() && !shell.getMaximized()) {
                Point size = shell.getSize();
                int more = (Integer) shell.getData(KNOWN);
                shell.setSize(size.x + more, size.y + more);
                // the next page takes it back
                shell.setData(KNOWN, -more);
            }
        });
    }
}
