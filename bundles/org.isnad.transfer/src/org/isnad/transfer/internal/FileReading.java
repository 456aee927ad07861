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
import java.time.Clock;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

import org.isnad.exchange.BadInputException;
import org.isnad.exchange.Format;
import org.isnad.exchange.FormatException;
import org.isnad.exchange.FormatOption;
import org.isnad.exchange.FormatSettings;
import org.isnad.exchange.Formats;
import org.isnad.exchange.ImportResult;
import org.isnad.exchange.ImportResult.Rejected;
import org.isnad.exchange.ImportSettings;
import org.isnad.exchange.ImportSink;
import org.isnad.exchange.ImportSource;
import org.isnad.model.IdSource;
import org.isnad.model.UnstorableTextException;
import org.isnad.model.schema.Tagset;
import org.isnad.text.message.MessageBundle;
import org.isnad.transfer.ImportOptions;
import org.isnad.transfer.ImportPreview;
import org.isnad.transfer.Progress;

/** Turns paths into documents, or into the reasons why not. Knows nothing of projects. */
final class FileReading {

    /**
     * How many times a file's bytes lie in memory at worst while it is read, added and verified: the file, twice that
     * as characters of a one-byte charset for each guess at it, the text, and its stored form written and read back.
     */
    private static final int MEMORY_FACTOR = 16;

    private static final MessageBundle MESSAGES = MessageBundle.beside(FileReading.class);
    private static final Logger LOGGER = System.getLogger(FileReading.class.getName());

    private final ImportOptions options;
    private final FormatChoice choice;
    private final long memory;
    private final Clock clock;
    private final IdSource ids;

    /** Takes what is read. What it throws ends the reading, and is thrown on. */
    interface Taker {
        /** A file of a format is about to be read. Its bytes can be read as long as documents of it come. */
        default void begins(ImportSource source, Format format) {
            // whoever only looks at documents has no use for it
        }

        /** A document, or why there is none. */
        void take(ImportPreview document);

        /** What a source declares, before the documents that use it. */
        default void declare(Tagset labels) {
            // whoever only looks at documents has no use for it
        }

        /**
         * Reading ended before all was read.
         *
         * @param file    the first one that was not read, or not to its end
         * @param further how many files after it were not read either
         */
        default void stopped(Path file, int further) {
            // whoever has stopped it knows
        }
    }

    /** Carries what a taker throws past the reader, whose own faults are told otherwise. */
    private static final class TakerException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        TakerException(RuntimeException cause) {
            super(cause);
        }

