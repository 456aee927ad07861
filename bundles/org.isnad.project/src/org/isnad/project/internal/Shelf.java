/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.project.internal;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Predicate;
import java.util.function.Supplier;

import org.isnad.model.AnnotationData;
import org.isnad.model.Annotator;
import org.isnad.model.DocumentId;
import org.isnad.model.EntityId;
import org.isnad.model.RegistryEntity;
import org.isnad.model.change.Change;
import org.isnad.model.change.StaleChangeException;
import org.isnad.project.ProjectException;
import org.isnad.project.internal.HeldFile.Content;

/**
 * The files that were read, and what was changed in them. A lock guards what is in memory. It is held while a change is
 * appended to the journal: readers wait for one forced record, a fraction of a millisecond on most disks, and in turn
 * nobody sees what a power failure could still take away. It is never held while a save writes files, so that the user
 * goes on working then.
 */
final class Shelf {

    private static final Logger LOGGER = System.getLogger(Shelf.class.getName());

    private final Layout layout;
    private final Storage storage;
    private final AtomicWriter writer;
    private final DocumentShelf documents;
    private final TextFiles texts;
    private final Pending pending;
    private final Map<Place, HeldFile<?, ?>> files = new TreeMap<>();
    private final Steps steps = new Steps(this);
    private final ReentrantReadWriteLock memory = new ReentrantReadWriteLock();

    Shelf(Layout layout, Storage storage, AtomicWriter writer, DocumentShelf documents, TextFiles texts,
            Pending pending) {
        this.layout = layout;
        this.storage = storage;
        this.writer = writer;
        this.documents = documents;
        this.texts = texts;
        this.pending = pending;
    }

    /** Something that may fail. */
    interface Step {
        void run() throws ProjectException;
    }

    /** Something that has a result, or fails. */
    interface Taking<T> {
        T run() throws ProjectException;
    }

    private HeldFile<?, ?> make(Place place) {
        return switch (place) {
            case Place.OfDocument document -> new DocumentFile(document, layout, storage, documents, texts);
            case Place.OfAnnotations set -> new AnnotationFile(set, layout, storage, documents, texts);
            case Place.OfRegistry registry -> new RegistryFile(registry, layout, storage);
            case Place.OfClaim claim -> new ClaimFile(claim, layout, storage);
        };
    }

    /** The set of one annotator and document, read when it is first asked for. */
    LiveSet set(DocumentId document, Annotator annotator) throws ProjectException {
        Place place = new Place.OfAnnotations(document, annotator);
        synchronized (files) {
            HeldFile<?, ?> file = files.get(place);
            if (file == null) {
                documents.get(document);
                file = open(place);
            }
            return ((AnnotationFile) file).set();
        }
    }

    /** As {@link #set}, but what is read for it is not kept. */
    LiveSet glance(DocumentId document, Annotator annotator) throws ProjectException {
        Place place = new Place.OfAnnotations(document, annotator);
        synchronized (files) {
            if (files.get(place) instanceof AnnotationFile known) {
                return known.set();
            }
        }
        documents.get(document);
        AnnotationFile file = (AnnotationFile) make(place);
        read(file);
        return file.set();
    }

    /** A copy of the set of one annotator and document, also if the document was removed. */
    List<AnnotationData> snapshot(DocumentId document, Annotator annotator) throws ProjectException {
        AnnotationFile file = (AnnotationFile) file(new Place.OfAnnotations(document, annotator));
        return locked(() -> List.copyOf(file.set().annotations()));
    }

    /** The entities of the registry. */
    List<RegistryEntity> entities() throws ProjectException {
        RegistryFile file = (RegistryFile) file(new Place.OfRegistry());
        return locked(file::all);
    }

    /** An entity of the registry. */
    Optional<RegistryEntity> entity(EntityId id) throws ProjectException {
        RegistryFile file = (RegistryFile) file(new Place.OfRegistry());
        return locked(() -> Optional.ofNullable(file.get(id)));
    }

    /** The file of a claim, which need not be there. */
    ClaimFile claim(Place.OfClaim place) throws ProjectException {
        return (ClaimFile) file(place);
    }

    /** The claims whose files were read, or made. */
    List<Place.OfClaim> claimPlaces() {
        return those(ClaimFile.class::isInstance).stream().map(file -> (Place.OfClaim) file.place()).toList();
    }

    /** What somebody reads in one go while nothing changes. */
    <T> T locked(Supplier<T> reader) {
        memory.readLock().lock();
        try {
            return reader.get();
        } finally {
            memory.readLock().unlock();
        }
    }

    /** The file of a place, read when it is first asked for. */
    HeldFile<?, ?> file(Place place) throws ProjectException {
        synchronized (files) {
            HeldFile<?, ?> file = files.get(place);
            return file != null ? file : open(place);
        }
    }

    private HeldFile<?, ?> open(Place place) throws ProjectException {
        HeldFile<?, ?> file = make(place);
        read(file);
        files.put(place, file);
        return file;
    }

    private <T, V> void read(HeldFile<T, V> file) throws ProjectException {
        Pending known = pending;
        Content<T> content = file.read();
        Merged<V> merged = file.merge(content, known);
        while (!known.isCurrent()) {
            // Somebody goes on writing. What is in memory stays as it is until the next look at the journal.
            known = pending.afresh();
            content = file.read();
            merged = file.merge(content, known);
        }
        file.take(content, merged);
    }

