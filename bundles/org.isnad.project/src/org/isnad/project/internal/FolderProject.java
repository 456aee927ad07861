/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.project.internal;

import java.io.IOException;
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

import org.isnad.model.AnnotationSet;
import org.isnad.model.Annotator;
import org.isnad.model.Document;
import org.isnad.model.DocumentId;
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
import org.isnad.project.Project;
import org.isnad.project.ProjectException;
import org.isnad.project.ProjectListener;

/**
 * A project in its folder. Three locks, always taken in this order: {@code writing} lets one thread at a time write,
 * {@link FolderLock} one process, and {@link AnnotationShelf} guards what is in memory.
 */
final class FolderProject implements Project {

    /** What a project is opened with. */
    record Settings(Storage storage, Clock clock, Duration patience) {
        Settings withPatience(Duration other) {
            return new Settings(storage, clock, other);
        }
    }

    private final Layout layout;
    /** As it was read, or written since. */
    private volatile Read<Manifest> manifest;
    private final Tagset tagset;
    private final Settings settings;
    private final AtomicWriter writer;
    private final DocumentShelf documents;
    private final AnnotatorShelf annotators;
    private final AnnotationShelf annotations;
    /** Says why nothing may be written; null in a project that may be changed. */
    private final Supplier<ProjectException> obstacle;
    private final List<ProjectListener> listeners = new CopyOnWriteArrayList<>();
    private final ReentrantLock writing = new ReentrantLock();

    FolderProject(Layout layout, Read<Manifest> manifest, Tagset tagset, Settings settings,
            Supplier<ProjectException> obstacle) throws ProjectException {
        this.layout = layout;
        this.manifest = manifest;
        this.tagset = tagset;
        this.settings = settings;
        this.obstacle = obstacle;
        this.writer = new AtomicWriter(settings.storage());
        this.documents = new DocumentShelf(layout, settings.storage(), writer, settings.clock());
        this.annotators = new AnnotatorShelf(layout, settings.storage(), writer);
        this.annotations = new AnnotationShelf(layout, settings.storage(), writer, documents);
        documents.rescan();
        annotators.rescan();
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
        return tagset;
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
    public List<Annotator> annotators() {
        Set<Annotator> all = new TreeSet<>(annotators.all());
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
                migrate();
                documents.takeInNewcomers();
                documents.refuseDuplicate(prepared);
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
        check(change);
        Change inverse = annotations.apply(change);
        change.touched().forEach(this::tellAnnotationsChanged);
        return inverse;
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
        return !annotations.those(LiveSet::dirty).isEmpty();
    }

    @Override
    public boolean dirty(DocumentId document) {
        return !annotations.those(set -> set.dirty() && set.document().equals(document)).isEmpty();
    }

    @Override
    public void save() throws ProjectException {
        refuseIfReadOnly();
        Set<DocumentId> merged = new TreeSet<>();
        writing.lock();
        try {
            List<AnnotationFile> dirty = annotations.those(LiveSet::dirty);
            if (dirty.isEmpty()) {
                return;
            }
            try (FolderLock lock = lockFolder()) {
                migrate();
                saveAll(dirty, merged);
            }
        } finally {
            writing.unlock();
            merged.forEach(this::tellAnnotationsChanged);
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

    /** Saves as many files as it can, and says afterwards what went wrong first. */
    private void saveAll(List<AnnotationFile> dirty, Set<DocumentId> merged) throws ProjectException {
        ProjectException failure = null;
        for (AnnotationFile file : dirty) {
            try {
                annotators.store(file.set().annotator());
                annotations.save(file, merged);
            } catch (ProjectException e) {
                if (failure == null) {
                    failure = e;
                } else {
                    failure.addSuppressed(e);
                }
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    @Override
    public void refresh() throws ProjectException {
        DocumentShelf.Rescan rescan;
        Set<DocumentId> changed = new TreeSet<>();
        writing.lock();
        try {
            rescan = documents.rescan();
            annotations.forgetRemoved();
            annotators.rescan();
            for (AnnotationFile file : annotations.those(set -> documents.find(set.document()).isPresent())) {
                annotations.refresh(file, changed);
            }
        } finally {
            writing.unlock();
            changed.forEach(this::tellAnnotationsChanged);
        }
        rescan.removed().forEach(id -> listeners.forEach(listener -> listener.documentRemoved(id)));
        rescan.added().forEach(id -> listeners.forEach(listener -> listener.documentAdded(id)));
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
