/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.search.tests.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.isnad.model.DocumentId;
import org.isnad.search.statistics.Association;
import org.isnad.search.statistics.Collocate;
import org.isnad.search.statistics.Collocations;
import org.isnad.search.statistics.Corpus;
import org.isnad.search.statistics.Cut;
import org.isnad.search.statistics.Frequencies;
import org.isnad.search.statistics.Frequency;
import org.isnad.search.statistics.KeyItem;
import org.isnad.search.statistics.Keyness;
import org.isnad.search.statistics.KeynessMeasure;
import org.isnad.search.statistics.Watch;
import org.isnad.search.tests.Texts;
import org.isnad.text.MatchMode;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Counts and measures equal those of an independent script, whose answers are in {@code expected.tsv}. */
class MeasuresTest {

    private static final double EXACTNESS = 1e-9;
    private static final int FOCUS = 5;

    @TempDir
    private Path folder;

    @Test
    void countsSequencesLikeTheScript() throws IOException {
        Corpus corpus = corpus();

        List<List<String>> actual = new ArrayList<>();
        for (int length = 1; length <= Frequencies.LONGEST; length++) {
            for (Frequency item : Frequencies.of(corpus, length, cutBelow(2)).items()) {
                actual.add(List.of("ngram", String.valueOf(length), item.text(), String.valueOf(item.count()),
                        String.valueOf(item.documents())));
            }
        }

        assertEquals(expected("ngram"), actual);
    }

    @Test
    void measuresCollocationsLikeTheScript() throws IOException {
        Corpus corpus = corpus();
        int compared = 0;
        for (String node : List.of("باب", "باب قلم")) {
            Collocations found = Collocations.of(corpus, node, 3, 2, Association.LOG_LIKELIHOOD, Cut.NOTHING);
            List<List<String>> rows = expected("collocate").stream().filter(row -> row.get(1).equals(node)).toList();
            assertEquals(rows.size(), found.items().size(), node);
            for (List<String> row : rows) {
                Collocate item = found.items().stream().filter(one -> one.text().equals(row.get(2))).findFirst()
                        .orElseThrow();
                assertEquals(row.subList(3, 5), List.of(String.valueOf(item.counts().together()),
                        String.valueOf(item.documents())), row.toString());
                for (Association measure : Association.values()) {
                    assertClose(row.get(5 + measure.ordinal()), item.value(measure), measure + " of " + row);
                    compared++;
                }
            }
        }
        assertTrue(compared > 300, "only " + compared);
    }

    @Test
    void measuresKeynessLikeTheScript() throws IOException {
        Corpus corpus = corpus();
        Set<DocumentId> focus = new HashSet<>(corpus.documents().subList(0, FOCUS));

        Keyness found = Keyness.of(corpus, focus, 1, KeynessMeasure.LOG_LIKELIHOOD, Cut.NOTHING);

        List<List<String>> rows = expected("key");
        assertEquals(rows.size(), found.items().size());
        for (List<String> row : rows) {
            KeyItem item = found.items().stream().filter(one -> one.text().equals(row.get(1))).findFirst().orElseThrow();
            assertEquals(row.subList(2, 4), List.of(String.valueOf(item.focus()), String.valueOf(item.reference())));
            for (KeynessMeasure measure : KeynessMeasure.values()) {
                assertClose(row.get(4 + measure.ordinal()), item.value(measure), measure + " of " + row);
            }
        }
    }

    @Test
    void theScriptStillSaysWhatIsExpected() throws Exception {
        Assumptions.assumeTrue(Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, "python3"))), "there is no python3");
        Path script = Files.writeString(folder.resolve("measures.py"), resource("measures.py"));
        Path text = Files.writeString(folder.resolve("corpus.txt"), resource("corpus.txt"));
        Path answer = folder.resolve("answer.tsv");

        int exit = new ProcessBuilder("python3", script.toString()).redirectInput(text.toFile())
                .redirectOutput(answer.toFile()).redirectError(ProcessBuilder.Redirect.INHERIT).start().waitFor();

        assertEquals(0, exit);
        String[] expected = resource("expected.tsv").split("[\t\n]");
        String[] actual = Files.readString(answer).split("[\t\n]");
        assertEquals(expected.length, actual.length);
        for (int i = 0; i < expected.length; i++) {
            if (expected[i].contains(".")) {
                assertClose(expected[i], Double.parseDouble(actual[i]), "cell " + i); // libraries differ in the last digit
            } else {
                assertEquals(expected[i], actual[i]);
            }
        }
    }

    private static void assertClose(String expected, double actual, String what) {
        double wanted = expected.equals("inf") ? Double.POSITIVE_INFINITY : Double.parseDouble(expected);
        assertEquals(wanted, actual, Double.isInfinite(wanted) ? 0 : EXACTNESS * Math.max(1, Math.abs(wanted)), what);
    }

    private static Corpus corpus() throws IOException {
        Texts texts = new Texts();
        String[] documents = resource("corpus.txt").split("\n\n");
        for (int i = 0; i < documents.length; i++) {
            texts.put("d%02d".formatted(i), documents[i]);
        }
        return Corpus.read(texts.project(), texts.ids(), MatchMode.FOLDED, Watch.NONE).orElseThrow();
    }

    private static Cut cutBelow(int count) {
        return new Cut(count, 1, Integer.MAX_VALUE, Cut.NOTHING.stopWords());
    }

    private static List<List<String>> expected(String kind) throws IOException {
        return resource("expected.tsv").lines().map(line -> List.of(line.split("\t")))
                .filter(row -> row.getFirst().equals(kind)).toList();
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = MeasuresTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
