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

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.isnad.exchange.Format;
import org.isnad.exchange.ImportResult.Imported;
import org.isnad.exchange.ImportResult.Rejected;
import org.isnad.exchange.csv.internal.CsvReader;
import org.isnad.model.SpanData;
import org.isnad.testkit.exchange.DeclaredFormat;
import org.isnad.testkit.exchange.MemoryFiles;
import org.isnad.testkit.exchange.Readings;
import org.isnad.text.TextRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables that come from elsewhere, and what is wrong with some. */
class CsvReaderTest {

    private static final Format CSV = DeclaredFormat.in(CsvReader.class, "csv");
    private static final String ID = "0197f2a0-0000-7000-8000-00000000000";

    @Test
    void givenSomebodysTableWhenReadThenEachRowIsADocumentWithWhatIsKnownOfIt() throws Exception {
        List<Imported> read = read("""
                id,العنوان,نص,date,المصدر,label
                a1,أول,"قال زيد، ""نعم""
                ثم سكت",2022-10-17,عنب,خبر
                a2,,وصل عمرو,أمس,,
                """, Map.of()).documents();
        assertEquals(2, read.size());
        assertEquals("a1", read.getFirst().name());
        assertEquals("أول", read.getFirst().title());
        assertEquals("قال زيد، \"نعم\"\nثم سكت", read.getFirst().text());
        assertEquals(Map.of("published", "2022-10-17", "outlet", "عنب", "label", "خبر"),
                read.getFirst().metadata());
        assertEquals("وصل عمرو", read.get(1).title());
        assertEquals(Map.of("date", "أمس"), read.get(1).metadata());
    }

    @ParameterizedTest
    @ValueSource(strings = {"text;label\nقال، ثم قال;ب\n", "text\tlabel\nقال، ثم قال\tب\n",
        "\ufefftext,label\r\n\"قال، ثم قال\",ب\r\n", "text,label\n\"قال، ثم قال\",ب"})
    void givenAnyDelimiterWhenReadThenItIsFound(String table) throws Exception {
        Imported read = read(table, Map.of()).only();
        assertEquals("قال، ثم قال", read.text());
        assertEquals(Map.of("label", "ب"), read.metadata());
    }

    @Test
    void givenAWindowsTableWhenReadThenItsCharsetIsFound() throws Exception {
        byte[] table = "text,label\nقال المتحدث إن المدينة هادئة منذ أيام,ب\n".getBytes(Charset.forName("windows-1256"));
        Imported read = Readings.of(new CsvReader(), new MemoryFiles().with("t.csv", table).source("t.csv"),
                CSV.readingOptions(), Map.of()).only();
        assertEquals("windows-1256", read.charset());
        assertEquals("قال المتحدث إن المدينة هادئة منذ أيام", read.text());
    }

    @Test
    void givenAQuoteThatFitsOnlyUnderAnotherUnitWhenReadThenTheRowIsNoticed() throws Exception {
        Imported read = read("""
                document,rowKind,layer,ranges,text
                d,text,,,😀 قال زيد
                d,span,Entity,3-6,قال
                d,span,Entity,7-10,زيد
                d,span,Entity,6-9,زيد
                d,span,Entity,"3-6,7-10",قال زيد
                d,span,Entity,"3-6,7-10",قال عمر
                """, Map.of()).only();

        assertEquals(3, read.annotations().getFirst().annotations().size());
        assertEquals(2, read.notices().size());
    }

    /** Only Isnad puts an apostrophe before what looks like a formula. */
    @Test
    void givenAnApostropheInSomebodysTableWhenReadThenItStays() throws Exception {
        assertEquals("'=قال", read("text\n'=قال\n", Map.of()).only().text());
        assertEquals("=قال", read("document,rowKind,layer,ranges,text\nd,text,,,'=قال\n", Map.of()).only().text());
    }

    @Test
    void givenANamedColumnWhenReadThenItIsTheText() throws Exception {
        assertEquals("وصل", read("text,summary\nقال,وصل\n", Map.of("text-column", "summary")).only().text());
        Rejected no = read("text,summary\nقال,وصل\n", Map.of("text-column", "none")).rejected().getFirst();
        assertEquals("NO_TEXT_COLUMN", no.code());
        assertTrue(no.reason().contains("summary"), no.reason());
    }

    @Test
    void givenAnEmptyRowWhenReadThenItIsRefusedWithItsLineAndTheOthersComeIn() throws Exception {
        Readings read = read("text,label\nقال,a\n,b\nوصل,c\n", Map.of());
        assertEquals(2, read.documents().size());
        assertTrue(read.rejected().getFirst().reason().contains("3"), read.rejected().toString());
    }

