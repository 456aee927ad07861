/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.project.internal;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.isnad.model.Annotator;
import org.isnad.model.DocumentId;
import org.isnad.model.change.Change;
import org.isnad.model.change.ChangeList;
import org.isnad.model.change.StaleChangeException;
import org.isnad.project.ProjectException;
import org.isnad.project.ProjectProblem;
import org.isnad.project.internal.Pending.Look;
import org.isnad.project.internal.journal.Entry;
import org.isnad.project.internal.journal.Stamp;

/**
 * Keeps the journal, the annotations in memory and the files together. One thread at a time; which documents a call
 * touched it adds to a set, for the listeners.
 */
final class Ledger {

    private final Pending pending;
    private final AnnotationShelf annotations;
    private final AnnotatorShelf annotators;
    private final Clock clock;

    Ledger(Pending pending, AnnotationShelf annotations, AnnotatorShelf annotators, Clock clock) {
        this.pending = pending;
        this.annotations = annotations;
        this.annotators = annotators;
        this.clock = clock;
    }

    /** Takes in what other processes appended to the journal, or wrote from it. Needs no lock on the folder. */
    void takeIn(Set<DocumentId> touched) throws ProjectException {
        Look look = pending.look();
        while (!look.isNothing()) {
            Set<Place> unfit = new TreeSet<>(look.unfit());
            for (Entry entry : look.entries()) {
                unfit.addAll(annotations.follow(entry.change()));
                touched.addAll(entry.change().touched());
            }
            if (look.anew()) {
                annotations.lookAgain(touched);
            }
            annotations.readAgain(unfit, touched);
            look = pending.isCurrent() ? Look.NOTHING : pending.look();
        }
    }

    /**
     * Applies a change whose sets were read, durably. The caller holds the lock on the folder and has taken in what is
     * new.
     *
     * @param first what is to be done before the journal is written, when it is certain that it will be
     * @return what undoes the change
     */
    Change apply(Change change, AnnotationShelf.Step first) throws StaleChangeException, ProjectException {
        Set<Place> unread = annotations.open(pending.owing());
        return annotations.apply(change, () -> {
            first.run();
            pending.mend();
            settle(Place.all(change), unread);
            pending.append(stamp(author(change)), change);
        });
    }

    /** Appends what was decided about some places, and what the journal lost. */
    private void settle(Set<Place> places, Set<Place> unread) throws ProjectException {
        Set<Place> all = pending.owing();
        all.addAll(places);
        List<LiveSet> undecided = annotations.undecided(all);
        if (!undecided.isEmpty()) {
            pending.append(stamp(""), new ChangeList(undecided.stream()
                    .<Change>flatMap(set -> set.decisions().stream()).toList()));
            undecided.forEach(LiveSet::decided);
        }
        pending.settled(stamp(""), unread);
    }

    /**
     * Writes as many files as it can, and says afterwards what went wrong first. The changes of a file that is damaged,
     * or whose document is gone, go on in the journal; when the disk fails all do. The caller holds the lock on the
     * folder and has taken in what is new.
     */
    void checkpoint(Set<DocumentId> touched) throws ProjectException {
        Set<Place> unread = annotations.open(pending.owing());
        pending.mend();
        settle(Set.of(), unread);
        List<ProjectException> failures = new ArrayList<>();
        Set<Place> places = pending.places();
        Set<Place> unwritten = new TreeSet<>();
        for (Place place : places) {
            try {
                annotators.store(place.annotator());
                annotations.save(place, touched);
            } catch (ProjectException e) {
                failures.add(e);
                unwritten.add(place);
            }
        }
        boolean diskFails = failures.stream().anyMatch(failure -> failure.problem() == ProjectProblem.NOT_WRITABLE);
        if (!diskFails && (failures.isEmpty() || unwritten.size() < places.size())) {
            pending.checkpointed(stamp(""), unwritten);
            // Not before: until the journal begins anew, who appends to it must append what was decided as well.
            places.removeAll(unwritten);
            annotations.undecided(places).forEach(LiveSet::decided);
        }
        Problems.throwFirst(failures);
    }

    private Stamp stamp(String author) {
        return new Stamp(author, clock.instant(), "");
    }

    /** Whose annotations the change is about; nobody in particular if they are several people's. */
    private static String author(Change change) {
        Set<Annotator> annotators = new TreeSet<>();
        Place.all(change).forEach(place -> annotators.add(place.annotator()));
        return annotators.size() == 1 ? annotators.iterator().next().name() : "";
    }
}
