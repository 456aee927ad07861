/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.isnad.exchange.FormatException;
import org.isnad.exchange.FormatSettings;
import org.isnad.exchange.csv.internal.CsvWriter;
import org.isnad.testkit.exchange.DeclaredFormat;
import org.isnad.testkit.exchange.MemoryFiles;
import org.isnad.text.SpreadsheetCell;
import org.isnad.text.TextRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvWriterTest {

    @Test
    void givenASpanWhenWrittenThenEachFeatureOfTheTagsetHasAColumn() throws Exception {
        NamedCsvRecord row = write(new Fixture("قال، \"زيد\"").span("Source",
                Map.of("kind", List.of("named"), "mood", List.of("a", "b")), "ملاحظة",
                new TextRange(0, 3), new TextRange(5, 10)));
        assertEquals("report", row.getField("document"));
        assertEquals("gold", row.getField("annotator"));
        assertEquals("Source", row.getField("layer"));
        assertEquals("0-3,5-10", row.getField("ranges"));
        assertEquals("قال \"زيد\"", row.getField("text"));
        assertEquals("", row.getField("tag"));
        assertEquals("named", row.getField("kind"));
        assertEquals("mood=a; mood=b", row.getField("otherFeatures"));
        assertEquals("manual", row.getField("origin"));
        assertEquals("ملاحظة", row.getField("comment"));
    }

    /** A table that opens in a spreadsheet must not run what a document's author wrote. */
    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\u200f=1", " =1", "\n=1"})
    void givenTextThatASpreadsheetWouldRunWhenWrittenThenItStaysText(String text) throws Exception {
        NamedCsvRecord row = write(new Fixture(text).span("Source", Map.of(), new TextRange(0, text.length())));
        assertEquals("'" + text, row.getField("text"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"زيد", "1-2", "a=b", " زيد"})
    void givenHonestTextWhenWrittenThenItIsUnchanged(String text) throws Exception {
        NamedCsvRecord row = write(new Fixture(text).span("Source", Map.of(), new TextRange(0, text.length())));
        assertEquals(text, row.getField("text"));
    }

    @Test
    void givenATextLikeASafeCellWhenWrittenThenReadingGivesItBack() {
        for (String text : List.of("=1", "'=1", "''=1", "'قال'", "'", "\u200f'=1", "")) {
            assertEquals(text, SpreadsheetCell.original(SpreadsheetCell.safe(text)));
        }
    }

    @Test
    void givenSemicolonsAndAMarkWhenChosenThenTheyAreWritten() throws Exception {
        String written = written(new Fixture("قال"), Map.of("delimiter", "semicolon", "byte-order-mark", "true"));
        assertTrue(written.startsWith("\ufeffdocument;title;"), written);
    }

    @Test
    void givenNoTextsWhenWrittenThenThatIsNamedAsALoss() throws Exception {
        Fixture.Losses losses = new Fixture.Losses();
        String written = written(new Fixture("قال").entity("PERS", "قال"), Map.of("texts", "false"), losses);
        assertEquals(2, written.lines().count());
        assertEquals(1, losses.reasons.size());
    }

    private static NamedCsvRecord write(Fixture fixture) throws IOException, FormatException {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(written(fixture, Map.of()))) {
            return reader.stream().filter(row -> row.getField("rowKind").equals("span")).findFirst().orElseThrow();
        }
    }

    private static String written(Fixture fixture, Map<String, String> options) throws IOException, FormatException {
        return written(fixture, options, new Fixture.Losses());
    }

    private static String written(Fixture fixture, Map<String, String> options, Fixture.Losses losses)
            throws IOException, FormatException {
        MemoryFiles target = new MemoryFiles();
        try (CsvWriter writer = new CsvWriter()) {
            writer.open(Fixture.context(target, FormatSettings.of(
                    DeclaredFormat.in(CsvWriter.class, "csv").writingOptions(), options)));
            writer.write(fixture.document(), losses);
        }
        return target.text("single");
    }
}
