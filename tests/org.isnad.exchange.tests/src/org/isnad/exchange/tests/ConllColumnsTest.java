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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.isnad.exchange.Format;
import org.isnad.exchange.FormatException;
import org.isnad.exchange.ImportResult.Imported;
import org.isnad.exchange.ImportResult.Notice;
import org.isnad.exchange.conll.internal.Conll2002Reader;
import org.isnad.exchange.conll.internal.Conll2002Writer;
import org.isnad.exchange.conll.internal.Conll2003Reader;
import org.isnad.exchange.conll.internal.Conll2003Writer;
import org.isnad.model.SpanData;
import org.isnad.testkit.Corpora;
import org.isnad.testkit.exchange.DeclaredFormat;
import org.isnad.testkit.exchange.MemoryFiles;
import org.isnad.testkit.exchange.Readings;
import org.isnad.testkit.exchange.SampleDocument;
import org.isnad.testkit.exchange.SecondTrip;
import org.isnad.testkit.exchange.Written;
import org.isnad.text.TextRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConllColumnsTest {

    private static final Format FORMAT = DeclaredFormat.in(Conll2002Writer.class, "conll2002");
    private static final System.Logger LOG = System.getLogger(ConllColumnsTest.class.getName());

    @ParameterizedTest
    @CsvSource({ "B-PER I-PER B-PER O B-LOC", "I-PER I-PER B-PER O I-LOC", "B-PER E-PER S-PER O S-LOC",
            "B-PER L-PER U-PER O U-LOC" })
    void givenAnySchemeWhenReadThenTheSpansAreTheSame(String tags) throws Exception {
        Imported read = read(rows("زيد عمرو علي في دمشق", tags)).only();
        assertEquals("زيد عمرو علي في دمشق", read.text());
        assertEquals(List.of("PER زيد عمرو", "PER علي", "LOC دمشق"), spans(read));
    }

    @Test
    void givenLabelsAloneWhenReadThenNeighboursAreOneAndThatIsSaid() throws Exception {
        Imported read = read(rows("زيد عمرو في دمشق", "PER PER O LOC")).only();
        assertEquals(List.of("PER زيد عمرو", "LOC دمشق"), spans(read));
        assertTrue(read.notices().getFirst().message().contains("Entity"));
    }

    @Test
    void givenWrongTagsWhenReadThenTheirLinesAreNamedAndTheOthersComeIn() throws Exception {
        Imported read = read(rows("زيد قال إن عمرا هنا", "B-PER IO OO B-PER O")).only();
        assertEquals(List.of("PER زيد", "PER عمرا"), spans(read));
        assertEquals(List.of(2, 3), read.notices().stream().map(Notice::line).toList());
    }

    @Test
    void givenLettersAloneWhenReadThenTheyAreSpansOfTheColumn() throws Exception {
        Imported read = read(rows("زيد عمرو علي في دمشق", "B I B O B")).only();
        assertEquals(List.of(" زيد عمرو", " علي", " دمشق"), spans(read));
        assertEquals(List.of(), read.notices());
    }

    @Test
    void givenOneLabelWithAHyphenWhenReadThenTheOthersStayLabels() throws Exception {
        assertEquals(List.of("PER زيد", "S-Bahn عمرو", "LOC دمشق"), spans(read(rows("زيد عمرو في دمشق",
                "PER S-Bahn O LOC")).only()));
    }

    @Test
    void givenATokenThatIsABlankWhenReadThenItIsNamedAndItsTagIsNoWord() throws Exception {
        Imported read = read(" O\nزيد B-PER\n  O\nعمرو I-PER\n").only();
        assertEquals("زيد عمرو", read.text());
        assertEquals(List.of("PER زيد عمرو"), spans(read));
        assertEquals(List.of(1, 3), read.notices().stream().map(Notice::line).toList());
        assertEquals("زيد عمرو", read(" زيد B-PER\n عمرو I-PER\n").only().text().strip());
    }

    @Test
    void givenRemarksBeforeSentencesWhenReadThenTheyAreNoTokensAndHashtagsAre() throws Exception {
        Imported read = read("# من خبر قديم\n#خبر O\nزيد B-PER\n\n# خبر آخر هنا\nعمرو B-PER\n# O\n").only();
        assertEquals("#خبر زيد\nعمرو #", read.text());
        assertEquals(List.of(1), read.notices().stream().map(Notice::line).toList());
        assertTrue(read.notices().getFirst().message().contains("2"), read.notices().toString());
    }

    @Test
    void givenAFirstColumnThatCountsOrNamesTheFileWhenReadThenItIsRefusedUntilTheColumnsAreNamed() throws Exception {
        for (String file : List.of("1\tقال\tO\n2\tزيد\tB-PER\n3\tهذا\tO\n",
                "#begin document (a); part 000\na 0 0 قال - O\na 0 1 زيد - B-PER\na 0 2 هذا - O\n#end document\n")) {
            assertEquals("COLUMNS_UNKNOWN", read(file).rejected().getFirst().code());
        }
        Imported named = Readings.of(new Conll2002Reader(), new MemoryFiles()
                .with("a.conll", "1\tقال\tO\n2\tزيد\tB-PER\n3\tهذا\tO\n").source("a.conll"), FORMAT.readingOptions(),
                Map.of("columns", "_ form Entity")).only();
        assertEquals("قال زيد هذا", named.text());
    }

    @Test
    void givenTabsBlanksAndHardBlanksWhenReadThenColumnsAreTheSame() throws Exception {
        Imported read = read("زيد\tB-PER\nعمرو  I-PER\nعلي\u00a0I-PER\r\n\n#\tO\n").only();
        assertEquals(List.of("PER زيد عمرو علي"), spans(read));
        assertEquals("زيد عمرو علي\n#", read.text());
    }

    @Test
    void givenSeveralDocumentsWhenReadThenEachIsOne() throws Exception {
        Readings read = read("-DOCSTART- O\n\nزيد B-PER\n\n-DOCSTART- O\n\nعمرو B-PER\n");
        assertEquals(List.of("زيد", "عمرو"), read.documents().stream().map(Imported::text).toList());
    }

    @Test
    void givenAProcliticBeforeANameWhenWrittenThenTheWordIsCutOrTheSpanIsNamedAsLost() throws IOException {
        SampleDocument document = SampleDocument.marked("a", "قال و⟦زيد⟧");
        Written cut = Written.of(FORMAT, Conll2002Writer::new, Map.of(), List.of(document));
        assertEquals("-DOCSTART- O\n\nقال O\nو O\nزيد B-PERS\n\n", cut.files().text(MemoryFiles.SINGLE));
        Written whole = Written.of(FORMAT, Conll2002Writer::new, Map.of("split", "false"), List.of(document));
        assertEquals("-DOCSTART- O\n\nقال O\nوزيد O\n\n", whole.files().text(MemoryFiles.SINGLE));
        assertEquals(1, whole.named().size());
    }

    @Test
    void givenNeighboursOfOneTagWhenWrittenThenEverySchemeTellsThemApart() throws IOException {
        SampleDocument document = SampleDocument.marked("a", "⟦زيد بن عمرو⟧ ⟦علي⟧");
        Map<String, String> schemes = Map.of("iob2", "B-PERS I-PERS I-PERS B-PERS", "iob1",
                "I-PERS I-PERS I-PERS B-PERS", "bioes", "B-PERS I-PERS E-PERS S-PERS", "bilou",
                "B-PERS I-PERS L-PERS U-PERS");
        for (Map.Entry<String, String> scheme : schemes.entrySet()) {
            Written written = Written.of(FORMAT, Conll2002Writer::new, Map.of("scheme", scheme.getKey()),
                    List.of(document));
            assertEquals(scheme.getValue(), String.join(" ", written.files().text(MemoryFiles.SINGLE).lines().skip(2)
                    .filter(line -> !line.isEmpty()).map(line -> line.split(" ")[1]).toList()));
        }
    }

    @Test
    void givenTheSuitesOfOtherProgramsWhenReadWrittenAndReadThenNothingChanges() throws Exception {
        List<String> report = new ArrayList<>();
        report.addAll(again("formats/dkpro/conll/conll/2002/ner2002_test.conll", ""));
        report.addAll(again("formats/dkpro/conll/conll/2002/germeval2014_test.conll", "_ form Entity Entity"));
        List<String> report2003 = SecondTrip.differences(DeclaredFormat.in(Conll2003Writer.class, "conll2003"),
                Conll2003Reader::new, Conll2003Writer::new, Map.of("tokens", "blanks"),
                Readings.of(new Conll2003Reader(), new MemoryFiles().with("a.conll", Files.readAllBytes(
                        Corpora.folder("formats/dkpro/conll/conll/2003").resolve("en-orig.conll"))).source("a.conll"),
                        FORMAT.readingOptions(), Map.of()).only());
        LOG.log(System.Logger.Level.INFO, "conll2002: {0}; conll2003: {1}", report, report2003);
        assertEquals(List.of(), report);
        assertEquals(List.of(), report2003);
    }

    @Test
    void givenArabicArticlesWhenReadThenEntitiesAreAsManyAsAScriptCounts() throws Exception {
        Map<String, Integer> counted = new TreeMap<>();
        Map<String, Integer> read = new TreeMap<>();
        int wrong = 0;
        List<Path> files = new ArrayList<>(Corpora.files("ner/aqmar", ".txt"));
        files.removeIf(file -> file.endsWith("SOURCE.txt"));
        for (Path file : files) {
            count(file, counted);
            Imported article = read(Files.readString(file)).only();
            spans(article).forEach(span -> read.merge(span.split(" ")[0], 1, Integer::sum));
            wrong += article.notices().size();
            assertEquals(List.of(), again("ner/aqmar/" + file.getFileName(), ""), file.toString());
        }
        LOG.log(System.Logger.Level.INFO, "aqmar: read {0}; counted {1}; {2} notices", read, counted, wrong);
        assertEquals(counted, read);
        assertEquals(2, wrong, "IO and OO");
    }

    @Test
    void givenArabicTweetsWhenReadThenEntitiesAreAsManyAsAScriptCounts() throws Exception {
        Map<String, Integer> counted = new TreeMap<>();
        Map<String, Integer> read = new TreeMap<>();
        for (Path file : Corpora.files("ner/idrisi-ar/gold-random-bilou", ".txt")) {
            count(file, counted);
            spans(read(Files.readString(file)).only()).forEach(span -> read.merge(span.split(" ")[0], 1, Integer::sum));
        }
        LOG.log(System.Logger.Level.INFO, "idrisi-ar: read {0}; counted {1}", read, counted);
        assertEquals(counted, read);
    }

    /** Counts by lines alone, as a script would. */
    private static void count(Path file, Map<String, Integer> counts) throws IOException {
        String before = "O";
        for (String line : Files.readAllLines(file)) {
            String tag = line.isBlank() ? "O" : line.substring(line.lastIndexOf(' ') + 1);
            boolean begins = tag.startsWith("B-") || tag.startsWith("U-")
                    || tag.startsWith("I-") && !before.endsWith(tag.substring(1)) && before.indexOf('-') != 1
                    || tag.startsWith("I-") && before.indexOf('-') == 1
                            && !before.substring(2).equals(tag.substring(2));
            if (begins) {
                counts.merge(tag.substring(2), 1, Integer::sum);
            }
            before = tag;
        }
    }

    private static List<String> again(String name, String columns) throws Exception {
        Path file = Corpora.folder(name.substring(0, name.lastIndexOf('/')))
                .resolve(name.substring(name.lastIndexOf('/') + 1));
        Map<String, String> options = Map.of("columns", columns.isEmpty()
                ? "form Entity" : columns, "tokens", "blanks");
        Imported read = Readings.of(new Conll2002Reader(), new MemoryFiles().with("a.conll", Files.readAllBytes(file))
                .source("a.conll"), FORMAT.readingOptions(), Map.of("columns", options.get("columns"))).only();
        return SecondTrip.differences(FORMAT, Conll2002Reader::new, Conll2002Writer::new, options, read);
    }

    private static Readings read(String content) throws IOException, FormatException {
        return Readings.of(new Conll2002Reader(), new MemoryFiles().with("a.conll", content).source("a.conll"),
                FORMAT.readingOptions(), Map.of());
    }

    private static String rows(String tokens, String tags) {
        StringBuilder rows = new StringBuilder();
        String[] all = tags.split(" ");
        int i = 0;
        for (String token : tokens.split(" ")) {
            rows.append(token).append(' ').append(all[i++]).append('\n');
        }
        return rows.toString();
    }

    private static List<String> spans(Imported read) {
        return read.annotations().stream().flatMap(said -> said.annotations().stream()).flatMap(one -> one instanceof
                SpanData span ? Stream.of(span) : Stream.empty()).map(span -> span.tag().orElse("") + " "
                        + new TextRange(span.begin(), span.end()).covered(read.text())).toList();
    }
}
