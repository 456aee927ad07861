/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.search.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.isnad.model.Document;
import org.isnad.model.DocumentId;
import org.isnad.project.Project;
import org.isnad.project.ProjectException;
import org.isnad.search.IndexReport;
import org.isnad.search.QueryProblem;
import org.isnad.search.SearchException;
import org.isnad.search.SearchHit;
import org.isnad.search.SearchIndex;
import org.isnad.search.SearchQuery;
import org.isnad.search.SearchResult;
import org.isnad.search.internal.HitFinder.Candidate;
import org.isnad.search.internal.HitFinder.DocumentHits;
import org.isnad.search.internal.HitFinder.Found;

/**
 * A project's index: one store on disk, and one in memory for what the disk does not hold because its folder cannot be
 * written or another process is writing it.
 */
public final class LuceneSearchIndex implements SearchIndex {

    private static final int DISK_ATTEMPTS = 2;
    private static final double NANOS_PER_SECOND = 1e9;

    private final Project project;
    private final Path folder;
    private final Duration patience;
    private final LongSupplier nanoTime;

    /** Guards the stores. Searches do not take it: they use the snapshot that is there. */
    private final Object updating = new Object();
    private final IndexStore memory;
    private Optional<IndexStore> disk = Optional.empty();
    private volatile Snapshot snapshot;
    private volatile boolean closed;

    /**
     * Opens what is indexed already. Takes no lock on the disk.
     *
     * @param folder   of the index, which may be missing
     * @param patience how long an update waits for another process that writes
     * @param nanoTime a clock that only goes forward
     */
    public LuceneSearchIndex(Project project, Path folder, Duration patience, LongSupplier nanoTime) {
        this.project = project;
        this.folder = folder;
        this.patience = patience;
        this.nanoTime = nanoTime;
        this.memory = IndexStore.inMemory(nanoTime);
        synchronized (updating) {
            openDisk();
            snapshot = newSnapshot();
        }
    }

    @Override
    public IndexReport update(BooleanSupplier cancelled) throws SearchException {
        return update(cancelled, false);
    }

    @Override
    public IndexReport rebuild(BooleanSupplier cancelled) throws SearchException {
        return update(cancelled, true);
    }

    @Override
    public SearchResult search(SearchQuery query) throws SearchException {
        Phrase phrase = Phrase.of(query.text());
        Optional<QueryProblem> problem = problem(query, phrase);
        if (problem.isPresent()) {
            return SearchResult.refused(problem.get());
        }
        try {
            return read(find(query, phrase), query);
        } catch (DamagedIndexException first) {
            heal();
        }
        try {
            return read(find(query, phrase), query);
        } catch (DamagedIndexException again) {
            throw new SearchException(project.folder(), again.getCause());
        }
    }

