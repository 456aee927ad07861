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
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.isnad.exchange.ImportResult.Imported;
import org.isnad.exchange.ImportResult.Notice;
import org.isnad.exchange.brat.internal.BratReader;
import org.isnad.exchange.brat.internal.BratWriter;
import org.isnad.model.AnnotationData;
import org.isnad.model.GroupData;
import org.isnad.model.RelationData;
import org.isnad.model.SpanData;
import org.isnad.model.schema.Layer;
import org.isnad.testkit.Corpora;
import org.isnad.testkit.exchange.DeclaredFormat;
import org.isnad.testkit.exchange.MemoryFiles;
import org.isnad.testkit.exchange.Readings;
import org.isnad.testkit.exchange.SecondTrip;
import org.isnad.text.OffsetUnit;
import org.isnad.text.TextRange;
import org.junit.jupiter.api.Test;

class BratReaderTest {

    @Test
    void givenEveryKindOfLineWhenReadThenEachBecomesWhatItSays() throws IOException {
        Imported read = read("قال زيد وعمرو إن المطر قادم", """
                T1\tPerson 4 7\tزيد
                T2\tSay 0 3\tقال
                T3\tPerson 9 13\tعمرو
                E1\tSay:T2 Agent:T1 Agent2:T3
                R1\tknows Arg1:T1 Arg2:T3
                R2\tanaphora Anaphor:T3 Antecedent:T1
                *\tAlias T1 T3
                A1\tNegated E1
                M1\tConfidence T1 high
                N1\tReference T1 Wikidata:Q1\tزيد بن عمرو
                #1\tAnnotatorNotes T1\tمن هو؟
                #2\tLemma T3\tعمرو
                """);
        List<AnnotationData> all = annotations(read);
        SpanData zayd = (SpanData) all.get(0);
        assertEquals("Entity", zayd.layer());
        assertEquals(Map.of("tag", List.of("Person"), "Confidence", List.of("high"), "Reference",
                List.of("Wikidata:Q1 زيد بن عمرو")), zayd.features());
        assertEquals("من هو؟", zayd.comment());
        assertEquals(List.of("عمرو"), all.get(2).features().get("Lemma"));
        GroupData say = (GroupData) all.get(3);
        assertEquals(List.of("trigger", "Agent", "Agent"), say.members().stream().map(m -> m.role()).toList());
        assertEquals(Map.of("tag", List.of("Say"), "Negated", List.of("true")), say.features());
        assertEquals("Equivalence", all.get(4).layer());
        RelationData knows = (RelationData) all.get(5);
        assertEquals(List.of(zayd.id(), all.get(2).id()), List.of(knows.source(), knows.target()));
        assertEquals(List.of("Anaphor"), all.get(6).features().get("Arg1"));
        assertEquals(List.of(), read.notices());
    }

    @Test
    void givenLineEndsOfTwoSignsWhenReadThenTheQuotesSayWhetherTheyCountAsOne() throws IOException {
        TextRange zayd = new TextRange(5, 8);
        assertEquals(zayd, span(read("سطر\r\nزيد", "T1\tPERS 4 7\tزيد\n")));
        assertEquals(zayd, span(read("سطر\r\nزيد", "T1\tPERS 5 8\tزيد\n")));
        assertEquals(zayd, span(read("\ufeffسطر\r\nزيد", "T1\tPERS 5 8\tزيد\n")));
    }

    @Test
    void givenPiecesWithALineEndAloneBetweenThemWhenReadThenTheyAreOneRange() throws IOException {
        assertEquals(List.of(new TextRange(0, 8)),
                ((SpanData) annotations(read("زيد\nعمرو", "T1\tPERS 0 3;4 8\tزيد عمرو\n")).getFirst()).ranges());
    }

    @Test
    void givenTextsOfSeveralPiecesWhenReadThenTheyTellTheUnitAndAreNamedWhereTheyDoNotStand() throws IOException {
        Imported utf16 = read("😀 قال زيد أمس", "T1\tCue 3 6;11 14\tقال أمس\nT2\tCue 11 14;3 6\tأمس قال\n");
        assertEquals(Optional.of(OffsetUnit.UTF16), utf16.unit());
        assertEquals(List.of(), utf16.notices());
        List<TextRange> both = List.of(new TextRange(3, 6), new TextRange(11, 14));
        assertEquals(List.of(both, both), annotations(utf16).stream().map(span -> ((SpanData) span).ranges()).toList());

        List<Notice> notices = read("قال زيد أمس", "T1\tPER 0 3;8 11\tكلام آخر\n").notices();
        assertEquals(List.of(1), notices.stream().map(Notice::line).toList());
        assertTrue(notices.getFirst().message().contains("كلام آخر"), notices.toString());
    }

    @Test
    void givenTenThousandPiecesInALineWhenReadThenAllComeIn() throws IOException {
        int count = 10_000;
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < count; i++) {
            lines.append('T').append(i).append("\tPER ").append(2 * i).append(' ').append(2 * i + 1).append("\tق\n");
        }
        String ids = IntStream.range(0, count).mapToObj(i -> " T" + i).collect(Collectors.joining());
        lines.append("*\tAlias").append(ids).append("\nE1\tSay:T0").append(ids.replace(" ", " Agent:"))
                .append("\nTX\tCue ").append(IntStream.range(0, count).mapToObj(i -> 2 * i + " " + (2 * i + 1))
                        .collect(Collectors.joining(";"))).append('\n');

        Imported read = read("ق ".repeat(count), lines.toString());

