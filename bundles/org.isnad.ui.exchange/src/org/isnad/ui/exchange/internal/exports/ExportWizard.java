/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.exchange.internal.exports;

import java.nio.file.Path;

import org.eclipse.jface.wizard.Wizard;
import org.eclipse.swt.widgets.Shell;
import org.isnad.exchange.Formats;
import org.isnad.project.Project;
import org.isnad.ui.ProjectSession;
import org.isnad.ui.Services;
import org.isnad.ui.exchange.internal.Settings;
import org.isnad.ui.exchange.internal.Texts;

/** Writes the open project in another format: which format, what of the project and where to, what would be lost. */
public final class ExportWizard extends Wizard {

    private final ProjectSession session;
    private final Project project;
    private final Offer offer;
    private final ExportPlan plan = new ExportPlan();

    /** @param offer what may be exported beside whole documents */
    public ExportWizard(ProjectSession session, Project project, Offer offer) {
        this.session = session;
        this.offer = offer;
        this.project = project;
        setWindowTitle(Texts.text("export.window"));
        setNeedsProgressMonitor(true);
        setHelpAvailable(true);
    }

    @Override
    public void addPages() {
        addPage(new FormatPage(plan, project, Services.get(Formats.class)));
        addPage(new OptionsPage(plan, session, project, offer));
        addPage(new LossPage(plan, project));
    }

    @Override
    public boolean performFinish() {
        Path folder = plan.format().filePerDocument() ? plan.out() : plan.out().getParent();
        Settings.put(Settings.EXPORT_FORMAT, plan.format().id());
        Settings.putOptions(plan.format().id(), plan.options());
        // A folder for each export is made below the one that the user works in; that one is remembered.
        Path remembered = plan.format().filePerDocument() && folder.getParent() != null ? folder.getParent() : folder;
        Settings.put(Settings.EXPORT_FOLDER, remembered.toString());
        new ExportJob(session, project, (Shell) getShell().getParent(), plan.export(false), folder).begin();
        return true;
    }
}
