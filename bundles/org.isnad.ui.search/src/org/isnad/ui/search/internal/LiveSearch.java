/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.search.internal;

import java.util.function.Consumer;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;
import org.isnad.search.SearchException;
import org.isnad.search.SearchIndex;
import org.isnad.search.SearchQuery;

/**
 * Searches in the background while the user types: only the latest question is answered, and earlier ones are dropped.
 * Used on the UI thread.
 */
final class LiveSearch {

    private final Display display;
    private final Consumer<Answer> listener;
    private final Job job;
    private volatile Question latest;

    /** @param listener takes the answer to the latest question, on the UI thread */
    LiveSearch(Display display, Consumer<Answer> listener) {
        this.display = display;
        this.listener = listener;
        job = new Job(Texts.text("job")) {
            @Override
            protected IStatus run(IProgressMonitor monitor) {
                Question question = latest;
                if (question != null) {
                    tell(question, answer(question));
                }
                return Status.OK_STATUS;
            }
        };
        job.setSystem(true);
        job.setPriority(Job.INTERACTIVE);
    }

    /** @param delay milliseconds in which another question may still replace this one */
    void ask(SearchIndex index, SearchQuery query, long delay) {
        latest = new Question(index, query);
        job.cancel();
        job.schedule(delay);
    }

    /** Drops the question that is not answered yet. */
    void cancel() {
        latest = null;
        job.cancel();
    }

    private static Answer answer(Question question) {
        try {
            return new Answer.Found(question.query, question.index.search(question.query));
        } catch (SearchException e) {
            return new Answer.Failed(question.query, e);
        }
    }

    private void tell(Question question, Answer answer) {
        if (question == latest && !display.isDisposed()) {
            display.asyncExec(() -> {
                if (question == latest) {
                    listener.accept(answer);
                }
            });
        }
    }

    private record Question(SearchIndex index, SearchQuery query) {
    }
}
