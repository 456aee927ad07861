/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.exchange.internal.exports;

import java.nio.file.Path;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.swt.widgets.Shell;
import org.isnad.project.Project;
import org.isnad.project.ProjectException;
import org.isnad.transfer.ExportReport;
import org.isnad.transfer.TransferException;
import org.isnad.ui.Errors;
import org.isnad.ui.ProjectSession;
import org.isnad.ui.exchange.internal.MonitorProgress;
import org.isnad.ui.exchange.internal.ProjectJob;
import org.isnad.ui.exchange.internal.Texts;

/** Exports, and then says where the files are. */
final class ExportJob extends ProjectJob {

    private final Project project;
    private final Shell window;
    private final PlannedExport export;
    private final Path folder;

    /** @param folder that the files are in */
    ExportJob(ProjectSession session, Project project, Shell window, PlannedExport export, Path folder) {
        super(Texts.text("export.job", project.name()), session, window);
        this.project = project;
        this.window = window;
        this.export = export;
        this.folder = folder;
    }

    @Override
    protected Runnable work(IProgressMonitor monitor) {
        try {
            checkpoint();
            ExportReport report = export.run(project, new MonitorProgress(monitor));
            return () -> afterDialogs(() -> new ExportDoneDialog(window, report, folder).open());
        } catch (TransferException e) {
            if (e.code() == TransferException.Code.CANCELLED) {
                return () -> { };
            }
            return () -> afterDialogs(() -> Errors.show(window, e));
        }
    }

    /** What is exported is in the project's files as well. The export itself does not depend on it. */
    private void checkpoint() {
        try {
            if (!project.readOnly() && project.dirty()) {
                project.save();
            }
        } catch (ProjectException e) {
            Errors.log(e);
        }
    }
}
