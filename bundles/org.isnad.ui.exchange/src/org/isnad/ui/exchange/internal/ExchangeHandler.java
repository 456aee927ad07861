/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.exchange.internal;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.HandlerUtil;
import org.isnad.ui.ImportDoor;
import org.isnad.ui.ProjectSession;
import org.isnad.ui.Services;
import org.isnad.ui.exchange.internal.exports.ExportWizard;

/** Opens the wizard that its extension names. */
public final class ExchangeHandler extends AbstractHandler implements IExecutableExtension {

    private enum Way {
        IMPORT((shell, session) -> Services.get(ImportDoor.class).importFiles(shell, List.of())),
        PASTE((shell, session) -> Services.get(ImportDoor.class).pasteReport(shell)),
        EXPORT((shell, session) -> OpenProjects.ask(shell, session)
                .ifPresent(project -> Wizards.open(shell, new ExportWizard(session, project), "export")));

        private final BiConsumer<Shell, ProjectSession> work;

        Way(BiConsumer<Shell, ProjectSession> work) {
            this.work = work;
        }
    }

    private Way way;

    @Override
    public void setInitializationData(IConfigurationElement element, String property, Object data) {
        way = Way.valueOf((String) data);
    }

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        way.work.accept(window.getShell(), window.getService(ProjectSession.class));
        return null;
    }

    @Override
    public boolean isEnabled() {
        return Optional.ofNullable(PlatformUI.getWorkbench().getActiveWorkbenchWindow())
                .map(window -> window.getService(ProjectSession.class))
                .flatMap(ProjectSession::project).isPresent();
    }
}
