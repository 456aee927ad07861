/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.internal.commands;

import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.HandlerEvent;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.isnad.ui.internal.session.Sessions;

/** Carries out the {@link Action} that its extension names, for the window that is active. */
public final class ActionHandler extends AbstractHandler implements IExecutableExtension {

    private Action action;

    @Override
    public void setInitializationData(IConfigurationElement element, String property, Object data) {
        action = Action.valueOf((String) data);
        Sessions.watch(() -> fireHandlerChanged(new HandlerEvent(this, true, false)));
    }

    @Override
    public Object execute(ExecutionEvent event) {
        window().ifPresent(window -> action.run(shell(window), Sessions.of(window)));
        return null;
    }

    @Override
    public boolean isEnabled() {
        return window().map(Sessions::of).filter(action::possible).isPresent();
    }

    /** The dialog that is open, so that what the command opens comes before it, or else the window. */
    private static Shell shell(IWorkbenchWindow window) {
        Shell active = Display.getCurrent().getActiveShell();
        return active == null ? window.getShell() : active;
    }

    static Optional<IWorkbenchWindow> window() {
        return Optional.ofNullable(PlatformUI.getWorkbench().getActiveWorkbenchWindow());
    }
}
