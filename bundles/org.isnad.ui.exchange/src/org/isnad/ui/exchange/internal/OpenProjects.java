/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.exchange.internal;

import java.util.Arrays;
import java.util.Optional;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.isnad.project.Project;
import org.isnad.ui.ProjectSession;

/** Finds the project that a wizard works on, and says what to do when there is none. */
public final class OpenProjects {

    private OpenProjects() {
    }

    /** The session of the window that the shell is, or belongs to; of the active window for any other shell. */
    static ProjectSession session(Shell shell) {
        IWorkbench workbench = PlatformUI.getWorkbench();
        for (Composite c = shell; c != null; c = c.getParent()) {
            Composite candidate = c;
            Optional<IWorkbenchWindow> window = Arrays.stream(workbench.getWorkbenchWindows())
                    .filter(w -> w.getShell() == candidate).findFirst();
            if (window.isPresent()) {
                return window.get().getService(ProjectSession.class);
            }
        }
        return workbench.getActiveWorkbenchWindow().getService(ProjectSession.class);
    }

    /** The open project; without one the user is told to open one. */
    static Optional<Project> ask(Shell shell, ProjectSession session) {
        if (session.project().isEmpty()) {
            MessageDialog.openInformation(shell, Texts.text("noProject.window"), Texts.text("noProject"));
        }
        return session.project();
    }

    /** The open project when it can be changed; otherwise the user is told what to do. */
    static Optional<Project> askWritable(Shell shell, ProjectSession session) {
        Optional<Project> project = ask(shell, session);
        if (project.filter(Project::readOnly).isPresent()) {
            MessageDialog.openInformation(shell, Texts.text("readOnly.window"),
                    Texts.text("readOnly", project.get().name(), project.get().folder().toString()));
            return Optional.empty();
        }
        return project;
    }
}
