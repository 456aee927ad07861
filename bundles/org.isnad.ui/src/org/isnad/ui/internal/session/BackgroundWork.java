/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.internal.session;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.ISchedulingRule;
import org.eclipse.core.runtime.jobs.Job;
import org.isnad.project.ProjectException;
import org.isnad.search.SearchException;
import org.isnad.search.SearchIndex;
import org.isnad.ui.internal.Texts;

/** What a session does in the background for its open project: saving and keeping the index current. */
final class BackgroundWork {

    /** Opening and closing take turns, so that a project can be opened again right after it was closed. */
    static final ISchedulingRule OPEN_AND_CLOSE = new Alone();

    /** So long after the last change the project saves itself. */
    static final long AUTOSAVE_MILLISECONDS = 2000;
    /** Several imports in a row are indexed at once. */
    private static final long INDEX_MILLISECONDS = 300;

    private final OpenProject open;
    private final Job save;
    private final Job index;
    private final Job follow;
    private final Job refresh;
    private final AtomicBoolean rebuild = new AtomicBoolean();

    /**
     * @param saving  called when saving begins, on the job's thread
     * @param saved   called with null, or with what went wrong, when saving has ended, on the job's thread
     * @param indexed called when the index answers from newer data, on the job's thread
     */
    BackgroundWork(OpenProject open, Runnable saving, Consumer<ProjectException> saved, Runnable indexed) {
        this.open = open;
        save = new Job(Texts.text("job.save", open.project().name())) {
            @Override
            protected IStatus run(IProgressMonitor monitor) {
                saving.run();
                try {
                    open.project().save();
                    saved.accept(null);
                } catch (ProjectException e) {
                    saved.accept(e);
                }
                return Status.OK_STATUS;
            }
        };
        save.setSystem(true);
        ISchedulingRule oneAtATime = new Alone();
        ICoreRunnable indexing = monitor -> updateIndex(monitor, indexed);
        index = Job.create(Texts.text("job.index", open.project().name()), indexing);
        index.setPriority(Job.LONG);
        index.setRule(oneAtATime);
        // What a save changes is indexed in a moment: to show that each time would only disturb.
        follow = Job.createSystem(index.getName(), indexing);
        follow.setRule(oneAtATime);
        ICoreRunnable looking = monitor -> refresh();
        refresh = Job.createSystem(Texts.text("job.refresh", open.project().name()), looking);
    }

    void saveNow() {
        save.cancel();
        save.schedule();
    }

    void saveSoon() {
        save.cancel();
        save.schedule(AUTOSAVE_MILLISECONDS);
    }

    /** Indexes what may be much, with progress that the user sees. */
    void indexSoon() {
        if (open.index().isPresent()) {
            index.schedule(INDEX_MILLISECONDS);
        }
    }

    /** Indexes what a save has changed. */
    void indexChanges() {
        if (open.index().isPresent()) {
            follow.schedule(INDEX_MILLISECONDS);
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
        List<Job> jobs = List.of(save, index, follow, refresh);
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

    private void updateIndex(IProgressMonitor monitor, Runnable indexed) {
        monitor.beginTask(index.getName(), IProgressMonitor.UNKNOWN);
        try {
            SearchIndex current = open.index().orElseThrow();
            if (rebuild.getAndSet(false)) {
                current.rebuild(monitor::isCanceled);
            } else {
                current.update(monitor::isCanceled);
            }
            indexed.run();
        } catch (SearchException e) {
            ILog.get().error("The search index could not be brought up to date; the next change tries again.", e);
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
