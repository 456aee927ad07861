/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.project.internal;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.function.Supplier;

import org.isnad.model.AnnotationData;
import org.isnad.model.Annotator;
import org.isnad.model.Document;
import org.isnad.model.DocumentId;
import org.isnad.model.change.Change;
import org.isnad.model.change.ChangeList;
import org.isnad.model.change.StaleChangeException;
import org.isnad.model.stored.Manifest;
import org.isnad.model.stored.StoredForm.Read;
import org.isnad.project.NewDocument;
import org.isnad.project.Project;
import org.isnad.project.ProjectException;
import org.isnad.project.ProjectListener;
import org.isnad.project.SavedQuery;
import org.isnad.project.TagsetSource;
import org.isnad.tagset.TagsetException;

/**
 * All that changes a project. Three locks, always taken in this order: {@code writing} lets one thread at a time write,
 * {@link FolderLock} one process, and {@link Shelf} guards what is in memory. The listeners are told when all are let go
 * of.
 */
final class Writing {

    private static final Logger LOGGER = System.getLogger(Writing.class.getName());

    private final Project project;
    private final Layout layout;
    private final FolderProject.Settings settings;
    private final AtomicWriter writer;
    private final Pending pending;
    private final TextFiles texts;
    private final DocumentShelf documents;
    private final Originals originals;
    private final AnnotatorShelf annotators;
    private final Shelf shelf;
    private final ClaimShelf claims;
    private final Ledger ledger;
    private final TagsetShelf tagset;
    private final QueriesFile queries;
    /** As it was read, or written since. */
    private volatile Read<Manifest> manifest;
    /** Says why nothing may be written; null in a project that may be changed. */
    private final Supplier<ProjectException> obstacle;
    private final List<ProjectListener> listeners = new CopyOnWriteArrayList<>();
    private final ReentrantLock writing = new ReentrantLock();
    /** Where this process changed something that is not in the files yet. Guarded by {@link #writing}. */
    private final Set<Place> changed = new TreeSet<>();

    Writing(Project project, Parts parts, Read<Manifest> manifest, Supplier<ProjectException> obstacle) {
        this.project = project;
        this.layout = parts.layout;
        this.settings = parts.settings;
        this.writer = parts.writer;
        this.pending = parts.pending;
        this.texts = parts.texts;
        this.documents = parts.documents;
        this.originals = parts.originals;
        this.annotators = parts.annotators;
        this.shelf = parts.shelf;
        this.claims = parts.claims;
        this.ledger = parts.ledger;
        this.tagset = parts.tagset;
        this.queries = parts.queries;
        this.manifest = manifest;
        this.obstacle = obstacle;
    }

    boolean readOnly() {
        return obstacle != null;
    }

    String name() {
        return manifest.value().name();
    }

    void addListener(ProjectListener listener) {
        listeners.add(listener);
    }

    void removeListener(ProjectListener listener) {
        listeners.remove(listener);
    }

    /** See {@link Project#replaceTagset(TagsetSource, String, Change)}. */
    Change replaceTagset(TagsetSource before, String text, Change annotations)
            throws TagsetException, StaleChangeException, ProjectException {
        refuseIfReadOnly();
        Touched touched = new Touched();
        writing.lock();
        try (FolderLock lock = lockFolder(touched)) {
            TagsetShelf.Next next = tagset.prepare(before, text);
            Change inverse = annotations.objects().isEmpty() ? writeAlone(next) : write(next, annotations, touched);
            touched.addTagset();
            return inverse;
        } finally {
            writing.unlock();
            touched.tell(listeners, documents.news());
        }
    }

    private Change writeAlone(TagsetShelf.Next next) throws ProjectException {
        migrate();
        tagset.write(next, writer);
        return new ChangeList(List.of());
    }

    private Change write(TagsetShelf.Next next, Change annotations, Touched touched)
            throws StaleChangeException, ProjectException {
        UnfinishedTagset note = tagset.unfinished();
        Change inverse = apply(annotations, Project.authorOf(annotations), touched, whole -> {
            migrate();
            note.write(pending.end(), whole, next.before(), next.after(), writer);
        });
        try {
            tagset.write(next, writer);
        } catch (ProjectException | RuntimeException e) {
            takeBack(inverse, touched, e);
            throw e;
        }
        try {
            note.forget(writer);
        } catch (ProjectException e) {
            LOGGER.log(Level.DEBUG, "the next writer sees that it is done and removes the note", e);
        }
        return inverse;
    }

    /** What goes wrong here is told beside the cause, not in its place. */
    private void takeBack(Change inverse, Touched touched, Exception cause) {
        try {
            apply(inverse, Project.authorOf(inverse), touched, whole -> tagset.unfinished().forget(writer));
        } catch (StaleChangeException | ProjectException | RuntimeException e) {
            cause.addSuppressed(e);
        }
    }

    /** See {@link Project#add(NewDocument, Map)}. */
    Document add(NewDocument document, Map<Annotator, List<AnnotationData>> said, Predicate<DocumentId> spoken)
            throws ProjectException {
        refuseIfReadOnly();
        Touched touched = new Touched();
        writing.lock();
        try {
            PreparedDocument prepared = documents.prepare(document, said);
            try (FolderLock lock = lockFolder(touched)) {
                ledger.takeIn(touched);
                documents.takeInNewcomers();
                documents.refuseDuplicate(prepared);
                migrate();
                for (Annotator annotator : prepared.said().keySet()) {
                    annotators.store(annotator);
                }
                Document added = documents.write(prepared, spoken);
                annotators.lookAgain(added.id());
                Set<Place> places = new TreeSet<>();
                prepared.said().keySet().forEach(who -> places.add(new Place.OfAnnotations(added.id(), who)));
                // One of a removed document of the same id may have been read before.
                shelf.lookAgain(places, touched);
                return added;
            }
        } finally {
            writing.unlock();
            touched.tell(listeners, documents.news());
        }
    }

