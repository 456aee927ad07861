/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.project.internal.journal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.PushbackInputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

import org.isnad.project.internal.AtomicWriter;
import org.isnad.project.internal.NewerVersionException;
import org.isnad.project.internal.Storage;
import org.isnad.project.internal.journal.JournalFormat.Frame;

/**
 * The generations of the journal that were checkpointed, compressed, as many as fit into the space they may take. A
 * file holds one generation or more, and is named after the first. Nothing depends on them but what people can look up.
 */
public final class History {

    private static final Logger LOGGER = System.getLogger(History.class.getName());

    private static final String ENDING = ".gz";
    private static final Pattern NAME = Pattern.compile("[1-9]\\d{0,17}\\" + ENDING);
    /** A file that is longer is not added to. */
    private static final int FULL = 256 * 1024;
    /** A longer generation is not kept; nor is a file believed that says it holds one. */
    private static final int LONGEST = 256 * 1024 * 1024;

    private final Path folder;
    private final Storage storage;
    private final AtomicWriter writer;
    private final long space;

    /**
     * @param folder need not exist
     * @param space  in bytes; the newest file stays even if it takes more
     */
    public History(Path folder, Storage storage, long space) {
        this.folder = folder;
        this.storage = storage;
        this.writer = new AtomicWriter(storage);
        this.space = space;
    }

    /** The greatest generation that is kept, or 0. */
    long newest() throws IOException {
        NavigableMap<Long, Path> files = files();
        if (files.isEmpty()) {
            return 0;
        }
        // The name says the first one; what cannot be read hides no greater one that anybody could confuse.
        long[] greatest = { files.lastKey() };
        read(storage.read(files.lastEntry().getValue(), 0),
                (generation, journal) -> greatest[0] = Math.max(greatest[0], generation));
        return greatest[0];
    }

    /**
     * Whether a generation is kept with certain bytes at a place: then everything before them is kept, too.
     *
     * @param mark the head of a record
     */
    boolean holds(long generation, byte[] mark, long at) throws IOException {
        Map.Entry<Long, Path> file = files().floorEntry(generation);
        if (file == null) {
            return false;
        }
        boolean[] found = { false };
        try {
            read(storage.read(file.getValue(), 0), (one, journal) -> found[0] |= one == generation
                    && at + mark.length <= journal.length
                    && Arrays.equals(mark, Arrays.copyOfRange(journal, (int) at, (int) at + mark.length)));
        } catch (NoSuchFileException e) {
            // Another process needed the space: what is not there is not known to be kept.
            return false;
        }
        return found[0];
    }

    /** Keeps a generation. One that is kept twice counts once. */
    void keep(long generation, byte[] journal) throws IOException {
        if (journal.length > LONGEST) {
            return;
        }
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        Path file = folder.resolve(generation + ENDING);
        NavigableMap<Long, Path> files = files();
        if (!files.isEmpty() && storage.length(files.lastEntry().getValue()) < FULL) {
            byte[] former = storage.read(files.lastEntry().getValue(), 0);
            // Behind damage nothing would ever be read.
            if (read(former, (one, bytes) -> { })) {
                file = files.lastEntry().getValue();
                content.writeBytes(former);
            }
        }
        try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(content))) {
            out.writeLong(generation);
            out.writeInt(journal.length);
            out.write(journal);
        }
        writer.write(file, content.toByteArray());
        makeRoom();
    }

    private void makeRoom() throws IOException {
        long used = 0;
        for (Path file : files().descendingMap().values()) {
            boolean isNewest = used == 0;
            used += storage.length(file);
            if (used > space && !isNewest) {
                writer.delete(file);
            }
        }
    }

    /**
     * All entries that are kept of generations before one, the oldest first. What cannot be read is left out.
     *
     * @param before the generation that the journal holds
     */
    public List<Entry> entries(long before) throws IOException {
        TreeMap<Long, List<Entry>> generations = new TreeMap<>();
        for (Path file : files().values()) {
            byte[] content;
            try {
                content = storage.read(file, 0);
            } catch (NoSuchFileException e) {
                // Another process needed the space.
                continue;
            }
            read(content, (generation, journal) -> generations.put(generation, entries(generation, journal)));
        }
        return generations.headMap(before).values().stream().flatMap(List::stream).toList();
    }

    private static List<Entry> entries(long generation, byte[] journal) throws IOException, NewerVersionException {
        List<Entry> entries = new ArrayList<>();
        for (Frame frame : JournalFormat.parse(journal, generation).frames()) {
            entries.add(EntryBytes.decode(generation, frame));
        }
        return entries;
    }

    private interface Reader {
        void generation(long number, byte[] journal) throws IOException, NewerVersionException;
    }

    /** Reads the generations of a file, as far as it goes. @return whether it goes to its end */
    private static boolean read(byte[] content, Reader reader) {
        try (PushbackInputStream bytes = new PushbackInputStream(
                new GZIPInputStream(new ByteArrayInputStream(content))); DataInputStream in = new DataInputStream(bytes)) {
            int next = bytes.read();
            while (next >= 0) {
                bytes.unread(next);
                long generation = in.readLong();
                int length = in.readInt();
                if (length < 0 || length > LONGEST) {
                    throw new IOException("a generation of " + length + " bytes");
                }
                byte[] journal = in.readNBytes(length);
                if (journal.length < length) {
                    throw new EOFException();
                }
                reader.generation(generation, journal);
                next = bytes.read();
            }
            return true;
        } catch (IOException | NewerVersionException e) {
            LOGGER.log(Level.WARNING, "a part of the history cannot be read", e);
            return false;
        }
    }

    private NavigableMap<Long, Path> files() throws IOException {
        NavigableMap<Long, Path> found = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(file -> NAME.matcher(file.getFileName().toString()).matches()).forEach(file -> found
                    .put(Long.valueOf(file.getFileName().toString().replace(ENDING, "")), file));
        } catch (NoSuchFileException e) {
            return found;
        }
        return found;
    }
}
