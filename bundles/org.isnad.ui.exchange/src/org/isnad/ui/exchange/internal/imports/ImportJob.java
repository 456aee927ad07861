/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.exchange.internal.imports;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.swt.widgets.Shell;
import org.isnad.project.Project;
import org.isnad.transfer.ImportReport;
import org.isnad.transfer.ImportReport.Added;
import org.isnad.transfer.ImportReport.Declared;
import org.isnad.transfer.ImportReport.Refused;
import org.isnad.transfer.Progress;
import org.isnad.transfer.Transfer;
import org.isnad.transfer.TransferException;
import org.isnad.ui.ProjectSession;
import org.isnad.ui.Services;
import org.isnad.ui.exchange.internal.ProjectJob;
import org.isnad.ui.exchange.internal.Texts;

/** Imports files one after the other, each with its own charset, and then says what came in and what did not. */
final class ImportJob extends ProjectJob {

    private final ProjectSession session;
    private final Project project;
    private final Shell window;
    private final List<FileInfo> files;
    private final ImportChoices choices;

    ImportJob(ProjectSession session, Project project, Shell window, List<FileInfo> files, ImportChoices choices) {
        super(Texts.text("import.job", project.name()), session, window);
        this.session = session;
        this.project = project;
        this.window = window;
        this.files = files;
        this.choices = choices;
    }

    @Override
    protected Runnable work(IProgressMonitor monitor) {
        List<Added> added = new ArrayList<>();
        List<Refused> refused = new ArrayList<>();
        Set<String> labels = new LinkedHashSet<>();
        Set<String> problems = new LinkedHashSet<>();
        int tried = 0;
        monitor.beginTask(getName(), files.size());
        try {
            for (FileInfo file : files) {
                if (monitor.isCanceled()) {
                    break;
                }
                monitor.subTask(file.file().getFileName().toString());
                tried++;
                ImportReport report = take(file);
                added.addAll(report.added());
                refused.addAll(report.refused());
                labels.addAll(report.declared().labels());
                problems.addAll(report.declared().problems());
                monitor.worked(1);
            }
        } catch (TransferException e) {
            // What is wrong with the project or the program is wrong for all files that follow.
            refused.add(new Refused(files.get(tried - 1).file().toString(), e.code().name(), e.getMessage()));
        }
        int left = files.size() - tried;
        ImportReport report = new ImportReport(added, refused,
                new Declared(List.copyOf(labels), List.copyOf(problems)));
        return () -> afterDialogs(() -> new ImportResultDialog(window, session, report, left).open());
    }

    private ImportReport take(FileInfo file) throws TransferException {
        return Services.get(Transfer.class).importFiles(project, List.of(file.file()), choices.of(file),
                Progress.NONE);
    }
}
