/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.search.internal.store;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;

import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;

/**
 * One Lucene index and its newest commit. Reading needs no lock; the write lock is held while a writer is open and no
 * longer. An index that is corrupt, of another version or with parts that nobody can read counts as empty, and the next
 * writer makes it anew. Used by one thread at a time, but the readers that it gives may be used by any.
 */
public final class IndexStore implements Closeable {

    /** Changes whenever the fields, the offset table or the rules for words and their forms change. */
    static final String VERSION = "3";

    private static final String VERSION_KEY = "org.isnad.index";
    private static final Pattern OWN_FILE = Pattern.compile("_[a-z0-9]+(_.*)?\\..*|(pending_)?segments.*");
    private static final double BUFFER_MEGABYTES = 64;
    private static final long RETRY_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    /**
     * Lucene warns on standard error that a module it does not need here is absent. Kept in a field, because the
     * logging system holds loggers weakly and would forget the level.
     */
    private static final Logger VECTORS =
            Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

    static {
        VECTORS.setLevel(Level.SEVERE);
    }

    private final Directory directory;
    private final PartCache cache;
    private final LongSupplier nanoTime;
    private DirectoryReader reader;
    private boolean unusable;

    private IndexStore(Directory directory, PartCache cache, LongSupplier nanoTime) {
        this.directory = directory;
        this.cache = cache;
        this.nanoTime = nanoTime;
    }

    /**
     * The index in a folder, which may be missing.
     *
     * @param writable whether the folder is made when it is missing
     * @param cache    knows the parts of the segments that were read
     * @return empty if there is no such folder and none can be made
     */
    public static Optional<IndexStore> onDisk(Path folder, boolean writable, PartCache cache,
            LongSupplier nanoTime) {
        if (!writable && !Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new IndexStore(new DerivedDirectory(FSDirectory.open(folder)), cache, nanoTime));
        } catch (IOException noFolder) {
            return Optional.empty(); // a disk that cannot be written is expected: the caller indexes in memory
        }
    }

    public static IndexStore inMemory(PartCache cache, LongSupplier nanoTime) {
        return new IndexStore(new ByteBuffersDirectory(), cache, nanoTime);
    }

    /**
     * Reads the newest commit. Segments that are new since the last call are verified: their checksums are
     * right, and their parts can be read.
     *
     * @return empty if there is no index that can be used
     */
    public Optional<DirectoryReader> refresh() {
        try {
            DirectoryReader newest = reader == null ? openFirst() : DirectoryReader.openIfChanged(reader);
            if (newest != null) {
                adopt(newest);
            }
        } catch (IOException | RuntimeException | InternalError broken) {
            drop(); // missing, cut, altered or foreign files all have the same cure, which write() applies
        }
        return Optional.ofNullable(reader);
    }

    /** Treats the index as unusable, after reading it went wrong. */
    public void distrust() {
        drop();
        unusable = true;
    }

    /**
     * Opens a writer, which holds the write lock until it is closed; closing does not commit.
     *
     * @param patience how long to wait for another writer
     * @throws LockObtainFailedException if the other one still writes then
     */
    IndexWriter writer(Duration patience) throws IOException {
        long deadline = nanoTime.getAsLong() + patience.toNanos();
        while (true) {
            try {
                if (unusable) {
                    wipe();
                }
                return new IndexWriter(directory, configuration());
            } catch (LockObtainFailedException held) {
                if (deadline - nanoTime.getAsLong() <= 0) {
                    throw held;
                }
                LockSupport.parkNanos(RETRY_NANOS);
            }
        }
    }

    static void commit(IndexWriter writer) throws IOException {
        writer.setLiveCommitData(Map.of(VERSION_KEY, VERSION).entrySet());
        writer.commit();
    }

    @Override
    public void close() throws IOException {
        drop();
        directory.close();
    }

    private DirectoryReader openFirst() throws IOException {
        unusable = false;
        if (!DirectoryReader.indexExists(directory)) {
            return null;
        }
        return DirectoryReader.open(directory);
    }

    private void adopt(DirectoryReader newest) throws IOException {
        try {
            if (!VERSION.equals(newest.getIndexCommit().getUserData().get(VERSION_KEY))) {
                throw new IOException("an index of another version");
            }
            verify(newest);
        } catch (IOException | RuntimeException | InternalError broken) {
            newest.decRef();
            throw broken;
        }
        release(reader);
        reader = newest;
    }

    private void verify(DirectoryReader newest) throws IOException {
        Set<Object> verified = new HashSet<>();
        if (reader != null) {
            reader.leaves().forEach(leaf -> verified.add(leaf.reader().getCoreCacheHelper().getKey()));
        }
        for (LeafReaderContext leaf : newest.leaves()) {
            if (!verified.contains(leaf.reader().getCoreCacheHelper().getKey())) {
                ((CodecReader) leaf.reader()).checkIntegrity();
                cache.parts(leaf.reader());
            }
        }
    }

    private void drop() {
        unusable = true;
        release(reader);
        reader = null;
    }

    private static void release(IndexReader reader) {
        if (reader != null) {
            try {
                reader.decRef();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Deletes Lucene's files and no others, whatever stands in the folder. */
    private void wipe() throws IOException {
        try (Lock lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
            lock.ensureValid();
            for (String file : directory.listAll()) {
                if (OWN_FILE.matcher(file).matches()) {
                    directory.deleteFile(file);
                }
            }
        }
        unusable = false;
    }

    private static IndexWriterConfig configuration() {
        return new IndexWriterConfig(null)
                .setCommitOnClose(false)
                .setRAMBufferSizeMB(BUFFER_MEGABYTES)
                .setMergeScheduler(new SerialMergeScheduler());
    }
}
