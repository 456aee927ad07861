/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.internal.project;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Shell;
import org.isnad.project.Project;
import org.isnad.project.ProjectException;
import org.isnad.project.ProjectStore;
import org.isnad.sample.SampleProject;
import org.isnad.tagset.Tagsets;
import org.isnad.ui.Errors;
import org.isnad.ui.ProjectSession;
import org.isnad.ui.Services;
import org.isnad.ui.internal.Texts;

/** Opens the sample project, which is made in the user's home the first time. */
public final class SampleOpener {

    private static final String TAGSET = "news";

    private SampleOpener() {
    }

    /** Opens the sample in the session, in the background. */
    public static void open(Shell shell, ProjectSession session) {
        Path folder = Path.of(System.getProperty("user.home"), ".isnad", "sample");
        if (Files.exists(folder)) {
            session.open(folder);
            return;
        }
        Job job = Job.create(Texts.text("job.sample"), monitor -> {
            try {
                make(folder);
                shell.getDisplay().asyncExec(() -> session.open(folder));
            } catch (ProjectException e) {
                shell.getDisplay().asyncExec(() -> Errors.show(shell, e));
            }
        });
        job.setUser(true);
        job.schedule();
    }

    private static void make(Path folder) throws ProjectException {
        try (Project sample = Services.get(ProjectStore.class).create(folder, Texts.text("sample.name"),
                Services.get(Tagsets.class).find(TAGSET).orElseThrow())) {
            SampleProject.fill(sample, Clock.systemUTC(), new SecureRandom());
        }
    }
}
