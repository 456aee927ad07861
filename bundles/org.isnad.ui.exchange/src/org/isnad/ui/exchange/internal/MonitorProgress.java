/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.exchange.internal;

import org.eclipse.core.runtime.IProgressMonitor;
import org.isnad.transfer.Progress;

/** Shows a transfer's progress on a monitor of the workbench and passes its cancel on. For one transfer. */
public final class MonitorProgress implements Progress {

    private final IProgressMonitor monitor;
    private int shown = -1;

    public MonitorProgress(IProgressMonitor monitor) {
        this.monitor = monitor;
    }

    @Override
    public void step(String what, int done, int total) {
        if (shown < 0) {
            monitor.beginTask("", total);
            shown = 0;
        }
        monitor.subTask(what);
        monitor.worked(done - shown);
        shown = done;
    }

    @Override
    public boolean cancelled() {
        return monitor.isCanceled();
    }
}
