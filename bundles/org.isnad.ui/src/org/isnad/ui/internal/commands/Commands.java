/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.internal.commands;

import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.services.IServiceLocator;

/** Carries out commands for links and buttons, as their menu items do. */
public final class Commands {

    private Commands() {
    }

    /** Carries out a command. That it cannot be carried out now is logged: its menu item is disabled then. */
    public static void run(IServiceLocator place, String command) {
        try {
            place.getService(IHandlerService.class).executeCommand(command, null);
        } catch (CommandException e) {
            ILog.get().error("The command " + command + " failed.", e);
        }
    }
}