    /** See {@link Project#apply(Change, String)}. */
    Change apply(Change change, String author) throws StaleChangeException, ProjectException {
        refuseIfReadOnly();
        if (change.steps().isEmpty()) {
            return change.inverse();
        }
        Touched touched = new Touched();
        writing.lock();
        try (FolderLock lock = lockFolder(touched)) {
            return apply(change, author, touched, whole -> migrate());
        } finally {
            writing.unlock();
            touched.tell(listeners, documents.news());
        }
    }

    /** Something that is done before the journal is written, when it is certain that it will be. */
    private interface First {
        void run(Change whole) throws ProjectException;
    }

    private Change apply(Change change, String author, Touched touched, First first)
            throws StaleChangeException, ProjectException {
        Completion completion = new Completion(change, project, shelf, texts);
        ledger.takeIn(touched);
        ledger.decide(this::migrate);
        if (!Ledger.retexted(change).isEmpty()) {
            // What everybody said moves with the text, also who came after the last look.
            annotators.rescan();
        }
        Change whole = completion.complete();
        Change inverse = ledger.apply(whole, author, () -> first.run(whole));
        changed.addAll(Place.all(whole));
        touched.add(whole);
        return inverse;
    }

    /** See {@link Project#saveQuery}. */
    void saveQuery(SavedQuery query) throws ProjectException {
        writeQueries(() -> queries.put(query, writer));
    }

    /** See {@link Project#deleteQuery}. */
    void deleteQuery(String name) throws ProjectException {
        writeQueries(() -> queries.remove(name, writer));
    }

    /** A change of the queries, with the lock on the folder. */
    private interface QueryWriter {
        void write() throws ProjectException;
    }

    private void writeQueries(QueryWriter change) throws ProjectException {
        refuseIfReadOnly();
        Touched touched = new Touched();
        writing.lock();
        try (FolderLock lock = lockFolder(touched)) {
            change.write();
        } finally {
            writing.unlock();
            touched.tell(listeners, documents.news());
        }
    }

    /** Makes annotations that belong to an earlier text those of the text that the document has; see the checks. */
    void adopt(DocumentId document, Annotator annotator) throws ProjectException {
        refuseIfReadOnly();
        Touched touched = new Touched();
        Place.OfAnnotations place = new Place.OfAnnotations(document, annotator);
        writing.lock();
        try (FolderLock lock = lockFolder(touched)) {
            ledger.takeIn(touched);
            shelf.adopt(place);
            ledger.decide(this::migrate);
            migrate();
            shelf.save(place, touched);
            touched.add(place);
            texts.drop(documents.description(document));
        } finally {
            writing.unlock();
            touched.tell(listeners, documents.news());
        }
    }

    /** See {@link Project#save}. */
    void save() throws ProjectException {
        refuseIfReadOnly();
        Touched touched = new Touched();
        writing.lock();
        try {
            if (!FolderLock.isGone(layout)) {
                ledger.takeIn(touched);
            }
            if (pending.isEmpty()) {
                return;
            }
            try (FolderLock lock = lockFolder(touched)) {
                ledger.takeIn(touched);
                migrate();
                ledger.checkpoint(touched);
                originals.sweep();
            }
        } finally {
            changed.retainAll(pending.places(place -> true));
            writing.unlock();
            touched.tell(listeners, documents.news());
        }
        listeners.forEach(ProjectListener::saved);
    }

    /**
     * Says in the manifest, before anything else is written in this version, that the project is of this version: a
     * program that knows an older one only then names the manifest and changes nothing. The caller holds the lock.
     */
    private void migrate() throws ProjectException {
        if (manifest.version() < XmlFile.VERSION) {
            manifest = FolderProjectStore.migrate(layout, writer, settings.storage());
        }
    }

    /** See {@link Project#refresh}. */
    void refresh() throws ProjectException {
        Touched touched = new Touched();
        boolean savedByOthers = false;
        writing.lock();
        try {
            if (FolderLock.isGone(layout)) {
                throw Problems.notReadable(layout.root(), new NoSuchFileException(layout.manifest().toString()));
            }
            boolean wasDirty = pending.changed(place -> true);
            documents.rescan();
            annotators.rescan();
            claims.rescan(touched);
            List<ProjectException> failures = new ArrayList<>();
            do {
                ledger.takeIn(touched);
                shelf.forgetRemoved();
                failures.clear();
                shelf.refreshAll(touched, failures);
            } while (!pending.isCurrent());
            savedByOthers = wasDirty && !pending.changed(place -> true);
            Problems.throwFirst(failures);
        } finally {
            writing.unlock();
            touched.tell(listeners, documents.news());
            if (savedByOthers) {
                listeners.forEach(ProjectListener::saved);
            }
        }
    }

    /** Saves what this process changed, as far as it can. Nobody is told any more. */
    void close() {
        listeners.clear();
        if (!changed.isEmpty() || !pending.owing().isEmpty()) {
            try {
                save();
            } catch (ProjectException e) {
                LOGGER.log(Level.WARNING, "what was changed stays in the journal until the next save", e);
            }
        }
    }

    /** Takes the lock on the folder, and finishes what another process began before it died. */
    private FolderLock lockFolder(Touched touched) throws ProjectException {
        FolderLock lock = FolderLock.take(layout, settings);
        try {
            if (tagset.unfinished().finish(pending, writer)) {
                tagset.readAgain();
                touched.addTagset();
            }
            return lock;
        } catch (ProjectException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private void refuseIfReadOnly() throws ProjectException {
        if (obstacle != null) {
            throw obstacle.get();
        }
    }
}
