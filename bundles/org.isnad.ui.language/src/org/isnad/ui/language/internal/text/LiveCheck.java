/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.language.internal.text;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentListener;
import org.eclipse.swt.widgets.Display;

/** Checks a text in the background whenever nothing was typed for a moment. What is outdated by then is not shown. */
final class LiveCheck implements IDocumentListener {

    private static final long REST_MILLIS = 300;

    private final IDocument document;
    private final BiFunction<String, BooleanSupplier, List<Problem>> check;
    private final Consumer<List<Problem>> show;
    private final Display display = Display.getCurrent();
    private Job job;

    /**
     * @param check runs on another thread; it ends early when its answer is no longer wanted
     * @param show  runs on the UI thread
     */
    LiveCheck(IDocument document, BiFunction<String, BooleanSupplier, List<Problem>> check,
            Consumer<List<Problem>> show) {
        this.document = document;
        this.check = check;
        this.show = show;
        document.addDocumentListener(this);
        schedule(0);
    }

    @Override
    public void documentAboutToBeChanged(DocumentEvent event) {
        // The text after the change is what is checked.
    }

    @Override
    public void documentChanged(DocumentEvent event) {
        schedule(REST_MILLIS);
    }

    void stop() {
        document.removeDocumentListener(this);
        job.cancel();
        job = null;
    }

    private void schedule(long delay) {
        if (job != null) {
            job.cancel();
        }
        String text = document.get();
        Job[] self = new Job[1];
        self[0] = Job.createSystem(Texts.text("check.job"), monitor -> {
            try {
                List<Problem> found = check.apply(text, monitor::isCanceled);
                if (!monitor.isCanceled() && !display.isDisposed()) {
                    display.asyncExec(() -> show(self[0], found));
                }
            } catch (CancellationException e) {
                // Something was typed: the next check is on its way.
            }
        });
        job = self[0];
        job.schedule(delay);
    }

    private void show(Job finished, List<Problem> found) {
        if (finished == job) {
            show.accept(found);
        }
    }
}
