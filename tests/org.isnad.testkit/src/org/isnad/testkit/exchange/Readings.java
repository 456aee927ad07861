/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.testkit.exchange;

import java.io.IOException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;

import org.isnad.exchange.BadInputException;
import org.isnad.exchange.Format;
import org.isnad.exchange.FormatException;
import org.isnad.exchange.FormatOption;
import org.isnad.exchange.FormatReader;
import org.isnad.exchange.FormatSettings;
import org.isnad.exchange.ImportResult;
import org.isnad.exchange.ImportSettings;
import org.isnad.exchange.ImportSink;
import org.isnad.exchange.ImportSource;
import org.isnad.model.IdSource;
import org.isnad.model.schema.Tagset;

/**
 * What a reader gave for a file.
 *
 * @param results  the documents in order; last, where the reader ended with an exception, a rejection
 * @param declared the labels that the source declares
 */
public record Readings(List<ImportResult> results, Optional<Tagset> declared) {

    /** Reads with the options as they are when nobody chooses. */
    public static Readings of(FormatReader reader, ImportSource source) throws IOException {
        return of(reader, source, FormatSettings.defaults(List.of()));
    }

    /** Reads with options. @param given by the options' ids */
    public static Readings of(FormatReader reader, ImportSource source, List<FormatOption> options,
            Map<String, String> given) throws IOException, FormatException {
        return of(reader, source, options, given, Optional.empty());
    }

    /** Reads with options. @param charset as a user names it; empty to find it */
    public static Readings of(FormatReader reader, ImportSource source, List<FormatOption> options,
            Map<String, String> given, Optional<String> charset) throws IOException, FormatException {
        return of(reader, source, settings(FormatSettings.of(options, given), charset));
    }

    /** Reads with ids and times that are the same at each call. */
    public static Readings of(FormatReader reader, ImportSource source, FormatSettings options) throws IOException {
        return of(reader, source, settings(options));
    }

    /** Reads in a charset that the user names. */
    public static Readings of(FormatReader reader, ImportSource source, FormatSettings options, String charset)
            throws IOException {
        return of(reader, source, settings(options, Optional.of(charset)));
    }

    private static Readings of(FormatReader reader, ImportSource source, ImportSettings settings) throws IOException {
        Collecting sink = new Collecting();
        try {
            reader.read(source, settings, sink);
        } catch (BadInputException e) {
            sink.take(e.rejected());
        }
        return new Readings(List.copyOf(sink.results), Optional.ofNullable(sink.declared));
    }

    /** Ids and times that are the same at each call. */
    static ImportSettings settings(FormatSettings options) {
        return settings(options, Optional.empty());
    }

    private static ImportSettings settings(FormatSettings options, Optional<String> charset) {
        IdSource ids = new IdSource(Clock.fixed(Written.NOON, ZoneOffset.UTC), new SplittableRandom(1));
        return new ImportSettings(charset, options, ids, Written.NOON);
    }

    /** The format's options for reading as given; ids of options for writing are passed over. */
    static FormatSettings chosen(Format format, Map<String, String> given) {
        Map<String, String> chosen = new TreeMap<>(given);
        chosen.keySet().retainAll(format.readingOptions().stream().map(FormatOption::id).toList());
        try {
            return FormatSettings.of(format.readingOptions(), chosen);
        } catch (FormatException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** The documents that were read. */
    public List<ImportResult.Imported> documents() {
        return results.stream().filter(ImportResult.Imported.class::isInstance)
                .map(ImportResult.Imported.class::cast).toList();
    }

    /** Why files or documents were refused. */
    public List<ImportResult.Rejected> rejected() {
        return results.stream().filter(ImportResult.Rejected.class::isInstance)
                .map(ImportResult.Rejected.class::cast).toList();
    }

    /** @throws IllegalStateException if there is not exactly one document and nothing else */
    public ImportResult.Imported only() {
        if (results.size() == 1 && results.getFirst() instanceof ImportResult.Imported one) {
            return one;
        }
        throw new IllegalStateException("not one document but " + results);
    }

    private static final class Collecting implements ImportSink {

        private final List<ImportResult> results = new ArrayList<>();
        private Tagset declared;

        @Override
        public void take(ImportResult result) {
            results.add(result);
        }

        @Override
        public void declare(Tagset labels) {
            declared = labels;
        }

        @Override
        public boolean cancelled() {
            return false;
        }
    }
}
