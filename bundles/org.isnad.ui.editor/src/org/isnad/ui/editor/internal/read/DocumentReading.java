/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.read;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;
import org.isnad.model.Annotator;
import org.isnad.model.DocumentId;
import org.isnad.model.schema.FeatureType;
import org.isnad.project.Project;
import org.isnad.project.ProjectException;
import org.isnad.text.message.MessageBundle;
import org.isnad.ui.Errors;

/**
 * Reads a document beside the UI thread: first its text, then everybody's annotations. So a page is seen, and can be
 * scrolled, while a hundred thousand annotations come, and a slow disk does not hold up the window.
 */
public final class DocumentReading {

    private static final MessageBundle MESSAGES = MessageBundle.beside(DocumentReading.class);

    /** A report is there by then, and its page is painted only once. */
    private static final long SHORT_MILLIS = 40;

    private final Project project;
    private final DocumentId document;
    private final Display display;
    private final CompletableFuture<String> text = new CompletableFuture<>();
    private final CompletableFuture<Void> annotations = new CompletableFuture<>();

    private DocumentReading(Project project, DocumentId document, Display display) {
        this.project = project;
        this.document = document;
        this.display = display;
    }

    /** Is told on the UI thread. */
    public interface Listener {

        /** The text is there. */
        void text(String text);

        /** The text cannot be read; nothing more is told. */
        void failed(ProjectException problem);

        /**
         * All annotations are in memory that can be read. The others are left to whoever asks the project for them then.
         */
        void annotations();
    }

    /**
     * Begins to read, and waits a moment: what was read by then is told before this returns.
     *
     * @param title what to call the document in the list of running work
     */
    public static void begin(Project project, DocumentId document, String title, Display display, Listener listener) {
        DocumentReading reading = new DocumentReading(project, document, display);
        Job job = Job.create(MESSAGES.text("job", title), (ICoreRunnable) monitor -> reading.read());
        job.setSystem(true);
        job.schedule();
        reading.await();
        reading.tell(reading.text, text -> {
            listener.text(text);
            reading.tell(reading.annotations, done -> listener.annotations(), listener);
        }, listener);
    }

    private void read() {
        try {
            project.follow(document);
            text.complete(project.read(() -> project.text(document)));
        } catch (Exception e) {
            text.completeExceptionally(e);
            return;
        }
        for (Annotator annotator : project.annotators(document)) {
            try {
                project.annotations(document, annotator);
            } catch (ProjectException e) {
                Errors.log(e);
            }
        }
        annotations.complete(null);
        readRegistry();
    }

    /** So that no label of an entity waits for the disk later. */
    private void readRegistry() {
        boolean named = project.tagset().layers().stream().flatMap(layer -> layer.features().stream())
                .anyMatch(feature -> feature.kind() == FeatureType.Kind.ENTITY);
        if (named) {
            try {
                project.entities();
            } catch (ProjectException e) {
                Errors.log(e);
            }
        }
    }

    private void await() {
        try {
            CompletableFuture.allOf(text, annotations).get(SHORT_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            // What is not there yet, or failed, is told by the one that it is.
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private <T> void tell(CompletableFuture<T> result, Consumer<T> then, Listener listener) {
        Runnable tell = () -> {
            if (!result.isCompletedExceptionally()) {
                then.accept(result.join());
            } else if (result.exceptionNow() instanceof ProjectException problem) {
                listener.failed(problem);
            } else {
                throw new IllegalStateException("reading fails in no other way", result.exceptionNow());
            }
        };
        if (result.isDone()) {
            tell.run();
        } else {
            result.whenComplete((value, problem) -> {
                if (!display.isDisposed()) {
                    display.asyncExec(tell);
                }
            });
        }
    }
}
