/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.isnad.exchange.ImportResult.Imported;
import org.isnad.exchange.ImportResult.Rejected;
import org.isnad.exchange.doccano.internal.DoccanoReader;
import org.isnad.exchange.webannotation.internal.WebAnnotationReader;
import org.isnad.testkit.Corpora;
import org.isnad.testkit.exchange.DeclaredFormat;
import org.isnad.testkit.exchange.MemoryFiles;
import org.isnad.testkit.exchange.Readings;
import org.junit.jupiter.api.Test;

/** The files of other programs' own test suites. What is not read is listed with the reason. */
class JsonSuitesTest {

    private static final String OPINIONS = "3 documents, 0 refused, 0 notices: {negative=1, positive=2}";
    private static final String LABELS = "2 documents, 0 refused, 0 notices: {}";

    @Test
    void givenDoccanosFilesWhenReadThenAllWithTextGiveWhatTheySay() throws Exception {
        Map<String, String> read = new TreeMap<>();
        for (String suite : List.of("formats/doccano/backend", "formats/doccano-transformer/tests")) {
            for (String ending : List.of(".jsonl", ".json")) {
                for (Path file : Corpora.files(suite, ending)) {
                    read.put(Corpora.folder(suite).relativize(file).toString().replace('\\', '/'), shown(doccano(file)));
                }
            }
        }

        print(read);
        assertEquals(new TreeMap<>(Map.ofEntries(
                // broken, or pictures and sounds: no text
                Map.entry("data_export/pipeline/examples/bounding_box/example.jsonl", "BAD_JSON"),
                Map.entry("data_export/pipeline/examples/image_captioning/example.jsonl", "BAD_JSON"),
                Map.entry("data_export/pipeline/examples/image_classification/example.jsonl", "BAD_JSON"),
                Map.entry("data_export/pipeline/examples/speech_to_text/example.jsonl", "BAD_JSON"),
                // a list of labels and no documents
                Map.entry("label_types/tests/data/invalid_labels.json", LABELS),
                Map.entry("data_export/pipeline/examples/intent_detection/example.jsonl",
                        "2 documents, 0 refused, 0 notices: {City=3, airport=1, flight=1}"),
                Map.entry("data_export/pipeline/examples/relation_extraction/example.jsonl",
                        "1 documents, 0 refused, 0 notices: {DATE=1, ORG=1, PERSON=2, foundedAt=1, foundedBy=2}"),
                Map.entry("data_export/pipeline/examples/text_classification/example.json", OPINIONS),
                Map.entry("data_export/pipeline/examples/text_classification/example.jsonl", OPINIONS),
                Map.entry("data_import/pipeline/examples/text_classification/example.json", OPINIONS),
                Map.entry("data_import/pipeline/examples/text_classification/example.jsonl", OPINIONS),
                Map.entry("data_import/tests/data/relation_extraction/example.jsonl",
                        "1 documents, 0 refused, 0 notices: {DATE=1, ORG=1, PERSON=2, foundedAt=1, foundedBy=2}"),
                // the last object has no text
                Map.entry("data_import/tests/data/text_classification/example.json",
                        "3 documents, 1 refused, 0 notices: {negative=1, positive=2}"),
                Map.entry("data_import/tests/data/text_classification/example.jsonl",
                        "3 documents, 0 refused, 0 notices: {negative=1, positive=2}"),
                Map.entry("data/seq2seq/seq2seq.jsonl", "3 documents, 0 refused, 0 notices: {Text=3}"))), read);
    }

    /** Its columns are named by whoever imports. */
    private static Readings doccano(Path file) throws Exception {
        byte[] content = Files.readAllBytes(file);
        Map<String, String> options = new String(content, StandardCharsets.UTF_8).contains("column_data")
                ? Map.of("text-key", "column_data", "label-key", "column_label") : Map.of();
        return Readings.of(new DoccanoReader(), new MemoryFiles().with("f.jsonl", content).source("f.jsonl"),
                DeclaredFormat.in(DoccanoReader.class, "doccano-jsonl").readingOptions(), options);
    }

    private static void print(Map<String, String> results) {
        results.forEach((file, result) -> System.getLogger(JsonSuitesTest.class.getName())
                .log(System.Logger.Level.INFO, file + ": " + result));
    }

    /** The codes of what was refused, or how many documents with how many annotations of which tags. */
    private static String shown(Readings read) {
        if (read.documents().isEmpty()) {
            return read.rejected().stream().map(Rejected::code).distinct().sorted().collect(Collectors.joining(", "));
        }
        Map<String, Long> tags = read.documents().stream().flatMap(one -> one.annotations().stream())
                .flatMap(said -> said.annotations().stream())
                .collect(Collectors.groupingBy(one -> one.tag().orElse(one.layer()), TreeMap::new, Collectors.counting()));
        List<Imported> documents = read.documents();
        return documents.size() + " documents, " + read.rejected().size() + " refused, "
                + documents.stream().mapToInt(one -> one.notices().size()).sum() + " notices: " + tags;
    }

    @Test
    void givenTheCorrectExamplesOfTheW3CWhenReadThenOnlyTheirTextsAreMissing() throws Exception {
        Map<String, String> codes = codes("correct");

        print(codes);
        assertEquals(Map.of("model/wd/examples/correct/anno32.json", "BAD_ANNOTATION"), codes.entrySet().stream()
                .filter(one -> !one.getValue().equals("TEXT_MISSING"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)), "an older draft's names");
    }

    @Test
    void givenTheIncorrectExamplesOfTheW3CWhenReadThenEachIsToldWhatIsWrong() throws Exception {
        codes("incorrect").forEach((name, code) -> assertNotEquals("TEXT_MISSING", code, name));
    }

    private static Map<String, String> codes(String folder) throws Exception {
        Path suite = Corpora.folder("formats/w3c-web-annotation/vocab-examples");
        Map<String, String> codes = new TreeMap<>();
        for (Path file : Corpora.files("formats/w3c-web-annotation/vocab-examples/model", ".json")) {
            if (file.getParent().endsWith(folder)) {
                Readings read = Readings.of(new WebAnnotationReader(),
                        new MemoryFiles().with("a.json", Files.readAllBytes(file)).source("a.json"));
                codes.put(suite.relativize(file).toString().replace('\\', '/'), read.rejected().getFirst().code());
            }
        }
        return codes;
    }
}
