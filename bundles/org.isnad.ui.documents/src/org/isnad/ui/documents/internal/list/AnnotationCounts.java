/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.documents.internal.list;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SequencedSet;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;
import org.isnad.model.Annotator;
import org.isnad.model.Document;
import org.isnad.model.DocumentId;
import org.isnad.project.Project;
import org.isnad.project.ProjectException;

/**
 * How many annotations each document of a project has, over all annotators. To know it the annotation files must be
 * read, which is done in the background. Used on the UI thread.
 */
final class AnnotationCounts {

    /** Counts of changed documents are asked again so soon after the change. */
    private static final long DELAY_MILLISECONDS = 100;

    private final Display display;
    private final Runnable arrived;
    private final Map<DocumentId, Integer> counts = new HashMap<>();
    private final SequencedSet<DocumentId> wanted = new LinkedHashSet<>();
    private final Job job;
    /** What is wanted of which project; both under the lock of {@link #wanted}. */
    private Project project;

    /** @param arrived called on the UI thread when there are new counts */
    AnnotationCounts(Display display, Runnable arrived) {
        this.display = display;
        this.arrived = arrived;
        job = new Job("counts") {
            @Override
            protected IStatus run(IProgressMonitor monitor) {
                return count(monitor);
            }
        };
        job.setSystem(true);
        job.setPriority(Job.DECORATE);
    }

    /** The count, empty as long as it is not known. */
    OptionalInt of(DocumentId document) {
        Integer count = counts.get(document);
        return count == null ? OptionalInt.empty() : OptionalInt.of(count);
    }

    /** Counts in another project, or in the same one with other documents. */
    void show(Optional<Project> newProject) {
        Project shown = newProject.orElse(null);
        if (shown != project) {
            counts.clear();
        }
        List<DocumentId> documents = newProject.map(p -> p.documents().stream().map(Document::id).toList())
                .orElse(List.of());
        counts.keySet().retainAll(documents);
        synchronized (wanted) {
            project = shown;
            wanted.clear();
            documents.stream().filter(id -> !counts.containsKey(id)).forEach(wanted::add);
        }
        job.cancel();
        job.schedule();
    }

    void changed(DocumentId document) {
        synchronized (wanted) {
            wanted.add(document);
        }
        job.schedule(DELAY_MILLISECONDS);
    }

    void dispose() {
        job.cancel();
    }

    private IStatus count(IProgressMonitor monitor) {
        Project counted;
        synchronized (wanted) {
            counted = project;
        }
        Map<DocumentId, Integer> found = new HashMap<>();
        while (counted != null && !monitor.isCanceled()) {
            DocumentId next = takeNext(counted);
            if (next == null) {
                break;
            }
            count(counted, next).ifPresent(count -> found.put(next, count));
        }
        if (!found.isEmpty() && !display.isDisposed()) {
            display.asyncExec(() -> {
                if (project == counted) {
                    counts.putAll(found);
                    arrived.run();
                }
            });
        }
        return Status.OK_STATUS;
    }

    /** The next document of the project that is not counted; null if there is none or another project is shown. */
    private DocumentId takeNext(Project counted) {
        synchronized (wanted) {
            return counted != project || wanted.isEmpty() ? null : wanted.removeFirst();
        }
    }

    /** Empty for a document whose annotations cannot be read; opening it says why. */
    private static OptionalInt count(Project project, DocumentId document) {
        try {
            return OptionalInt.of(project.read(() -> {
                int sum = 0;
                for (Annotator annotator : project.annotators(document)) {
                    sum += project.annotations(document, annotator).spans().size();
                }
                return sum;
            }));
        } catch (ProjectException e) {
            ILog.get().warn("The annotations of " + document + " were not counted: " + e.problem());
            return OptionalInt.empty();
        } catch (Exception e) {
            ILog.get().error("The annotations of " + document + " were not counted.", e);
            return OptionalInt.empty();
        }
    }
}
