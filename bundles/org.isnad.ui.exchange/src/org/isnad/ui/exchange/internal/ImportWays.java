/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.exchange.internal;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.swt.widgets.Shell;
import org.isnad.ui.ImportDoor;
import org.isnad.ui.ProjectSession;
import org.isnad.ui.exchange.internal.imports.ImportWizard;
import org.isnad.ui.exchange.internal.imports.PasteDialog;
import org.osgi.service.component.annotations.Component;

/** The service through which other bundles open the import wizard. */
@Component
public final class ImportWays implements ImportDoor {

    @Override
    public void importFiles(Shell shell, List<Path> files) {
        ProjectSession session = OpenProjects.session(shell);
        OpenProjects.askWritable(shell, session)
                .ifPresent(project -> Wizards.open(shell, new ImportWizard(session, project, files), "import"));
    }

    @Override
    public void pasteReport(Shell shell) {
        ProjectSession session = OpenProjects.session(shell);
        OpenProjects.askWritable(shell, session)
                .ifPresent(project -> new PasteDialog(shell, session, project).open());
    }
}
