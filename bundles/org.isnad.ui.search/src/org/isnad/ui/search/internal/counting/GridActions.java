/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.search.internal.counting;

import java.util.function.BooleanSupplier;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.commands.ActionHandler;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.part.ViewPart;

/** What both views do with their tables: copy lines, write all of them as CSV. */
final class GridActions {

    private GridActions() {
    }

    /**
     * Adds the actions to the table's menu, the view's menu and the keys.
     *
     * @param elsewhere whether the focus is in a text, from which is copied then
     */
    static void add(ViewPart view, CountGrid grid, String fileName, BooleanSupplier elsewhere, Runnable copyElsewhere) {
        Action copy = action("action.copy", () -> {
            if (elsewhere.getAsBoolean()) {
                copyElsewhere.run();
            } else {
                grid.copy();
            }
        });
        copy.setActionDefinitionId(IWorkbenchCommandConstants.EDIT_COPY);
        copy.setImageDescriptor(PlatformUI.getWorkbench().getSharedImages()
                .getImageDescriptor(ISharedImages.IMG_TOOL_COPY));
        Action export = action("action.export", () -> grid.export(fileName));
        view.getSite().getService(IHandlerService.class).activateHandler(IWorkbenchCommandConstants.EDIT_COPY,
                new ActionHandler(copy));
        MenuManager menu = new MenuManager();
        menu.add(copy);
        menu.add(export);
        grid.table().setMenu(menu.createContextMenu(grid.table()));
        view.getViewSite().getActionBars().getMenuManager().add(export);
    }

    private static Action action(String key, Runnable work) {
        return new Action(Texts.text(key)) {
            @Override
            public void run() {
                work.run();
            }
        };
    }
}
