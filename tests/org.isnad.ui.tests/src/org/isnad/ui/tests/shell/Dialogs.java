/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.tests.shell;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.isnad.ui.testkit.Widgets;

/** Answers dialogs that hold the caller up until they are closed. */
final class Dialogs {

    private static final int LOOK_AGAIN_MILLIS = 20;
    private static final int LOOKS = 750;

    private Dialogs() {
    }

    /**
     * Hands a control of a dialog over as soon as it is seen, even while the dialog blocks, and presses a button then.
     *
     * @param look   may keep what it finds, but not fail: a failure in a dialog's event loop is lost
     * @param button test id of the button that closes the dialog
     */
    static <C extends Control> void expect(String testId, Class<C> type, Consumer<C> look, String button) {
        whenReady(testId, type, control -> true, control -> {
            look.accept(control);
            Widgets.find(button, Button.class).ifPresent(Dialogs::press);
        });
    }

    /**
     * Hands a control over as soon as it is seen and ready, even while a dialog blocks. What is done with it may wait
     * for the next control.
     */
    static <C extends Control> void whenReady(String testId, Class<C> type, Predicate<C> ready, Consumer<C> then) {
        look(LOOKS, () -> {
            Optional<C> control = Widgets.find(testId, type).filter(ready);
            control.ifPresent(then);
            return control.isPresent();
        });
    }

    /** Presses a button as soon as it can be pressed, and goes on when it was. */
    static void pressWhenEnabled(String button, Runnable then) {
        whenReady(button, Button.class, Control::isEnabled, found -> {
            // The press may block, until a dialog that it opens is closed.
            found.getDisplay().asyncExec(then);
            press(found);
        });
    }

    /** Presses the default button of the next dialog that holds the caller up. */
    static void pressDefaultOfNextDialog() {
        Display display = Display.getCurrent();
        Set<Shell> known = Set.of(display.getShells());
        look(LOOKS, () -> {
            Optional<Button> button = Arrays.stream(display.getShells())
                    .filter(shell -> !known.contains(shell) && shell.isVisible())
                    .map(Shell::getDefaultButton).filter(Objects::nonNull).findFirst();
            button.ifPresent(Dialogs::press);
            return button.isPresent();
        });
    }

    /** Looks again and again, but not for ever: what a failed test waited for must not come upon the next one. */
    private static void look(int times, BooleanSupplier found) {
        Display.getCurrent().timerExec(LOOK_AGAIN_MILLIS, () -> {
            if (!found.getAsBoolean() && times > 1) {
                look(times - 1, found);
            }
        });
    }

    /** Presses a dialog's button once what is going on is done; {@code id} is one of JFace's. */
    static void pressLater(Shell dialog, int id) {
        dialog.getDisplay().asyncExec(() -> buttons(dialog).filter(button -> Objects.equals(button.getData(), id))
                .findFirst().ifPresent(Dialogs::press));
    }

    private static Stream<Button> buttons(Control control) {
        Stream<Button> self = control instanceof Button button ? Stream.of(button) : Stream.empty();
        return control instanceof Composite composite
                ? Stream.concat(self, Arrays.stream(composite.getChildren()).flatMap(Dialogs::buttons)) : self;
    }

    static void press(Button button) {
        button.notifyListeners(SWT.Selection, new Event());
    }
}
