/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.project.internal.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.isnad.model.change.Change;
import org.isnad.project.internal.AtomicWriter;
import org.isnad.project.internal.NewerVersionException;
import org.isnad.project.internal.Storage;
import org.isnad.project.internal.journal.JournalFault.Kind;
import org.isnad.project.internal.journal.JournalFormat.Frame;
import org.isnad.project.internal.journal.JournalFormat.Frames;

/**
 * A project's journal as one process knows it. Reading needs no lock. {@link #append}, {@link #mend} and {@link #next}
 * need the lock on the project's folder, and {@link #catchUp} called under the same lock before. Not thread-safe.
 */
public final class Journal {

    /** The version of the format that this program writes. */
    public static final int VERSION = JournalFormat.VERSION;

    /** How the names of journals end that were laid aside. */
    public static final String DAMAGED = ".damaged";

    private static final String ENDING = ".log";
    private static final Pattern NAME = Pattern.compile("[1-9]\\d{0,17}\\" + ENDING);

    private final Path folder;
    private final Storage storage;
    private final AtomicWriter writer;
    private final History history;

    /** The generation whose records are known; 0 if there is no journal. */
    private long generation;
    /** Where this generation's known records end. */
    private long end;
    /** How long the file was; more than the known records and the end when it has a fault. */
    private long seen;
    private long count;
    /** The version of the format that the file says. */
    private int version = VERSION;
    /** The head of the last known record, which says that the file is still the one that is known; empty if none is. */
    private byte[] mark = {};
    /** Where the last known record begins. */
    private long marked;
    /** The greatest generation that was ever seen. */
    private long greatest;
    private JournalFault fault;

    /** @param folder which need not exist */
    public Journal(Path folder, History history, Storage storage) {
        this.folder = folder;
        this.history = history;
        this.storage = storage;
        this.writer = new AtomicWriter(storage);
    }

    /** Whether there is nothing that the files do not hold already. */
    public boolean isEmpty() {
        return count == 0;
    }

    /** Which generation the known records are of; 0 if there is none. */
    public long generation() {
        return generation;
    }

    /** How many records there are. */
    public long count() {
        return count;
    }

    /** The length of the good part, in bytes. */
    public long length() {
        return end;
    }

