/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.problems.internal;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.jobs.ISchedulingRule;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.services.IDisposable;
import org.isnad.model.Document;
import org.isnad.model.DocumentId;
import org.isnad.project.Project;
import org.isnad.project.ProjectException;
import org.isnad.project.ProjectListener;
import org.isnad.project.check.FindingCode;
import org.isnad.project.check.Severity;
import org.isnad.ui.Errors;
import org.isnad.ui.ProjectSession;
import org.isnad.ui.SessionListener;

/**
 * What is wrong in a window's project, kept current in the background: a document is checked again soon after it was
 * changed, the whole project when it is opened, when more than annotations changes, and on demand. What plug-ins' checks
 * found stays until they have looked again, after a rest. Used on the UI thread.
 */
public final class Problems implements IDisposable {

    private static final long DOCUMENT_MILLISECONDS = 400;
    private static final long PROJECT_MILLISECONDS = 1000;
    /** Plug-ins look at the whole project each time, and may take long. */
    private static final long PLUG_INS_MILLISECONDS = 2000;

    /** As the documents stand in the project, what concerns the project as a whole last. */
    private static final Comparator<Optional<DocumentId>> ORDER = (one, other) ->
            one.isEmpty() || other.isEmpty() ? Boolean.compare(one.isEmpty(), other.isEmpty())
                    : one.get().compareTo(other.get());

    private final ProjectSession session;
    private final Display display;
    private final SessionListener news = new News();
    private final ProjectListener projectNews = new ProjectNews();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final Job whole;
    private final Job parts;
    private final Job plugIns;
    /** Documents to check again; under its own lock. */
    private final SequencedSet<DocumentId> changed = new LinkedHashSet<>();
    /** The project that is open; null if there is none. Written on the UI thread alone. */
    private volatile Project project;
    /** By the program's own checks. */
    private Map<Optional<DocumentId>, List<Problem>> found = new HashMap<>();
    private List<Problem> foundByPlugIns = List.of();
    /** All together, in order. */
    private Map<Optional<DocumentId>, List<Problem>> all = Map.of();
    private boolean checked;

    Problems(IWorkbenchWindow window) {
        session = window.getService(ProjectSession.class);
        display = window.getWorkbench().getDisplay();
        ICoreRunnable wholeWork = this::checkWhole;
        whole = Job.create(Texts.text("job"), wholeWork);
        whole.setPriority(Job.DECORATE);
        ICoreRunnable partsWork = this::checkParts;
        parts = Job.createSystem(Texts.text("job"), partsWork);
        // One after the other: a look at the whole project that began earlier must not hide what is newer.
        ISchedulingRule inTurn = new Turn();
        whole.setRule(inTurn);
        parts.setRule(inTurn);
        // Whatever a plug-in does, the program's own checks do not wait for it.
        ICoreRunnable plugInsWork = this::checkByPlugIns;
        plugIns = Job.createSystem(Texts.text("job"), plugInsWork);
        plugIns.setPriority(Job.DECORATE);
        session.addListener(news);
        news.projectChanged();
    }

    /** Runs the listener whenever other problems are known. */
    void addListener(Runnable listener) {
        listeners.add(listener);
    }

    void removeListener(Runnable listener) {
        listeners.remove(listener);
    }

    /** Whether the whole project was checked since it was opened. */
    boolean checked() {
        return checked;
    }

    /** All problems: document by document, then those of the project as a whole. */
    Stream<Problem> all() {
        return all.values().stream().flatMap(List::stream);
    }

    long count(Severity severity) {
        return all().filter(problem -> problem.finding().severity() == severity).count();
    }

    /** The problems by document, those of the project as a whole last. */
    List<ProblemGroup> groups() {
        return all.entrySet().stream()
                .map(entry -> new ProblemGroup(entry.getKey(), title(entry.getKey()), entry.getValue())).toList();
    }

    private String title(Optional<DocumentId> document) {
        return document.map(id -> session.project().flatMap(open -> open.document(id)).map(Document::title)
                .orElse(id.value())).orElseGet(() -> Texts.text("group.project"));
    }

    /** Checks the whole project now. */
    void checkAll() {
        checkAllAfter(0);
    }

    private void checkAllAfter(long milliseconds) {
        whole.cancel();
        if (project != null) {
            whole.schedule(milliseconds);
        }
    }

    /** Lets plug-ins check the project, anew if they are at it. */
    private void checkByPlugInsAfter(long milliseconds) {
        plugIns.cancel();
        if (project != null) {
            plugIns.schedule(milliseconds);
        }
    }

    @Override
    public void dispose() {
        session.removeListener(news);
        follow(null);
        whole.cancel();
        parts.cancel();
        plugIns.cancel();
    }

    /** From now on it is this project, or none. */
    private void follow(Project other) {
        if (project != null) {
            project.removeListener(projectNews);
        }
        project = other;
        if (project != null) {
            project.addListener(projectNews);
        }
    }

