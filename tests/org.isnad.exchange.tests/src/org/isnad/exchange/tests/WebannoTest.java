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
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.isnad.exchange.Format;
import org.isnad.exchange.FormatException;
import org.isnad.exchange.ImportResult.Imported;
import org.isnad.exchange.webanno.internal.WebannoReader;
import org.isnad.exchange.webanno.internal.WebannoWriter;
import org.isnad.model.AnnotationData;
import org.isnad.model.AnnotationId;
import org.isnad.model.GroupData;
import org.isnad.model.RelationData;
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

class WebannoTest {

    private static final Format FORMAT = DeclaredFormat.in(WebannoWriter.class, "webanno-tsv3");
    private static final System.Logger LOG = System.getLogger(WebannoTest.class.getName());

    @Test
    void givenSpansOverTokensPartsAndSentencesWhenReadThenEachIsOneRange() throws Exception {
        Imported read = read("""
                #FORMAT=WebAnno TSV 3.3
                #T_SP=Entity|kind|value


                #Text=قال زيد
                1-1\t0-3\tقال\t_\t_\t
                1-2\t4-7\tزيد\t*[1]|a\\|b\tPERS[1]|LOC\t
                1-2.1\t5-5\t\t*\tPOINT\t

                #Text=هنا
                2-1\t8-11\tهنا\t*[1]\tPERS[1]\t
                """);
        assertEquals("قال زيد\nهنا", read.text());
        assertEquals(List.of("4-11 {tag=[PERS]}", "4-7 {kind=[a|b], tag=[LOC]}", "5-5 {tag=[POINT]}"), spans(read));
        assertEquals(List.of(), read.notices());
    }

    @Test
    void givenRelationsSlotsAndChainsWhenReadThenTheyNameTheirSpans() throws Exception {
        Imported read = read("""
                #FORMAT=WebAnno TSV 3.3
                #T_SP=Span|value
                #T_SP=Host|ROLE_Host:links_HostLink|Span
                #T_CH=Coref|referenceRelation|referenceType
                #T_RL=Rel|value|BT_Span


                #Text=a b c
                1-1\t0-1\ta\tX\t_\t_\tCOREF->1-2\tPRO[1]\t_\t_\t
                1-2\t2-3\tb\tY[1]|Z[2]\tr1;*\t1-1;1-2[2]\t*->1-1\t*[1]\tk\t1-1[0_1]\t
                1-3\t4-5\tc\t_\t_\t_\t_\t_\t_\t_\t
                """);
        List<AnnotationData> all = read.annotations().getFirst().annotations();
        RelationData relation = (RelationData) all.getLast();
        assertEquals("X", tag(all, relation.source()));
        assertEquals("Y", tag(all, relation.target()));
        GroupData slots = (GroupData) all.stream().filter(one -> one.layer().equals("Host:links")).findFirst()
                .orElseThrow();
        assertEquals(List.of("", "r1", ""), slots.members().stream().map(member -> member.role()).toList());
        assertEquals("Z", tag(all, slots.members().getLast().annotation()));
        GroupData chain = (GroupData) all.stream().filter(one -> one.layer().equals("Coref:chain")).findFirst()
                .orElseThrow();
        assertEquals("PRO", tag(all, chain.members().getLast().annotation()));
        assertEquals(List.of(), read.notices());
    }

    @Test
    void givenCodePointsWhenReadThenTheTokensTellThem() throws Exception {
        Imported read = read("#FORMAT=WebAnno TSV 3.2\n#T_SP=E|value\n\n\n#Text=😀 زيد\n1-1\t0-1\t😀\t_\t\n1-2\t2-5\tزيد\tP\t\n"
                + "\n#Text=هنا\n2-1\t6-9\tهنا\tQ\t\n");
        assertEquals(List.of("3-6 {tag=[P]}", "7-10 {tag=[Q]}"), spans(read));
    }

    @Test
    void givenAnArabicReportWhenWrittenThenRowsAreThoseOfTheFormat() throws IOException {
        SampleDocument document = new SampleDocument("a", "قال زيد.\r\n\r\nوصل 😀 و*عمرو*");
        document.span("Entity", SampleDocument.tag("a_b"), document.range("زيد"));
        document.span("Entity", SampleDocument.tag("x->y"), document.range("عمرو"));
        String expected = """
                #FORMAT=WebAnno TSV 3.3
                #T_SP=webanno.custom.Entity|value


                #Text=قال زيد.\\r
                #Text=\\r
                #Text=
                1-1\t0-3\tقال\t_\t
                1-2\t4-7\tزيد\ta\\_b\t
                1-3\t7-8\t.\t_\t

                #Text=وصل 😀 و*عمرو*
                2-1\t12-15\tوصل\t_\t
                2-2\t16-18\t😀\t_\t
                2-3\t19-20\tو\t_\t
                2-4\t20-21\t*\t_\t
                2-5\t21-25\tعمرو\tx\\->y\t
                2-6\t25-26\t*\t_\t
                """;
        assertEquals(expected, Written.of(FORMAT, WebannoWriter::new, Map.of("prefix", "webanno.custom."),
                List.of(document)).files().text("a.tsv"));
    }

    @Test
    void givenTheSuitesOfInceptionAndDkproWhenReadWrittenAndReadThenNothingChanges() throws Exception {
        List<Path> files = new ArrayList<>(Corpora.files("formats/inception/io-webanno-tsv", ".tsv"));
        files.addAll(Corpora.files("formats/dkpro/webanno", ".tsv"));
        Map<String, String> report = new TreeMap<>();
        List<String> otherText = new ArrayList<>();
        for (Path file : files) {
            String content = Files.readString(file);
            String name = file.getParent().getParent().getParent().getFileName() + "/" + file.getParent().getFileName();
            Imported read = read(content);
            List<String> differences = new ArrayList<>(SecondTrip.differences(FORMAT, WebannoReader::new,
                    WebannoWriter::new, Map.of(), read));
            read.notices().forEach(notice -> differences.add(notice.toString()));
            if (!differences.isEmpty()) {
                report.put(name, differences.toString());
            }
            String again = SecondTrip.written(FORMAT, WebannoWriter::new, Map.of(), read).files().text("again.tsv");
            if (!again.equals(content)) {
                otherText.add(name);
            }
        }
        LOG.log(System.Logger.Level.INFO,
                "webanno-tsv3: {0} cases; differ as models: {1}; {2} equal as texts; other texts: {3}",
                files.size(), report, files.size() - otherText.size(), otherText);
        assertEquals(Map.of(), report);
    }

    private static Imported read(String content) throws IOException, FormatException {
        Readings read = Readings.of(new WebannoReader(), new MemoryFiles().with("a.tsv",
                content.getBytes(StandardCharsets.UTF_8)).source("a.tsv"), FORMAT.readingOptions(), Map.of());
        assertTrue(read.rejected().isEmpty(), read.rejected().toString());
        return read.only();
    }

    private static String tag(List<AnnotationData> all, AnnotationId id) {
        return all.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow().tag().orElse("");
    }

    private static List<String> spans(Imported read) {
        List<String> spans = new ArrayList<>();
        for (AnnotationData one : read.annotations().getFirst().annotations()) {
            TextRange range = ((SpanData) one).ranges().getFirst();
            spans.add(range.begin() + "-" + range.end() + " " + new TreeMap<>(one.features()));
        }
        return spans;
    }
}
