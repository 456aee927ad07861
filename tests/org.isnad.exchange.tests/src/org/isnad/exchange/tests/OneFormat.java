/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.tests;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.isnad.exchange.BadInputException;
import org.isnad.exchange.Content;
import org.isnad.exchange.Format;
import org.isnad.exchange.FormatException;
import org.isnad.exchange.FormatReader;
import org.isnad.exchange.FormatWriter;
import org.isnad.exchange.Formats;
import org.isnad.exchange.ImportSettings;
import org.isnad.exchange.ImportSink;
import org.isnad.exchange.ImportSource;
import org.isnad.text.OffsetUnit;

/** One format, made for a test. */
final class OneFormat implements Formats {

    static final String ID = "made";

    /** What a test reads instead of a file. */
    interface Reading {
        void read(ImportSource source, ImportSettings settings, ImportSink sink) throws IOException, BadInputException;
    }

    private final Reading reading;
    private final FormatWriter writer;
    private final Set<Content> holds;
    private boolean streams;
    private int readers;

    OneFormat(Reading reading) {
        this(reading, null, Set.of());
    }

    OneFormat(Reading reading, FormatWriter writer, Set<Content> holds) {
        this.reading = reading;
        this.writer = writer;
        this.holds = holds;
    }

    /** The same, declared to hold one document of a file at a time. */
    OneFormat streaming() {
        streams = true;
        return this;
    }

    /** How many readers were made. */
    int readers() {
        return readers;
    }

    @Override
    public List<Format> all() {
        return List.of(new Format(ID, "Made", "", List.of("made"), "", OffsetUnit.UTF16, true, writer != null, false,
                streams, holds, List.of(), "tests"));
    }

    @Override
    public Optional<Format> format(String id) {
        return all().stream().filter(format -> format.id().equals(id)).findFirst();
    }

    @Override
    public FormatReader reader(String id) {
        readers++;
        return new FormatReader() {
            @Override
            public boolean recognises(byte[] head, String fileName) {
                return true;
            }

            @Override
            public void read(ImportSource source, ImportSettings settings, ImportSink sink)
                    throws IOException, BadInputException {
                reading.read(source, settings, sink);
            }
        };
    }

    @Override
    public FormatWriter writer(String id) throws FormatException {
        return writer;
    }

    @Override
    public List<String> problems() {
        return List.of();
    }
}
