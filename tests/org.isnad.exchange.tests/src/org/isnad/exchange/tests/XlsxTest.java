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

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.isnad.exchange.ExportContext;
import org.isnad.exchange.Format;
import org.isnad.exchange.FormatSettings;
import org.isnad.exchange.ImportResult.Imported;
import org.isnad.exchange.ImportResult.Rejected;
import org.isnad.exchange.support.SafeZip;
import org.isnad.exchange.xlsx.internal.XlsxReader;
import org.isnad.exchange.xlsx.internal.XlsxWriter;
import org.isnad.testkit.exchange.DeclaredFormat;
import org.isnad.testkit.exchange.MemoryFiles;
import org.isnad.testkit.exchange.Readings;
import org.isnad.text.TextRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Workbooks that come from elsewhere, and the limits of those that Isnad writes. */
class XlsxTest {

    private static final Format XLSX = DeclaredFormat.in(XlsxReader.class, "xlsx");
    private static final String HEADER = "<row><c t='s'><v>0</v></c><c t='inlineStr'><is><t>date</t></is></c></row>";

    @Test
    void givenSomebodysWorkbookWhenReadThenSharedTextsAndDatesAreAsTheyAreSeen() throws Exception {
        List<Imported> read = read(HEADER + "<row><c t='s'><v>1</v></c><c s='1'><v>44851.5</v></c></row>"
                + "<row><c t='str'><f>A1&amp;B1</f><v>وصل</v></c><c s='2'><v>44851</v></c></row>"
                + "<row><c t='str'><v>سكت</v></c><c s='0'><v>44851</v></c></row>", "").documents();
        assertEquals(List.of("قال زيد", "وصل", "سكت"), read.stream().map(Imported::text).toList());
        assertEquals(Map.of("published", "2022-10-17"), read.getFirst().metadata());
        assertEquals(Map.of("published", "2022-10-17"), read.get(1).metadata());
        assertEquals(Map.of("date", "44851"), read.get(2).metadata());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '§', value = {
        "<row><c t='s'><v>7</v></c></row>||BAD_XML", "<row><c r='ZZZZ1' t='str'><v>text</v></c></row>||BAD_XML",
        "<row||BAD_XML", "|ثالث|NO_SHEET", "|ثان|EMPTY_FILE", "<row><c t='str'><v>a</v></c></row>||NO_TEXT_COLUMN"})
    void givenABadWorkbookWhenReadThenItIsRefusedWithAReason(String rows, String sheet, String code) throws Exception {
        assertEquals(List.of(code), read(rows == null ? "" : rows, sheet == null ? "" : sheet).rejected().stream()
                .map(Rejected::code).toList());
    }

    @Test
    void givenTextLikeFormulasAndEscapesWhenWrittenThenEachIsATextAndComesBack() throws Exception {
        String text = "=1+1\r\n_x000D_ _x005F_ \u0007 \ufffe @SUM";
        MemoryFiles files = written(new Fixture(text).entity("PERS", "@SUM"), new Fixture.Losses());
        String sheet = sheet(files);
        assertFalse(sheet.contains("<f"), sheet);
        assertEquals(text, Readings.of(new XlsxReader(), files.source(MemoryFiles.SINGLE), XLSX.readingOptions(),
                Map.of()).only().text());
    }

    @Test
    void givenALongTextAndALongCommentWhenWrittenThenTheTextComesBackAndTheCommentIsNamed() throws Exception {
        String text = "قال 😀".repeat(20_000);
        Fixture.Losses losses = new Fixture.Losses();
        MemoryFiles files = written(new Fixture(text).span("Entity", Map.of(), "x".repeat(40_000),
                new TextRange(0, text.length())), losses);
        Imported read = Readings.of(new XlsxReader(), files.source(MemoryFiles.SINGLE), XLSX.readingOptions(),
                Map.of()).only();
        assertEquals(text, read.text());
        assertEquals(1, read.annotations().getFirst().annotations().size());
        assertEquals(1, losses.reasons.size());
        assertTrue(losses.reasons.getFirst().contains("comment"), losses.reasons.toString());
    }

    private static String sheet(MemoryFiles files) throws Exception {
        try (SafeZip zip = new SafeZip(new ByteArrayInputStream(files.bytes(MemoryFiles.SINGLE)))) {
            for (SafeZip.Entry entry = zip.next(); entry != null; entry = zip.next()) {
                if (entry.name().contains("sheet1")) {
                    return new String(entry.content(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new IllegalStateException("no sheet");
    }

    private static MemoryFiles written(Fixture fixture, Fixture.Losses losses) throws Exception {
        MemoryFiles target = new MemoryFiles();
        ExportContext context = Fixture.context(target, FormatSettings.defaults(XLSX.writingOptions()));
        try (XlsxWriter writer = new XlsxWriter()) {
            writer.open(context);
            writer.write(fixture.document(), losses);
        }
        return target;
    }

    private static Readings read(String rows, String sheet) throws Exception {
        return Readings.of(new XlsxReader(), new MemoryFiles().with("a.xlsx", XlsxContractTest.workbook(rows))
                .source("a.xlsx"), XLSX.readingOptions(), Map.of("sheet", sheet));
    }
}
