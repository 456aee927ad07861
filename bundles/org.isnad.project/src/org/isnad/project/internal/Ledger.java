/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.project.internal;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.isnad.model.DocumentId;
import org.isnad.model.change.Change;
import org.isnad.model.change.ChangeList;
import org.isnad.model.change.StaleChangeException;
import org.isnad.model.change.TextChange;
import org.isnad.project.ProjectException;
import org.isnad.project.ProjectProblem;
import org.isnad.project.internal.Pending.Look;
import org.isnad.project.internal.journal.Entry;
import org.isnad.project.internal.journal.Stamp;

/**
 * Keeps the journal, what is in memory and the files together. One thread at a time; what a call touched it tells, for
 * the listeners.
 */
final class Ledger {

    private static final Logger LOGGER = System.getLogger(Ledger.class.getName());

    private final Pending pending;
    private final Shelf shelf;
    private final AnnotatorShelf annotators;
    private final Clock clock;

    Ledger(Pending pending, Shelf shelf, AnnotatorShelf annotators, Clock clock) {
        this.pending = pending;
        this.shelf = shelf;
        this.annotators = annotators;
        this.clock = clock;
    }

    /** Takes in what other processes appended to the journal, or wrote from it. Needs no lock on the folder. */
    void takeIn(Touched touched) throws ProjectException {
        boolean more = pending.hasNews();
        while (more) {
            Set<Place> unfit = new TreeSet<>();
            Set<DocumentId> retexted = new TreeSet<>();
            Look look = shelf.atOnce(() -> follow(unfit, retexted));
            look.entries().forEach(entry -> touched.add(entry.change()));
            openDocuments();
            if (look.anew()) {
                shelf.lookAgain(touched);
            }
            shelf.readAgain(unfit, touched);
            // Who corrected a text may not have known all that is said about it.
            shelf.lookAgain(shelf.outdated(retexted), touched);
            if (look.anew()) {
                annotators.rescan();
            }
            more = !pending.isCurrent() && pending.hasNews();
        }
    }

    /** Does in memory what others appended, so that nobody sees a text without what moved with it, nor the reverse. */
    private Look follow(Set<Place> unfit, Set<DocumentId> retexted) throws ProjectException {
        Look look = pending.look();
        look.entries().forEach(entry -> retexted.addAll(retexted(entry.change())));
        retexted.forEach(document -> open(Set.of(new Place.OfDocument(document))));
        unfit.addAll(look.unfit());
        for (Entry entry : look.entries()) {
            unfit.addAll(shelf.follow(entry.change()));
        }
        return look;
    }

