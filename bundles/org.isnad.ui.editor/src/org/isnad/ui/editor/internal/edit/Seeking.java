/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.edit;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;
import org.isnad.model.AnnotationId;
import org.isnad.model.Annotator;
import org.isnad.project.Project;
import org.isnad.text.TextRange;
import org.isnad.ui.editor.internal.edit.Goals.Place;
import org.isnad.ui.editor.internal.spans.ShownSpan;

/**
 * Goes to the next unfinished annotation, suggestion, problem or disagreement. Looks for it beside the UI thread: the
 * checks of a long document take a while.
 */
public final class Seeking {

    private final Editing editing;
    private Predicate<AnnotationId> hidden = id -> false;
    private Predicate<AnnotationId> shower = id -> false;
    private Job last;
    private Arrival arrival;

    /** Where a search ended, as long as nothing else is chosen since. */
    private record Arrival(Place place, TextRange selection, Optional<AnnotationId> current) {
    }

    Seeking(Editing editing) {
        this.editing = editing;
    }

    /**
     * @param newHidden tells of annotations of any kind that no command works on now
     * @param newShower goes to a relation or group; answers whether it is one
     */
    public void setLinks(Predicate<AnnotationId> newHidden, Predicate<AnnotationId> newShower) {
        hidden = newHidden;
        shower = newShower;
    }

    /**
     * Goes from the current annotation, the selection or the caret.
     *
     * @param forward to the next in reading order, else to the one before
     */
    public void seek(Goal goal, boolean forward) {
        TextRange selected = editing.canvas().caret().selection().range();
        TextRange here = selected.isEmpty() ? TextRange.at(editing.canvas().caret().caret()) : selected;
        Place from = arrival != null && arrival.equals(arrivedAt(arrival.place())) ? arrival.place()
                : editing.current().map(shown -> Place.of(shown.span()))
                        .orElseGet(() -> new Place(here, Optional.empty(), ""));
        seek(goal, forward, from);
    }

    /** Goes on from a place, which may be gone meanwhile. */
    void seek(Goal goal, boolean forward, Place from) {
        Optional<Project> project = editing.session().project();
        Optional<Annotator> own = editing.session().annotator();
        if (project.isEmpty() || own.isEmpty()) {
            editing.say("seek." + goal);
            return;
        }
        if (last != null) {
            last.cancel();
        }
        Goals goals = new Goals(project.get(), editing.edits().document(), own.get());
        Display display = editing.canvas().control().getDisplay();
        last = Job.create(Editing.MESSAGES.text("seeking"), (IProgressMonitor monitor) -> {
            List<Place> found = found(goals, goal, forward, from);
            if (!display.isDisposed()) {
                display.asyncExec(() -> {
                    if (!monitor.isCanceled() && !editing.canvas().control().isDisposed()) {
                        found.stream().filter(place -> place.annotation().filter(hidden).isEmpty()).findFirst()
                                .ifPresentOrElse(this::arrive, () -> editing.say("seek." + goal));
                    }
                });
            }
            return Status.OK_STATUS;
        });
        last.setSystem(true);
        last.schedule();
    }

    private static List<Place> found(Goals goals, Goal goal, boolean forward, Place from) {
        try {
            return from.beyond(goals.of(goal), forward);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void arrive(Place place) {
        Optional<ShownSpan> shown = place.annotation().flatMap(editing.canvas().spans().index()::find);
        if (shown.isPresent()) {
            editing.show(shown.get());
        } else if (place.annotation().filter(shower).isEmpty()) {
            editing.canvas().current().clear();
            editing.canvas().reveal(place.range());
        }
        if (!place.message().isEmpty()) {
            editing.tell(place.message());
        }
        arrival = arrivedAt(place);
    }

    private Arrival arrivedAt(Place place) {
        return new Arrival(place, editing.canvas().caret().selection().range(), editing.canvas().current().id());
    }
}
