/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.transfer.internal;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Files on the disk. Each is written beside its place and moved there by {@link #commit()}, so that neither a writer that
 * fails nor a cancel leaves half a document.
 */
final class FileTarget implements OutFiles {

    private static final String PART = ".part";

    private final Path out;
    private final boolean folder;
    private final boolean dryRun;
    private final Map<Path, Path> parts = new LinkedHashMap<>();
    private final List<Path> written = new ArrayList<>();

    FileTarget(Path out, boolean folder, boolean dryRun) {
        this.out = out.toAbsolutePath().normalize();
        this.folder = folder;
        this.dryRun = dryRun;
    }

    @Override
    public List<Path> written() {
        return written;
    }

    /** Puts it in its place. */
    @Override
    public void commit() throws IOException {
        for (Map.Entry<Path, Path> part : parts.entrySet()) {
            force(part.getKey());
            Files.move(part.getKey(), part.getValue(), StandardCopyOption.ATOMIC_MOVE);
            written.add(part.getValue());
        }
        parts.clear();
    }

    @Override
    public void discard() throws IOException {
        for (Path part : parts.keySet()) {
            Files.deleteIfExists(part);
        }
        parts.clear();
    }

    @Override
    public OutputStream file(String name, String ending) throws IOException {
        if (!folder) {
            throw new IOException("this format declares one file for all documents (filePerDocument=false)");
        }
        String fileName = name + '.' + ending;
        Path file = out.resolve(fileName).normalize();
        if (!out.equals(file.getParent()) || fileName.indexOf('\\') >= 0) {
            throw new IOException("a file name, not a path, is wanted: " + fileName);
        }
        return open(file);
    }

    @Override
    public OutputStream single() throws IOException {
        if (folder) {
            throw new IOException("this format declares files for each document (filePerDocument=true)");
        }
        return open(out);
    }

    private OutputStream open(Path file) throws IOException {
        if (dryRun) {
            written.add(file);
            return OutputStream.nullOutputStream();
        }
        Files.createDirectories(file.getParent());
        for (int i = 0;; i++) {
            Path part = file.resolveSibling("." + file.getFileName() + "." + i + PART);
            try {
                OutputStream stream = new BufferedOutputStream(
                        Files.newOutputStream(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
                parts.put(part, file);
                return stream;
            } catch (FileAlreadyExistsException e) {
                // somebody's file, or one that a killed export left: the next name is free
            }
        }
    }

    private static void force(Path part) throws IOException {
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }
}
