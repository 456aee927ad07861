/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.project.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.isnad.model.AnnotationData;
import org.isnad.model.AnnotationId;
import org.isnad.model.Annotator;
import org.isnad.model.change.AnnotationChange;
import org.isnad.model.change.Change;
import org.isnad.model.change.ChangeList;
import org.isnad.model.change.ObjectChange;
import org.isnad.project.PastChange;
import org.isnad.project.ProjectException;
import org.isnad.project.ProjectProblem;
import org.isnad.project.Recovery;
import org.isnad.project.internal.journal.Chain;
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
    private final Map<Place, Effects<AnnotationId, AnnotationData>> effects = new TreeMap<>();
    private JournalFault fault;
    /** Changes that were in the journal and that it lost: to be appended again before the next one. */
    private final Map<Place, Effects<AnnotationId, AnnotationData>> owed = new TreeMap<>();
    /** Whether a newer version wrote the journal. */
    private boolean newer;
    /** Whether a newer program appended meanwhile: what it wrote must not be replaced by what this one knows. */
    private boolean blocked;

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
        static final Look NOTHING = new Look(List.of(), false, Set.of());

        boolean isNothing() {
            return entries.isEmpty() && !anew;
        }
    }

    /** Looks what was appended since the last look. Needs no lock on the folder. */
    synchronized Look look() throws ProjectException {
        if (newer) {
            return Look.NOTHING;
        }
        try {
            if (blocked) {
                throw new NewerVersionException(Journal.VERSION + 1, null);
            }
            News news = journal.catchUp();
            for (Entry entry : news.entries()) {
                if (!isUnderstood(entry.change())) {
                    blocked = true;
                    throw new NewerVersionException(Journal.VERSION + 1, null);
                }
            }
            news.fault().ifPresent(found -> fault = found);
            if (news.kind() == News.Kind.MORE) {
                news.entries().forEach(this::add);
                return new Look(news.entries(), false, Set.of());
            }
            Set<Place> unfit = places();
            if (news.kind() == News.Kind.LOST) {
                effects.forEach((place, lost) -> owed.computeIfAbsent(place, key -> new Effects<>()).add(lost));
            }
            effects.clear();
            news.entries().forEach(this::add);
            // Who else knew what is lost may have appended it again.
            owed.forEach((place, lost) -> lost.forgetKnown(effects.getOrDefault(place, new Effects<>())));
            owed.values().removeIf(lost -> lost.chains().isEmpty());
            unfit.addAll(effects.keySet());
            return new Look(List.of(), true, unfit);
        } catch (NewerVersionException e) {
            throw Problems.newer(layout, layout.journal(), e);
        } catch (IOException e) {
            throw Problems.notReadable(layout.journal(), e);
        }
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
        return new TreeSet<>(owed.keySet());
    }

    /**
     * Says that the journal has again what it lost.
     *
     * @param unread those places whose files nobody could read, and whose changes are appended as they were
     */
    synchronized void settled(Stamp stamp, Set<Place> unread) throws ProjectException {
        Optional<Change> rest = net(owed, unread);
        if (rest.isPresent()) {
            append(stamp, rest.get());
        }
        owed.clear();
    }

    /** Appends a change, durably. The caller holds the lock on the folder and has mended. */
    synchronized void append(Stamp stamp, Change change) throws ProjectException {
        try {
            add(journal.append(stamp, change));
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
        Optional<Change> rest = net(effects, carried);
        try {
            journal.next(stamp, rest);
        } catch (IOException e) {
            throw Problems.notWritable(layout.journal(), e);
        }
        effects.clear();
        rest.ifPresent(this::add);
    }

    /** Only annotations are stored through the journal so far. */
    private static boolean isUnderstood(Change change) {
        return switch (change) {
            case ChangeList list -> list.changes().stream().allMatch(Pending::isUnderstood);
            case AnnotationChange step -> true;
            case ObjectChange<?> step -> false;
        };
    }

    private void add(Entry entry) {
        add(entry.change());
    }

    private void add(Change change) {
        switch (change) {
            case ChangeList list -> list.changes().forEach(this::add);
            case AnnotationChange step -> effects
                    .computeIfAbsent(Place.of(step), place -> new Effects<>())
                    .add(step.subject().id(), step.before(), step.after());
            case ObjectChange<?> step -> throw new IllegalStateException("nothing holds a " + step.getClass());
        }
    }

    /** The net effect on some places as one change; nothing if there is none. */
    private static Optional<Change> net(Map<Place, Effects<AnnotationId, AnnotationData>> of,
            Collection<Place> places) {
        List<Change> steps = new ArrayList<>();
        for (Place place : places) {
            for (Chain<AnnotationData> chain : of.get(place).chains().values()) {
                if (chain.changed()) {
                    steps.add(new AnnotationChange(place.document(), place.annotator(), chain.first(), chain.last()));
                }
            }
        }
        return steps.isEmpty() ? Optional.empty() : Optional.of(new ChangeList(steps));
    }

    /** Whether there is nothing to write into files. */
    synchronized boolean isEmpty() {
        return journal.isEmpty() && effects.isEmpty() && owed.isEmpty();
    }

    /** Whether nobody appended anything, nor wrote files from the journal, since the last look. */
    synchronized boolean isCurrent() throws ProjectException {
        try {
            return newer || journal.isCurrent();
        } catch (IOException e) {
            throw Problems.notReadable(layout.journal(), e);
        }
    }

    /** The places whose files do not hold everything, in their order. */
    synchronized Set<Place> places() {
        Set<Place> places = owing();
        places.addAll(effects.keySet());
        return places;
    }

    /** Whether the changes led anywhere in a place of this kind. */
    synchronized boolean changed(Predicate<Place> which) {
        return Stream.of(effects, owed).flatMap(all -> all.entrySet().stream()).anyMatch(entry -> which.test(entry.getKey()) && entry.getValue().changed());
    }

    /** Who has an annotation that the file may not hold, in places of this kind. */
    synchronized Set<Annotator> inhabitants(Predicate<Place> which) {
        Set<Annotator> found = new TreeSet<>();
        Stream.of(effects, owed).forEach(all -> all.forEach((place, changes) -> {
            if (which.test(place) && changes.chains().values().stream().anyMatch(chain -> chain.last() != null)) {
                found.add(place.annotator());
            }
        }));
        return found;
    }

    /** What a file, read since the last look, and the journal say together. */
    synchronized Merged merge(Place place, Collection<AnnotationData> file) {
        return Merged.of(place, file, effects.get(place)).with(place, owed.get(place));
    }

    /** The same project's journal, as it is now. */
    Pending afresh() throws ProjectException {
        Pending afresh = new Pending(layout, storage);
        synchronized (this) {
            owed.forEach((place, lost) -> afresh.owed.computeIfAbsent(place, key -> new Effects<>()).add(lost));
        }
        afresh.look();
        return afresh;
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
            return Stream.concat(kept.stream(), current.stream()).map(Pending::past).toList();
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
