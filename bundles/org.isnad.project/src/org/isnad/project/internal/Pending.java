/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.project.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.isnad.model.DocumentId;
import org.isnad.model.ObjectId;
import org.isnad.model.change.Change;
import org.isnad.model.change.ChangeList;
import org.isnad.model.change.TextChange;
import org.isnad.project.PastChange;
import org.isnad.project.ProjectException;
import org.isnad.project.ProjectProblem;
import org.isnad.project.Recovery;
import org.isnad.project.internal.journal.Effects;
import org.isnad.project.internal.journal.Entry;
import org.isnad.project.internal.journal.History;
import org.isnad.project.internal.journal.Journal;
import org.isnad.project.internal.journal.JournalFault;
import org.isnad.project.internal.journal.News;
import org.isnad.project.internal.journal.Stamp;

/**
 * The changes that are in the journal and not in the files. Safe for any number of threads, and asks nothing that waits
 * for another lock of the project.
 */
final class Pending {

    /** In bytes; some hundred thousand changes. */
    private static final long SPACE_FOR_HISTORY = 64L << 20;

    private final Layout layout;
    private final Storage storage;
    private final History history;
    private final Journal journal;
    private final PlacedChanges changes = new PlacedChanges();
    /** Changes that were in the journal and that it lost: to be appended again before the next one. */
    private final PlacedChanges owed = new PlacedChanges();
    /** What the last look into the journal brought, until it is taken in. */
    private News news = News.NONE;
    private JournalFault fault;
    /** Whether a newer version wrote the journal. */
    private boolean newer;

    Pending(Layout layout, Storage storage) {
        this.layout = layout;
        this.storage = storage;
        this.history = new History(layout.history(), storage, SPACE_FOR_HISTORY);
        this.journal = new Journal(layout.journal(), history, storage);
    }

    /**
     * Looks for the first time.
     *
     * @return why the project must not be changed: a newer version wrote the journal, and nothing of it is understood
     */
    synchronized Optional<ProjectException> open() throws ProjectException {
        try {
            look();
            return Optional.empty();
        } catch (ProjectException e) {
            if (e.problem() != ProjectProblem.NEWER_VERSION) {
                throw e;
            }
            newer = true;
            return Optional.of(e);
        }
    }

    /**
     * What a look into the journal means for what is in memory.
     *
     * @param entries to be done there as well
     * @param anew    whether files were written from the journal
     * @param unfit   places to be read again
     */
    record Look(List<Entry> entries, boolean anew, Set<Place> unfit) {
    }

    /**
     * Looks whether something was appended since the last look, and leaves it to {@link #look} to take it in. Needs no
     * lock on the folder.
     */
    synchronized boolean hasNews() throws ProjectException {
        if (newer) {
            return false;
        }
        try {
            if (!brings(news)) {
                news = journal.catchUp();
            }
            news.fault().ifPresent(found -> fault = found);
            return brings(news);
        } catch (NewerVersionException e) {
            throw Problems.newer(layout, layout.journal(), e);
        } catch (IOException e) {
            throw Problems.notReadable(layout.journal(), e);
        }
    }

    private static boolean brings(News news) {
        return news.kind() != News.Kind.MORE || !news.entries().isEmpty();
    }

    /** Takes in what was appended since the last look. Needs no lock on the folder. */
    synchronized Look look() throws ProjectException {
        if (!hasNews()) {
            return new Look(List.of(), false, Set.of());
        }
        News taken = news;
        news = News.NONE;
        if (taken.kind() == News.Kind.MORE) {
            taken.entries().forEach(entry -> changes.add(entry.change()));
            return new Look(taken.entries(), false, Set.of());
        }
        Set<Place> unfit = places(place -> true);
        if (taken.kind() == News.Kind.LOST) {
            owed.addAll(changes);
        }
        changes.clear();
        taken.entries().forEach(entry -> changes.add(entry.change()));
        // Who else knew what is lost may have appended it again.
        owed.forgetKnown(changes);
        unfit.addAll(changes.places());
        return new Look(List.of(), true, unfit);
    }

    /** Makes the journal ready to be appended to. The caller holds the lock on the folder and has looked. */
    synchronized void mend() throws ProjectException {
        try {
            journal.mend();
        } catch (IOException e) {
            throw Problems.notWritable(layout.journal(), e);
        }
    }

    /** The places with changes that the journal lost. */
    synchronized Set<Place> owing() {
        return owed.places();
    }

    /**
     * Appends what was decided, and what the journal lost, as one record: a text and what moved with it are there
     * together or not at all. What was done to documents comes first, as it was.
     *
     * @param decisions what is to be done to everything else
     * @param unread    those places whose files nobody could read, and whose changes are appended as they were, too
     */
    synchronized void settle(Stamp stamp, List<Change> decisions, Set<Place> unread)
            throws ProjectException {
        Set<Place> asTheyWere = owed.places();
        asTheyWere.removeIf(place -> !unread.contains(place) && !(place instanceof Place.OfDocument));
        List<Change> all = new ArrayList<>();
        owed.net(asTheyWere).ifPresent(all::add);
        all.addAll(decisions);
        if (!all.isEmpty()) {
            append(stamp, new ChangeList(all));
        }
        owed.clear();
    }

