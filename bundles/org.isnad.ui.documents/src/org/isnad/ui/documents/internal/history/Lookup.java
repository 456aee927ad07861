/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.documents.internal.history;

import java.util.concurrent.Callable;
import java.util.function.Consumer;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;
import org.isnad.ui.Errors;
import org.isnad.ui.documents.internal.Texts;

/**
 * Looks up in the background what takes long. However often it is asked, it looks up one thing at a time, and then only
 * what was asked last. Asked on the UI thread, answers there.
 */
final class Lookup<T> {

    private final Display display;
    private final Consumer<T> answer;
    private final Consumer<Exception> failure;
    private final Job job;
    private volatile Callable<T> question;

    Lookup(Display display, Consumer<T> answer, Consumer<Exception> failure) {
        this.display = display;
        this.answer = answer;
        this.failure = failure;
        ICoreRunnable work = monitor -> look();
        job = Job.createSystem(Texts.text("history.job"), work);
    }

    /** @param rest in ms; a question that follows within it takes the place of this one, and its rest begins anew */
    void ask(Callable<T> newQuestion, long rest) {
        question = newQuestion;
        job.cancel();
        job.schedule(rest);
    }

    /** Nobody wants an answer any more. */
    void cancel() {
        question = null;
        job.cancel();
    }

    private void look() {
        Callable<T> asked = question;
        if (asked == null) {
            return;
        }
        try {
            T found = asked.call();
            later(asked, () -> answer.accept(found));
        } catch (Exception e) {
            Errors.log(e);
            later(asked, () -> failure.accept(e));
        }
    }

    private void later(Callable<T> asked, Runnable action) {
        if (!display.isDisposed()) {
            display.asyncExec(() -> {
                if (asked == question) {
                    action.run();
                }
            });
        }
    }
}
