/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.isnad.exchange.csv.internal.CsvWriter;
import org.isnad.testkit.exchange.MemoryFiles;
import org.isnad.text.TextRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvWriterTest {

    @Test
    void givenASpanWhenWrittenThenEachFeatureOfTheTagsetHasAColumn() throws IOException {
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
        assertEquals("mood=a|b", row.getField("otherFeatures"));
        assertEquals("manual", row.getField("origin"));
        assertEquals("ملاحظة", row.getField("comment"));
    }

    /** A table that opens in a spreadsheet must not run what a document's author wrote. */
    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\u200f=1", " =1", "\n=1"})
    void givenTextThatASpreadsheetWouldRunWhenWrittenThenItStaysText(String text) throws IOException {
        NamedCsvRecord row = write(new Fixture(text).span("Source", Map.of(), new TextRange(0, text.length())));
        assertEquals("'" + text, row.getField("text"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"زيد", "1-2", "a=b", " زيد"})
    void givenHonestTextWhenWrittenThenItIsUnchanged(String text) throws IOException {
        NamedCsvRecord row = write(new Fixture(text).span("Source", Map.of(), new TextRange(0, text.length())));
        assertEquals(text, row.getField("text"));
    }

    private static NamedCsvRecord write(Fixture fixture) throws IOException {
        MemoryFiles target = new MemoryFiles();
        try (CsvWriter writer = new CsvWriter()) {
            writer.open(Fixture.context(target));
            writer.write(fixture.document(), new Fixture.Losses());
        }
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(target.text("single"))) {
            return reader.stream().findFirst().orElseThrow();
        }
    }
}
