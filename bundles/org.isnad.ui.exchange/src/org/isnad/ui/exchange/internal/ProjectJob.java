/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.exchange.internal;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.isnad.ui.ProjectSession;
import org.isnad.ui.SessionListener;

/** Work on the open project that the user waits for or puts into the background. It ends when the project is closed. */
public abstract class ProjectJob extends Job {

    private static final int MODAL = SWT.PRIMARY_MODAL | SWT.APPLICATION_MODAL | SWT.SYSTEM_MODAL;

    private final ProjectSession session;
    private final Shell window;
    private final SessionListener canceller = new SessionListener() {
        @Override
        public void projectChanged() {
            cancel();
        }
    };

    /** @param window the workbench window whose project it is; what comes of the work is shown there */
    protected ProjectJob(String name, ProjectSession session, Shell window) {
        super(name);
        this.session = session;
        this.window = window;
        setUser(true);
    }

    /** Begins. Called on the UI thread. */
    public final void begin() {
        session.addListener(canceller);
        schedule();
    }

    /**
     * Does the work, in the background.
     *
     * @return what is done after it on the UI thread
     */
    protected abstract Runnable work(IProgressMonitor monitor);

    @Override
    protected final IStatus run(IProgressMonitor monitor) {
        try {
            Runnable ending = work(monitor);
            onUi(() -> {
                if (!window.isDisposed()) {
                    ending.run();
                }
            });
        } finally {
            onUi(() -> session.removeListener(canceller));
            monitor.done();
        }
        return monitor.isCanceled() ? Status.CANCEL_STATUS : Status.OK_STATUS;
    }

    /**
     * Opens a result as soon as no modal dialog is in its way: it would stand before the dialog and could not be used.
     * Called on the UI thread.
     */
    protected final void afterDialogs(Runnable result) {
        Shell top = PlatformUI.getWorkbench().getModalDialogShellProvider().getShell();
        if (window.isDisposed()) {
            return;
        }
        if (top == null || (top.getStyle() & MODAL) == 0) {
            result.run();
        } else {
            top.addListener(SWT.Dispose, event -> onUi(() -> afterDialogs(result)));
        }
    }

    private void onUi(Runnable action) {
        Display display = window.isDisposed() ? Display.getDefault() : window.getDisplay();
        if (!display.isDisposed()) {
            display.asyncExec(action);
        }
    }
}
