/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.search.internal;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.isnad.ui.SelectedText;
import org.isnad.ui.UiIds;

/** Opens the search view and searches for the text that is selected. */
public final class OpenSearchHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        IWorkbenchPart part = HandlerUtil.getActivePart(event);
        String selected = selectedText(part, window);
        try {
            SearchView view = (SearchView) window.getActivePage().showView(UiIds.SEARCH_VIEW);
            // What is selected in the query itself is a query already.
            view.search(part == view ? selected : LikeThis.words(selected, view.mode()));
        } catch (PartInitException e) {
            throw new ExecutionException("The search view does not open.", e);
        }
        return null;
    }

    private static String selectedText(IWorkbenchPart part, IWorkbenchWindow window) {
        SelectedText selected = Adapters.adapt(part, SelectedText.class);
        if (selected != null) {
            return selected.selectedText();
        }
        Control focus = window.getShell().getDisplay().getFocusControl();
        return switch (focus) {
            case Text text -> text.getSelectionText();
            case StyledText text -> text.getSelectionText();
            case null, default -> "";
        };
    }
}
