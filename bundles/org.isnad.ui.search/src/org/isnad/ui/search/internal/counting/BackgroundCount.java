/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.search.internal.counting;

import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;
import org.isnad.search.statistics.Watch;
import org.isnad.ui.Errors;

/**
 * Counts in the background, with progress that can be cancelled; only the answer to the latest question counts. Used on
 * the UI thread.
 */
final class BackgroundCount {

    private final Display display;
    private final String name;
    private Job job;
    private int asked;

    /** @param name what the progress view calls the work */
    BackgroundCount(Display display, String name) {
        this.display = display;
        this.name = name;
    }

    /** Work that takes long. */
    @FunctionalInterface
    interface Count<T> {

        /** @return empty if the watch cancelled */
        Optional<T> run(Watch watch) throws Exception;
    }

    /**
     * Begins a count, and drops the one before.
     *
     * @param answer    told the answer
     * @param cancelled told that somebody cancelled it, or that it failed, with the reason
     */
    <T> void ask(Count<T> count, Consumer<T> answer, Consumer<Optional<Exception>> cancelled) {
        cancel();
        int number = asked;
        job = new Job(name) {
            @Override
            protected IStatus run(IProgressMonitor monitor) {
                try {
                    Optional<T> found = count.run(new Monitored(monitor));
                    later(number, () -> found.ifPresentOrElse(answer, () -> cancelled.accept(Optional.empty())));
                } catch (Exception e) {
                    Errors.log(e);
                    later(number, () -> cancelled.accept(Optional.of(e)));
                }
                return Status.OK_STATUS;
            }
        };
        job.schedule();
    }

    /** Nobody wants the answer any more. */
    void cancel() {
        asked++;
        if (job != null) {
            job.cancel();
        }
    }

    private void later(int number, Runnable action) {
        if (!display.isDisposed()) {
            display.asyncExec(() -> {
                if (number == asked) {
                    action.run();
                }
            });
        }
    }

    /** A watch that a monitor's bar follows. */
    private static final class Monitored implements Watch {

        private final IProgressMonitor monitor;
        private int worked = -1;

        Monitored(IProgressMonitor monitor) {
            this.monitor = monitor;
        }

        @Override
        public void step(int done, int total) {
            if (worked < 0) {
                monitor.beginTask("", total);
                worked = 0;
            }
            monitor.worked(done - worked);
            worked = done;
        }

        @Override
        public boolean cancelled() {
            return monitor.isCanceled();
        }
    }
}
