/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.repeat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.isnad.model.Document;
import org.isnad.model.DocumentId;
import org.isnad.project.Project;
import org.isnad.project.ProjectException;
import org.isnad.project.assist.Repetition;
import org.isnad.project.assist.Repetition.Place;
import org.isnad.ui.Errors;
import org.isnad.ui.editor.internal.preview.PreviewTree.Group;
import org.isnad.ui.editor.internal.preview.PreviewTree.Row;

/** Looks for the places that say the same, beside the UI thread, document by document. */
final class PlaceSearch {

    /** A control's share in the work ends with it. */
    private final Control owner;
    private final Project project;
    private final Repetition repetition;
    private final BiConsumer<Integer, Integer> progress;
    private final Consumer<List<Group<Place>>> found;
    private Job running;

    /**
     * @param progress is told on the UI thread how many documents of how many were searched
     * @param found    is given all places on the UI thread
     */
    PlaceSearch(Control owner, Project project, Repetition repetition, BiConsumer<Integer, Integer> progress,
            Consumer<List<Group<Place>>> found) {
        this.owner = owner;
        this.project = project;
        this.repetition = repetition;
        this.progress = progress;
        this.found = found;
        owner.addListener(SWT.Dispose, event -> cancel());
    }

    /** Begins anew; what was looked for until now is not told any more. */
    void start(List<DocumentId> documents, boolean proclitics) {
        cancel();
        Job job = Job.create(Repeating.MESSAGES.text("searching"), (IProgressMonitor monitor) -> {
            List<Group<Place>> groups = new ArrayList<>();
            for (int i = 0; i < documents.size() && !monitor.isCanceled(); i++) {
                groups.addAll(search(documents.get(i), proclitics, monitor));
                int done = i + 1;
                onUi(monitor, () -> progress.accept(done, documents.size()));
            }
            onUi(monitor, () -> found.accept(groups));
            return Status.OK_STATUS;
        });
        running = job;
        job.setSystem(true);
        job.schedule();
    }

    /** Stops; nothing more is told. */
    void cancel() {
        if (running != null) {
            running.cancel();
        }
    }

    private List<Group<Place>> search(DocumentId document, boolean proclitics, IProgressMonitor monitor) {
        try {
            List<Row<Place>> rows = repetition.in(List.of(document), proclitics, id -> !monitor.isCanceled()).stream()
                    .map(place -> new Row<>(place, place.range(), note(place), isFree(place))).toList();
            return rows.isEmpty() ? List.of() : List.of(new Group<>(project.document(document).map(Document::title)
                    .orElse(document.value()), project.text(document), rows));
        } catch (ProjectException e) {
            // A document that cannot be read is named by the checks; it holds nothing that can be marked.
            Errors.log(e);
            return List.of();
        }
    }

    private static boolean isFree(Place place) {
        return place.standing() == Repetition.Standing.FREE;
    }

    private static String note(Place place) {
        return isFree(place) ? "" : Repeating.MESSAGES.text("standing." + place.standing());
    }

    private void onUi(IProgressMonitor monitor, Runnable action) {
        if (!monitor.isCanceled() && !owner.isDisposed()) {
            owner.getDisplay().asyncExec(() -> {
                if (!monitor.isCanceled() && !owner.isDisposed()) {
                    action.run();
                }
            });
        }
    }
}
