/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.guard.internal;

import java.io.IOException;
import java.util.concurrent.TimeUnit;

import org.isnad.guard.PlugInGuard;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** Puts the guard up, on the first start level, where all bundles are known and those of others have not started yet. */
public final class GuardActivator implements BundleActivator {

    /** How many seconds a plug-in may take at the start; for tests and slow machines. */
    private static final String PATIENCE = "isnad.plugins.patience";
    private static final int SECONDS = 10;

    private Guard guard;

    @Override
    public void start(BundleContext context) throws IOException {
        Areas areas = Areas.of(context);
        if (areas != null) {
            guard = new Guard(context, areas, TimeUnit.SECONDS.toNanos(Integer.getInteger(PATIENCE, SECONDS)));
            context.registerService(PlugInGuard.class, guard, null);
            try {
                guard.stand();
            } catch (IOException e) {
                // The program goes on, and the verb that mends plug-ins with it.
                System.err.println("isnad: " + areas.memory() + ": " + e.getMessage());
            }
        }
    }

    @Override
    public void stop(BundleContext context) {
        if (guard != null) {
            guard.stop();
        }
    }
}
