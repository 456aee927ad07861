/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import org.isnad.exchange.ImportResult;
import org.isnad.exchange.text.internal.TextReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    private ImportResult.Imported read(byte[] content) {
        return assertInstanceOf(ImportResult.Imported.class, reader.read(content, "report.txt", Optional.empty()));
    }

    private ImportResult.Rejected refuse(byte[] content) {
        return assertInstanceOf(ImportResult.Rejected.class, reader.read(content, "report.txt", Optional.empty()));
    }
}
