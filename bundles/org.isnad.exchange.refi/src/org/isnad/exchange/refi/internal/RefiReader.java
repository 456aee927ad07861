/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.refi.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import org.isnad.exchange.BadInputException;
import org.isnad.exchange.FormatReader;
import org.isnad.exchange.ImportResult.Rejected;
import org.isnad.exchange.ImportSettings;
import org.isnad.exchange.ImportSink;
import org.isnad.exchange.ImportSource;
import org.isnad.exchange.support.DecodedText;
import org.isnad.exchange.support.SafeZip;
import org.isnad.text.message.MessageBundle;

/**
 * Reads {@code .qdpx} projects. The archive is gone through for {@code project.qde}, and once more for the texts, so that
 * one of these is held at a time. Files outside of the archive are not touched.
 */
public final class RefiReader implements FormatReader {

    private static final String PROJECT = "project.qde";
    private static final String FOLDER = "sources/";

    private static final MessageBundle MESSAGES = MessageBundle.beside(RefiReader.class);

    @Override
    public boolean recognises(byte[] head, String fileName) {
        String start = new String(head, StandardCharsets.ISO_8859_1);
        return start.startsWith("PK\3\4")
                && (fileName.toLowerCase(Locale.ROOT).endsWith(".qdpx") || start.contains(PROJECT));
    }

    @Override
    public void read(ImportSource source, ImportSettings settings, ImportSink sink)
            throws IOException, BadInputException {
        QdaProject project = project(source);
        QdaReading reading = new QdaReading(project, settings, notes(source, project));
        reading.declare(sink);
        for (String other : project.others()) {
            sink.take(new Rejected("NO_TEXT", MESSAGES.text("kind", other)));
        }
        Map<String, QdaProject.Source> awaited = new HashMap<>();
        for (QdaProject.Source text : project.sources()) {
            if (sink.cancelled()) {
                return;
            }
            if (text.path().isEmpty()) {
                sink.take(reading.document(text, text.content(), "UTF-8"));
            } else if (text.path().startsWith(QdaProject.INTERNAL)) {
                awaited.put(file(text.path()), text);
            } else {
                sink.take(new Rejected("NO_TEXT", MESSAGES.text("outside", text.name(), text.path())));
            }
        }
        texts(source, awaited, reading, sink);
        for (QdaProject.Source missing : awaited.values()) {
            if (!sink.cancelled()) {
                sink.take(new Rejected("NO_TEXT", MESSAGES.text("missing", missing.name(), missing.path())));
            }
        }
    }

    private static void texts(ImportSource source, Map<String, QdaProject.Source> awaited, QdaReading reading,
            ImportSink sink) throws IOException, BadInputException {
        try (SafeZip zip = new SafeZip(source.open())) {
            Predicate<String> wanted = name -> awaited.containsKey(name.toLowerCase(Locale.ROOT));
            for (SafeZip.Entry entry = zip.next(wanted); entry != null && !sink.cancelled(); entry = zip.next(wanted)) {
                QdaProject.Source text = awaited.remove(entry.name().toLowerCase(Locale.ROOT));
                try {
                    DecodedText decoded = DecodedText.of(entry.content(), Optional.of("UTF-8"));
                    sink.take(reading.document(text, decoded.text(), decoded.charset()));
                } catch (BadInputException e) {
                    sink.take(new Rejected(e.code(), MESSAGES.text("text", text.name(), e.getMessage())));
                }
            }
        }
    }

    /** Names in archives differ in case between programs. */
    private static String file(String path) {
        return FOLDER + path.substring(QdaProject.INTERNAL.length()).toLowerCase(Locale.ROOT);
    }

    private static QdaProject project(ImportSource source) throws IOException, BadInputException {
        try (SafeZip zip = new SafeZip(source.open())) {
            SafeZip.Entry entry = zip.next(name -> name.toLowerCase(Locale.ROOT).equals(PROJECT));
            if (entry != null) {
                return QdaProject.read(new ByteArrayInputStream(entry.content()));
            }
        }
        throw new BadInputException("BAD_ARCHIVE", MESSAGES.text("no-project"), null);
    }

    /** The notes that stand in files of their own, by path. */
    private static Map<String, String> notes(ImportSource source, QdaProject project)
            throws IOException, BadInputException {
        Set<String> files = new HashSet<>();
        project.notes().values().stream().filter(note -> note.path().startsWith(QdaProject.INTERNAL))
                .forEach(note -> files.add(file(note.path())));
        Map<String, String> texts = new HashMap<>();
        if (!files.isEmpty()) {
            try (SafeZip zip = new SafeZip(source.open())) {
                Predicate<String> wanted = name -> files.contains(name.toLowerCase(Locale.ROOT));
                for (SafeZip.Entry entry = zip.next(wanted); entry != null; entry = zip.next(wanted)) {
                    texts.put(entry.name().toLowerCase(Locale.ROOT),
                            new String(entry.content(), StandardCharsets.UTF_8));
                }
            }
        }
        Map<String, String> byPath = new HashMap<>();
        project.notes().values().stream().filter(note -> note.path().startsWith(QdaProject.INTERNAL))
                .forEach(note -> byPath.put(note.path(), texts.getOrDefault(file(note.path()), "")));
        return byPath;
    }
}
