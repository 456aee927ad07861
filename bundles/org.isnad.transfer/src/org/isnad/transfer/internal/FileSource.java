/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.transfer.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.isnad.exchange.ImportSource;

/**
 * A file on the disk. What stands around it is found by name alone, so that no file can name one outside of the folder
 * that the user gave.
 *
 * @param top  the folder that the user gave, or that of the file that the user gave
 * @param size in bytes
 */
record FileSource(Path file, Path top, long size) implements ImportSource {

    static FileSource of(Path file, Path top) throws IOException {
        return new FileSource(file, top, Files.size(file));
    }

    /** Bytes that stand in no folder. */
    static ImportSource of(String name, byte[] content) {
        return new Bytes(name, content);
    }

    @Override
    public String name() {
        return file.getFileName().toString();
    }

    @Override
    public InputStream open() throws IOException {
        return Files.newInputStream(file);
    }

    @Override
    public Optional<ImportSource> beside(String name) throws IOException {
        return find(folder(), name);
    }

    @Override
    public Optional<ImportSource> nearest(String name) throws IOException {
        Path last = top.toAbsolutePath().normalize();
        Path folder = folder();
        while (folder != null) {
            Optional<ImportSource> found = find(folder, name);
            if (found.isPresent() || folder.equals(last)) {
                return found;
            }
            folder = folder.getParent();
        }
        return Optional.empty();
    }

    private Path folder() {
        return file.toAbsolutePath().normalize().getParent();
    }

    private Optional<ImportSource> find(Path folder, String name) throws IOException {
        Path found = folder.resolve(name);
        return folder.equals(found.normalize().getParent()) && Files.isRegularFile(found)
                ? Optional.of(of(found, top)) : Optional.empty();
    }

    /** Standard input, or what was pasted. */
    private record Bytes(String name, byte[] content) implements ImportSource {

        @Override
        public long size() {
            return content.length;
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(content);
        }

        @Override
        public Optional<ImportSource> beside(String other) {
            return Optional.empty();
        }

        @Override
        public Optional<ImportSource> nearest(String other) {
            return Optional.empty();
        }
    }
}
