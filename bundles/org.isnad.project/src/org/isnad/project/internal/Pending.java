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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.isnad.model.DocumentId;
import org.isnad.model.ObjectId;
import org.isnad.model.change.Change;
import org.isnad.model.change.ChangeList;
import org.isnad.model.change.ObjectChange;
import org.isnad.model.change.TextChange;
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
    private final Map<Place, Effects<ObjectId, Object>> effects = new TreeMap<>();
    /** The changes of descriptions and texts, in their order: the net effect alone does not say how a text changed. */
    private final Map<DocumentId, List<ObjectChange<?>>> ofDocuments = new HashMap<>();
    private JournalFault fault;
    /** Whether the journal lost changes that are here. */
    private boolean owing;
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
            News news = journal.catchUp();
            news.fault().ifPresent(found -> fault = found);
            return switch (news.kind()) {
                case MORE -> {
                    news.entries().forEach(this::add);
                    yield new Look(news.entries(), false, Set.of());
                }
                case ANEW -> {
                    Set<Place> unfit = places(place -> true);
                    clear();
                    news.entries().forEach(this::add);
                    unfit.addAll(effects.keySet());
                    owing = false;
                    yield new Look(List.of(), true, unfit);
                }
                case LOST -> {
                    // What the journal lost is here, and is appended again before the next change.
                    owing = true;
                    yield Look.NOTHING;
                }
            };
        } catch (NewerVersionException e) {
            throw Problems.newer(layout, layout.journal(), e);
        } catch (IOException e) {
            throw Problems.notReadable(layout.journal(), e);
        }
    }

    /**
     * Makes the journal ready to be appended to: mends it, and appends again what it lost. The caller holds the lock on
     * the folder and has looked.
     */
    synchronized void prepare(Stamp stamp) throws ProjectException {
        try {
            journal.mend();
            if (owing) {
                Optional<Change> lost = net(effects.keySet());
                if (lost.isPresent()) {
                    journal.append(stamp, lost.get());
                }
                owing = false;
            }
        } catch (IOException e) {
            throw Problems.notWritable(layout.journal(), e);
        }
    }

    /** Appends a change, durably. The caller holds the lock on the folder and has prepared. */
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
        Optional<Change> rest = net(carried);
        try {
            journal.next(stamp, rest);
        } catch (IOException e) {
            throw Problems.notWritable(layout.journal(), e);
        }
        clear();
        rest.ifPresent(this::add);
    }

    private void add(Entry entry) {
        add(entry.change());
    }

    private void add(Change change) {
        for (ObjectChange<?> step : change.steps()) {
            Place place = Place.of(step);
            effects.computeIfAbsent(place, key -> new Effects<>())
                    .add(step.objects().iterator().next(), step.before(), step.after());
            if (place instanceof Place.OfDocument document) {
                ofDocuments.computeIfAbsent(document.id(), id -> new ArrayList<>()).add(step);
            }
        }
    }

    private void clear() {
        effects.clear();
        ofDocuments.clear();
    }

    /** The net effect on some places as one change; nothing if there is none. */
    private Optional<Change> net(Collection<Place> places) {
        List<Change> steps = new ArrayList<>();
        for (Place place : places) {
            Effects<ObjectId, Object> there = effects.get(place);
            if (place instanceof Place.OfDocument document && there.changed()) {
                steps.addAll(ofDocuments.get(document.id()));
            } else {
                there.chains().values().stream().filter(Chain::changed)
                        .forEach(chain -> steps.add(place.change(chain.first(), chain.last())));
            }
        }
        return steps.isEmpty() ? Optional.empty() : Optional.of(new ChangeList(steps));
    }

    /** Whether there is nothing to write into files. */
    synchronized boolean isEmpty() {
        return journal.isEmpty() && effects.isEmpty();
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
        return effects.keySet().stream().filter(which).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether the changes led anywhere in a place of this kind. */
    synchronized boolean changed(Predicate<Place> which) {
        return effects.entrySet().stream().anyMatch(entry -> which.test(entry.getKey()) && entry.getValue().changed());
    }

    /** Places of this kind with an object that the file may not hold. */
    synchronized List<Place> inhabited(Predicate<Place> which) {
        return effects.entrySet().stream()
                .filter(entry -> which.test(entry.getKey())
                        && entry.getValue().chains().values().stream().anyMatch(chain -> chain.last() != null))
                .map(Map.Entry::getKey).toList();
    }

    /** Makes something of what was done to the objects of a place; the merger gets null if nothing was. */
    @SuppressWarnings("unchecked") // the objects of a place are those that its kind of changes changes
    synchronized <V> Merged<V> merge(Place place, Function<Effects<ObjectId, V>, Merged<V>> merger) {
        return merger.apply((Effects<ObjectId, V>) effects.get(place));
    }

    /** The texts of a document that the journal knows. */
    synchronized TextWays texts(DocumentId document) {
        List<TextChange> changes = ofDocuments.getOrDefault(document, List.of()).stream()
                .filter(TextChange.class::isInstance).map(TextChange.class::cast).toList();
        return changes.isEmpty() ? TextWays.NONE : new TextWays(changes);
    }

    /** The documents whose texts are not those that the files hold, or may not be. */
    synchronized Set<DocumentId> retexted() {
        Set<DocumentId> found = new TreeSet<>();
        ofDocuments.forEach((id, changes) -> {
            if (changes.stream().anyMatch(TextChange.class::isInstance)) {
                found.add(id);
            }
        });
        return found;
    }

    /** The same project's journal, as it is now. */
    Pending afresh() throws ProjectException {
        Pending afresh = new Pending(layout, storage);
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

    /** All changes that are known of a document, also those that were written into files, in their order. */
    List<PastChange> history(DocumentId document) throws ProjectException {
        try {
            Journal now = new Journal(layout.journal(), history, storage);
            List<Entry> current = now.catchUp().entries();
            List<Entry> kept = history.entries(now.generation() == 0 ? Long.MAX_VALUE : now.generation());
            return Stream.concat(kept.stream(), current.stream())
                    .filter(entry -> entry.change().touched().contains(document)).map(Pending::past).toList();
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
