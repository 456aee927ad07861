/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui;

import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;
import org.isnad.ui.internal.Texts;

/**
 * Looks something up in the background, such as what a disk holds; only the answer to the latest question counts. Used
 * on the UI thread.
 */
public final class LatestAnswer {

    private final Display display;
    private Job job;
    private volatile int asked;

    public LatestAnswer(Display display) {
        this.display = display;
    }

    /** A question that takes long. */
    @FunctionalInterface
    public interface LongQuestion<T> {

        /**
         * Answers on another thread.
         *
         * @param dropped whether nobody wants the answer any more
         */
        T answer(BooleanSupplier dropped) throws Exception;
    }

    /**
     * Asks.
     *
     * @param question answered on another thread
     * @param answer   told the answer on the UI thread, unless something else was asked meanwhile
     * @param failure  told on the UI thread what went wrong instead
     */
    public <T> void ask(Callable<T> question, Consumer<T> answer, Consumer<Exception> failure) {
        askLong(dropped -> question.call(), answer, failure);
    }

    /** As {@link #ask}, of what may end early when nobody wants the answer any more. */
    public <T> void askLong(LongQuestion<T> question, Consumer<T> answer, Consumer<Exception> failure) {
        cancel();
        int number = asked;
        ICoreRunnable work = monitor -> {
            try {
                T found = question.answer(() -> number != asked);
                later(number, () -> answer.accept(found));
            } catch (Exception e) {
                Errors.log(e);
                later(number, () -> failure.accept(e));
            }
        };
        job = Job.createSystem(Texts.text("job.look"), work);
        job.schedule();
    }

    /** Nobody wants the answer any more. */
    public void cancel() {
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
}
