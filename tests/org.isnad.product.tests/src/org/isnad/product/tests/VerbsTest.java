/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.product.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import com.fasterxml.jackson.databind.JsonNode;

/** From a text to annotations in somebody else's format, by the verbs alone. */
@ExtendWith(BuiltProduct.class)
class VerbsTest {

    private static final String WORD = "داعش";

    @Test
    void theNewsFilesAreFoundHoweverTheyAreSpelledAndKeepTheirCharacters(Isnad isnad) throws IOException {
        // given
        Path seeds = Path.of(System.getProperty("isnad.seeds", ""));
        assumeTrue(Files.isDirectory(seeds), "there are no news files in " + seeds);
        isnad.done("new", "p");
        JsonNode imported = isnad.done("import", "p", seeds.toString(), "--json").json();

        // when
        JsonNode folded = isnad.done("search", "p", WORD, "--json").json();
        JsonNode exact = isnad.done("search", "p", WORD, "--mode", "exact", "--json").json();

        // then
        List<String> documents = imported.path("documents").findValuesAsText("id");
        assertEquals(5, documents.size());
        assertEquals(75, folded.path("total").asInt());
        assertEquals(List.of(11L, 23L, 7L, 1L, 33L), counts(folded, documents));
        assertEquals(72, exact.path("total").asInt());
        assertEquals(List.of(11L, 23L, 4L, 1L, 33L), counts(exact, documents));
        assertEquals(List.of(), hits(folded).filter(hit -> !hit.path("text").asText().equals(original(imported, hit)))
                .toList());
        List<JsonNode> broken = hits(folded).filter(hit -> !hit.path("matched").asText().equals("exact")).toList();
        assertEquals(3, broken.size());

        // when a broken spelling is marked
        JsonNode hit = broken.getFirst();
        String document = hit.path("document").asText();
        JsonNode made = isnad.done("annotate", "p", document, "--layer", "Entity", "--range", hit.path("begin") + "-"
                + hit.path("end"), "--set", "tag=ORG", "--as", "Sara", "--json").json().path("annotation");
        JsonNode shown = isnad.done("show", "p", document, "--json").json().path("annotations");
        isnad.done("export", "p", "--format", "brat", "--out", "brat", "--json");
        JsonNode findings = isnad.done("check", "p", "--json").json().path("findings");

        // then
        assertEquals(1, shown.size());
        assertEquals(made, shown.get(0));
        assertEquals(hit.path("text"), made.path("text"));
        assertEquals(List.of(hit.path("text").asText()), brat(isnad.directory().resolve("brat")));
        assertEquals(0, findings.size());
    }

    @Test
    void theSampleGoesToBratWithEveryOffsetRight(Isnad isnad) throws IOException {
        // given
        isnad.done("new", "p", "--sample");

        // when
        JsonNode documents = isnad.done("list", "p", "--json").json().path("documents");
        JsonNode export = isnad.run("export", "p", "--format", "brat", "--out", "brat", "--json").json();

        // then
        int annotations = 0;
        for (JsonNode count : documents.findValues("annotations")) {
            annotations += StreamSupport.stream(count.spliterator(), false)
                    .flatMap(layers -> StreamSupport.stream(layers.spliterator(), false)).mapToInt(JsonNode::asInt)
                    .sum();
        }
        assertEquals(6, documents.size());
        assertFalse(annotations < 50, "only " + annotations);
        assertEquals(List.of(), StreamSupport.stream(export.path("losses").spliterator(), false)
                .filter(loss -> !loss.path("id").isNull()).map(loss -> loss.path("reason").asText()).toList());
        assertEquals(6, export.path("losses").size(), "each document's outlet and dates are named: " + export);
        assertEquals(annotations, brat(isnad.directory().resolve("brat")).size());
    }

    @Test
    void textsComeInThroughStandardInput(Isnad isnad) throws IOException {
        // given a text with a mark of its encoding, two kinds of line ends and a letter beyond the plane
        String text = "قال زيد 😀\r\nإنه عاد\n";
        isnad.done("new", "p");

        // when
        JsonNode imported = isnad.fed(("\ufeff" + text).getBytes(StandardCharsets.UTF_8), "import", "p", "-", "--json")
                .json().path("documents").path(0);
        JsonNode replaced = isnad.fed((text + "أمس").getBytes(StandardCharsets.UTF_8), "document", "p", "stdin", "--text",
                "-", "--json").json();

        // then
        assertEquals("stdin", imported.path("id").asText());
        assertEquals(text.length(), imported.path("chars").asInt());
        assertEquals(text + "أمس", Files.readString(isnad.directory().resolve("p/documents/stdin/text.txt")));
        assertEquals(1, replaced.path("document").path("earlier").size(), replaced::toString);
    }

    /** The texts of all annotations in a folder of brat files, each looked up by its offsets. */
    private static List<String> brat(Path folder) throws IOException {
        List<String> texts = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".ann")).sorted().toList()) {
                Path text = Path.of(file.toString().replaceFirst("\\.ann$", ".txt"));
                BratFile brat = new BratFile(Files.readString(text), Files.readString(file));
                assertEquals(List.of(), brat.wrong(), file.toString());
                texts.addAll(brat.texts());
            }
        }
        return texts;
    }

    private static List<Long> counts(JsonNode search, List<String> documents) {
        return documents.stream()
                .map(document -> hits(search).filter(hit -> hit.path("document").asText().equals(document)).count())
                .toList();
    }

    private static Stream<JsonNode> hits(JsonNode search) {
        return StreamSupport.stream(search.path("hits").spliterator(), false);
    }

    /** What stands in the imported file at the place of a hit. */
    private static String original(JsonNode imported, JsonNode hit) {
        JsonNode document = StreamSupport.stream(imported.path("documents").spliterator(), false)
                .filter(each -> each.path("id").equals(hit.path("document"))).findFirst().orElseThrow();
        try {
            return Files.readString(Path.of(document.path("path").asText())).substring(hit.path("begin").asInt(),
                    hit.path("end").asInt());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
