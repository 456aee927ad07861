/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.cli.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.isnad.cli.tests.Cli.Result;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code isnad export} takes of a project: the hits of a query, and what a preset says. */
class ExportChoicesTest {

    @TempDir
    private Path directory;
    private Cli cli;

    @BeforeEach
    void aProject() throws IOException {
        cli = new Cli(directory);
        Files.writeString(directory.resolve("a.spans"), "SPANS\nقال زيد في عدن\nPERS 4 7\nMISC 11 14\n");
        Files.writeString(directory.resolve("b.spans"), "SPANS\nلا شيء هنا\nMISC 3 6\n");
        cli.prepare("new", "p");
        cli.prepare("import", "p", "a.spans", "b.spans", "--labels", "add");
    }

    private List<String> written() throws IOException {
        try (Stream<Path> files = Files.list(directory.resolve("out"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void onlyDocumentsWithHitsAndWhatTouchesThemAreWritten() throws IOException {
        Result result = cli.run("export", "p", "--format", "brat", "--out", "out", "--query", "زيد", "--json");

        assertEquals(0, result.exit(), result.err());
        assertTrue(result.json().endsWith("'losses':[]}"), result.json());
        assertTrue(written().containsAll(List.of("a.ann", "a.txt")), written().toString());
        assertTrue(written().stream().noneMatch(name -> name.startsWith("b.")), written().toString());
        String annotations = Files.readString(directory.resolve("out/a.ann"));
        assertTrue(annotations.contains("PERS 4 7"), annotations);
        assertFalse(annotations.contains("MISC"), annotations);
    }

    @Test
    void annotationsAreAskedForAsInSearch() throws IOException {
        cli.prepare("export", "p", "--format", "brat", "--out", "out", "--query", "<Entity tag=\"MISC\"/>");

        assertTrue(written().containsAll(List.of("a.ann", "b.ann")), written().toString());
        assertTrue(Files.readString(directory.resolve("out/a.ann")).contains("MISC 11 14"));
    }

    @Test
    void aQueryIsRefusedAsBySearch() {
        String query = "<Entity tag=\"PRE\"/>";
        Result search = cli.run("search", "p", query, "--json");

        Result export = cli.run("export", "p", "--format", "brat", "--out", "out", "--query", query, "--json");

        assertEquals(2, export.exit(), export.err());
        assertEquals(search.json(), export.json());
        assertTrue(Files.notExists(directory.resolve("out")));
    }

    @Test
    void withoutHitsNothingIsWrittenAndTheUserIsTold() {
        Result result = cli.run("export", "p", "--format", "brat", "--out", "out", "--query", "غياب");

        assertEquals(0, result.exit(), result.err());
        assertTrue(result.err().contains("غياب"), result.err());
        assertTrue(Files.notExists(directory.resolve("out/a.txt")));
    }

    @Test
    void aPresetSaysWhatTheCallDoesNot() throws IOException {
        Files.createDirectories(directory.resolve("p/exports"));
        Files.writeString(directory.resolve("p/exports/x.json"),
                "{\"name\":\"للوكالة\",\"format\":\"csv\",\"annotator\":\"سارة\",\"mapping\":\"conll\",\"options\":{}}");

        Result result = cli.run("export", "p", "--preset", "للوكالة", "--out", "x.csv", "--json");
        Result other = cli.run("export", "p", "--preset", "للوكالة", "--format", "brat", "--out", "out", "--json");

        assertTrue(result.json().contains("x.csv"), result.json() + result.err());
        String table = Files.readString(directory.resolve("x.csv"));
        assertTrue(table.contains("PER") && !table.contains("PERS"), table);
        assertTrue(other.json().contains("a.ann"), other.json() + other.err());
    }

    @Test
    void aPresetThatIsNotThereIsNamedWithTheNearest() throws IOException {
        Files.createDirectories(directory.resolve("p/exports"));
        Files.writeString(directory.resolve("p/exports/daily.json"), "{\"name\":\"daily\",\"format\":\"csv\"}");
        Files.writeString(directory.resolve("p/exports/bad.json"), "{");

        Result result = cli.run("export", "p", "--preset", "dayly", "--out", "x.csv");

        assertEquals(2, result.exit());
        assertTrue(result.err().contains("“dayly”") && result.err().contains("daily"), result.err());
        assertTrue(result.err().contains("bad.json"), result.err());
        assertEquals(2, cli.run("export", "p", "--out", "x.csv").exit(), "neither a format nor a preset");
    }
}