    /** The documents to which a change gives another text. */
    static Set<DocumentId> retexted(Change change) {
        return change.steps().stream().filter(TextChange.class::isInstance)
                .map(step -> ((TextChange) step).subject().id()).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Documents that the journal changes are looked at at once: everything else depends on which there are. */
    void openDocuments() {
        open(pending.places(Place.OfDocument.class::isInstance));
    }

    /**
     * Appends what was decided where another program wrote files, so that all processes decide the same, and what the
     * journal lost. The caller holds the lock on the folder and has taken in what is new.
     */
    void decide(Shelf.Step first) throws ProjectException {
        Set<Place> owing = pending.owing();
        Set<Place> unread = open(owing);
        List<HeldFile<?, ?>> undecided = shelf.undecided();
        if (undecided.isEmpty() && owing.isEmpty()) {
            return;
        }
        first.run();
        pending.mend();
        List<Change> decisions = new ArrayList<>();
        undecided.forEach(file -> decisions.addAll(file.decisions()));
        pending.settle(stamp(""), decisions, unread);
        undecided.forEach(HeldFile::decided);
        shelf.readAgain(Place.all(new ChangeList(decisions)), new Touched());
    }

    /**
     * Applies a change whose files were read, durably. The caller holds the lock on the folder, has taken in what is new
     * and has decided.
     *
     * @param author whose name the history shows
     * @param first  what is to be done before the journal is written, when it is certain that it will be
     * @return what undoes the change
     */
    Change apply(Change change, String author, Shelf.Step first) throws StaleChangeException, ProjectException {
        return shelf.apply(change, () -> {
            first.run();
            pending.mend();
            pending.append(stamp(author), change);
        });
    }

    /**
     * Writes as many files as it can, and says afterwards what went wrong first. The changes of a file that is damaged,
     * or whose document is gone, go on in the journal; when the disk fails all do. The caller holds the lock on the
     * folder and has taken in what is new.
     */
    void checkpoint(Touched touched) throws ProjectException {
        pending.mend();
        List<ProjectException> failures = new ArrayList<>();
        Set<Place> unwritten = new TreeSet<>();
        Set<Place> pended = pending.places(place -> true);
        open(pended);
        // What another program changed meanwhile is to be decided before it is written: then the journal says where.
        shelf.lookAgain(pended, touched);
        decide(() -> {
        });
        Set<Place> changed = pending.places(place -> true);
        Set<Place> places = new TreeSet<>(changed);
        places.addAll(namingTexts());
        for (Place place : places) {
            try {
                save(place, unwritten, touched);
            } catch (ProjectException e) {
                unwritten.add(place);
                // A damaged file whose annotations did not change is the affair of the checks.
                if (changed.contains(place) || e.problem() == ProjectProblem.NOT_WRITABLE) {
                    failures.add(e);
                }
            }
        }
        places.stream().filter(Place.OfDocument.class::isInstance).filter(place -> !unwritten.contains(place))
                .forEach(place -> dropTexts(place, failures));
        unwritten.retainAll(changed);
        boolean diskFails = failures.stream().anyMatch(failure -> failure.problem() == ProjectProblem.NOT_WRITABLE);
        if (!diskFails && (failures.isEmpty() || unwritten.size() < changed.size())) {
            pending.checkpointed(new Stamp("", clock.instant(), Stamp.CARRIED), withTexts(unwritten));
        }
        Problems.throwFirst(failures);
    }

    private void dropTexts(Place document, List<ProjectException> failures) {
        try {
            ((DocumentFile) shelf.file(document)).dropTexts();
        } catch (ProjectException e) {
            failures.add(e);
        }
    }

    private void save(Place place, Set<Place> unwritten, Touched touched) throws ProjectException {
        if (place instanceof Place.OfAnnotations set) {
            if (unwritten.contains(new Place.OfDocument(set.id()))) {
                // They belong to a text that is in no file yet.
                unwritten.add(place);
                return;
            }
            annotators.store(set.annotator());
        }
        shelf.save(place, touched);
        if (!shelf.file(place).decisions().isEmpty()) {
            // Somebody wrote it between the look and the save; until it is decided the journal must know it.
            unwritten.add(place);
        }
    }

    /** @return the places whose files cannot be read */
    private Set<Place> open(Set<Place> places) {
        Set<Place> unread = new TreeSet<>();
        for (Place place : places) {
            try {
                shelf.file(place);
            } catch (ProjectException e) {
                // Whoever needs it next, a save or a reader, is told why.
                LOGGER.log(Level.DEBUG, "a file cannot be read now", e);
                unread.add(place);
            }
        }
        return unread;
    }

    /** Everybody's annotations of texts that the journal changes: each file names the text that it belongs to. */
    private Set<Place> namingTexts() throws ProjectException {
        Set<Place> places = new TreeSet<>();
        Set<DocumentId> retexted = pending.retexted();
        if (!retexted.isEmpty()) {
            annotators.rescan();
        }
        for (DocumentId document : retexted) {
            annotators.all().stream().filter(one -> annotators.hasFile(one, document))
                    .forEach(one -> places.add(new Place.OfAnnotations(document, one)));
        }
        return places;
    }

    /** Changes of annotations that stay in the journal need those of their text there, to be understood. */
    private Set<Place> withTexts(Set<Place> places) {
        Set<DocumentId> retexted = pending.retexted();
        Set<Place> carried = new TreeSet<>(places);
        places.stream().flatMap(place -> place.document().stream()).filter(retexted::contains)
                .forEach(document -> carried.add(new Place.OfDocument(document)));
        return carried;
    }

    private Stamp stamp(String author) {
        return new Stamp(author, clock.instant(), "");
    }
}
