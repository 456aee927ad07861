/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.ILog;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.application.IWorkbenchConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchAdvisor;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;
import org.isnad.ui.Notice;
import org.isnad.ui.Restart;
import org.isnad.ui.UiIds;
import org.isnad.ui.internal.session.Sessions;

/** The workbench's lifecycle: what opens at the start, what is saved at the end. */
final class IsnadWorkbenchAdvisor extends WorkbenchAdvisor {

    /** The test id of the notice. */
    private static final String PLUG_INS = "plug-ins";

    private final DesktopCall call;
    private final RunningDesktop desktop;
    private final Splash splash;
    private final Themes themes;
    private final List<String> off;

    /** @param off what is to be said about plug-ins that are switched off, one text each */
    IsnadWorkbenchAdvisor(DesktopCall call, RunningDesktop desktop, Splash splash, Themes themes, List<String> off) {
        this.call = call;
        this.desktop = desktop;
        this.splash = splash;
        this.themes = themes;
        this.off = List.copyOf(off);
    }

    @Override
    public void initialize(IWorkbenchConfigurer configurer) {
        super.initialize(configurer);
        configurer.setSaveAndRestore(true);
    }

    @Override
    public WorkbenchWindowAdvisor createWorkbenchWindowAdvisor(IWorkbenchWindowConfigurer configurer) {
        return new IsnadWindowAdvisor(configurer, call.safe());
    }

    @Override
    public String getInitialWindowPerspectiveId() {
        return UiIds.PERSPECTIVE;
    }

    @Override
    public String getMainPreferencePageId() {
        return PreferencePages.MAIN;
    }

    @Override
    public void postStartup() {
        splash.close();
        Strangers.started();
        themes.follow();
        PreferencePages.arrange(PlatformUI.getWorkbench().getPreferenceManager());
        List<Path> before = Restart.projects();
        before.forEach(folder -> Sessions.open(folder, Optional.empty()));
        call.project().ifPresent(folder -> Sessions.open(folder, call.document()));
        // As many windows come back as there were at the end; no projects do.
        Sessions.closeIdleWindows();
        if (before.isEmpty() && call.project().isEmpty()) {
            WelcomePart.show(PlatformUI.getWorkbench().getActiveWorkbenchWindow());
        }
        if (!off.isEmpty()) {
            Notice.warnOfProgram(PlatformUI.getWorkbench().getActiveWorkbenchWindow(), PLUG_INS, String.join("\n\n", off));
        }
        try {
            desktop.receive(this::take);
        } catch (IOException e) {
            ILog.get().error("Calls of other processes cannot be taken.", e);
        }
    }

    /** Another process was called to open a project, or just the program. */
    private void take(DesktopCall other) {
        Display display = PlatformUI.getWorkbench().getDisplay();
        display.asyncExec(() -> other.project().ifPresentOrElse(folder -> Sessions.open(folder, other.document()),
                Sessions::toFront));
    }

    @Override
    public boolean preShutdown() {
        return Sessions.closeAll();
    }
}
