/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.language.internal.tagset;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.isnad.ui.ProjectSession;
import org.isnad.ui.UiIds;

/** Opens the tagset of the window's project. */
public final class OpenTagsetHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        ProjectSession session = window.getService(ProjectSession.class);
        if (session.project().isEmpty()) {
            MessageDialog.openInformation(window.getShell(), Texts.text("open.title"), Texts.text("open.noProject"));
            return null;
        }
        try {
            window.getActivePage().openEditor(new TagsetInput(session), UiIds.TAGSET_EDITOR);
        } catch (PartInitException e) {
            throw new ExecutionException("The tagset editor does not open.", e);
        }
        return null;
    }
}
