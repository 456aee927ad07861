/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.tests.shell;

import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.isnad.ui.testkit.Widgets;

/** Answers dialogs that hold the caller up until they are closed. */
final class Dialogs {

    private static final int LOOK_AGAIN_MILLIS = 20;

    private Dialogs() {
    }

    /**
     * Hands a control of a dialog over as soon as it is seen, even while the dialog blocks, and presses a button then.
     *
     * @param look   may keep what it finds, but not fail: a failure in a dialog's event loop is lost
     * @param button test id of the button that closes the dialog
     */
    static <C extends Control> void expect(String testId, Class<C> type, Consumer<C> look, String button) {
        Display display = Display.getCurrent();
        display.timerExec(1, new Runnable() {
            @Override
            public void run() {
                Optional<C> control = Widgets.find(testId, type);
                if (control.isEmpty()) {
                    display.timerExec(LOOK_AGAIN_MILLIS, this);
                    return;
                }
                look.accept(control.get());
                Widgets.find(button, Button.class).ifPresent(b -> b.notifyListeners(SWT.Selection, new Event()));
            }
        });
    }
}