    private void checkWhole(IProgressMonitor monitor) {
        Project of = project;
        check(of, () -> {
            List<Problem> problems = new ProblemFinder(of, () -> monitor.isCanceled() || of != project).all();
            later(of, () -> takeAll(problems));
        });
    }

    private void checkByPlugIns(IProgressMonitor monitor) {
        Project of = project;
        check(of, () -> {
            List<Problem> problems = new ProblemFinder(of, () -> monitor.isCanceled() || of != project).ofPlugIns();
            later(of, () -> takeOfPlugIns(problems));
        });
    }

    private void checkParts(IProgressMonitor monitor) {
        Project of = project;
        check(of, () -> {
            ProblemFinder finder = new ProblemFinder(of, () -> monitor.isCanceled() || of != project);
            for (DocumentId next = takeChanged(); next != null; next = takeChanged()) {
                DocumentId document = next;
                List<Problem> problems = of.document(document).isPresent() ? finder.in(document) : List.of();
                later(of, () -> take(document, problems));
            }
        });
    }

    private DocumentId takeChanged() {
        synchronized (changed) {
            return changed.isEmpty() ? null : changed.removeFirst();
        }
    }

    /** Runs checks of a project that may be closed, and its folder deleted, at any time. */
    private void check(Project of, Check work) {
        try {
            if (of != null) {
                work.run();
            }
        } catch (OperationCanceledException e) {
            // Another check was asked for, or another project is open.
        } catch (ProjectException e) {
            if (of == project) {
                Errors.log(e);
            }
        }
    }

    private void later(Project of, Runnable action) {
        if (!display.isDisposed()) {
            display.asyncExec(() -> {
                if (of == project) {
                    action.run();
                }
            });
        }
    }

    private void takeAll(List<Problem> problems) {
        checked = true;
        found = problems.stream().collect(Collectors.groupingBy(Problem::document));
        tell();
        checkByPlugInsAfter(0);
    }

    private void take(DocumentId document, List<Problem> problems) {
        found.put(Optional.of(document), problems);
        tell();
    }

    private void takeOfPlugIns(List<Problem> problems) {
        if (!problems.isEmpty() || !foundByPlugIns.isEmpty()) {
            foundByPlugIns = problems;
            tell();
        }
    }

    private void tell() {
        all = Stream.concat(found.values().stream().flatMap(List::stream),
                foundByPlugIns.stream().flatMap(problem -> asItIsNow(problem).stream()))
                .collect(Collectors.groupingBy(Problem::document, () -> new TreeMap<>(ORDER), Collectors.toList()));
        listeners.forEach(Runnable::run);
    }

    /** What a plug-in found in a text that may have changed since; empty if its document is gone. */
    private Optional<Problem> asItIsNow(Problem problem) {
        return problem.document().isEmpty() ? Optional.of(problem)
                : project.document(problem.document().get()).map(document -> problem.within(document.length()));
    }

    /** Lets the jobs that have it run one after the other. */
    private static final class Turn implements ISchedulingRule {
        @Override
        public boolean contains(ISchedulingRule rule) {
            return rule == this;
        }

        @Override
        public boolean isConflicting(ISchedulingRule rule) {
            return rule == this;
        }
    }

    /** Checks that may find the project damaged. */
    @FunctionalInterface
    private interface Check {
        void run() throws ProjectException;
    }

    private final class News implements SessionListener {

        @Override
        public void projectChanged() {
            follow(session.project().orElse(null));
            found = new HashMap<>();
            foundByPlugIns = List.of();
            plugIns.cancel();
            checked = false;
            synchronized (changed) {
                changed.clear();
            }
            tell();
            checkAllAfter(PROJECT_MILLISECONDS);
        }

        @Override
        public void annotationsChanged(DocumentId document) {
            // Whether an id is used twice shows only in a look at all documents.
            if (found.getOrDefault(Optional.of(document), List.of()).stream()
                    .anyMatch(problem -> problem.finding().code() == FindingCode.DUPLICATE_ID)) {
                checkAllAfter(PROJECT_MILLISECONDS);
                return;
            }
            synchronized (changed) {
                changed.add(document);
            }
            parts.schedule(DOCUMENT_MILLISECONDS);
            checkByPlugInsAfter(PLUG_INS_MILLISECONDS);
        }

        @Override
        public void documentsChanged() {
            checkAllAfter(PROJECT_MILLISECONDS);
        }

        @Override
        public void tagsetChanged() {
            checkAllAfter(PROJECT_MILLISECONDS);
        }
    }

    /** What the session does not tell of; from any thread. */
    private final class ProjectNews implements ProjectListener {

        @Override
        public void registryChanged() {
            later(project, () -> checkAllAfter(PROJECT_MILLISECONDS));
        }

        @Override
        public void claimsChanged() {
            later(project, () -> checkAllAfter(PROJECT_MILLISECONDS));
        }
    }
}
