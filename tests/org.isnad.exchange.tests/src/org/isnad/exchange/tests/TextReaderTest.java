/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.isnad.exchange.FormatException;
import org.isnad.exchange.ImportResult;
import org.isnad.exchange.text.internal.TextReader;
import org.isnad.testkit.exchange.DeclaredFormat;
import org.isnad.testkit.exchange.MemoryFiles;
import org.isnad.testkit.exchange.Readings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextReaderTest {

    private static final String REPORT = """
            أعلنت بلدية النهر عن فتح الجسر الجديد

            وقال رئيس البلدية إن العمل استمر عامين، وإن المرور يبدأ صباح الأحد.
            """;

    private final TextReader reader = new TextReader();

    @ParameterizedTest
    @CsvSource({"UTF-8,UTF-8", "UTF-16LE,UTF-16LE", "UTF-16BE,UTF-16BE", "windows-1256,windows-1256",
        "ISO-8859-6,ISO-8859-6"})
    void givenACharsetOfTheFieldWhenReadThenItIsFoundAndTheTextIsVerbatim(String written, String found) {
        var read = read(REPORT.getBytes(Charset.forName(written)));
        assertEquals(REPORT, read.text());
        assertEquals(found, read.charset());
    }

    @Test
    void givenAReportWhenReadThenItsFirstLineIsTheTitle() {
        assertEquals("أعلنت بلدية النهر عن فتح الجسر الجديد", read(REPORT.getBytes(StandardCharsets.UTF_8)).title());
    }

    @Test
    void givenMarksTatweelAndMixedLineEndsWhenReadThenNothingIsNormalised() {
        String odd = "قَالـــَ\r\nب\rج\u200fﻻ\u0653\n";
        assertEquals(odd, read(odd.getBytes(StandardCharsets.UTF_8)).text());
    }

    @Test
    void givenAByteThatIsNotUtf8WhenReadThenByteOffsetAndLineAreNamed() {
        byte[] good = REPORT.getBytes(StandardCharsets.UTF_8);
        byte[] bad = new byte[good.length + 1];
        System.arraycopy(good, 0, bad, 0, good.length);
        bad[good.length] = (byte) 0xFF;
        var no = refuse(bad);
        assertEquals("BAD_BYTE", no.code());
        assertTrue(no.reason().contains("0xFF") && no.reason().contains(Integer.toString(good.length)), no.reason());
    }

    @Test
    void givenANulWhenReadThenItsPlaceIsNamed() {
        var no = refuse("سطر\nزيد\0".getBytes(StandardCharsets.UTF_8));
        assertEquals("FORBIDDEN_CHARACTER", no.code());
        assertTrue(no.reason().contains("7") && no.reason().contains("2"), no.reason());
    }

    @Test
    void givenNoTextWhenReadThenItIsRefused() {
        assertEquals("EMPTY_FILE", refuse(new byte[0]).code());
        assertEquals("EMPTY_FILE", refuse(" \n\t".getBytes(StandardCharsets.UTF_8)).code());
    }

    @Test
    void givenALongFirstLineWhenReadThenTheTitleIsCutBetweenWords() {
        String title = read("كلمة ".repeat(60).getBytes(StandardCharsets.UTF_8)).title();
        assertTrue(title.length() <= 121 && title.endsWith("كلمة…"), title);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2022.10.17 تقرير", "report.final", "خبر.نص", "letter.v2", "REPORT.TXT", "readme"})
    void givenTextWithoutAKnownEndingWhenAskedThenItIsText(String name) {
        for (String charset : List.of("UTF-8", "UTF-16LE", "windows-1256")) {
            assertTrue(reader.recognises(REPORT.getBytes(Charset.forName(charset)), name), charset);
        }
        byte[] cut = REPORT.repeat(50).getBytes(StandardCharsets.UTF_8);
        assertTrue(reader.recognises(Arrays.copyOf(cut, 4095), name));
        assertTrue(reader.recognises(Arrays.copyOf(cut, 4096), name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.pdf", "a.DOCX", "a.zip", "تقرير.html", "a.ann", "a.csv", "a.jsonl"})
    void givenAnEndingOfAnotherKindWhenAskedThenItIsNotText(String name) {
        assertFalse(reader.recognises(REPORT.getBytes(StandardCharsets.UTF_8), name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%PDF-1.7\n1 0 obj", "PK\u0003\u0004", "{\\rtf1\\ansi", "\n<!DOCTYPE html><p>",
        "<?xml version=", "\u0000\u0001\u0002"})
    void givenContentOfAnotherKindWhenAskedThenItIsNotText(String content) {
        assertFalse(reader.recognises(content.getBytes(StandardCharsets.UTF_8), "2022.10.17 تقرير"));
    }

    @Test
    void givenBinaryBytesWhenAskedThenTheyAreNotText() {
        byte[] image = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13, 'I', 'H', (byte) 0xC8};
        assertFalse(reader.recognises(image, "2022.10.17 صورة"));
    }

    private ImportResult.Imported read(byte[] content) {
        return reading(content).only();
    }

    private ImportResult.Rejected refuse(byte[] content) {
        return reading(content).rejected().getFirst();
    }

    private Readings reading(byte[] content) {
        try {
            return Readings.of(reader, new MemoryFiles().with("report.txt", content).source("report.txt"),
                    DeclaredFormat.in(TextReader.class, "text").readingOptions(), Map.of());
        } catch (IOException | FormatException e) {
            throw new IllegalStateException(e);
        }
    }
}
