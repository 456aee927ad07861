/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.command;

import org.eclipse.core.commands.common.NotDefinedException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.keys.IBindingService;
import org.isnad.ui.BidiText;

/** How a command is named in a sentence: by the key that it has now, for users may give it another one. */
public final class CommandKeys {

    private CommandKeys() {
    }

    /** The key of a command; its name while no key of its own works. */
    public static String of(String commandId) {
        String key = PlatformUI.getWorkbench().getService(IBindingService.class)
                .getBestActiveBindingFormattedFor(commandId);
        return BidiText.isolate(key == null ? name(commandId) : key);
    }

    private static String name(String commandId) {
        try {
            return PlatformUI.getWorkbench().getService(ICommandService.class).getCommand(commandId).getName();
        } catch (NotDefinedException e) {
            throw new IllegalArgumentException(commandId, e);
        }
    }
}
