/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.search.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

import org.apache.lucene.index.CorruptIndexException;
import org.isnad.model.DocumentId;
import org.isnad.project.Project;
import org.isnad.search.IndexReport;
import org.isnad.search.SearchException;
import org.isnad.search.internal.store.IndexStore;
import org.isnad.search.internal.store.PartCache;
import org.isnad.search.internal.store.Snapshot;
import org.isnad.search.internal.store.StoreUpdate;
import org.isnad.search.internal.store.Wanted;

/**
 * Keeps a project's index: one store on disk, and one in memory for what the disk does not hold, because it changed a
 * moment ago, or the folder cannot be written, or another process is writing it. Updates take turns; searches use the
 * snapshot that is there. What was not stored when the process ended is told by its state, and indexed again.
 */
final class IndexKeeper {

    private static final Logger LOGGER = System.getLogger(IndexKeeper.class.getName());
    private static final int DISK_ATTEMPTS = 2;
    /** More documents than these are written to disk at once. */
    private static final int FEW = 64;
    private static final double NANOS_PER_SECOND = 1e9;

    private final Project project;
    private final Path folder;
    private final Duration patience;
    private final LongSupplier nanoTime;
    private final ProjectContent content;

    private final Object updating = new Object();
    private final PartCache cache = new PartCache();
    private final IndexStore memory;
    private Optional<IndexStore> disk = Optional.empty();
    /** What the project held when it was last asked; null before. */
    private Map<DocumentId, Wanted> wanted;
    /** Documents with other claims than when they were last asked. */
    private final Set<DocumentId> claimants = new TreeSet<>();
    private volatile Set<DocumentId> unreadable = Set.of();
    private volatile Snapshot snapshot;
    /** Whether the disk, which can be written as far as is known, lacks something that the memory has. */
    private volatile boolean unstored;
    /** Why the disk was not written the last time. */
    private String refusal = "";
    /** Whether the disk was found damaged and is not made anew yet. */
    private boolean damaged;
    private volatile long heals;
    private volatile boolean closed;

    /** Opens what is indexed already. Takes no lock on the disk. */
    IndexKeeper(Project project, Path folder, Duration patience, LongSupplier nanoTime) {
        this.project = project;
        this.folder = folder;
        this.patience = patience;
        this.nanoTime = nanoTime;
        this.content = new ProjectContent(project, Long.toHexString(nanoTime.getAsLong()));
        this.memory = IndexStore.inMemory(cache, nanoTime);
        synchronized (updating) {
            openDisk();
            snapshot = newSnapshot();
        }
    }

    /** Indexes all that is new or changed, or everything. */
    IndexReport update(BooleanSupplier cancelled, boolean anew) throws SearchException {
        synchronized (updating) {
            long start = nanoTime.getAsLong();
            ensureOpen();
            wanted = content.all();
            claimants.clear();
            SortedSet<DocumentId> notRead = write(wanted, cancelled, anew);
            return report(notRead, nanoTime.getAsLong() - start);
        }
    }

    /**
     * Indexes what some documents hold now, a few of them in memory; all documents when the index was never updated.
     *
     * @param claims whether claims changed, in whichever documents
     * @param saved  whether what was changed before is in the project's files
     */
    void update(Set<DocumentId> touched, boolean claims, boolean saved) throws SearchException {
        synchronized (updating) {
            if (closed) {
                return;
            }
            if (wanted == null) {
                update(() -> false, false);
                return;
            }
            if (claims) {
                claimants.addAll(content.changedClaims());
            }
            Set<DocumentId> all = new TreeSet<>(touched);
            all.addAll(claimants);
            Map<DocumentId, Wanted> some = content.some(all);
            wanted.keySet().removeAll(all);
            wanted.putAll(some);
            claimants.clear();
            if (saved) {
                wanted.putAll(content.saved());
            }
            write(all, some);
        }
    }

    /** Writes some documents, and leaves all others as they are where that saves time. */
    private void write(Set<DocumentId> ids, Map<DocumentId, Wanted> some) throws SearchException {
        boolean few = some.size() == ids.size() && some.size() <= FEW;
        SortedSet<DocumentId> notRead = new TreeSet<>(unreadable);
        notRead.removeAll(ids);
        try {
            if (!few && updateDisk(wanted, () -> closed, false, Duration.ZERO, notRead)) {
                updateMemory(Map.of(), () -> closed, notRead);
                unstored = false;
            } else {
                StoreUpdate update = new StoreUpdate(memory, content, cache, Duration.ZERO, () -> closed);
                update.put(ids, some, snapshot);
                notRead.addAll(update.unreadable());
                unstored = disk.isPresent() && !project.readOnly();
            }
        } catch (CorruptIndexException | InternalError damaged) { // the text of a mark lies in a file that was cut
            disk.ifPresent(IndexStore::distrust);
            write(wanted, () -> false, false);
            return;
        } catch (IOException e) {
            throw new SearchException(project.folder(), e);
        }
        unreadable = Set.copyOf(notRead);
        publish();
    }

    /** Whether {@link #store} has something to do. */
    boolean unstored() {
        return unstored;
    }

    /** Writes to disk what is in memory alone. Does nothing while another process writes there. */
    void store() throws SearchException {
        synchronized (updating) {
            SortedSet<DocumentId> notRead = new TreeSet<>();
            if (closed || !unstored || !updateDisk(wanted, () -> closed, false, Duration.ZERO, notRead)) {
                return;
            }
            try {
                updateMemory(Map.of(), () -> closed, notRead);
            } catch (IOException e) {
                throw new SearchException(project.folder(), e);
            }
            unstored = false;
            unreadable = Set.copyOf(notRead);
            publish();
        }
    }

