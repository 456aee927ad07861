/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.internal.session;

import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.services.AbstractServiceFactory;
import org.eclipse.ui.services.IServiceLocator;
import org.isnad.ui.ProjectSession;

/** Gives each workbench window, and with it all its parts, a session of its own. */
public final class SessionFactory extends AbstractServiceFactory {

    @Override
    @SuppressWarnings("rawtypes") // as the platform declares it
    public Object create(Class serviceInterface, IServiceLocator parentLocator, IServiceLocator locator) {
        IWorkbenchWindow window = locator.getService(IWorkbenchWindow.class);
        return window == null || serviceInterface != ProjectSession.class ? null : Sessions.of(window);
    }
}
