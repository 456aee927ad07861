/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.isnad.exchange.ExportDocument;
import org.isnad.exchange.Format;
import org.isnad.exchange.HeldContent;
import org.isnad.exchange.rdf.internal.RdfWriter;
import org.isnad.model.SpanData;
import org.isnad.testkit.Seeded;
import org.isnad.testkit.exchange.AnyDocuments;
import org.isnad.testkit.exchange.DeclaredFormat;
import org.isnad.testkit.exchange.MemoryFiles;
import org.isnad.testkit.exchange.SampleDocument;
import org.isnad.text.TextRange;
import org.junit.jupiter.api.Test;

/** Triples as a small reader of N-Triples sees them, which shares nothing with the writer. */
class RdfWriterTest {

    private static final String NIF = "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#";
    private static final Pattern TRIPLE = Pattern.compile(
            "<([^\\x00-\\x20<>\"{}|^`\\\\]+)> <([^\\x00-\\x20<>\"{}|^`\\\\]+)> (?:<([^\\x00-\\x20<>\"{}|^`\\\\]+)>"
                    + "|\"((?:[^\"\\\\\\n\\r]|\\\\[tbnrf\"'\\\\]|\\\\u[0-9A-F]{4})*)\"(?:\\^\\^<[^ <>]+>)?) \\.");
    private static final Format RDF = DeclaredFormat.in(RdfWriter.class, "rdf");

    @Test
    void givenRandomDocumentsWhenWrittenThenEveryPlaceHoldsItsTextInCodePoints() {
        Seeded.rounds(60, random -> {
            SampleDocument sample = new AnyDocuments(random).document("any", 12);
            ExportDocument document = new HeldContent(RDF, (d, a, reason) -> { })
                    .of(sample.description(), sample.text(), sample.annotations());
            Map<String, Map<String, String>> read = read(write(document, "n-triples"));
            Map<String, String> context = read.values().stream().filter(one -> one.containsKey(NIF + "isString"))
                    .findFirst().orElseThrow();
            assertEquals(sample.text(), context.get(NIF + "isString"));
            int[] text = context.get(NIF + "isString").codePoints().toArray();
            List<String> covered = new ArrayList<>();
            read.forEach((place, values) -> {
                if (values.containsKey(NIF + "anchorOf")) {
                    int begin = Integer.parseInt(values.get(NIF + "beginIndex"));
                    int end = Integer.parseInt(values.get(NIF + "endIndex"));
                    assertTrue(place.endsWith("#char=" + begin + "," + end), place);
                    assertEquals(values.get(NIF + "anchorOf"), new String(text, begin, end - begin));
                    covered.add(begin + " " + values.get(NIF + "anchorOf"));
                }
            });
            assertEquals(places(document), covered.stream().sorted().toList());
        });
    }

    @Test
    void givenTurtleWhenWrittenThenItHoldsTheSameTriplesUnderPrefixes() throws Exception {
        SampleDocument sample = SampleDocument.marked("a", "😀 قال ⟦زيد⟧");
        ExportDocument document = new ExportDocument(sample.description(), sample.text(),
                new HeldContent(RDF, (d, a, reason) -> { }).of(sample.description(), sample.text(),
                        sample.annotations()).annotations());

        String turtle = write(document, "turtle");

        Map<String, String> prefixes = new HashMap<>();
        Matcher prefix = Pattern.compile("@prefix (\\w+): <([^>]+)> \\.\n").matcher(turtle);
        while (prefix.find()) {
            prefixes.put(prefix.group(1), prefix.group(2));
        }
        String triples = Pattern.compile("(?<=[ ^])(" + String.join("|", prefixes.keySet()) + "):(\\w+)(?= )")
                .matcher(turtle.replaceAll("@prefix.*\n", ""))
                .replaceAll(name -> Matcher.quoteReplacement("<" + prefixes.get(name.group(1)) + name.group(2) + ">"));
        assertEquals(write(document, "n-triples"), triples);
    }

    private static List<String> places(ExportDocument document) {
        List<String> places = new ArrayList<>();
        for (SpanData span : document.spans()) {
            for (TextRange range : span.ranges()) {
                places.add(document.text().codePointCount(0, range.begin()) + " " + range.covered(document.text()));
            }
        }
        return places.stream().distinct().sorted().toList();
    }

    private static String write(ExportDocument document, String syntax) throws Exception {
        MemoryFiles files = new MemoryFiles();
        try (RdfWriter writer = new RdfWriter()) {
            writer.open(ClaimsContext.of(files, RDF, Map.of("syntax", syntax), List.of(), List.of()));
            writer.write(document, (d, a, reason) -> { });
        }
        return files.text(MemoryFiles.SINGLE);
    }

    /** The last value of each property; every line must be a triple. */
    private static Map<String, Map<String, String>> read(String triples) {
        Map<String, Map<String, String>> read = new HashMap<>();
        for (String line : triples.split("\n")) {
            Matcher triple = TRIPLE.matcher(line);
            assertTrue(triple.matches(), line);
            read.computeIfAbsent(triple.group(1), key -> new HashMap<>()).put(triple.group(2),
                    triple.group(3) != null ? triple.group(3) : unescaped(triple.group(4)));
        }
        return read;
    }

    private static String unescaped(String text) {
        return Pattern.compile("\\\\(?:u([0-9A-F]{4})|(.))").matcher(text).replaceAll(escape -> Matcher.quoteReplacement(
                escape.group(1) != null ? String.valueOf((char) Integer.parseInt(escape.group(1), 16))
                        : switch (escape.group(2)) {
                            case "n" -> "\n";
                            case "r" -> "\r";
                            case "t" -> "\t";
                            default -> escape.group(2);
                        }));
    }
}