    private SortedSet<DocumentId> write(Map<DocumentId, Wanted> all, BooleanSupplier cancelled, boolean anew)
            throws SearchException {
        BooleanSupplier stop = () -> closed || cancelled.getAsBoolean();
        SortedSet<DocumentId> notRead = new TreeSet<>();
        try {
            boolean stored = updateDisk(all, stop, anew, patience, notRead);
            updateMemory(stored ? Map.of() : missingOnDisk(all), stop, notRead);
            unstored = false;
        } catch (IOException e) {
            throw new SearchException(project.folder(), e);
        }
        unreadable = Set.copyOf(notRead);
        publish();
        return notRead;
    }

    /** Documents whose damaged text could not be indexed. */
    Set<DocumentId> unreadable() {
        return unreadable;
    }

    /** @return false if the disk cannot be written now, so that what it lacks must be held in memory */
    private boolean updateDisk(Map<DocumentId, Wanted> all, BooleanSupplier stop, boolean anew, Duration waiting,
            SortedSet<DocumentId> notRead) throws SearchException {
        openDisk();
        if (disk.isEmpty() || project.readOnly()) {
            return false;
        }
        for (int attempt = 0; attempt < DISK_ATTEMPTS; attempt++) {
            StoreUpdate update = new StoreUpdate(disk.get(), content, cache, waiting, stop);
            try {
                if (anew) {
                    update.replace(all);
                } else {
                    update.complete(all);
                }
                notRead.addAll(update.unreadable());
                return true;
            } catch (CorruptIndexException | InternalError damaged) { // a file that was cut is an InternalError
                disk.get().distrust(); // the next attempt makes the index anew
            } catch (IOException e) {
                tell(e); // held by another process, full, or not writable: memory takes what is missing
                return false;
            }
        }
        return false;
    }

    /** Logs why the disk is not written, once for each reason. */
    private void tell(IOException reason) {
        String text = String.valueOf(reason.getMessage());
        if (!text.equals(refusal)) {
            refusal = text;
            LOGGER.log(Level.INFO, "The search index in " + folder + " is not written now", reason);
        }
    }

    private void updateMemory(Map<DocumentId, Wanted> missing, BooleanSupplier stop,
            SortedSet<DocumentId> notRead) throws IOException, SearchException {
        StoreUpdate update = new StoreUpdate(memory, content, cache, Duration.ZERO, stop);
        update.complete(missing);
        notRead.addAll(update.unreadable());
    }

    private Map<DocumentId, Wanted> missingOnDisk(Map<DocumentId, Wanted> all) throws IOException {
        return disk.isPresent() ? StoreUpdate.missing(disk.get(), cache, all) : new TreeMap<>(all);
    }

    private void openDisk() {
        if (disk.isEmpty()) {
            disk = IndexStore.onDisk(folder, !project.readOnly(), cache, nanoTime);
        }
    }

    private void publish() throws SearchException {
        Snapshot older = snapshot;
        snapshot = newSnapshot();
        try {
            older.giveBack();
        } catch (IOException e) {
            throw new SearchException(project.folder(), e);
        }
    }

    private Snapshot newSnapshot() {
        try {
            return new Snapshot(disk.flatMap(IndexStore::refresh).orElse(null), memory.refresh().orElse(null), cache,
                    snapshot);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private IndexReport report(SortedSet<DocumentId> notRead, long nanos) {
        List<Snapshot.Location> indexed = snapshot.texts().filter(this::isWanted).toList();
        boolean stored = memory.refresh().map(reader -> reader.numDocs() == 0).orElse(true);
        return new IndexReport(indexed.size(), indexed.stream().mapToLong(text -> text.part().words()).sum(),
                nanos / NANOS_PER_SECOND, stored, List.copyOf(notRead));
    }

    private boolean isWanted(Snapshot.Location text) {
        Wanted now = wanted.get(text.part().id());
        return now != null && now.textHash().equals(text.part().textHash());
    }

    /**
     * Lets go of what the disk has, and makes it anew. Does nothing if there is another snapshot than the damaged one:
     * whoever meets damage in that one says so.
     */
    void heal(Snapshot torn) throws SearchException {
        synchronized (updating) {
            if (closed || snapshot != torn && !damaged) {
                return;
            }
            damaged = true;
            disk.ifPresent(IndexStore::distrust);
            publish();
            heals++;
            update(() -> false, false);
            damaged = false;
        }
    }

    /** How often the index was found damaged, and let go. */
    long heals() {
        return heals;
    }

    /** What is indexed now; whoever takes it gives it back. */
    Snapshot take() {
        while (true) {
            ensureOpen();
            Snapshot current = snapshot;
            if (current != null && current.take()) {
                return current;
            }
        }
    }

    void close() {
        closed = true; // an update that is running ends after the document it is at
        synchronized (updating) {
            Snapshot last = snapshot;
            snapshot = null;
            if (last != null) {
                // Each is closed, whatever goes wrong with the one before.
                try (IndexStore stored = disk.orElse(null); IndexStore held = memory) {
                    last.giveBack();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    void ensureOpen() {
        if (closed) {
            throw new IllegalStateException("the search index of " + project.folder() + " is closed");
        }
    }
}
