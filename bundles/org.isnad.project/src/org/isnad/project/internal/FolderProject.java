/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.project.internal;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

import org.isnad.model.AnnotationData;
import org.isnad.model.AnnotationSet;
import org.isnad.model.Annotator;
import org.isnad.model.Claim;
import org.isnad.model.ClaimId;
import org.isnad.model.ClaimRelation;
import org.isnad.model.Document;
import org.isnad.model.DocumentData;
import org.isnad.model.DocumentId;
import org.isnad.model.EntityId;
import org.isnad.model.RegistryEntity;
import org.isnad.model.SpanData;
import org.isnad.model.change.AnnotationChange;
import org.isnad.model.change.Change;
import org.isnad.model.change.ChangeList;
import org.isnad.model.change.ObjectChange;
import org.isnad.model.change.StaleChangeException;
import org.isnad.model.schema.Tagset;
import org.isnad.model.stored.Manifest;
import org.isnad.model.stored.StoredForm;
import org.isnad.model.stored.StoredForm.Read;
import org.isnad.project.NewDocument;
import org.isnad.project.PastChange;
import org.isnad.project.PastDocument;
import org.isnad.project.Project;
import org.isnad.project.ProjectException;
import org.isnad.project.ProjectListener;
import org.isnad.project.Recovery;
import org.isnad.project.TagsetSource;
import org.isnad.tagset.TagsetException;

/**
 * A project in its folder. Three locks, always taken in this order: {@code writing} lets one thread at a time write,
 * {@link FolderLock} one process, and {@link AnnotationShelf} guards what is in memory.
 */
final class FolderProject implements Project {

    private static final Logger LOGGER = System.getLogger(FolderProject.class.getName());

    /** What a project is opened with. */
    record Settings(Storage storage, Clock clock, Duration patience) {
        Settings withPatience(Duration other) {
            return new Settings(storage, clock, other);
        }
    }

    private final Layout layout;
    /** As it was read, or written since. */
    private volatile Read<Manifest> manifest;
    private final TagsetShelf tagset;
    private final Settings settings;
    private final AtomicWriter writer;
    private final DocumentShelf documents;
    private final AnnotatorShelf annotators;
    private final AnnotationShelf annotations;
    private final Pending pending;
    private final Ledger ledger;
    private final Recovery recovery;
    /** Says why nothing may be written; null in a project that may be changed. */
    private final Supplier<ProjectException> obstacle;
    private final List<ProjectListener> listeners = new CopyOnWriteArrayList<>();
    private final ReentrantLock writing = new ReentrantLock();
    /** Whether this process changed something that it did not save. */
    private volatile boolean changed;

    FolderProject(Layout layout, Read<Manifest> manifest, TagsetShelf tagset, Settings settings,
            Supplier<ProjectException> obstacle) throws ProjectException {
        this.layout = layout;
        this.manifest = manifest;
        this.tagset = tagset;
        this.settings = settings;
        this.writer = new AtomicWriter(settings.storage());
        this.pending = new Pending(layout, settings.storage());
        this.documents = new DocumentShelf(layout, settings.storage(), writer, settings.clock());
        this.annotators = new AnnotatorShelf(layout, settings.storage(), writer);
        this.annotations = new AnnotationShelf(layout, settings.storage(), writer, documents, pending);
        this.ledger = new Ledger(pending, annotations, annotators, settings.clock());
        documents.rescan();
        annotators.rescan();
        Optional<ProjectException> newer = pending.open();
        this.obstacle = obstacle != null || newer.isEmpty() ? obstacle : newer::get;
        this.recovery = new Recovery(pending.count(), pending.damage());
    }

    @Override
    public Path folder() {
        return layout.root();
    }

    @Override
    public String name() {
        return manifest.value().name();
    }

    @Override
    public boolean readOnly() {
        return obstacle != null;
    }

    @Override
    public Tagset tagset() {
        return tagset.tagset();
    }

    @Override
    public TagsetSource tagsetSource() throws ProjectException {
        return tagset.source();
    }

