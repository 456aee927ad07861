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
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
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
import org.isnad.model.change.Change;
import org.isnad.model.change.StaleChangeException;
import org.isnad.model.schema.Tagset;
import org.isnad.model.stored.Manifest;
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
 * {@link FolderLock} one process, and {@link Shelf} guards what is in memory.
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
    private final TextFiles texts;
    private final Shelf shelf;
    private final ClaimShelf claims;
    private final Everybody everybody;
    private final PastDocuments past;
    private final Pending pending;
    private final Ledger ledger;
    private final Recovery recovery;
    /** Says why nothing may be written; null in a project that may be changed. */
    private final Supplier<ProjectException> obstacle;
    private final List<ProjectListener> listeners = new CopyOnWriteArrayList<>();
    private final ReentrantLock writing = new ReentrantLock();
    /** Where this process changed something that is not in the files yet. Guarded by {@link #writing}. */
    private final Set<Place> changed = new TreeSet<>();

    FolderProject(Layout layout, Read<Manifest> manifest, TagsetShelf tagset, Settings settings,
            Supplier<ProjectException> obstacle) throws ProjectException {
        this.layout = layout;
        this.manifest = manifest;
        this.tagset = tagset;
        this.settings = settings;
        this.writer = new AtomicWriter(settings.storage());
        this.pending = new Pending(layout, settings.storage());
        this.texts = new TextFiles(layout, settings.storage(), writer, pending);
        this.documents = new DocumentShelf(layout, settings.storage(), writer, settings.clock(), texts);
        this.annotators = new AnnotatorShelf(layout, settings.storage(), writer);
        this.shelf = new Shelf(layout, settings.storage(), writer, documents, texts, pending);
        this.claims = new ClaimShelf(layout, settings.storage(), shelf, pending);
        this.everybody = new Everybody(annotators, shelf, pending);
        this.past = new PastDocuments(this, shelf, texts);
        this.ledger = new Ledger(pending, shelf, annotators, settings.clock());
        documents.rescan();
        annotators.rescan();
        Optional<ProjectException> newer = pending.open();
        ledger.openDocuments();
        documents.news();
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
        return everybody.all();
    }

    @Override
    public Optional<Annotator> annotator(String nameOrId) {
        return everybody.find(nameOrId);
    }

    @Override
    public List<Annotator> annotators(DocumentId document) {
        return everybody.in(document);
    }

    @Override
    public AnnotationSet annotations(DocumentId document, Annotator annotator) throws ProjectException {
        try {
            return shelf.set(document, annotator);
        } catch (ProjectException e) {
            if (shelf.isReading() || pending.isCurrent()) {
                throw e;
            }
            // Another process corrected the text meanwhile: the file belongs to one that is not known here yet.
            refresh();
            return shelf.set(document, annotator);
        }
    }

    @Override
    public Document add(NewDocument document) throws ProjectException {
        refuseIfReadOnly();
        Touched touched = new Touched();
        writing.lock();
        try {
            PreparedDocument prepared = documents.prepare(document);
            try (FolderLock lock = lockFolder()) {
                ledger.takeIn(touched);
                documents.takeInNewcomers();
                documents.refuseDuplicate(prepared);
                migrate();
                return documents.write(prepared);
            }
        } finally {
            writing.unlock();
            touched.tell(listeners, documents.news());
        }
    }

    @Override
    public Optional<Document> sameText(String text) {
        return documents.sameText(text);
    }

    @Override
    public Change apply(Change change, String author) throws StaleChangeException, ProjectException {
        refuseIfReadOnly();
        if (change.objects().isEmpty()) {
            return change.inverse();
        }
        Touched touched = new Touched();
        writing.lock();
        try (FolderLock lock = lockFolder()) {
            Completion completion = new Completion(change, this, shelf, texts);
            ledger.takeIn(touched);
            ledger.decide(this::migrate);
            if (!Ledger.retexted(change).isEmpty()) {
                // What everybody said moves with the text, also who came after the last look.
                annotators.rescan();
            }
            Change whole = completion.complete();
            Change inverse = ledger.apply(whole, author, this::migrate);
            changed.addAll(Place.all(whole));
            touched.add(whole);
            return inverse;
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
        try (FolderLock lock = lockFolder()) {
            ledger.takeIn(touched);
            shelf.adopt(place);
            ledger.decide(this::migrate);
            migrate();
            shelf.save(place, touched);
            touched.add(place);
        } finally {
            writing.unlock();
            touched.tell(listeners, documents.news());
        }
    }

    @Override
    public boolean dirty() {
        return pending.changed(place -> true);
    }

    @Override
    public boolean dirty(DocumentId document) {
        return pending.changed(place -> place.document().filter(document::equals).isPresent());
    }

    @Override
    public void save() throws ProjectException {
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
            try (FolderLock lock = lockFolder()) {
                ledger.takeIn(touched);
                migrate();
                ledger.checkpoint(touched);
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

    @Override
    public void refresh() throws ProjectException {
        Touched touched = new Touched();
        boolean savedByOthers = false;
        writing.lock();
        try {
            if (FolderLock.isGone(layout)) {
                throw Problems.notReadable(layout.root(), new NoSuchFileException(layout.manifest().toString()));
            }
            boolean wasDirty = dirty();
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
            savedByOthers = wasDirty && !dirty();
            Problems.throwFirst(failures);
        } finally {
            writing.unlock();
            touched.tell(listeners, documents.news());
            if (savedByOthers) {
                listeners.forEach(ProjectListener::saved);
            }
        }
    }

    @Override
    public List<PastChange> history() throws ProjectException {
        return pending.history();
    }

    @Override
    public List<AnnotationData> annotationsBefore(PastChange change, DocumentId document, Annotator annotator)
            throws ProjectException {
        return past.annotationsBefore(change, document, annotator);
    }

    @Override
    public PastDocument before(PastChange change, DocumentId document) throws ProjectException {
        return past.document(change, document, true);
    }

    @Override
    public PastDocument after(PastChange change, DocumentId document) throws ProjectException {
        return past.document(change, document, false);
    }

    @Override
    public DocumentData description(DocumentId id) throws ProjectException {
        return documents.description(id);
    }

    @Override
    public String earlierText(DocumentId id, String textHash) throws ProjectException {
        documents.get(id);
        return texts.text(id, textHash);
    }

    @Override
    public List<RegistryEntity> entities() throws ProjectException {
        return shelf.entities();
    }

    @Override
    public Optional<RegistryEntity> entity(EntityId id) throws ProjectException {
        return shelf.entities().stream().filter(entity -> entity.id().equals(id)).findFirst();
    }

    @Override
    public List<Claim> claims() throws ProjectException {
        return claims.claims();
    }

    @Override
    public Optional<Claim> claim(ClaimId id) throws ProjectException {
        return claims.claim(id);
    }

    @Override
    public List<ClaimRelation> claimRelations() throws ProjectException {
        return claims.relations();
    }

    @Override
    public <T> T read(Callable<T> reader) throws Exception {
        return shelf.read(reader);
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
        if (!changed.isEmpty() || !pending.owing().isEmpty()) {
            try {
                save();
            } catch (ProjectException e) {
                LOGGER.log(Level.WARNING, "what was changed stays in the journal until the next save", e);
            }
        }
        shelf.clear();
    }

    Storage storage() {
        return settings.storage();
    }

    private FolderLock lockFolder() throws ProjectException {
        return FolderLock.take(layout, settings);
    }

    private void refuseIfReadOnly() throws ProjectException {
        if (obstacle != null) {
            throw obstacle.get();
        }
    }
}
