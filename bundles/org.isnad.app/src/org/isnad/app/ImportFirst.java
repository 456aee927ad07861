/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.app;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.swt.widgets.Shell;
import org.isnad.ui.ImportDoor;
import org.isnad.ui.ProjectSession;
import org.isnad.ui.Services;
import org.isnad.ui.SessionListener;
import org.isnad.ui.internal.project.NewProjectWizard;

/** The welcome page's door to importing: what is imported needs a project, so that is made first. */
final class ImportFirst {

    private ImportFirst() {
    }

    static void run(Shell shell, ProjectSession session) {
        NewProjectWizard.make(shell).ifPresent(folder -> {
            session.addListener(new SessionListener() {
                @Override
                public void projectChanged() {
                    session.removeListener(this);
                    // After all others have heard of the project: the wizard blocks.
                    shell.getDisplay().asyncExec(() -> importInto(shell, session, folder));
                }
            });
            session.open(folder);
        });
    }

    /** Does nothing where another project came instead, because the new one could not be opened. */
    private static void importInto(Shell shell, ProjectSession session, Path folder) {
        Path wanted = folder.toAbsolutePath().normalize();
        if (session.project().filter(project -> project.folder().equals(wanted)).isPresent()) {
            Services.find(ImportDoor.class).ifPresent(door -> door.importFiles(shell, List.of()));
        }
    }
}