    @Override
    public void close() {
        closed = true; // an update that is running ends after the document it is at
        synchronized (updating) {
            try {
                if (snapshot != null) {
                    snapshot.giveBack();
                    snapshot = null;
                    memory.close();
                    closeDisk();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private IndexReport update(BooleanSupplier cancelled, boolean anew) throws SearchException {
        synchronized (updating) {
            long start = nanoTime.getAsLong();
            ensureOpen();
            Map<DocumentId, String> wanted = textHashes();
            BooleanSupplier stop = () -> closed || cancelled.getAsBoolean();
            SortedSet<DocumentId> unreadable = new TreeSet<>();
            try {
                boolean stored = updateDisk(wanted, stop, anew, unreadable);
                updateMemory(stored ? Map.of() : missingOnDisk(wanted), stop, unreadable);
            } catch (IOException e) {
                throw new SearchException(project.folder(), e);
            }
            publish();
            return report(wanted, unreadable, nanoTime.getAsLong() - start);
        }
    }

    /** @return false if the disk cannot be written now, so that what it lacks must be held in memory */
    private boolean updateDisk(Map<DocumentId, String> wanted, BooleanSupplier stop, boolean anew,
            SortedSet<DocumentId> unreadable) throws SearchException {
        openDisk();
        if (disk.isEmpty() || project.readOnly()) {
            return false;
        }
        for (int attempt = 0; attempt < DISK_ATTEMPTS; attempt++) {
            StoreUpdate update = new StoreUpdate(disk.get(), this::text, patience, stop);
            try {
                if (anew) {
                    update.replace(wanted);
                } else {
                    update.complete(wanted);
                }
                unreadable.addAll(update.unreadable());
                return true;
            } catch (CorruptIndexException damaged) {
                disk.get().distrust(); // the next attempt makes the index anew
            } catch (IOException e) {
                return false; // held by another process, full, or not writable: memory takes what is missing
            }
        }
        return false;
    }

    private void updateMemory(Map<DocumentId, String> wanted, BooleanSupplier stop, SortedSet<DocumentId> unreadable)
            throws IOException, SearchException {
        StoreUpdate update = new StoreUpdate(memory, this::text, Duration.ZERO, stop);
        update.complete(wanted);
        unreadable.addAll(update.unreadable());
    }

    private Map<DocumentId, String> missingOnDisk(Map<DocumentId, String> wanted) throws IOException {
        Map<DocumentId, String> missing = new TreeMap<>(wanted);
        if (disk.isPresent()) {
            StoreUpdate.indexed(disk.get()).forEach(missing::remove);
        }
        return missing;
    }

    private void openDisk() {
        if (disk.isEmpty()) {
            disk = IndexStore.onDisk(folder, !project.readOnly(), nanoTime);
        }
    }

    private void closeDisk() throws IOException {
        if (disk.isPresent()) {
            disk.get().close();
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
        List<DirectoryReader> readers = new ArrayList<>();
        memory.refresh().ifPresent(readers::add);
        disk.flatMap(IndexStore::refresh).ifPresent(readers::add);
        try {
            return new Snapshot(readers);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private IndexReport report(Map<DocumentId, String> wanted, SortedSet<DocumentId> unreadable, long nanos) {
        List<IndexedDocument> indexed = snapshot.documents().values().stream()
                .filter(document -> document.textHash().equals(wanted.get(document.id())))
                .toList();
        boolean stored = memory.refresh().map(reader -> reader.numDocs() == 0).orElse(true);
        return new IndexReport(indexed.size(), indexed.stream().mapToLong(IndexedDocument::words).sum(),
                nanos / NANOS_PER_SECOND, stored, List.copyOf(unreadable));
    }

    /** Reads the index with checksums again, and makes it anew where they are wrong. */
    private void heal() throws SearchException {
        synchronized (updating) {
            ensureOpen();
            disk.ifPresent(IndexStore::distrust);
        }
        update(() -> false);
    }

    private Found find(SearchQuery query, Phrase phrase) throws DamagedIndexException, SearchException {
        Snapshot taken = take();
        try {
            HitFinder finder = new HitFinder(taken, phrase, query.mode());
            List<Candidate> candidates = fromIndex(finder::candidates);
            List<Candidate> current = reading(() -> candidates.stream().filter(this::isCurrent).toList());
            return fromIndex(() -> finder.locate(current, query.limit()));
        } finally {
            giveBack(taken);
        }
    }

    /** Whether the project still has the document with the text that was indexed. */
    private boolean isCurrent(Candidate candidate) {
        IndexedDocument indexed = candidate.document();
        return project.document(indexed.id()).filter(now -> now.textHash().equals(indexed.textHash())).isPresent();
    }

    private static <T> T fromIndex(IndexAccess<T> access) throws DamagedIndexException {
        try {
            return access.get();
        } catch (IOException | RuntimeException | InternalError e) { // a cut memory-mapped file is an InternalError
            throw new DamagedIndexException(e);
        }
    }

    private Snapshot take() {
        while (true) {
            ensureOpen();
            Snapshot current = snapshot;
            if (current != null && current.take()) {
                return current;
            }
        }
    }

    private static void giveBack(Snapshot taken) {
        try {
            taken.giveBack();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SearchResult read(Found found, SearchQuery query) throws SearchException {
        HitReader reader = new HitReader(project, query);
        List<SearchHit> hits = new ArrayList<>();
        List<DocumentId> unreadable = new ArrayList<>();
        int total = found.total();
        for (DocumentHits document : found.documents()) {
            HitReader.Reading reading = reading(() -> reader.read(document));
            hits.addAll(reading.hits());
            if (reading.hits().isEmpty()) {
                total -= document.count();
            }
            if (reading.damaged()) {
                unreadable.add(document.document());
            }
        }
        return new SearchResult(total, hits, unreadable, Optional.empty());
    }

    private SortedMap<DocumentId, String> textHashes() throws SearchException {
        return reading(() -> {
            SortedMap<DocumentId, String> hashes = new TreeMap<>();
            for (Document document : project.documents()) {
                hashes.put(document.id(), document.textHash());
            }
            return hashes;
        });
    }

    private Optional<String> text(DocumentId id, String textHash) throws SearchException {
        return reading(() -> {
            try {
                boolean same = project.document(id).filter(now -> now.textHash().equals(textHash)).isPresent();
                return same ? Optional.of(project.text(id)) : Optional.empty();
            } catch (ProjectException damaged) {
                return Optional.empty(); // the report names the document; the others are indexed all the same
            }
        });
    }

    private <T> T reading(Callable<T> reader) throws SearchException {
        try {
            return project.read(reader);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new SearchException(project.folder(), e);
        }
    }

    private void ensureOpen() {
        if (closed) {
            throw new IllegalStateException("the search index of " + project.folder() + " is closed");
        }
    }

    private static Optional<QueryProblem> problem(SearchQuery query, Phrase phrase) {
        if (query.text().isBlank()) {
            return Optional.of(QueryProblem.EMPTY_QUERY);
        }
        if (phrase.length() == 0) {
            return Optional.of(QueryProblem.NO_WORD);
        }
        return phrase.length() > QueryProblem.MAX_WORDS ? Optional.of(QueryProblem.TOO_MANY_WORDS) : Optional.empty();
    }

    @FunctionalInterface
    private interface IndexAccess<T> {
        T get() throws IOException;
    }

    /** Reading the index went wrong in one of the ways in which damaged files show. */
    private static final class DamagedIndexException extends Exception {
        private static final long serialVersionUID = 1L;

        DamagedIndexException(Throwable cause) {
            super(cause);
        }
    }
}
