/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.exchange.internal;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.HandlerUtil;
import org.isnad.ui.ExportScope;
import org.isnad.ui.ImportDoor;
import org.isnad.ui.ProjectSession;
import org.isnad.ui.Services;

/** Opens the wizard that its extension names. */
public final class ExchangeHandler extends AbstractHandler implements IExecutableExtension {

    private enum Way {
        IMPORT(window -> Services.get(ImportDoor.class).importFiles(window.getShell(), List.of())),
        PASTE(window -> Services.get(ImportDoor.class).pasteReport(window.getShell())),
        EXPORT(window -> ExportWays.open(window.getShell(), window.getService(ProjectSession.class), atHand(window),
                false));

        private final Consumer<IWorkbenchWindow> work;

        Way(Consumer<IWorkbenchWindow> work) {
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
        way.work.accept(HandlerUtil.getActiveWorkbenchWindowChecked(event));
        return null;
    }

    /** What the part of the window in which the user works can offer. */
    private static Optional<ExportScope> atHand(IWorkbenchWindow window) {
        IWorkbenchPart part = window.getPartService().getActivePart();
        return Optional.ofNullable(part == null ? null : part.getAdapter(ExportScope.class));
    }

    @Override
    public boolean isEnabled() {
        return Optional.ofNullable(PlatformUI.getWorkbench().getActiveWorkbenchWindow())
                .map(window -> window.getService(ProjectSession.class))
                .flatMap(ProjectSession::project).isPresent();
    }
}
