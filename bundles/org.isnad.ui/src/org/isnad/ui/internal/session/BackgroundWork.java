/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.internal.session;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.jobs.ISchedulingRule;
import org.eclipse.core.runtime.jobs.Job;
import org.isnad.project.ProjectException;
import org.isnad.search.SearchException;
import org.isnad.search.SearchIndex;
import org.isnad.ui.UiPreferences;
import org.isnad.ui.internal.Texts;

/** What a session does in the background for its open project: saving and keeping the index current. */
final class BackgroundWork {

    /** Opening and closing take turns, so that a project can be opened again right after it was closed. */
    static final ISchedulingRule OPEN_AND_CLOSE = new Alone();

    /** Several imports in a row are indexed at once. */
    private static final long INDEX_MILLISECONDS = 300;

    private final OpenProject open;
    private final Job save;
    private final Job index;
    private final Job refresh;
    private final AtomicBoolean rebuild = new AtomicBoolean();
    private final AtomicBoolean asked = new AtomicBoolean();
    private final News news;

    /** Is told, on the jobs' threads, what they do. */
    interface News {

        void saving();

        /**
         * Saving has ended.
         *
         * @param problem what went wrong, or null
         * @param asked   whether the user asked for it
         */
        void saved(ProjectException problem, boolean asked);

        /** The index answers from newer data. */
        void indexed();

        /** The index could not be brought up to date. */
        void notIndexed(SearchException problem);
    }

    BackgroundWork(OpenProject open, News news) {
        this.open = open;
        this.news = news;
        ICoreRunnable saving = monitor -> save();
        save = Job.createSystem(Texts.text("job.save", open.project().name()), saving);
        ICoreRunnable indexing = this::updateIndex;
        index = Job.create(Texts.text("job.index", open.project().name()), indexing);
        index.setPriority(Job.LONG);
        ICoreRunnable looking = monitor -> refresh();
        refresh = Job.createSystem(Texts.text("job.refresh", open.project().name()), looking);
        open.index().ifPresent(current -> current.addListener(news::indexed));
    }

    /** Writes the files because the user wants it. */
    void saveNow() {
        asked.set(true);
        save.cancel();
        save.schedule();
    }

    /** Writes the files when nothing was changed for a while; the changes are safe in the journal till then. */
    void saveAfterRest() {
        save.cancel();
        save.schedule(UiPreferences.restMilliseconds());
    }

    /** Indexes what may be much, with progress that the user sees. */
    void indexSoon() {
        if (open.index().isPresent()) {
            index.schedule(INDEX_MILLISECONDS);
        }
    }

    /** Takes in what other programs wrote into the project. */
    void refreshSoon() {
        refresh.schedule();
    }

    /** Makes the index anew. */
    void rebuildIndex() {
        rebuild.set(true);
        indexSoon();
    }

    /** Ends the work, waits for what is running and closes the project, all in the background. */
    void close() {
        List<Job> jobs = List.of(save, index, refresh);
        jobs.forEach(Job::cancel);
        Job close = Job.createSystem(Texts.text("job.close", open.project().name()), monitor -> {
            try {
                for (Job job : jobs) {
                    job.join();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                ILog.get().warn("Closing a project was interrupted.", e);
            }
            open.close();
        });
        close.setRule(OPEN_AND_CLOSE);
        close.schedule();
    }

    private void save() {
        boolean wanted = asked.getAndSet(false);
        news.saving();
        try {
            open.project().save();
            news.saved(null, wanted);
        } catch (ProjectException e) {
            news.saved(e, wanted);
        }
    }

    private void updateIndex(IProgressMonitor monitor) {
        monitor.beginTask(index.getName(), IProgressMonitor.UNKNOWN);
        try {
            SearchIndex current = open.index().orElseThrow();
            if (rebuild.getAndSet(false)) {
                current.rebuild(monitor::isCanceled);
            } else {
                current.update(monitor::isCanceled);
            }
        } catch (SearchException e) {
            news.notIndexed(e);
        } finally {
            monitor.done();
        }
    }

    private void refresh() {
        try {
            open.project().refresh();
        } catch (ProjectException e) {
            ILog.get().error("What other programs wrote was not taken in: " + e.problem(), e);
        }
    }

    /** Lets jobs that have it run one after the other. */
    private static final class Alone implements ISchedulingRule {
        @Override
        public boolean contains(ISchedulingRule rule) {
            return rule == this;
        }

        @Override
        public boolean isConflicting(ISchedulingRule rule) {
            return rule == this;
        }
    }
}