    @Test
    void givenTooManyCellsWhenReadThenTheyAreNamed() throws Exception {
        Imported read = read("text,label\nقال,a,b\n", Map.of()).only();
        assertEquals(2, read.notices().getFirst().line());
    }

    @Test
    void givenATextBesideTheTableWhenReadThenItIsTaken() throws Exception {
        MemoryFiles files = new MemoryFiles().with("d.txt", "قال زيد").with("t.csv",
                "document,rowKind,layer,ranges,text\nd,span,Entity,4-7,زيد\n");
        Imported read = Readings.of(new CsvReader(), files.source("t.csv"), CSV.readingOptions(), Map.of()).only();
        assertEquals("قال زيد", read.text());
        SpanData span = (SpanData) read.annotations().getFirst().annotations().getFirst();
        assertEquals(List.of(new TextRange(4, 7)), span.ranges());
    }

    /** Two words are too few to find the charset by. */
    @Test
    void givenACharsetThatTheUserNamedWhenTheTextIsBesideTheTableThenItIsReadWithIt() throws Exception {
        Charset named = Charset.forName("ISO-8859-6");
        MemoryFiles files = new MemoryFiles().with("d.txt", "قال زيد".getBytes(named)).with("t.csv",
                "document,rowKind,layer,ranges,text\nd,span,Entity,4-7,زيد\n".getBytes(named));
        Imported read = Readings.of(new CsvReader(), files.source("t.csv"), CSV.readingOptions(), Map.of(),
                Optional.of(named.name())).only();
        assertEquals("قال زيد", read.text());
        assertEquals(named.name(), read.charset());
        assertEquals(1, read.annotations().getFirst().annotations().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"NO_TEXT~document,layer,ranges,text\nd,Entity,0-3,قال\n",
        "NO_DOCUMENT~document,layer,ranges,text\n,Entity,0-3,قال\n",
        "SCATTERED_ROWS~document,rowKind,layer,ranges,text\na,text,,,قال\nb,text,,,وصل\na,span,Entity,0-3,قال\n",
        "BAD_CSV~text,label\n\"قال\"؟,a\n", "TABLE_OF_CLAIMS~kind,id,text,worth,verdict,mentions\n",
        "NO_TEXT_COLUMN~a,b\nقال,وصل\n", "EMPTY_FILE~"})
    void givenABadTableWhenReadThenItIsRefusedWithAReason(String row) throws Exception {
        String code = row.substring(0, row.indexOf('~'));
        String table = row.substring(row.indexOf('~') + 1);
        assertEquals(List.of(code), read(table, Map.of()).rejected().stream().map(Rejected::code).toList());
    }

    @Test
    void givenADamagedByteWhenReadThenItsPlaceIsNamed() throws Exception {
        byte[] table = "text\nقال\nوصل إلى المدينة\n".getBytes(StandardCharsets.UTF_8);
        table[12] = (byte) 0xFF;
        Rejected no = Readings.of(new CsvReader(), new MemoryFiles().with("t.csv", table).source("t.csv"),
                CSV.readingOptions(), Map.of()).rejected().getFirst();
        assertEquals("BAD_BYTE", no.code());
        assertTrue(no.reason().contains("12"), no.reason());
    }

    @ParameterizedTest
    @ValueSource(strings = {"span,Entity,0-3,وصل,,", "span,Entity,0-30,قال,,", "span,Entity,x,قال,,",
        "relation,Says,,,source=" + ID + "7,", "relation,Says,,,source=" + ID + "7; target=" + ID + "8,",
        "group,Chain,,,member=" + ID + "9,", "poem,Entity,0-3,قال,,", "span,,0-3,قال,,", "span,Entity,0-3,قال,,x"})
    void givenABadRowWhenReadThenItIsNamedAndTheRestComesIn(String row) throws Exception {
        Imported read = read("document,rowKind,layer,ranges,text,members,otherFeatures\nd,text,,,قال زيد,,\nd," + row
                + "\nd,span,Entity,4-7,زيد,,\n", Map.of()).only();
        assertEquals(1, read.annotations().getFirst().annotations().size());
        assertEquals(3, read.notices().getFirst().line());
    }

    @Test
    void givenATabbedFileOfAnotherKindWhenAskedThenItIsNotRecognised() {
        CsvReader reader = new CsvReader();
        assertTrue(reader.recognises("text\tlabel\nقال\tب\n".getBytes(StandardCharsets.UTF_8), "a.tsv"));
        assertFalse(reader.recognises("#FORMAT=WebAnno TSV 3.3\n".getBytes(
                StandardCharsets.UTF_8), "a.tsv"));
    }

    private static Readings read(String table, Map<String, String> options) throws Exception {
        return Readings.of(new CsvReader(), new MemoryFiles().with("t.csv", table).source("t.csv"),
                CSV.readingOptions(), options);
    }
}