        assertEquals(List.of(), read.notices());
        assertEquals(List.of(count + 1, count), annotations(read).stream().filter(GroupData.class::isInstance)
                .map(group -> ((GroupData) group).members().size()).toList());
        assertEquals(count, annotations(read).stream().filter(SpanData.class::isInstance)
                .mapToInt(span -> ((SpanData) span).ranges().size()).max().orElseThrow());
    }

    @Test
    void givenWrongLinesWhenReadThenEachIsNamedAndTheOthersComeIn() throws IOException {
        Imported read = read("قال زيد", """
                T1\tPERS 4 7\tزيد
                T1\tPERS 0 3\tقال
                T2\tPERS 4 70\tزيد
                T3\tPERS 0 3\tزيد
                R1\tknows Arg1:T1 Arg2:T9
                R2\tknows Arg1:T1 Arg2:T1
                E1\tSay:T1 Of:E2
                E2\tSay:T1 Of:E1
                A1\tSure T8
                what is this
                """);
        assertEquals(List.of(2, 10, 3, 4, 8, 5, 9), read.notices().stream().map(Notice::line).toList());
        assertEquals(5, annotations(read).size(), "T1, T3, E2, E1, R2");
    }

    @Test
    void givenNoTextBesideWhenReadThenTheMissingFileIsNamed() throws IOException {
        Readings read = Readings.of(new BratReader(), new MemoryFiles().with("a.ann", "T1\tPERS 4 7\tزيد\n")
                .source("a.ann"));
        assertEquals("NO_TEXT", read.rejected().getFirst().code());
        assertTrue(read.rejected().getFirst().reason().contains("a.txt"));
    }

    @Test
    void givenAConfigurationWhenReadThenItsTypesRolesAndAttributesAreDeclared() throws IOException {
        Readings read = Readings.of(new BratReader(), new MemoryFiles().with("a.txt", "قال زيد").with("a.ann", "")
                .with("annotation.conf", """
                        [entities]
                        Person
                        !Organization
                        \tCompany
                        [relations]
                        Employment Arg1:Person, Arg2:Company
                        [events]
                        Marriage Participant{2}:Person, Place?:Company
                        [attributes]
                        Negation Arg:<EVENT>
                        Confidence Arg:<ENTITY>, Value:High|Low
                        """).source("a.ann"));
        Map<String, Layer> layers = read.declared().orElseThrow().layers().stream()
                .collect(Collectors.toMap(Layer::name, layer -> layer));
        assertEquals(Set.of("Entity", "Relation", "Event"), layers.keySet());
        assertEquals(List.of("Person", "Company"), layers.get("Entity").tags().stream().map(t -> t.name()).toList());
        assertEquals(List.of("High", "Low"), layers.get("Entity").feature("Confidence").orElseThrow().values().stream()
                .map(t -> t.name()).toList());
        assertTrue(layers.get("Event").role("Participant").isPresent());
        assertTrue(layers.get("Event").feature("Negation").isPresent());
    }

    @Test
    void givenFoldersOfSeveralConfigurationsWhenOneReaderReadsThemThenEachDeclaresItsOwn() throws IOException {
        BratReader reader = new BratReader();
        for (String type : List.of("Person", "Place", "Place", "Person")) {
            Readings read = Readings.of(reader, new MemoryFiles().with("a.txt", "قال زيد").with("a.ann", "")
                    .with("annotation.conf", "[entities]\n" + type + '\n').source("a.ann"));
            assertEquals(List.of(type), read.declared().orElseThrow().layer("Entity").orElseThrow().tags().stream()
                    .map(tag -> tag.name()).toList());
        }
    }

    @Test
    void givenTheSuitesOfOtherProgramsWhenReadWrittenAndReadThenNothingChanges() throws IOException {
        List<String> report = new ArrayList<>();
        int same = 0;
        for (Path file : Corpora.files("formats", ".ann")) {
            Path text = Path.of(file.toString().replaceFirst("\\.ann$", ".txt"));
            if (!Files.exists(text)) {
                report.add(file.getFileName() + ": has no text beside it");
                continue;
            }
            MemoryFiles files = new MemoryFiles().with("a.ann", Files.readAllBytes(file))
                    .with("a.txt", Files.readAllBytes(text));
            Imported read = Readings.of(new BratReader(), files.source("a.ann")).only();
            long lines = Files.readAllLines(file).stream().filter(line -> line.matches("[TER*].*")).count();
            assertEquals(lines, annotations(read).size(), file.toString());
            if (!read.notices().isEmpty()) {
                report.add(file.getFileName() + ": " + read.notices().size() + " members that contain their groups");
            }
            List<String> differences = SecondTrip.differences(DeclaredFormat.in(BratWriter.class, "brat"),
                    BratReader::new, BratWriter::new, Map.of(), read);
            same += differences.isEmpty() ? 1 : 0;
            differences.forEach(difference -> report.add(file.getFileName() + ": " + difference));
        }
        System.Logger log = System.getLogger(BratReaderTest.class.getName());
        log.log(System.Logger.Level.INFO, "brat: {0} cases equal; {1}", same, report);
        assertEquals(Set.of("event-ref.ann: has no text beside it", "en-ref-min.ann: has no text beside it",
                "en-ref.ann: 100 members that contain their groups"), Set.copyOf(report));
    }

    private static Imported read(String text, String annotations) throws IOException {
        return Readings.of(new BratReader(),
                new MemoryFiles().with("a.txt", text).with("a.ann", annotations).source("a.ann")).only();
    }

    private static List<AnnotationData> annotations(Imported read) {
        return read.annotations().stream().flatMap(said -> said.annotations().stream()).toList();
    }

    private static TextRange span(Imported read) {
        assertEquals(Optional.of(OffsetUnit.CODE_POINT), read.unit());
        return ((SpanData) annotations(read).getFirst()).ranges().getFirst();
    }
}
