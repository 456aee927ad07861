/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.isnad.exchange.Format;
import org.isnad.exchange.FormatReader;
import org.isnad.exchange.FormatSettings;
import org.isnad.exchange.ImportResult.Rejected;
import org.isnad.exchange.bdoc.internal.BdocReader;
import org.isnad.exchange.doccano.internal.DoccanoReader;
import org.isnad.exchange.labelstudio.internal.LabelStudioReader;
import org.isnad.exchange.spacy.internal.SpacyReader;
import org.isnad.exchange.uima.internal.UimaJsonReader;
import org.isnad.exchange.webannotation.internal.WebAnnotationReader;
import org.isnad.testkit.exchange.DeclaredFormat;
import org.isnad.testkit.exchange.MemoryFiles;
import org.isnad.testkit.exchange.Readings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is no JSON is refused by every reader of JSON, with the place. */
class JsonFaultsTest {

    private static final Map<String, FormatReader> READERS = new TreeMap<>(Map.of(
            "bdoc-json", new BdocReader(),
            "doccano-jsonl", new DoccanoReader(),
            "spacy-jsonl", new SpacyReader(),
            "labelstudio-json", new LabelStudioReader(),
            "uima-json", new UimaJsonReader(),
            "w3c-annotation", new WebAnnotationReader()));

    private static final Map<String, String> FAULTS = new TreeMap<>(Map.of(
            "depth", "{\"text\": \"قال\", \"a\": " + "[".repeat(100_000) + "]".repeat(100_000) + "}",
            "objects", "{\"a\":".repeat(100_000),
            "number", "{\"text\": \"قال\", \"a\": " + "9".repeat(1_000_000) + "}",
            "key twice", "{\"text\": \"قال\", \"text\": \"قيل\"}",
            "garbage", "{\"text\": \"قال\"} ]",
            "not a number", "{\"text\": \"قال\", \"a\": NaN}",
            "comment", "{\"text\": \"قال\" /* قيل */}",
            "single quotes", "{'text': 'قال'}",
            "cut", "{\"text\": \"قا",
            "HTML", "<!DOCTYPE html><html></html>"));

    static Stream<Arguments> faults() {
        return READERS.keySet().stream()
                .flatMap(format -> FAULTS.keySet().stream().map(fault -> Arguments.of(format, fault)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("faults")
    void givenAFaultOnTheThirdLineWhenReadThenItIsRefusedWithLineAndColumn(String format, String fault)
            throws Exception {
        Rejected no = read(format, ("\n\n" + FAULTS.get(fault)).getBytes(StandardCharsets.UTF_8)).rejected().getLast();

        assertEquals("BAD_JSON", no.code());
        assertTrue(no.reason().matches("(?s)\\P{N}+3\\P{N}+\\d+\\P{N}.*"), no.reason());
        assertTrue(no.reason().length() < 1000, "a message and not the file");
    }

    @ParameterizedTest
    @MethodSource("formats")
    void givenAnotherEncodingWhenReadThenItIsRefused(String format) throws Exception {
        Readings read = read(format, "{\"text\": \"قال زيد\"}".getBytes(Charset.forName("windows-1256")));

        assertEquals("BAD_JSON", read.rejected().getLast().code());
        assertTrue(read.documents().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = { "UTF-8", "UTF-16BE", "UTF-16LE", "UTF-32BE", "UTF-32LE" })
    void givenAnEncodingOfUnicodeWhenReadThenItIsRecorded(String charset) throws Exception {
        for (String format : List.of("bdoc-json", "doccano-jsonl", "spacy-jsonl")) {
            Readings read = read(format, "{\"text\": \"قال زيد\"}".getBytes(Charset.forName(charset)));

            assertEquals("قال زيد", read.only().text());
            assertEquals(charset, read.only().charset(), format);
        }
    }

    @Test
    void givenACharsetOfTheUserWhenReadThenItIsUsedAndRecordedAndBadBytesNamed() throws Exception {
        MemoryFiles files = new MemoryFiles()
                .with("a.jsonl", "{\"text\": \"قال زيد\"}".getBytes(Charset.forName("windows-1256")))
                .with("bad.jsonl", new byte[] { '{', '"', (byte) 0xFF, '"', ':', '1', '}' });
        FormatSettings options = FormatSettings.defaults(DeclaredFormat.in(DoccanoReader.class, "doccano-jsonl")
                .readingOptions());

        Readings read = Readings.of(new DoccanoReader(), files.source("a.jsonl"), options, "windows-1256");
        Readings bad = Readings.of(new DoccanoReader(), files.source("bad.jsonl"), options, "UTF-8");

        assertEquals("قال زيد", read.only().text());
        assertEquals("windows-1256", read.only().charset());
        assertEquals("BAD_BYTE", bad.rejected().getFirst().code());
    }

    static Stream<String> formats() {
        return READERS.keySet().stream();
    }

    private static Readings read(String format, byte[] content) throws Exception {
        FormatReader reader = READERS.get(format);
        Format declared = DeclaredFormat.in(reader.getClass(), format);
        return Readings.of(reader, new MemoryFiles().with("documents.json", content).source("documents.json"),
                FormatSettings.defaults(declared.readingOptions()));
    }
}
