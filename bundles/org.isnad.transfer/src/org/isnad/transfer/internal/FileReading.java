/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.transfer.internal;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.isnad.exchange.Format;
import org.isnad.exchange.FormatException;
import org.isnad.exchange.Formats;
import org.isnad.exchange.ImportResult.Rejected;
import org.isnad.text.message.MessageBundle;
import org.isnad.transfer.ImportOptions;
import org.isnad.transfer.ImportPreview;
import org.isnad.transfer.Progress;

/** Turns paths into texts, or into the reasons why not. Knows nothing of projects. */
final class FileReading {

    private static final int HEAD = 4096;
    /**
     * How many times a file's bytes lie in memory at worst while it is read, added and verified: the file, twice that
     * as characters of a one-byte charset for each guess at it, the text, and its stored form written and read back.
     */
    private static final int MEMORY_FACTOR = 16;
    private static final String TEXT = "text";

    private static final MessageBundle MESSAGES = MessageBundle.beside(FileReading.class);
    private static final Logger LOGGER = System.getLogger(FileReading.class.getName());

    private final Formats formats;
    private final ImportOptions options;
    private final long memory;

    /** @param memory how many bytes the program may use at most */
    FileReading(Formats formats, ImportOptions options, long memory) {
        this.formats = formats;
        this.options = options;
        this.memory = memory;
    }

    /** How many bytes a file may have for the memory's sake. */
    static long mostBytes(long memory) {
        return memory / MEMORY_FACTOR;
    }

    /** Reads what the paths stand for, one file at a time, until the progress says stop. */
    void each(List<Path> paths, Progress progress, Consumer<ImportPreview> sink) {
        List<Path> files = new ArrayList<>();
        Set<Path> seen = new HashSet<>();
        paths.forEach(path -> collect(path, files, seen, progress, sink));
        for (int i = 0; i < files.size() && !progress.cancelled(); i++) {
            Path file = files.get(i);
            progress.step(String.valueOf(file.getFileName()), i, files.size());
            sink.accept(file(file));
        }
    }

    /** Reads bytes; the name stands for the file's. */
    ImportPreview content(byte[] content, Path name) {
        Optional<ImportPreview> tooLarge = tooLarge(name, content.length);
        if (tooLarge.isPresent()) {
            return tooLarge.get();
        }
        String fileName = name.getFileName().toString();
        try {
            Optional<String> format = format(content, fileName);
            return format.isEmpty()
                    ? rejected(name, content.length, "UNKNOWN_FORMAT", MESSAGES.text("format-not-found", fileName))
                    : new ImportPreview(name, format.get(), content.length,
                            formats.reader(format.get()).read(content, fileName, options.charset()));
        } catch (FormatException | IOException e) {
            return rejected(name, content.length, "NOT_READABLE", String.valueOf(e.getMessage()));
        } catch (RuntimeException | LinkageError e) {
            // a plug-in's code may fail in any way; the other files come in all the same
            return rejected(name, content.length, "PLUGIN_FAILED",
                    MESSAGES.text("reader-failed", fileName, String.valueOf(e)));
        }
    }

    /** Adds the files that a path stands for, by name, so that the order does not depend on the disk. */
    private void collect(Path path, List<Path> files, Set<Path> seen, Progress progress,
            Consumer<ImportPreview> sink) {
        if (!Files.isDirectory(path)) {
            files.add(path);
            return;
        }
        try (Stream<Path> children = Files.list(path)) {
            // a link may lead back to a folder above it
            if (!progress.cancelled() && seen.add(path.toRealPath())) {
                children.filter(child -> !child.getFileName().toString().startsWith(".")).sorted()
                        .forEach(child -> collect(child, files, seen, progress, sink));
            }
        } catch (IOException e) {
            sink.accept(rejected(path, 0, "NOT_READABLE", MESSAGES.text("folder-not-readable", path.toString())));
        }
    }

    private ImportPreview file(Path file) {
        try {
            if (!Files.exists(file)) {
                return rejected(file, 0, "NOT_FOUND", MESSAGES.text("not-found", file.toString()));
            }
            if (!Files.isRegularFile(file)) {
                return rejected(file, 0, "NOT_A_FILE", MESSAGES.text("not-a-file", file.toString()));
            }
            if (!Files.isReadable(file)) {
                return rejected(file, 0, "NOT_READABLE", MESSAGES.text("not-readable", file.toString()));
            }
            Optional<ImportPreview> tooLarge = tooLarge(file, Files.size(file));
            return tooLarge.isPresent() ? tooLarge.get() : content(Files.readAllBytes(file), file);
        } catch (IOException e) {
            return rejected(file, 0, "NOT_READABLE",
                    MESSAGES.text("read-failed", file.toString(), String.valueOf(e.getMessage())));
        }
    }

    /** The format that the user named; else the one that knows the content. Text comes last: it takes what is left. */
    private Optional<String> format(byte[] content, String name) throws FormatException {
        if (options.format().isPresent()) {
            return options.format();
        }
        byte[] head = Arrays.copyOf(content, Math.min(HEAD, content.length));
        List<Format> readers = formats.all().stream().filter(Format::reads).filter(f -> !f.id().equals(TEXT)).toList();
        for (Format format : readers) {
            if (recognises(format, head, name)) {
                return Optional.of(format.id());
            }
        }
        return !belongsToAnother(name) && formats.reader(TEXT).recognises(head, name) ? Optional.of(TEXT)
                : Optional.empty();
    }

    /** A plug-in that fails here recognises nothing; the others are asked all the same. */
    private boolean recognises(Format format, byte[] head, String name) {
        try {
            return formats.reader(format.id()).recognises(head, name);
        } catch (FormatException | RuntimeException | LinkageError e) {
            LOGGER.log(Level.WARNING, MESSAGES.text("reader-failed", name, format.bundle() + ": " + e), e);
            return false;
        }
    }

    /** Whether the ending is that of another format, be it one that is only written. */
    private boolean belongsToAnother(String name) {
        return formats.all().stream().filter(format -> !format.id().equals(TEXT))
                .flatMap(format -> format.endings().stream())
                .anyMatch(ending -> name.toLowerCase(Locale.ROOT).endsWith("." + ending.toLowerCase(Locale.ROOT)));
    }

    /** Why a file is not even read: the user's limit, or else what the memory can hold. */
    private Optional<ImportPreview> tooLarge(Path file, long bytes) {
        String name = file.getFileName().toString();
        if (bytes > options.maxBytes()) {
            return Optional.of(rejected(file, bytes, "FILE_TOO_LARGE",
                    MESSAGES.text("too-large", name, mebibytes(bytes), mebibytes(options.maxBytes()))));
        }
        return bytes <= mostBytes(memory) ? Optional.empty()
                : Optional.of(rejected(file, bytes, "FILE_TOO_LARGE_FOR_MEMORY",
                        MESSAGES.text("too-large-for-memory", name, mebibytes(bytes), mebibytes(mostBytes(memory)),
                                mebibytes(memory))));
    }

    private static ImportPreview rejected(Path file, long bytes, String code, String message) {
        return new ImportPreview(file, "", bytes, new Rejected(code, message));
    }

    private static String mebibytes(long bytes) {
        return Long.toString((bytes + (1 << 19)) >> 20);
    }
}