    @Override
    public void replaceTagset(TagsetSource before, String text) throws TagsetException, ProjectException {
        refuseIfReadOnly();
        writing.lock();
        try (FolderLock lock = lockFolder()) {
            tagset.replace(before, text, writer, this::migrate);
        } finally {
            writing.unlock();
        }
        listeners.forEach(ProjectListener::tagsetChanged);
    }

    @Override
    public List<Document> documents() {
        return documents.all();
    }

    @Override
    public Optional<Document> document(DocumentId id) {
        return documents.find(id);
    }

    @Override
    public String text(DocumentId id) throws ProjectException {
        return documents.text(id);
    }

    @Override
    public Recovery recovery() {
        return recovery;
    }

    @Override
    public List<Annotator> annotators() {
        Set<Annotator> all = new TreeSet<>(annotators.all());
        all.addAll(pending.inhabitants(place -> true));
        annotations.those(set -> !set.isEmpty()).forEach(file -> all.add(file.set().annotator()));
        return List.copyOf(all);
    }

    @Override
    public Optional<Annotator> annotator(String nameOrId) {
        List<Annotator> all = annotators();
        return all.stream().filter(one -> one.name().equals(nameOrId)).findFirst()
                .or(() -> all.stream().filter(one -> one.id().value().equals(nameOrId)).findFirst());
    }

    @Override
    public List<Annotator> annotators(DocumentId document) {
        Set<Annotator> found = new TreeSet<>();
        annotators.all().stream().filter(one -> annotators.hasFile(one, document)).forEach(found::add);
        found.addAll(pending.inhabitants(place -> place.document().equals(document)));
        // What is in memory counts, also before it is saved.
        annotations.those(set -> set.document().equals(document) && set.isEmpty())
                .forEach(file -> found.remove(file.set().annotator()));
        annotations.those(set -> set.document().equals(document) && !set.isEmpty())
                .forEach(file -> found.add(file.set().annotator()));
        return List.copyOf(found);
    }

    @Override
    public AnnotationSet annotations(DocumentId document, Annotator annotator) throws ProjectException {
        return annotations.set(document, annotator);
    }

    @Override
    public Document add(NewDocument document) throws ProjectException {
        refuseIfReadOnly();
        Document added;
        writing.lock();
        try {
            PreparedDocument prepared = documents.prepare(document);
            try (FolderLock lock = lockFolder()) {
                documents.takeInNewcomers();
                documents.refuseDuplicate(prepared);
                migrate();
                added = documents.write(prepared);
            }
        } finally {
            writing.unlock();
        }
        listeners.forEach(listener -> listener.documentAdded(added.id()));
        return added;
    }

    @Override
    public Optional<Document> sameText(String text) {
        return documents.sameText(text);
    }

    @Override
    public Change apply(Change change) throws StaleChangeException, ProjectException {
        refuseIfReadOnly();
        if (change.objects().isEmpty()) {
            return change.inverse();
        }
        Set<DocumentId> touched = new TreeSet<>();
        writing.lock();
        try (FolderLock lock = lockFolder()) {
            ledger.takeIn(touched);
            check(change);
            Change inverse = ledger.apply(change, this::migrate);
            changed = true;
            touched.addAll(change.touched());
            return inverse;
        } finally {
            writing.unlock();
            touched.forEach(this::tellAnnotationsChanged);
        }
    }

    /** Looks at every step and reads the files it needs, before the first step is taken. */
    private void check(Change change) throws ProjectException {
        switch (change) {
            case ChangeList list -> {
                for (Change part : list.changes()) {
                    check(part);
                }
            }
            case AnnotationChange step -> {
                annotations.set(step.document(), step.annotator());
                if (step.after() instanceof SpanData span) {
                    Checks.span(step.document(), text(step.document()), span);
                }
            }
            case ObjectChange<?> step -> {
                // The target refuses what it does not hold.
            }
        }
    }

    @Override
    public boolean dirty() {
        return pending.changed(place -> true);
    }

    @Override
    public boolean dirty(DocumentId document) {
        return pending.changed(place -> place.document().equals(document));
    }

