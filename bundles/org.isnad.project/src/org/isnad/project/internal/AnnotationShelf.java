/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.project.internal;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Predicate;

import org.isnad.model.AnnotationData;
import org.isnad.model.Annotator;
import org.isnad.model.DocumentId;
import org.isnad.model.change.AnnotationChange;
import org.isnad.model.change.Change;
import org.isnad.model.change.ChangeList;
import org.isnad.model.change.ObjectChange;
import org.isnad.model.change.StaleChangeException;
import org.isnad.project.ProjectException;
import org.isnad.project.internal.AnnotationFile.Content;

/**
 * The annotation files that were read, and what was changed in them. A lock guards what is in memory. It is held while
 * a change is appended to the journal: readers wait for one forced record, a fraction of a millisecond on most disks,
 * and in turn nobody sees what a power failure could still take away. It is never held while a save writes files, so
 * that the user goes on working then.
 */
final class AnnotationShelf {

    private static final Logger LOGGER = System.getLogger(AnnotationShelf.class.getName());

    private final Layout layout;
    private final Storage storage;
    private final AtomicWriter writer;
    private final DocumentShelf documents;
    private final Pending pending;
    private final Map<Place, AnnotationFile> files = new TreeMap<>();
    private final ReadWriteLock memory = new ReentrantReadWriteLock();

    AnnotationShelf(Layout layout, Storage storage, AtomicWriter writer, DocumentShelf documents, Pending pending) {
        this.layout = layout;
        this.storage = storage;
        this.writer = writer;
        this.documents = documents;
        this.pending = pending;
    }

    /** The set of one annotator and document, read when it is first asked for. */
    LiveSet set(DocumentId document, Annotator annotator) throws ProjectException {
        Place place = new Place(document, annotator);
        synchronized (files) {
            AnnotationFile file = files.get(place);
            if (file == null) {
                documents.get(document);
                file = open(place);
            }
            return file.set();
        }
    }

    /** A copy of the set of one annotator and document. */
    List<AnnotationData> snapshot(DocumentId document, Annotator annotator) throws ProjectException {
        LiveSet set = set(document, annotator);
        memory.readLock().lock();
        try {
            return List.copyOf(set.annotations());
        } finally {
            memory.readLock().unlock();
        }
    }

    /** The place's file, also if its document was removed. */
    private AnnotationFile file(Place place) throws ProjectException {
        synchronized (files) {
            AnnotationFile file = files.get(place);
            return file != null ? file : open(place);
        }
    }

    private AnnotationFile open(Place place) throws ProjectException {
        AnnotationFile file = new AnnotationFile(layout, storage, new LiveSet(place.document(), place.annotator()));
        String textHash = documents.textHash(place.document());
        Pending known = pending;
        Content content = file.read(textHash);
        Merged merged = known.merge(place, content.annotations());
        while (!known.isCurrent()) {
            // Somebody goes on writing. What is in memory stays as it is until the next look at the journal.
            known = pending.afresh();
            content = file.read(textHash);
            merged = known.merge(place, content.annotations());
        }
        file.taken(content);
        file.set().take(merged);
        files.put(place, file);
        return file;
    }

    /** The files that were read and whose set is so, by document and annotator. */
    List<AnnotationFile> those(Predicate<LiveSet> condition) {
        List<AnnotationFile> found = new ArrayList<>();
        memory.readLock().lock();
        try {
            synchronized (files) {
                files.values().stream().filter(file -> condition.test(file.set())).forEach(found::add);
            }
        } finally {
            memory.readLock().unlock();
        }
        return found;
    }

    /**
     * Reads the files of some places, whether or not their documents are there.
     *
     * @return the places whose files cannot be read
     */
    Set<Place> open(Set<Place> places) {
        Set<Place> unread = new TreeSet<>();
        for (Place place : places) {
            try {
                file(place);
            } catch (ProjectException e) {
                LOGGER.log(Level.DEBUG, "annotations cannot be read now", e);
                unread.add(place);
            }
        }
        return unread;
    }

    /** The sets with decisions that must be in the journal before a change of these places is. */
    List<LiveSet> undecided(Set<Place> places) {
        return places.stream().flatMap(place -> opened(place).stream()).map(AnnotationFile::set)
                .filter(set -> !set.decisions().isEmpty()).toList();
    }

    /** Something that may fail. */
    interface Step {
        void run() throws ProjectException;
    }

    /**
     * Applies a change whose sets were read before, and makes it durable; nobody sees it before it is.
     *
     * @return what undoes it
     */
    Change apply(Change change, Step durably) throws StaleChangeException, ProjectException {
        memory.writeLock().lock();
        try {
            Change inverse = change.applyTo(this::replace);
            try {
                durably.run();
            } catch (ProjectException | RuntimeException e) {
                inverse.applyTo(this::replace);
                throw e;
            }
            return inverse;
        } finally {
            memory.writeLock().unlock();
        }
    }

    /**
     * Does in memory what another process did.
     *
     * @return the places where it does not fit, because the file was changed outside; they are to be read again
     */
    Set<Place> follow(Change change) {
        Set<Place> unfit = new TreeSet<>();
        memory.writeLock().lock();
        try {
            follow(change, unfit);
        } finally {
            memory.writeLock().unlock();
        }
        return unfit;
    }

