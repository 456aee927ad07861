/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.exchange.internal.imports;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.jface.wizard.Wizard;
import org.eclipse.swt.widgets.Shell;
import org.isnad.project.Project;
import org.isnad.ui.ProjectSession;
import org.isnad.ui.exchange.internal.Texts;

/**
 * Takes files into the open project: one page to choose and to see them, one for what becomes of their annotations. The
 * rest is done in the background.
 */
public final class ImportWizard extends Wizard {

    private final ProjectSession session;
    private final Project project;
    private final FilesPage page;
    private final AnnotationsPage annotations;

    /** @param files files and folders that are in the list from the beginning */
    public ImportWizard(ProjectSession session, Project project, List<Path> files) {
        this.session = session;
        this.project = project;
        page = new FilesPage(project, files);
        annotations = new AnnotationsPage(project, session.annotator(), page::formats);
        setWindowTitle(Texts.text("import.window"));
        setHelpAvailable(true);
    }

    @Override
    public void addPages() {
        addPage(page);
        addPage(annotations);
    }

    @Override
    public boolean performFinish() {
        new ImportJob(session, project, (Shell) getShell().getParent(), List.copyOf(page.files()),
                annotations.choices()).begin();
        return true;
    }
}
