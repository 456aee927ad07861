/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.isnad.exchange.ImportResult.Imported;
import org.isnad.exchange.conll.internal.ConlluReader;
import org.isnad.exchange.conll.internal.ConlluWriter;
import org.isnad.model.AnnotationData;
import org.isnad.model.RelationData;
import org.isnad.model.SpanData;
import org.isnad.testkit.Corpora;
import org.isnad.testkit.exchange.DeclaredFormat;
import org.isnad.testkit.exchange.MemoryFiles;
import org.isnad.testkit.exchange.Readings;
import org.isnad.testkit.exchange.SecondTrip;
import org.junit.jupiter.api.Test;

class ConlluTest {

    @Test
    void givenWordsOfOneTokenWhenReadThenTheyShareItsPlaceAndKeepTheirForms() throws IOException {
        Imported read = read("""
                # sent_id = 1
                # text = وقال زيد.
                1-2\tوقال\t_\t_\t_\t_\t_\t_\t_\t_
                1\tو\tو\tCCONJ\t_\t_\t2\tcc\t_\t_
                2\tقال\tقال\tVERB\t_\t_\t0\troot\t_\t_
                3\tزيد\tزيد\tPROPN\t_\t_\t2\tnsubj\t_\tNamedEntity=B-PERS|SpaceAfter=No
                4\t.\t.\tPUNCT\t_\t_\t2\tpunct\t_\t_

                """).getFirst();
        assertEquals("وقال زيد.", read.text());
        List<AnnotationData> all = read.annotations().getFirst().annotations();
        assertEquals(Map.of("sent_id", List.of("1")), all.getFirst().features());
        SpanData first = (SpanData) all.get(1);
        assertEquals(Map.of("form", List.of("و"), "lemma", List.of("و"), "tag", List.of("CCONJ")), first.features());
        assertEquals(4, first.end());
        assertEquals(List.of("root"), all.get(2).features().get("deprel"));
        RelationData subject = (RelationData) all.stream().filter(one -> one.tag().orElse("").equals("nsubj"))
                .findFirst()
                .orElseThrow();
        assertEquals(all.get(2).id(), subject.source());
        SpanData person = (SpanData) all.getLast();
        assertEquals(List.of("PERS"), person.features().get("tag"));
        assertEquals(5, person.begin());
    }

    @Test
    void givenDocumentsAndWhiteSpaceWhenReadThenBothAreAsTheFileSays() throws IOException {
        List<Imported> read = read("# newdoc id = a\n1\tx\t_\t_\t_\t_\t_\t_\t_\tSpacesAfter=\\t\\n\n2\ty\t_\t_\t_\t_\t_\t_\t_\t_\n\n"
                + "1\tz\t_\t_\t_\t_\t_\t_\t_\t_\n\n# newdoc id = b\n1\tw\t_\t_\t_\t_\t_\t_\t_\t_\n\n");
        assertEquals(List.of("x\t\ny\nz", "w"), read.stream().map(Imported::text).toList());
        assertEquals(List.of("a", "b"), read.stream().map(Imported::name).toList());
    }

    @Test
    void givenTheSuiteOfDkproWhenReadWrittenAndReadThenNothingChanges() throws IOException {
        Map<String, String> report = new TreeMap<>();
        int cases = 0;
        for (Path file : Corpora.files("formats/dkpro/conll/conll", ".conllu")) {
            cases++;
            List<String> differences = new ArrayList<>();
            for (Imported document : read(Files.readString(file))) {
                differences.addAll(SecondTrip.differences(DeclaredFormat.in(ConlluWriter.class, "conllu"),
                        ConlluReader::new, ConlluWriter::new, Map.of(), document));
                document.notices().forEach(notice -> differences.add(notice.message()));
            }
            if (!differences.isEmpty()) {
                report.put(file.getFileName().toString(), differences.toString());
            }
        }
        System.getLogger(ConlluTest.class.getName())
                .log(System.Logger.Level.INFO, "conllu: {0} cases; differ: {1}", cases,
                report);
        assertEquals(Set.of("conllu-empty_nodes.conllu"), report.keySet(), report.toString());
    }

    private static List<Imported> read(String content) throws IOException {
        return Readings.of(new ConlluReader(), new MemoryFiles().with("a.conllu", content).source("a.conllu"))
                .documents();
    }
}
