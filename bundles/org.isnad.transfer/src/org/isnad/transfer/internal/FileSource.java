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
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

import org.isnad.exchange.ImportSource;
import org.isnad.text.message.MessageBundle;

/**
 * A file on the disk. What stands around it is found by name alone, so that no file can name one outside of the folder
 * that the user gave.
 *
 * @param top  the folder that the user gave, or that of the file that the user gave
 * @param size in bytes
 * @param most how many bytes a file that stands around it may have
 */
record FileSource(Path file, Path top, long size, long most) implements ImportSource {

    private static final MessageBundle MESSAGES = MessageBundle.beside(FileSource.class);

    static FileSource of(Path file, Path top, long most) throws IOException {
        return new FileSource(file, top, Files.size(file), most);
    }

    /** A file that may not be read, whoever asks for it. */
    static final class RefusedFileException extends IOException {

        private static final long serialVersionUID = 1L;

        private final String code;

        RefusedFileException(String code, String message) {
            super(message);
            this.code = code;
        }

        String code() {
            return code;
        }
    }

    /** Whether a file lies in a folder when all links are followed. */
    static boolean liesIn(Path file, Path folder) throws IOException {
        return file.toRealPath().startsWith(folder.toRealPath());
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
        Path found;
        try {
            found = folder.resolve(name);
        } catch (InvalidPathException e) {
            // what cannot be a name is no file's
            return Optional.empty();
        }
        if (!folder.equals(found.normalize().getParent()) || !Files.isRegularFile(found)) {
            return Optional.empty();
        }
        if (!liesIn(found, top)) {
            throw new RefusedFileException("OUTSIDE_FOLDER", MESSAGES.text("outside-folder", found.toString()));
        }
        FileSource source = of(found, top, most);
        if (source.size > most) {
            throw new RefusedFileException("FILE_TOO_LARGE", MESSAGES.text("too-large", name,
                    FileReading.mebibytes(source.size), FileReading.mebibytes(most)));
        }
        return Optional.of(source);
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
