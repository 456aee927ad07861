/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.app;

import org.eclipse.swt.graphics.Point;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.application.ActionBarAdvisor;
import org.eclipse.ui.application.IActionBarConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;
import org.isnad.ui.FileDropSupport;
import org.isnad.ui.ProjectSession;
import org.isnad.ui.internal.session.Sessions;

/** Title, size and bars of a desktop window. */
final class IsnadWindowAdvisor extends WorkbenchWindowAdvisor {

    private static final Point FIRST_SIZE = new Point(1280, 860);

    private final boolean safe;

    IsnadWindowAdvisor(IWorkbenchWindowConfigurer configurer, boolean safe) {
        super(configurer);
        this.safe = safe;
    }

    @Override
    public ActionBarAdvisor createActionBarAdvisor(IActionBarConfigurer configurer) {
        return new IsnadActionBarAdvisor(configurer);
    }

    @Override
    public void preWindowOpen() {
        IWorkbenchWindowConfigurer configurer = getWindowConfigurer();
        configurer.setInitialSize(FIRST_SIZE);
        configurer.setShowCoolBar(true);
        configurer.setShowStatusLine(true);
        configurer.setShowProgressIndicator(true);
        configurer.setShowPerspectiveBar(false);
    }

    @Override
    public void postWindowCreate() {
        WindowTitle.keep(getWindowConfigurer(), safe);
        IWorkbenchWindow window = getWindowConfigurer().getWindow();
        FileDropSupport.attach(window.getShell(), window.getService(ProjectSession.class));
    }

    /** The welcome page is opened by the advisor of the workbench, which knows whether a project comes. */
    @Override
    public void openIntro() {
        // Not here: see above.
    }

    @Override
    public boolean preWindowShellClose() {
        IWorkbenchWindow window = getWindowConfigurer().getWindow();
        return Sessions.of(window).close();
    }
}