        @Override
        public synchronized RuntimeException getCause() {
            return (RuntimeException) super.getCause();
        }
    }

    /** @param memory how many bytes the program may use at most */
    FileReading(Formats formats, ImportOptions options, long memory, Clock clock, RandomGenerator random) {
        this.options = options;
        this.choice = new FormatChoice(formats, options.format());
        this.memory = memory;
        this.clock = clock;
        this.ids = new IdSource(clock, random);
    }

    /** Where the ids of what is read come from. */
    IdSource ids() {
        return ids;
    }

    /** How many bytes a file may have for the memory's sake. */
    static long mostBytes(long memory) {
        return memory / MEMORY_FACTOR;
    }

    /** Reads what the paths stand for, one document at a time, until the progress says stop. */
    void each(List<Path> paths, Progress progress, Taker sink) {
        Map<Path, Path> files = new LinkedHashMap<>();
        Set<Path> seen = new HashSet<>();
        paths.forEach(path -> collect(path, Files.isDirectory(path) ? path : parent(path), files, seen, progress, sink));
        List<Path> wholes = choice.wholes(files.keySet());
        Watched watched = new Watched(progress);
        for (int i = 0; i < wholes.size(); i++) {
            Path file = wholes.get(i);
            if (!watched.cancelled()) {
                progress.step(String.valueOf(file.getFileName()), i, wholes.size());
                file(file, files.get(file), watched, sink);
            }
            if (watched.stopped) {
                sink.stopped(file, wholes.size() - i - 1);
                return;
            }
        }
    }

    /** Reads bytes; the name stands for the file's. */
    void content(byte[] content, Path name, Progress progress, Taker sink) {
        Watched watched = new Watched(progress);
        read(FileSource.of(name.getFileName().toString(), content), name, watched, sink);
        if (watched.stopped) {
            sink.stopped(name, 0);
        }
    }

    /** Remembers that somebody was told to stop: only then is something unread. */
    private static final class Watched implements Progress {

        private final Progress progress;
        private boolean stopped;

        Watched(Progress progress) {
            this.progress = progress;
        }

        @Override
        public void step(String what, int done, int total) {
            progress.step(what, done, total);
        }

        @Override
        public boolean cancelled() {
            stopped |= progress.cancelled();
            return stopped;
        }
    }

    private void read(ImportSource source, Path file, Progress progress, Taker sink) {
        try {
            Optional<ImportPreview> tooLarge = tooLarge(file, source.size());
            Optional<Format> format = tooLarge.isPresent() ? Optional.empty() : choice.of(source);
            tooLarge = tooLarge.or(() -> format.flatMap(known -> tooLargeForMemory(file, source, known)));
            if (tooLarge.isPresent()) {
                sink.take(tooLarge.get());
            } else if (format.isEmpty()) {
                sink.take(rejected(file, source.size(), "UNKNOWN_FORMAT",
                        MESSAGES.text("format-not-found", source.name())));
            } else {
                ImportSettings settings = new ImportSettings(options.charset(),
                        FormatSettings.of(format.get().readingOptions(), chosen(format.get())), ids, clock.instant());
                sink.begins(source, format.get());
                choice.reader(format.get().id()).read(source, settings,
                        new Sink(file, format.get().id(), source.size(), progress, sink));
            }
        } catch (TakerException e) {
            throw e.getCause();
        } catch (BadInputException e) {
            sink.take(rejected(file, source.size(), e.code(), e.getMessage()));
        } catch (FormatException e) {
            sink.take(rejected(file, source.size(), "NOT_READABLE", String.valueOf(e.getMessage())));
        } catch (FileSource.RefusedFileException e) {
            sink.take(rejected(file, source.size(), e.code(), e.getMessage()));
        } catch (IOException e) {
            sink.take(rejected(file, source.size(), "NOT_READABLE",
                    MESSAGES.text("read-failed", file.toString(), String.valueOf(e.getMessage()))));
        } catch (UnstorableTextException e) {
            sink.take(rejected(file, source.size(), "FORBIDDEN_CHARACTER",
                    MESSAGES.text("unstorable", source.name(), e.getMessage())));
        } catch (OutOfMemoryError | StackOverflowError e) {
            LOGGER.log(Level.WARNING, source.name(), e);
            sink.take(rejected(file, source.size(), "NOT_ENOUGH_MEMORY", MESSAGES.text("memory", source.name())));
        } catch (RuntimeException | LinkageError e) {
            // a plug-in's code may fail in any way; the other files come in all the same
            LOGGER.log(Level.WARNING, source.name(), e);
            sink.take(rejected(file, source.size(), "PLUGIN_FAILED",
                    MESSAGES.text("reader-failed", source.name(), String.valueOf(e))));
        }
    }

    /** Of files whose formats are found, each format takes what it knows. */
    private Map<String, String> chosen(Format format) {
        Map<String, String> chosen = new TreeMap<>(options.options());
        if (options.format().isEmpty()) {
            chosen.keySet().retainAll(format.readingOptions().stream().map(FormatOption::id).toList());
        }
        return chosen;
    }

    /** Gives what a reader finds to who asked for it, with the file that it comes from. */
    private record Sink(Path file, String format, long bytes, Progress progress, Taker sink)
            implements ImportSink {

        @Override
        public void take(ImportResult result) {
            shielded(() -> sink.take(new ImportPreview(file, format, bytes, result)));
        }

        @Override
        public void declare(Tagset labels) {
            shielded(() -> sink.declare(labels));
        }

        private static void shielded(Runnable taking) {
            try {
                taking.run();
            } catch (RuntimeException e) {
                throw new TakerException(e);
            } catch (OutOfMemoryError | StackOverflowError e) {
                throw new TakerException(new IllegalStateException(e.toString(), e));
            }
        }

        @Override
        public boolean cancelled() {
            return progress.cancelled();
        }
    }

    private static Path parent(Path path) {
        return path.toAbsolutePath().normalize().getParent();
    }

    /**
     * Adds the files that a path stands for, by name, so that the order does not depend on the disk, and each with the
     * folder that the user gave.
     */
    private void collect(Path path, Path top, Map<Path, Path> files, Set<Path> seen, Progress progress,
            Taker sink) {
        if (!Files.isDirectory(path)) {
            files.putIfAbsent(path, top);
            return;
        }
        try (Stream<Path> children = Files.list(path)) {
            // a link may lead back to a folder above it
            if (!progress.cancelled() && seen.add(path.toRealPath())) {
                children.filter(child -> !child.getFileName().toString().startsWith(".")).sorted()
                        .forEach(child -> collectWithin(child, top, files, seen, progress, sink));
            }
        } catch (IOException e) {
            sink.take(rejected(path, 0, "NOT_READABLE", MESSAGES.text("folder-not-readable", path.toString())));
        }
    }

    /** A link must not bring in what lies elsewhere: nobody who is given a folder knows what its links lead to. */
    private void collectWithin(Path child, Path top, Map<Path, Path> files, Set<Path> seen, Progress progress,
            Taker sink) {
        try {
            if (!Files.exists(child) || FileSource.liesIn(child, top)) {
                collect(child, top, files, seen, progress, sink);
            } else {
                sink.take(rejected(child, 0, "OUTSIDE_FOLDER", MESSAGES.text("outside-folder", child.toString())));
            }
        } catch (IOException e) {
            sink.take(rejected(child, 0, "NOT_READABLE", MESSAGES.text("not-readable", child.toString())));
        }
    }

    private void file(Path file, Path top, Progress progress, Taker sink) {
        try {
            if (!Files.exists(file)) {
                sink.take(rejected(file, 0, "NOT_FOUND", MESSAGES.text("not-found", file.toString())));
            } else if (!Files.isRegularFile(file)) {
                sink.take(rejected(file, 0, "NOT_A_FILE", MESSAGES.text("not-a-file", file.toString())));
            } else if (!Files.isReadable(file)) {
                sink.take(rejected(file, 0, "NOT_READABLE", MESSAGES.text("not-readable", file.toString())));
            } else {
                read(FileSource.of(file, top, Math.min(options.maxBytes(), mostBytes(memory))), file, progress, sink);
            }
        } catch (IOException e) {
            sink.take(rejected(file, 0, "NOT_READABLE",
                    MESSAGES.text("read-failed", file.toString(), String.valueOf(e.getMessage()))));
        }
    }

    /** Why a file is not even looked at: the user's limit. */
    private Optional<ImportPreview> tooLarge(Path file, long bytes) {
        return bytes <= options.maxBytes() ? Optional.empty()
                : Optional.of(rejected(file, bytes, "FILE_TOO_LARGE", MESSAGES.text("too-large",
                        file.getFileName().toString(), mebibytes(bytes), mebibytes(options.maxBytes()))));
    }

    /** Why a file is not read: what the memory can hold, where all of it is held. Bytes that are no file's are held. */
    private Optional<ImportPreview> tooLargeForMemory(Path file, ImportSource source, Format format) {
        long bytes = source.size();
        boolean streams = format.streams() && source instanceof FileSource;
        return streams || bytes <= mostBytes(memory) ? Optional.empty()
                : Optional.of(rejected(file, bytes, "FILE_TOO_LARGE_FOR_MEMORY",
                        MESSAGES.text("too-large-for-memory", file.getFileName().toString(), mebibytes(bytes),
                                mebibytes(mostBytes(memory)), mebibytes(memory))));
    }

    private static ImportPreview rejected(Path file, long bytes, String code, String message) {
        return new ImportPreview(file, "", bytes, new Rejected(code, message));
    }

    static String mebibytes(long bytes) {
        return Long.toString((bytes + (1 << 19)) >> 20);
    }
}