    /** Reads a file of an earlier text, see {@link AnnotationFile#adopt}. */
    void adopt(Place.OfAnnotations place) throws ProjectException {
        AnnotationFile file = (AnnotationFile) make(place);
        file.adopt();
        read(file);
        synchronized (files) {
            files.put(place, file);
        }
    }

    /** The annotation files that were read and whose set is so, by document and annotator. */
    List<AnnotationFile> sets(Predicate<LiveSet> condition) {
        return those(file -> file instanceof AnnotationFile annotations && condition.test(annotations.set())).stream()
                .map(AnnotationFile.class::cast).toList();
    }

    private List<HeldFile<?, ?>> those(Predicate<HeldFile<?, ?>> condition) {
        return locked(() -> {
            synchronized (files) {
                return files.values().stream().filter(condition).toList();
            }
        });
    }

    /** The files with decisions that must be in the journal before a change is. */
    List<HeldFile<?, ?>> undecided() {
        return those(file -> !file.decisions().isEmpty());
    }

    /** The file of a place if it was read before. */
    Optional<HeldFile<?, ?>> opened(Place place) {
        synchronized (files) {
            return Optional.ofNullable(files.get(place));
        }
    }

    /**
     * Applies a change whose files were read before, and makes it durable; nobody sees it before it is.
     *
     * @return what undoes it
     */
    Change apply(Change change, Step durably) throws StaleChangeException, ProjectException {
        memory.writeLock().lock();
        try {
            return steps.apply(change, durably);
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
        memory.writeLock().lock();
        try {
            return steps.follow(change);
        } finally {
            memory.writeLock().unlock();
        }
    }

    /**
     * Writes what a place holds into its file. The caller holds the lock on the folder and has looked into the journal.
     *
     * @param merged is told if what is in memory changed because another program wrote the file
     */
    void save(Place place, Touched merged) throws ProjectException {
        save(file(place), merged);
    }

    private <T> void save(HeldFile<T, ?> file, Touched merged) throws ProjectException {
        refresh(file, merged);
        T value = locked(file::value);
        file.save(writer, value);
    }

    /**
     * Takes in what another program wrote into a file.
     *
     * @param changed is told if what is in memory changed by that
     */
    <T, V> void refresh(HeldFile<T, V> file, Touched changed) throws ProjectException {
        Content<T> content = file.readChanged();
        if (content != null) {
            take(file, content, changed);
        }
    }

    /** Takes in what other programs wrote into files that were read before, as far as they can be read. */
    void lookAgain(Touched changed) {
        those(file -> true).forEach(file -> goOnWithout(file, changed, () -> refresh(file, changed)));
    }

    /**
     * Takes in what other programs wrote into those of some places that were read before. Of a file that cannot be read
     * now what was read before stays; whoever saves it is told why.
     */
    void lookAgain(Set<Place> places, Touched changed) {
        for (Place place : places) {
            opened(place).ifPresent(file -> {
                try {
                    refresh(file, changed);
                } catch (ProjectException e) {
                    LOGGER.log(Level.DEBUG, "a file stays as it was read before", e);
                }
            });
        }
    }

    /** The sets of some documents that were read, and belong to a text that their document has no more. */
    Set<Place> outdated(Set<DocumentId> of) {
        Set<Place> places = new TreeSet<>();
        those(file -> file instanceof AnnotationFile set && of.contains(set.document()) && set.isOutdated())
                .forEach(file -> places.add(file.place()));
        return places;
    }

    /**
     * Takes in what other programs wrote into files of the project, but for those of documents that are gone. A file that
     * cannot be read keeps none of the others; what was read of it before stays.
     *
     * @param failures gets one for each such file
     */
    void refreshAll(Touched changed, List<ProjectException> failures) {
        for (HeldFile<?, ?> file : those(file -> !(file instanceof AnnotationFile set)
                || documents.find(set.document()).isPresent())) {
            try {
                refresh(file, changed);
            } catch (ProjectException e) {
                failures.add(e);
            }
        }
    }

    /** Reads those of some places again that were read before, whether or not their files changed. */
    void readAgain(Set<Place> places, Touched changed) {
        for (Place place : places) {
            opened(place).ifPresent(file -> goOnWithout(file, changed, () -> readAgain(file, changed)));
        }
    }

    private <T, V> void readAgain(HeldFile<T, V> file, Touched changed) throws ProjectException {
        take(file, file.read(), changed);
    }

    /** What cannot be read is forgotten, so that whoever asks for it next is told why. */
    private void goOnWithout(HeldFile<?, ?> file, Touched changed, Step reading) {
        try {
            reading.run();
        } catch (ProjectException e) {
            LOGGER.log(Level.DEBUG, "a file is let go of", e);
            synchronized (files) {
                files.remove(file.place());
            }
            if (file instanceof DocumentFile document) {
                document.letGo();
            }
            changed.add(file.place());
        }
    }

    private <T, V> void take(HeldFile<T, V> file, Content<T> content, Touched changed) throws ProjectException {
        Merged<V> merged = file.merge(content, pending);
        memory.writeLock().lock();
        try {
            if (file.take(content, merged)) {
                changed.add(file.place());
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
                files.values().removeIf(file -> file instanceof AnnotationFile set
                        && documents.find(set.document()).isEmpty() && !pending.changed(file.place()::equals));
            }
        } finally {
            memory.writeLock().unlock();
        }
    }

    /** Whether this thread runs in {@link #read}. */
    boolean isReading() {
        return memory.getReadHoldCount() > 0;
    }

    /** Changes what is in memory while nobody reads. */
    <T> T atOnce(Taking<T> work) throws ProjectException {
        memory.writeLock().lock();
        try {
            return work.run();
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
