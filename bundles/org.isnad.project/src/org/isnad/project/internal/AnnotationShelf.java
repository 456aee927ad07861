/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.project.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Predicate;

import org.isnad.model.AnnotationData;
import org.isnad.model.Annotator;
import org.isnad.model.DocumentId;
import org.isnad.model.change.Change;
import org.isnad.model.change.StaleChangeException;
import org.isnad.project.ProjectException;

/**
 * The annotation files that were read, and what was changed in them. A lock guards what is in memory; it is never held
 * while the disk writes, so that the user goes on working meanwhile.
 */
final class AnnotationShelf {

    private record Key(DocumentId document, Annotator annotator) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int byDocument = document.compareTo(other.document);
            return byDocument != 0 ? byDocument : annotator.compareTo(other.annotator);
        }
    }

    private final Layout layout;
    private final Storage storage;
    private final AtomicWriter writer;
    private final DocumentShelf documents;
    private final Map<Key, AnnotationFile> files = new TreeMap<>();
    private final ReadWriteLock memory = new ReentrantReadWriteLock();

    AnnotationShelf(Layout layout, Storage storage, AtomicWriter writer, DocumentShelf documents) {
        this.layout = layout;
        this.storage = storage;
        this.writer = writer;
        this.documents = documents;
    }

    /** The file of one annotator and document, read when it is first asked for. */
    LiveSet set(DocumentId document, Annotator annotator) throws ProjectException {
        Key key = new Key(document, annotator);
        synchronized (files) {
            AnnotationFile file = files.get(key);
            if (file == null) {
                String textHash = documents.get(document).textHash();
                file = new AnnotationFile(layout, storage, new LiveSet(document, annotator));
                AnnotationFile.Content content = file.readChanged(textHash);
                if (content != null) {
                    file.takeIn(content);
                }
                files.put(key, file);
            }
            return file.set();
        }
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

    /** Applies a change whose sets were read before. @return what undoes it */
    Change apply(Change change) throws StaleChangeException {
        memory.writeLock().lock();
        try {
            return change.applyTo(this::replace);
        } finally {
            memory.writeLock().unlock();
        }
    }

    private void replace(DocumentId document, Annotator annotator, AnnotationData before, AnnotationData after)
            throws StaleChangeException {
        LiveSet set;
        synchronized (files) {
            set = files.get(new Key(document, annotator)).set();
        }
        if (before != null && !before.equals(set.annotation(before.id()).orElse(null))) {
            throw new StaleChangeException(document, before.id(), "it is not there any more as it was");
        }
        if (before == null && set.annotation(after.id()).isPresent()) {
            throw new StaleChangeException(document, after.id(), "it is there already");
        }
        if (after != null && set.wouldCycle(after)) {
            throw new StaleChangeException(document, after.id(), "the group would be a member of itself");
        }
        set.replace(before, after);
    }

    /**
     * Writes a file, after taking in what another process wrote into it. The caller holds the lock on the folder.
     *
     * @param merged gets the document if its annotations in memory changed by that
     */
    void save(AnnotationFile file, Set<DocumentId> merged) throws ProjectException {
        refresh(file, merged);
        DocumentId document = file.set().document();
        String textHash = documents.textHashToStore(document);
        List<AnnotationData> annotations;
        memory.readLock().lock();
        try {
            annotations = file.set().annotations();
        } finally {
            memory.readLock().unlock();
        }
        AnnotationFile.Content written = file.write(writer, textHash, annotations);
        memory.writeLock().lock();
        try {
            file.written(written);
        } finally {
            memory.writeLock().unlock();
        }
    }

    /**
     * Takes in what another process wrote into a file.
     *
     * @param changed gets the document if its annotations in memory changed by that
     */
    void refresh(AnnotationFile file, Set<DocumentId> changed) throws ProjectException {
        DocumentId document = file.set().document();
        AnnotationFile.Content content = file.readChanged(documents.textHash(document));
        if (content == null) {
            return;
        }
        memory.writeLock().lock();
        try {
            if (file.takeIn(content)) {
                changed.add(document);
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
                        file -> !file.set().dirty() && documents.find(file.set().document()).isEmpty());
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
