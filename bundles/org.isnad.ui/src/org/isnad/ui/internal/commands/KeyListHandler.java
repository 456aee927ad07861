/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.internal.commands;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;

/** Shows the {@link KeyList}. */
public final class KeyListHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) {
        ActionHandler.window().ifPresent(window -> new KeyList(window).open());
        return null;
    }
}