    /** Appends a change, durably. The caller holds the lock on the folder and has mended. */
    synchronized void append(Stamp stamp, Change change) throws ProjectException {
        try {
            changes.add(journal.append(stamp, change).change());
        } catch (IOException e) {
            throw Problems.notWritable(layout.journal(), e);
        }
    }

    /**
     * Begins the journal anew, after the files were written.
     *
     * @param carried those that could not be written; their changes stay
     */
    synchronized void checkpointed(Stamp stamp, Set<Place> carried) throws ProjectException {
        Optional<Change> rest = changes.net(carried);
        try {
            journal.next(stamp, rest);
        } catch (IOException e) {
            throw Problems.notWritable(layout.journal(), e);
        }
        changes.clear();
        rest.ifPresent(changes::add);
    }

    /** Whether there is nothing to write into files. */
    synchronized boolean isEmpty() {
        return journal.isEmpty() && changes.isEmpty() && owed.isEmpty();
    }

    /** Whether nobody appended anything, nor wrote files from the journal, since the last look. */
    synchronized boolean isCurrent() throws ProjectException {
        try {
            return newer || journal.isCurrent();
        } catch (IOException e) {
            throw Problems.notReadable(layout.journal(), e);
        }
    }

    /** The places of this kind whose files do not hold everything, in their order. */
    synchronized Set<Place> places(Predicate<Place> which) {
        Set<Place> places = owed.places();
        places.addAll(changes.places());
        places.removeIf(which.negate());
        return places;
    }

    /** Whether the changes led anywhere in a place of this kind. */
    synchronized boolean changed(Predicate<Place> which) {
        return changes.changed(which) || owed.changed(which);
    }

    /** Places with an object that the file may not hold. */
    synchronized Set<Place> inhabited() {
        Set<Place> found = owed.inhabited();
        found.addAll(changes.inhabited());
        return found;
    }

    /**
     * Makes something of what was done to the objects of a place: what the journal says, and what it lost; the merger
     * gets null where nothing was done.
     */
    @SuppressWarnings("unchecked") // the objects of a place are those that its kind of changes changes
    synchronized <V> Merged<V> merge(Place place,
            BiFunction<Effects<ObjectId, V>, Effects<ObjectId, V>, Merged<V>> merger) {
        return merger.apply((Effects<ObjectId, V>) changes.at(place), (Effects<ObjectId, V>) owed.at(place));
    }

    /** The texts of a document that the journal knows. */
    synchronized TextWays texts(DocumentId document) {
        List<TextChange> texts = Stream.of(changes, owed).flatMap(one -> one.texts(document).stream()).toList();
        return texts.isEmpty() ? TextWays.NONE : new TextWays(texts);
    }

    /** The documents whose texts are not those that the files hold, or may not be. */
    synchronized Set<DocumentId> retexted() {
        return places(Place.OfDocument.class::isInstance).stream().flatMap(place -> place.document().stream())
                .filter(document -> texts(document) != TextWays.NONE).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The same project's journal, as it is now. */
    Pending afresh() throws ProjectException {
        Pending afresh = new Pending(layout, storage);
        synchronized (this) {
            afresh.owed.addAll(owed);
        }
        afresh.look();
        return afresh;
    }

    /**
     * A place in the journal.
     *
     * @param number of the last record before it
     */
    record Position(long generation, long number) {
        boolean isBefore(PastChange change) {
            return generation < change.generation()
                    || generation == change.generation() && number < change.number();
        }
    }

    /** Where the journal ends, as far as it is known. */
    synchronized Position end() {
        return new Position(journal.generation(), journal.count());
    }

    /** What was wrong with the journal when it was last found faulty. */
    synchronized Optional<Recovery.Damage> damage() {
        return Optional.ofNullable(fault)
                .map(found -> found.kind() == JournalFault.Kind.CUT ? Recovery.Damage.CUT : Recovery.Damage.ALTERED);
    }

    /** How many changes there are. */
    synchronized long count() {
        return journal.count();
    }

    /** All changes that are known, also those that were written into files, in their order. */
    List<PastChange> history() throws ProjectException {
        try {
            Journal now = new Journal(layout.journal(), history, storage);
            List<Entry> current = now.catchUp().entries();
            List<Entry> kept = history.entries(now.generation() == 0 ? Long.MAX_VALUE : now.generation());
            return Stream.concat(kept.stream(), current.stream())
                    .filter(entry -> !entry.stamp().operation().equals(Stamp.CARRIED)).map(Pending::past).toList();
        } catch (NewerVersionException e) {
            throw Problems.newer(layout, layout.journal(), e);
        } catch (IOException e) {
            throw Problems.notReadable(layout.journal(), e);
        }
    }

    private static PastChange past(Entry entry) {
        Stamp stamp = entry.stamp();
        return new PastChange(entry.generation(), entry.number(), stamp.author(), stamp.time(), stamp.operation(),
                entry.change());
    }
}
