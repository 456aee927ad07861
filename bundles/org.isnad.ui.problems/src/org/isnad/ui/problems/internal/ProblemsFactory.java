/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.problems.internal;

import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.services.AbstractServiceFactory;
import org.eclipse.ui.services.IServiceLocator;

/** Gives each workbench window its {@link Problems}. */
public final class ProblemsFactory extends AbstractServiceFactory {

    @Override
    @SuppressWarnings("rawtypes") // as the platform declares it
    public Object create(Class serviceInterface, IServiceLocator parentLocator, IServiceLocator locator) {
        IWorkbenchWindow window = locator.getService(IWorkbenchWindow.class);
        return window == null || serviceInterface != Problems.class ? null : new Problems(window);
    }
}