    @Override
    public void save() throws ProjectException {
        refuseIfReadOnly();
        Set<DocumentId> touched = new TreeSet<>();
        writing.lock();
        try {
            ledger.takeIn(touched);
            if (pending.isEmpty()) {
                return;
            }
            try (FolderLock lock = lockFolder()) {
                ledger.takeIn(touched);
                migrate();
                ledger.checkpoint(touched);
            }
            changed = false;
        } finally {
            writing.unlock();
            touched.forEach(this::tellAnnotationsChanged);
        }
        listeners.forEach(ProjectListener::saved);
    }

    /**
     * Says in the manifest, before anything else is written in this version, that the project is of this version: a
     * program that knows an older one only then names the manifest and changes nothing. The caller holds the lock.
     */
    private void migrate() throws ProjectException {
        if (manifest.version() < XmlFile.VERSION) {
            try {
                writer.write(layout.manifest(), XmlFile.write(StoredForm.MANIFEST, manifest.value()));
            } catch (IOException e) {
                throw Problems.notWritable(layout.manifest(), e);
            }
            manifest = new Read<>(XmlFile.VERSION, manifest.value());
        }
    }

    @Override
    public void refresh() throws ProjectException {
        DocumentShelf.Rescan rescan;
        Set<DocumentId> touched = new TreeSet<>();
        boolean savedByOthers;
        writing.lock();
        try {
            boolean wasDirty = dirty();
            rescan = documents.rescan();
            annotators.rescan();
            do {
                ledger.takeIn(touched);
                annotations.forgetRemoved();
                for (AnnotationFile file : annotations.those(set -> documents.find(set.document()).isPresent())) {
                    annotations.refresh(file, touched);
                }
            } while (!pending.isCurrent());
            savedByOthers = wasDirty && !dirty();
        } finally {
            writing.unlock();
            touched.forEach(this::tellAnnotationsChanged);
        }
        rescan.removed().forEach(id -> listeners.forEach(listener -> listener.documentRemoved(id)));
        rescan.added().forEach(id -> listeners.forEach(listener -> listener.documentAdded(id)));
        if (savedByOthers) {
            listeners.forEach(ProjectListener::saved);
        }
    }

    @Override
    public List<PastChange> history(DocumentId document) throws ProjectException {
        return pending.history(document);
    }

    @Override
    public List<AnnotationData> annotationsBefore(PastChange change, DocumentId document, Annotator annotator)
            throws ProjectException {
        List<PastChange> history = history(document);
        return PastStates.before(change, new Place(document, annotator),
                annotations.snapshot(document, annotator), history);
    }

    @Override
    public DocumentData description(DocumentId id) throws ProjectException {
        documents.get(id);
        return documents.readDescription(id);
    }

    @Override
    public String earlierText(DocumentId id, String textHash) throws ProjectException {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<RegistryEntity> entities() throws ProjectException {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<RegistryEntity> entity(EntityId id) throws ProjectException {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Claim> claims() throws ProjectException {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Claim> claim(ClaimId id) throws ProjectException {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<ClaimRelation> claimRelations() throws ProjectException {
        throw new UnsupportedOperationException();
    }

    @Override
    public PastDocument before(PastChange change, DocumentId document) throws ProjectException {
        throw new UnsupportedOperationException();
    }

    @Override
    public PastDocument after(PastChange change, DocumentId document) throws ProjectException {
        throw new UnsupportedOperationException();
    }

    @Override
    public <T> T read(Callable<T> reader) throws Exception {
        return annotations.read(reader);
    }

    @Override
    public void addListener(ProjectListener listener) {
        listeners.add(listener);
    }

    @Override
    public void removeListener(ProjectListener listener) {
        listeners.remove(listener);
    }

    @Override
    public void close() {
        listeners.clear();
        if (changed) {
            try {
                save();
            } catch (ProjectException e) {
                LOGGER.log(Level.WARNING, "what was changed stays in the journal until the next save", e);
            }
        }
        annotations.clear();
    }

    Storage storage() {
        return settings.storage();
    }

    private FolderLock lockFolder() throws ProjectException {
        return FolderLock.take(layout, settings);
    }

    private void tellAnnotationsChanged(DocumentId document) {
        listeners.forEach(listener -> listener.annotationsChanged(document));
    }

    private void refuseIfReadOnly() throws ProjectException {
        if (obstacle != null) {
            throw obstacle.get();
        }
    }
}
