/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.exchange.internal;

import java.util.Optional;

import org.eclipse.swt.widgets.Shell;
import org.isnad.ui.ExportDoor;
import org.isnad.ui.ExportScope;
import org.isnad.ui.ProjectSession;
import org.isnad.ui.exchange.internal.exports.ExportWizard;
import org.isnad.ui.exchange.internal.exports.Offer;
import org.osgi.service.component.annotations.Component;

/** The service through which other bundles open the export wizard. */
@Component
public final class ExportWays implements ExportDoor {

    @Override
    public void export(Shell shell, ExportScope scope) {
        open(shell, OpenProjects.session(shell), Optional.of(scope), true);
    }

    /** @param chosen whether the scope is what is exported unless the user chooses otherwise */
    static void open(Shell shell, ProjectSession session, Optional<ExportScope> scope, boolean chosen) {
        OpenProjects.ask(shell, session).ifPresent(project -> {
            Offer offer = new Offer(scope.filter(places -> places.project() == project), chosen);
            Wizards.open(shell, new ExportWizard(session, project, offer), "export");
        });
    }
}
