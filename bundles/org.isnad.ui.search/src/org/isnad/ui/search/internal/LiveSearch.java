/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.search.internal;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;
import org.isnad.query.Compiled;
import org.isnad.query.ProjectNames;
import org.isnad.query.QueryCompiler;
import org.isnad.query.QueryContext;
import org.isnad.search.HitPage;
import org.isnad.search.HitRequest;
import org.isnad.search.QueryProblem;
import org.isnad.search.SearchException;
import org.isnad.search.tree.Query;
import org.isnad.ui.search.internal.facets.Facet;
import org.isnad.ui.search.internal.hits.HitRows;

/**
 * Searches in the background while the user types: only the latest question is answered, and earlier ones are dropped,
 * also in the middle of their work. Used on the UI thread.
 */
final class LiveSearch {

    private final Display display;
    private final Consumer<Answer> listener;
    private Optional<Job> job = Optional.empty();
    private volatile Question latest;
    private boolean answered;
    private boolean again;

    /** @param listener takes the answer to the latest question, on the UI thread */
    LiveSearch(Display display, Consumer<Answer> listener) {
        this.display = display;
        this.listener = listener;
    }

    /** @param delay milliseconds in which another question may still replace this one */
    void ask(Question question, long delay) {
        latest = question;
        answered = false;
        again = false;
        job.ifPresent(Job::cancel);
        // A job of its own for each question: none waits for another one that is being cancelled.
        Job asking = Job.createSystem(Texts.text("job"), (ICoreRunnable) monitor ->
                answer(question, () -> question != latest).ifPresent(answer -> tell(question, answer)));
        asking.setPriority(Job.INTERACTIVE);
        asking.schedule(delay);
        job = Optional.of(asking);
    }

    /**
     * Asks a question anew, of which the index may know more by now. If it is on its way already it is answered first:
     * news that keep coming would else put off the answer for as long as they come.
     *
     * @param delay milliseconds in which another question may still replace this one
     */
    void askAgain(Question question, long delay) {
        if (question.equals(latest) && !answered) {
            again = true;
        } else {
            ask(question, delay);
        }
    }

    /** Drops the question that is not answered yet. */
    void cancel() {
        latest = null;
        again = false;
        job.ifPresent(Job::cancel);
    }

    /** @return empty if the question was dropped meanwhile */
    private static Optional<Answer> answer(Question question, BooleanSupplier dropped) {
        return switch (compile(question)) {
            case Compiled.Refused refused -> Optional.of(new Answer.Refused(question, refused.issues()));
            case Compiled.Ready ready -> find(question, ready, dropped);
        };
    }

    private static Compiled compile(Question question) {
        return QueryCompiler.compile(question.text(), new QueryContext(question.project().tagset(), question.mode(),
                ProjectNames.of(question.project())));
    }

    private static Optional<Answer> find(Question question, Compiled.Ready ready, BooleanSupplier dropped) {
        Query query = Facet.narrow(ready.query(), question.facets(), question.project().tagset());
        try {
            HitPage page = question.index().find(new HitRequest(query, Optional.empty(), HitRows.CONTEXT,
                    question.order(), 0, HitRows.PAGE), dropped);
            boolean given = page.refusal().filter(r -> r.problem() == QueryProblem.CANCELLED).isEmpty();
            return given ? Optional.of(new Answer.Found(question, ready.words(), query, page)) : Optional.empty();
        } catch (SearchException e) {
            return Optional.of(new Answer.Failed(question, e));
        } catch (RuntimeException e) {
            // Such as of an index that was closed meanwhile: whoever waits for an answer learns that there is none.
            return Optional.of(new Answer.Failed(question, new SearchException(question.project().folder(), e)));
        }
    }

    private void tell(Question question, Answer answer) {
        if (question == latest && !display.isDisposed()) {
            display.asyncExec(() -> {
                if (question == latest) {
                    boolean anew = again;
                    answered = true;
                    listener.accept(answer);
                    if (anew && question == latest) {
                        ask(question, SearchView.NEWS_DELAY);
                    }
                }
            });
        }
    }
}
