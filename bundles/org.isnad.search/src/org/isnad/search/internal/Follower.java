/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.search.internal;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

import org.isnad.model.DocumentId;
import org.isnad.project.Project;
import org.isnad.project.ProjectListener;
import org.isnad.search.SearchException;
import org.isnad.search.internal.store.Snapshot;

/**
 * Follows a project's changes: knows which documents changed since they were indexed, and has them indexed on a
 * thread of its own, those of one moment together. When nothing changed for a while it has them stored on disk.
 */
final class Follower implements ProjectListener {

    private static final Logger LOGGER = System.getLogger(Follower.class.getName());

    private final Project project;
    private final IndexKeeper keeper;
    private final Duration rest;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    /** Guards what follows. */
    private final Object lock = new Object();
    /** By document how often it changed, until what it holds is indexed. */
    private final Map<DocumentId, Long> changed = new HashMap<>();
    private boolean claimsChanged;
    private boolean saved;
    /** What a search could not read, until it is made anew. */
    private Optional<Snapshot> damaged = Optional.empty();
    /** The number of the last change of claims, until it is indexed; then 0. */
    private long claimsUntil;
    private long changes;
    private boolean working;
    private boolean closed;

    /** @param rest how long nothing has to change before the index is stored */
    Follower(Project project, IndexKeeper keeper, Duration rest) {
        this.project = project;
        this.keeper = keeper;
        this.rest = rest;
        project.addListener(this);
    }

    void addListener(Runnable listener) {
        listeners.add(listener);
    }

    void removeListener(Runnable listener) {
        listeners.remove(listener);
    }

    @Override
    public void documentChanged(DocumentId document) {
        touch(document);
    }

    @Override
    public void annotationsChanged(DocumentId document) {
        touch(document);
    }

    @Override
    public void documentAdded(DocumentId document) {
        touch(document);
    }

    @Override
    public void documentRemoved(DocumentId document) {
        touch(document);
    }

    @Override
    public void claimsChanged() {
        synchronized (lock) {
            claimsChanged = true;
            claimsUntil = ++changes;
            work();
        }
    }

    @Override
    public void saved() {
        synchronized (lock) {
            saved = true;
            work();
        }
    }

    /** Tries again what could not be indexed. Does nothing if nothing is left or it is being indexed. */
    void retry() {
        synchronized (lock) {
            if (claimsChanged || !changed.isEmpty() || damaged.isPresent()) {
                work();
            }
        }
    }

    /** Has made anew what a search could not read. */
    void heal(Snapshot torn) {
        synchronized (lock) {
            damaged = Optional.of(torn);
            work();
        }
    }

    private void touch(DocumentId document) {
        synchronized (lock) {
            changed.put(document, ++changes);
            work();
        }
    }

    /** Whether claims changed that are perhaps not indexed; nobody knows yet which documents make them. */
    boolean pendingClaims() {
        synchronized (lock) {
            return claimsUntil > 0;
        }
    }

    /** The documents whose last changes are perhaps not indexed. */
    Set<DocumentId> pending() {
        synchronized (lock) {
            return Set.copyOf(changed.keySet());
        }
    }

    /** How many changes there were, whether or not they are indexed. */
    long changes() {
        synchronized (lock) {
            return changes;
        }
    }

    /** Everything that changed before so many changes is indexed. */
    void settled(long until) {
        synchronized (lock) {
            changed.values().removeIf(number -> number <= until);
            claimsUntil = claimsUntil <= until ? 0 : claimsUntil;
        }
        tell();
    }

    /** Tells the listeners that there is newer data. One that fails keeps it from nobody else. */
    void tell() {
        for (Runnable listener : listeners) {
            try {
                listener.run();
            } catch (RuntimeException e) {
                LOGGER.log(Level.WARNING, "A listener of the index of " + project.folder() + " failed", e);
            }
        }
    }

    private void work() {
        lock.notifyAll();
        if (!working && !closed) {
            working = true;
            Thread thread = new Thread(this::index, "Search index of " + project.folder().getFileName());
            thread.setDaemon(true);
            thread.start();
        }
    }

    /**
     * What is to be indexed; if that is nothing, the index is to be stored.
     *
     * @param until the number of the last change that is among it
     */
    private record Work(Set<DocumentId> documents, boolean claims, boolean saved, Optional<Snapshot> damaged,
            long until) {

        boolean isNothing() {
            return documents.isEmpty() && !claims && !saved && damaged.isEmpty();
        }
    }

    private void index() {
        long failedAt = -1;
        for (Optional<Work> work = next(failedAt); work.isPresent(); work = next(failedAt)) {
            failedAt = succeeds(work.get()) ? -1 : work.get().until();
        }
    }

    /** @return empty if the thread ends, which it does when all is stored or nothing new came after a failure */
    private Optional<Work> next(long failedAt) {
        synchronized (lock) {
            boolean toStore = keeper.unstored() && changes != failedAt;
            if (isIdle() && toStore && !closed) {
                rest();
            }
            if (closed || changes == failedAt || isIdle() && !toStore) {
                working = false;
                return Optional.empty();
            }
            Work work = new Work(Set.copyOf(changed.keySet()), claimsChanged, saved, damaged, changes);
            claimsChanged = false;
            damaged = Optional.empty();
            saved = false;
            return Optional.of(work);
        }
    }

    private boolean isIdle() {
        return changed.isEmpty() && !claimsChanged && !saved && damaged.isEmpty();
    }

    /** Waits for a change. Who is woken for nothing only stores a little earlier. */
    private void rest() {
        try {
            lock.wait(rest.toMillis());
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            closed = true;
        }
    }

    private boolean succeeds(Work work) {
        try {
            if (work.isNothing()) {
                keeper.store();
            } else {
                if (work.damaged().isPresent()) {
                    keeper.heal(work.damaged().get());
                }
                keeper.update(work.documents(), work.claims(), work.saved());
                settled(work.until());
            }
            return true;
        } catch (SearchException | RuntimeException | Error e) {
            // Not even an error may end the following. The next change, update or search tries again.
            LOGGER.log(Level.WARNING, "Changes could not be indexed in " + project.folder(), e);
            synchronized (lock) {
                claimsChanged |= work.claims();
                saved |= work.saved();
                damaged = damaged.or(work::damaged);
            }
            return false;
        }
    }

    void close() {
        project.removeListener(this);
        synchronized (lock) {
            closed = true;
            lock.notifyAll();
        }
    }
}
