/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.app;

import org.eclipse.jface.action.GroupMarker;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.IStatusLineManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.application.ActionBarAdvisor;
import org.eclipse.ui.application.IActionBarConfigurer;
import org.isnad.ui.internal.status.SessionStatus;

/**
 * The status line, the menus with the groups that commands are hung into by {@code plugin.xml} files, and the actions
 * behind commands of the workbench that have no handler of their own.
 */
final class IsnadActionBarAdvisor extends ActionBarAdvisor {

    private static final String ADDITIONS = IWorkbenchActionConstants.MB_ADDITIONS;

    IsnadActionBarAdvisor(IActionBarConfigurer configurer) {
        super(configurer);
    }

    @Override
    protected void makeActions(IWorkbenchWindow window) {
        register(ActionFactory.QUIT.create(window));
        register(ActionFactory.PREFERENCES.create(window));
        register(ActionFactory.RESET_PERSPECTIVE.create(window));
    }

    @Override
    protected void fillMenuBar(IMenuManager bar) {
        bar.add(menu("file", "project", "exchange", "save", "close", ADDITIONS, "exit"));
        bar.add(menu("edit", "undo", "undo.ext", "copy", "cut.ext", "select", "find.ext", ADDITIONS));
        bar.add(menu("view", "zoom", ADDITIONS));
        bar.add(new GroupMarker(ADDITIONS));
        bar.add(menu("project", "annotator", ADDITIONS, "index"));
        bar.add(menu("window", "views", ADDITIONS, "preferences"));
        bar.add(menu("help", "guide", ADDITIONS, "report", "about"));
    }

    private static IMenuManager menu(String id, String... groups) {
        MenuManager menu = new MenuManager(Texts.text("menu." + id), id);
        for (String group : groups) {
            menu.add(new Separator(group));
        }
        return menu;
    }

    @Override
    protected void fillStatusLine(IStatusLineManager statusLine) {
        SessionStatus.fill(getActionBarConfigurer().getWindowConfigurer().getWindow(), statusLine);
    }
}