    /** Whether nothing was appended, and no generation begun, since this process looked last. */
    public boolean isCurrent() throws IOException {
        try {
            return newest() == generation && (generation == 0 || storage.length(file(generation)) == seen);
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    /**
     * Takes in what was appended since the last call.
     *
     * @throws NewerVersionException if a newer version wrote the journal
     */
    public News catchUp() throws IOException, NewerVersionException {
        while (true) {
            long newest = newest();
            try {
                if (newest < generation) {
                    return lost();
                }
                if (newest > generation || fault != null && fault.kind() != Kind.CUT) {
                    return anew(newest);
                }
                return generation == 0 ? News.NONE : more();
            } catch (NoSuchFileException e) {
                if (newest() == newest) {
                    throw e;
                }
                // A checkpoint began another generation meanwhile.
            }
        }
    }

    private News more() throws IOException, NewerVersionException {
        long from = mark.length == 0 ? end : marked;
        byte[] content = storage.read(file(generation), from);
        int known = Math.toIntExact(end - from);
        if (content.length <= known || !isMarked(content, 0)) {
            return anew(generation);
        }
        Frames found = JournalFormat.parse(content, known, generation, count);
        if (found.fault() != null && found.fault() != Kind.CUT) {
            return anew(generation);
        }
        // Cut may also mean that somebody is appending at this moment; the next look tells.
        fault = found.fault() == null ? null : new JournalFault(Kind.CUT, file(generation), from + found.end());
        seen = from + content.length;
        return found.frames().isEmpty() && fault == null ? News.NONE : take(News.Kind.MORE, found, from, content);
    }

    private void forgetMark() {
        mark = new byte[0];
        marked = 0;
    }

    private boolean isMarked(byte[] content, long at) {
        return at + mark.length <= content.length
                && Arrays.equals(mark, Arrays.copyOfRange(content, (int) at, (int) at + mark.length));
    }

    private News anew(long newest) throws IOException, NewerVersionException {
        byte[] content = storage.read(file(newest), 0);
        Frames found = JournalFormat.parse(content, newest);
        byte[] before = null;
        while (found.fault() != null && !Arrays.equals(before, content)) {
            // Somebody may be appending; a record that is half written says nothing.
            before = content;
            content = storage.read(file(newest), 0);
            found = JournalFormat.parse(content, newest);
        }
        seen = content.length;
        boolean kept = newest == generation ? isMarked(content, marked)
                : count == 0 || history.holds(generation, mark, marked);
        fault = found.fault() == null ? null : new JournalFault(found.fault(), file(newest), found.end());
        generation = newest;
        version = JournalFormat.version(content);
        greatest = Math.max(greatest, newest);
        count = 0;
        forgetMark();
        News news = take(News.Kind.ANEW, found, 0, content);
        if (kept) {
            return news;
        }
        JournalFault loss = fault != null ? fault : new JournalFault(Kind.LOST, file(newest), end);
        return new News(News.Kind.LOST, news.entries(), Optional.of(loss));
    }

    private News lost() {
        JournalFault loss = new JournalFault(Kind.LOST, file(generation), 0);
        fault = null;
        generation = 0;
        count = 0;
        forgetMark();
        end = 0;
        return new News(News.Kind.LOST, List.of(), Optional.of(loss));
    }

    private News take(News.Kind kind, Frames found, long base, byte[] content) {
        List<Entry> entries = new ArrayList<>(found.frames().size());
        for (Frame frame : found.frames()) {
            try {
                entries.add(EntryBytes.decode(generation, frame));
            } catch (IOException e) {
                end = base + frame.offset();
                fault = new JournalFault(Kind.UNREADABLE, file(generation), end);
                return new News(kind, entries, Optional.of(fault));
            }
            count = frame.number();
            marked = base + frame.offset();
            mark = Arrays.copyOfRange(content, frame.offset(), frame.offset() + JournalFormat.HEAD);
        }
        end = base + found.end();
        return new News(kind, entries, Optional.ofNullable(fault));
    }

    /**
     * Makes a journal with a fault ready for the next record: keeps its good part, and lays what is more than an
     * unfinished record aside, under a name that ends in {@code .damaged}.
     */
    public void mend() throws IOException {
        if (fault == null) {
            return;
        }
        Path file = file(generation);
        byte[] content = storage.read(file, 0);
        if (fault.kind() != Kind.CUT) {
            writer.write(folder.resolve(generation + "-" + end + DAMAGED), content);
        }
        byte[] good = content.length < end ? JournalFormat.beginning(generation)
                : JournalFormat.closed(generation, content, Math.toIntExact(end));
        writer.write(file, good);
        end = good.length - 1;
        seen = good.length;
        fault = null;
    }

    /**
     * Appends a change. When this returns, the change is durable; when it throws, it most likely is not there, but it
     * may be found later, then by every process.
     */
    public Entry append(Stamp stamp, Change change) throws IOException {
        if (fault != null) {
            throw new IllegalStateException(fault.toString());
        }
        byte[] payload = EntryBytes.encode(stamp, change);
        if (generation == 0) {
            long first = Math.max(greatest, history.newest()) + 1;
            begin(first, JournalFormat.beginning(first));
        }
        if (version < VERSION) {
            raise();
        }
        byte[] record = JournalFormat.record(generation, count + 1, payload);
        try {
            storage.append(file(generation), end, record);
            if (!Arrays.equals(storage.read(file(generation), end), record)) {
                throw new IOException(file(generation) + " did not keep what was written to it");
            }
        } catch (IOException | RuntimeException e) {
            close(e);
            throw e;
        }
        mark = Arrays.copyOf(record, JournalFormat.HEAD);
        marked = end;
        end += record.length - 1;
        seen = end + 1;
        count++;
        return new Entry(generation, count, stamp, change);
    }

    /**
     * Puts a journal of this version in the place of an older one, with the same records: an older program must see
     * before it appends that there is something which it does not understand.
     */
    private void raise() throws IOException {
        long old = generation;
        long records = count;
        try {
            begin(old + 1, JournalFormat.renewed(old + 1, JournalFormat.parse(storage.read(file(old), 0), old).frames()));
        } catch (NewerVersionException e) {
            throw new IOException(e);
        }
        count = records;
        writer.delete(file(old));
    }

    /** Puts the end back where it was after an append that failed; else the next append does it. */
    private void close(Exception cause) {
        try {
            byte[] whole = JournalFormat.beginning(generation);
            storage.append(file(generation), end, new byte[] { whole[whole.length - 1] });
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
    }

    /**
     * Begins the next generation, after the changes of this one were written into the files. The records become
     * history.
     *
     * @param carried changes that no file could take; they are the next generation's first record
     */
    public void next(Stamp stamp, Optional<Change> carried) throws IOException {
        if (isEmpty() || fault != null) {
            return;
        }
        long old = generation;
        history.keep(old, storage.read(file(old), 0));
        byte[] content = JournalFormat.beginning(old + 1);
        if (carried.isPresent()) {
            byte[] record = JournalFormat.record(old + 1, 1, EntryBytes.encode(stamp, carried.get()));
            content = ByteBuffer.allocate(content.length - 1 + record.length).put(content, 0, content.length - 1)
                    .put(record).array();
        }
        begin(old + 1, content);
        if (carried.isPresent()) {
            count = 1;
            marked = JournalFormat.HEADER;
            mark = Arrays.copyOfRange(content, JournalFormat.HEADER, JournalFormat.HEADER + JournalFormat.HEAD);
        }
        // Also those that a process left behind which died at this place.
        for (long former : generations()) {
            if (former < generation) {
                writer.delete(file(former));
            }
        }
    }

    private void begin(long next, byte[] content) throws IOException {
        writer.write(file(next), content);
        generation = next;
        version = VERSION;
        greatest = next;
        count = 0;
        forgetMark();
        end = content.length - 1;
        seen = content.length;
    }

    private long newest() throws IOException {
        return Arrays.stream(generations()).max().orElse(0);
    }

    private long[] generations() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> NAME.matcher(name).matches())
                    .mapToLong(name -> Long.parseLong(name.substring(0, name.length() - ENDING.length()))).toArray();
        } catch (NoSuchFileException e) {
            return new long[0];
        }
    }

    private Path file(long number) {
        return folder.resolve(number + ENDING);
    }
}
