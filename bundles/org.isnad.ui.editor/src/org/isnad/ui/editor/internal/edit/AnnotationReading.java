/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.edit;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;
import org.isnad.model.Annotator;
import org.isnad.model.DocumentId;
import org.isnad.project.Project;
import org.isnad.project.ProjectException;
import org.isnad.text.message.MessageBundle;
import org.isnad.ui.Errors;

/**
 * Reads a document's annotations from the disk beside the UI thread, so that the page of a document with a hundred
 * thousand of them is seen, and can be scrolled, while they come.
 */
public final class AnnotationReading {

    private static final MessageBundle MESSAGES = MessageBundle.beside(AnnotationReading.class);

    /** Those of a report are there by then, and its page is painted only once. */
    private static final long SHORT_MILLIS = 40;

    private AnnotationReading() {
    }

    /**
     * Reads all annotators' annotations. Waits a moment; when they are not there by then, returns and goes on reading.
     * What cannot be read is left to whoever asks the project for it then.
     *
     * @param then runs on the UI thread when all were read: before this returns, or later
     */
    public static void read(Project project, DocumentId document, Display display, Runnable then) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        Job job = Job.create(MESSAGES.text("reading"), (IProgressMonitor monitor) -> {
            try {
                readAll(project, document);
            } finally {
                done.complete(null);
            }
            return Status.OK_STATUS;
        });
        job.setSystem(true);
        job.schedule();
        if (isSoon(done)) {
            then.run();
        } else {
            done.thenRun(() -> {
                if (!display.isDisposed()) {
                    display.asyncExec(then);
                }
            });
        }
    }

    private static void readAll(Project project, DocumentId document) {
        for (Annotator annotator : project.annotators(document)) {
            try {
                project.annotations(document, annotator);
            } catch (ProjectException e) {
                Errors.log(e);
            }
        }
    }

    private static boolean isSoon(CompletableFuture<Void> done) {
        try {
            done.get(SHORT_MILLIS, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
