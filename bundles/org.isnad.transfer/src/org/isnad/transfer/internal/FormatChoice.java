/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.transfer.internal;

import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

import org.isnad.exchange.Format;
import org.isnad.exchange.FormatException;
import org.isnad.exchange.FormatReader;
import org.isnad.exchange.Formats;
import org.isnad.exchange.ImportSource;
import org.isnad.text.message.MessageBundle;

/**
 * Which format a file is of, and which files are parts of others. Of each format one reader is asked about all files of an
 * import, and reads those that are its own; one that fails when it is asked knows nothing from then on, so that it is
 * named once and not for each of ten thousand files.
 */
final class FormatChoice {

    private static final int HEAD = 4096;
    private static final String TEXT = "text";

    private static final MessageBundle MESSAGES = MessageBundle.beside(FormatChoice.class);
    private static final Logger LOGGER = System.getLogger(FormatChoice.class.getName());

    private final Formats formats;
    private final Optional<String> named;
    private final List<Format> all;
    private final Map<String, Optional<FormatReader>> asked = new HashMap<>();

    /** @param named the format that the user named; it is there */
    FormatChoice(Formats formats, Optional<String> named) {
        this.formats = formats;
        this.named = named;
        this.all = formats.all();
    }

    /** The files that are not parts of others. */
    List<Path> wholes(Collection<Path> files) {
        Map<Path, Set<String>> folders = new HashMap<>();
        files.forEach(file -> folders.computeIfAbsent(folder(file), key -> new TreeSet<>()).add(name(file)));
        return files.stream().filter(file -> {
            Set<String> beside = folders.get(folder(file));
            return beside.size() == 1 || all.stream().filter(Format::reads)
                    .filter(format -> named.isEmpty() || named.get().equals(format.id()))
                    .noneMatch(format -> says(format, name(file), reader -> reader.isPart(name(file), beside)));
        }).toList();
    }

    /** The format that the user named; else the one that knows the content. Text comes last: it takes what is left. */
    Optional<Format> of(ImportSource source) throws IOException {
        if (named.isPresent()) {
            return formats.format(named.get());
        }
        String name = source.name();
        byte[] head;
        try (InputStream in = source.open()) {
            head = in.readNBytes(HEAD);
        }
        Predicate<Format> recognises = format -> says(format, name, reader -> reader.recognises(head, name));
        return all.stream().filter(Format::reads).filter(format -> !format.id().equals(TEXT)).filter(recognises)
                .findFirst().or(() -> belongsToAnother(name) ? Optional.empty()
                        : formats.format(TEXT).filter(recognises));
    }

    /**
     * The one that is asked about all files and reads them: what many of them share, such as a type system, is read once.
     *
     * @throws FormatException if it cannot be made
     */
    FormatReader reader(String id) throws FormatException {
        Optional<FormatReader> known = asked.get(id);
        if (known != null && known.isPresent()) {
            return known.get();
        }
        FormatReader reader = formats.reader(id);
        if (known == null) {
            asked.put(id, Optional.of(reader));
        }
        return reader;
    }

    private boolean says(Format format, String name, Predicate<FormatReader> question) {
        try {
            Optional<FormatReader> known = asked.get(format.id());
            return (known == null || known.isPresent()) && question.test(reader(format.id()));
        } catch (FormatException | RuntimeException | LinkageError e) {
            asked.put(format.id(), Optional.empty());
            LOGGER.log(Level.WARNING, MESSAGES.text("reader-failed", name, format.bundle() + ": " + e), e);
            return false;
        }
    }

    /** Whether the ending is that of another format, be it one that is only written. */
    private boolean belongsToAnother(String name) {
        return all.stream().filter(format -> !format.id().equals(TEXT)).flatMap(format -> format.endings().stream())
                .anyMatch(ending -> name.toLowerCase(Locale.ROOT).endsWith("." + ending.toLowerCase(Locale.ROOT)));
    }

    private static Path folder(Path file) {
        return file.toAbsolutePath().normalize().getParent();
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