    private void follow(Change change, Set<Place> unfit) {
        switch (change) {
            case ChangeList list -> list.changes().forEach(part -> follow(part, unfit));
            case AnnotationChange step -> {
                Place place = Place.of(step);
                if (opened(place).filter(file -> !file.set().follow(step)).isPresent()) {
                    unfit.add(place);
                }
            }
            case ObjectChange<?> step -> throw new IllegalStateException("nothing holds a " + step.getClass());
        }
    }

    private Optional<AnnotationFile> opened(Place place) {
        synchronized (files) {
            return Optional.ofNullable(files.get(place));
        }
    }

    private void replace(DocumentId document, Annotator annotator, AnnotationData before, AnnotationData after)
            throws StaleChangeException {
        LiveSet set = opened(new Place(document, annotator)).orElseThrow().set();
        if (before != null && !before.equals(set.annotation(before.id()).orElse(null))) {
            throw new StaleChangeException(document, before.id(), "it is not there any more as it was");
        }
        if (before == null && set.annotation(after.id()).isPresent()) {
            throw new StaleChangeException(document, after.id(), "it is there already");
        }
        // a cycle that a merge made may be changed, so that it can be mended
        if (after != null && set.wouldCycle(after) && (before == null || !set.wouldCycle(before))) {
            throw new StaleChangeException(document, after.id(), "the group would be a member of itself");
        }
        set.replace(before, after);
    }

    /**
     * Writes what a place holds into its file. The caller holds the lock on the folder and has looked into the journal.
     *
     * @param merged gets the document if its annotations in memory changed because another program wrote the file
     */
    void save(Place place, Set<DocumentId> merged) throws ProjectException {
        AnnotationFile file = file(place);
        refresh(file, merged);
        String textHash = documents.textHashToStore(place.document());
        List<AnnotationData> annotations;
        memory.readLock().lock();
        try {
            annotations = file.set().annotations();
        } finally {
            memory.readLock().unlock();
        }
        file.write(writer, textHash, annotations);
    }

    /**
     * Takes in what another program wrote into a file.
     *
     * @param changed gets the document if its annotations in memory changed by that
     */
    void refresh(AnnotationFile file, Set<DocumentId> changed) throws ProjectException {
        Content content = file.readChanged(documents.textHash(file.set().document()));
        if (content != null) {
            take(file, content, changed);
        }
    }

    /**
     * Takes in what other programs wrote into files of documents that are there. A file that cannot be read keeps none
     * of the others; what was read of it before stays.
     *
     * @param failures gets one for each such file
     */
    void refreshAll(Set<DocumentId> changed, List<ProjectException> failures) {
        for (AnnotationFile file : those(set -> documents.find(set.document()).isPresent())) {
            try {
                refresh(file, changed);
            } catch (ProjectException e) {
                failures.add(e);
            }
        }
    }

    /** Takes in what other programs wrote into files that were read before. */
    void lookAgain(Set<DocumentId> changed) {
        those(set -> true).forEach(file -> goOnWithout(file, changed, () -> refresh(file, changed)));
    }

    /** Reads those of some places again that were read before, whether or not their files changed. */
    void readAgain(Set<Place> places, Set<DocumentId> changed) {
        for (Place place : places) {
            opened(place).ifPresent(file -> goOnWithout(file, changed,
                    () -> take(file, file.read(documents.textHash(place.document())), changed)));
        }
    }

    /** What cannot be read is forgotten, so that whoever asks for it next is told why. */
    private void goOnWithout(AnnotationFile file, Set<DocumentId> changed, Step reading) {
        try {
            reading.run();
        } catch (ProjectException e) {
            LOGGER.log(Level.DEBUG, "annotations are let go of", e);
            synchronized (files) {
                files.remove(file.set().place());
            }
            changed.add(file.set().document());
        }
    }

    private void take(AnnotationFile file, Content content, Set<DocumentId> changed) {
        Merged merged = pending.merge(file.set().place(), content.annotations());
        memory.writeLock().lock();
        try {
            file.taken(content);
            if (file.set().take(merged)) {
                changed.add(file.set().document());
            }
        } finally {
            memory.writeLock().unlock();
        }
    }

    /** Lets go of what is saved and belongs to a document that is not in the project any more. */
    void forgetRemoved() {
        memory.writeLock().lock();
        try {
            synchronized (files) {
                files.values().removeIf(
                        file -> documents.find(file.set().document()).isEmpty()
                                && !pending.changed(file.set().place()::equals));
            }
        } finally {
            memory.writeLock().unlock();
        }
    }

    /** Runs a reader while nothing changes in memory. */
    <T> T read(Callable<T> reader) throws Exception {
        memory.readLock().lock();
        try {
            return reader.call();
        } finally {
            memory.readLock().unlock();
        }
    }

    void clear() {
        memory.writeLock().lock();
        try {
            synchronized (files) {
                files.clear();
            }
        } finally {
            memory.writeLock().unlock();
        }
    }
}
