/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.internal.commands;

import java.nio.file.Path;

import org.eclipse.jface.action.ContributionItem;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.isnad.ui.TestIds;
import org.isnad.ui.UiPreferences;
import org.isnad.ui.internal.Texts;
import org.isnad.ui.internal.session.Sessions;

/** The projects that were open last, in File ▸ Recent projects. */
public final class RecentProjectsMenu extends ContributionItem {

    @Override
    public void fill(Menu menu, int index) {
        int position = index;
        for (Path folder : UiPreferences.recentProjects()) {
            MenuItem item = TestIds.mark(new MenuItem(menu, SWT.PUSH, position++), "file.recent");
            item.setText(Texts.text("project.recent", folder.getFileName().toString(), folder.getParent().toString()));
            item.addListener(SWT.Selection, event -> ActionHandler.window()
                    .ifPresent(window -> Sessions.of(window).open(folder)));
        }
        if (position == index) {
            MenuItem none = new MenuItem(menu, SWT.PUSH, index);
            none.setText(Texts.text("project.noRecent"));
            none.setEnabled(false);
        }
    }

    @Override
    public boolean isDynamic() {
        return true;
    }
}
