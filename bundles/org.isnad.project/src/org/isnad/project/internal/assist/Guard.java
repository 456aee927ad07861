/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.project.internal.assist;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.isnad.project.Project;
import org.isnad.project.spi.ProjectView;

/**
 * Runs a stranger's code, each call on a thread of its own, as long as it gives signs of life. One that does not is
 * interrupted and left behind: Java cannot end a thread that does not want to, but what it does reaches nobody any more.
 */
public final class Guard implements AutoCloseable {

    private final Duration patience;
    private final ProjectView view;
    private volatile long lastSign;
    private volatile boolean closed;

    /** @param patience how long the code may give no sign of life */
    public Guard(Project project, Duration patience) {
        this.patience = patience;
        this.view = new SnapshotView(project, this::signOfLife);
    }

    /** The project as the code sees it; each question is a sign of life. */
    public ProjectView view() {
        return view;
    }

    /** @throws IllegalStateException if nobody waits for the code any more */
    public void signOfLife() {
        if (closed) {
            throw new IllegalStateException("the run is over");
        }
        lastSign = System.nanoTime();
    }

    /**
     * Calls the code and waits for it.
     *
     * @return what it returns, never null
     * @throws GuardException if it throws anything, returns null, or gives no sign of life for too long
     */
    public <T> T call(Callable<T> code) throws GuardException {
        lastSign = System.nanoTime();
        FutureTask<T> task = new FutureTask<>(code);
        Thread thread = Thread.ofPlatform().daemon().name("contributed code").start(task);
        try {
            T result = await(task);
            if (result == null) {
                throw new GuardException("it answered nothing");
            }
            return result;
        } catch (TimeoutException e) {
            closed = true;
            throw new GuardException("it gave no sign of life for " + patience.toSeconds() + " s");
        } catch (ExecutionException e) {
            throw new GuardException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new GuardException("the run was cancelled");
        } finally {
            thread.interrupt();
        }
    }

    private <T> T await(FutureTask<T> task) throws InterruptedException, ExecutionException, TimeoutException {
        while (true) {
            long left = lastSign + patience.toNanos() - System.nanoTime();
            try {
                return task.get(Math.max(0, left), TimeUnit.NANOSECONDS);
            } catch (TimeoutException e) {
                if (lastSign + patience.toNanos() - System.nanoTime() <= 0) {
                    throw e;
                }
                // It gave one while this thread waited.
            }
        }
    }

    @Override
    public void close() {
        closed = true;
    }
}
