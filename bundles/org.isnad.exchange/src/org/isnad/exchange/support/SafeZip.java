/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.support;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

import org.isnad.exchange.BadInputException;
import org.isnad.text.message.MessageBundle;

/**
 * The files of a zip archive, one after the other. Refused are archives that unpack to too much, have too many entries,
 * name an entry twice, or name one that would lie outside the folder it is unpacked to. Nothing is written to the disk,
 * so that links in an archive lead nowhere.
 */
public final class SafeZip implements AutoCloseable {

    private static final int MOST_ENTRIES = 100_000;
    /** All entries together, in bytes. */
    private static final long LARGEST = 1L << 30;
    /** One entry that is held, in bytes. */
    private static final long LARGEST_ENTRY = 128L << 20;
    /** Which part of the memory an entry may take: it is held twice for a moment, and its text beside it. */
    private static final int MEMORY_SHARE = 8;
    /** How many times its size a file may unpack to; text packs to a tenth, its annotations to a thirtieth. */
    private static final int DENSEST = 200;
    /** In bytes; below that, density does no harm. */
    private static final int SMALL = 1 << 20;

    private static final MessageBundle MESSAGES = MessageBundle.beside(SafeZip.class);

    private final Counted packed;
    private final ZipInputStream zip;
    private final long largestEntry;
    private final Set<String> names = new HashSet<>();
    private final byte[] piece = new byte[1 << 16];
    private long unpacked;

    /** @param in is closed with the archive */
    public SafeZip(InputStream in) {
        this(in, Runtime.getRuntime().maxMemory());
    }

    /**
     * @param in     is closed with the archive
     * @param memory that there is, in bytes; it bounds what one entry may be
     */
    public SafeZip(InputStream in, long memory) {
        packed = new Counted(in);
        zip = new ZipInputStream(packed);
        largestEntry = Math.min(LARGEST_ENTRY, memory / MEMORY_SHARE);
    }

    /** One file of the archive. @param name with {@code /} between folders, never outside of the archive */
    public record Entry(String name, byte[] content) {
    }

    /**
     * The next file; folders are passed over.
     *
     * @return null after the last one
     * @throws BadInputException {@code BAD_ARCHIVE}
     */
    public Entry next() throws IOException, BadInputException {
        return next(name -> true);
    }

    /**
     * The next file of those that are wanted. The others are unpacked and counted, but not held.
     *
     * @param wanted is asked with the name
     * @return null after the last one
     * @throws BadInputException {@code BAD_ARCHIVE}
     */
    public Entry next(Predicate<String> wanted) throws IOException, BadInputException {
        try {
            ZipEntry entry = zip.getNextEntry();
            while (entry != null && (entry.isDirectory() || !wanted.test(entry.getName()))) {
                check(entry.getName());
                // a stream that goes on to the next entry would unpack this one without a limit
                if (unpack(entry.getName(), OutputStream.nullOutputStream(), LARGEST) > 0 && entry.isDirectory()) {
                    throw bad("folder", entry.getName());
                }
                entry = zip.getNextEntry();
            }
            if (entry == null) {
                if (names.isEmpty()) {
                    throw new BadInputException("BAD_ARCHIVE", MESSAGES.text("no-archive"), null);
                }
                return null;
            }
            check(entry.getName());
            return new Entry(entry.getName(), content(entry.getName()));
        } catch (ZipException | EOFException | IllegalArgumentException e) {
            // the last for names that are not in the charset of the archive
            throw new BadInputException("BAD_ARCHIVE", MESSAGES.text("damaged", String.valueOf(e.getMessage())), e);
        }
    }

    private void check(String name) throws BadInputException {
        if (isOutside(name)) {
            throw bad("outside", name);
        }
        if (!names.add(name.toLowerCase(Locale.ROOT))) {
            throw bad("twice", name);
        }
        if (names.size() > MOST_ENTRIES) {
            throw bad("too-many", Integer.toString(MOST_ENTRIES));
        }
    }

    private static boolean isOutside(String name) {
        return name.isEmpty() || name.startsWith("/") || name.contains("\\") || name.indexOf('\0') >= 0
                || name.matches("(?s)[A-Za-z]:.*") || List.of(name.split("/")).contains("..");
    }

    private byte[] content(String name) throws IOException, BadInputException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        unpack(name, content, largestEntry);
        return content.toByteArray();
    }

    /** @param largest in bytes @return how many bytes the entry has */
    private long unpack(String name, OutputStream content, long largest) throws IOException, BadInputException {
        long size = 0;
        for (int read = zip.read(piece); read >= 0; read = zip.read(piece)) {
            size += read;
            unpacked += read;
            if (size > largest || unpacked > LARGEST) {
                throw bad("too-large", name);
            }
            if (unpacked > SMALL && unpacked / DENSEST > packed.count) {
                throw bad("too-dense", name);
            }
            content.write(piece, 0, read);
        }
        return size;
    }

    private static BadInputException bad(String key, String what) {
        return new BadInputException("BAD_ARCHIVE", MESSAGES.text(key, what), null);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** Counts what is read. */
    private static final class Counted extends FilterInputStream {

        private long count;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count += read < 0 ? 0 : 1;
            return read;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int read = super.read(target, offset, length);
            count += Math.max(read, 0);
            return read;
        }
    }
}
