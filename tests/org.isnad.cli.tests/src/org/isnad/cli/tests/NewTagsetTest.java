/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.cli.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.isnad.cli.tests.Cli.Result;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A project takes a shipped tagset by its name, or a file. */
class NewTagsetTest {

    @TempDir
    private Path directory;
    private Cli cli;

    @BeforeEach
    void aText() throws IOException {
        cli = new Cli(directory);
        Files.writeString(directory.resolve("boat.txt"), "قالت سلمى.");
    }

    @ParameterizedTest
    @CsvSource({"news, Entity, tag=PERS", "wojood, Entity, tag=PERS", "ontonotes, Entity, tag=PERSON",
        "ace, Entity, tag=PER", "conll, Entity, tag=PER", "parc, Source, ''"})
    void shippedTagsetsAreTakenByName(String tagset, String layer, String tag) {
        cli.prepare("new", "p", "--tagset", tagset);
        cli.prepare("import", "p", "boat.txt");

        Result result = tag.isEmpty() ? cli.run("annotate", "p", "boat", "--layer", layer, "--range", "5-9")
                : cli.run("annotate", "p", "boat", "--layer", layer, "--range", "5-9", "--set", tag);

        assertEquals(0, result.exit(), result.err());
        assertEquals("{'findings':[]}", cli.run("check", "p", "--json").json());
    }

    @Test
    void aTagsetFileIsTakenWithWhatItImports() throws IOException {
        Files.writeString(directory.resolve("people.tagset"), "tagset people span layer \"اسم\" { }");
        Files.writeString(directory.resolve("harbour.tagset"),
                "tagset harbour import people relation layer Kin { role source : \"اسم\" role target : \"اسم\" }");
        cli.prepare("new", "p", "--tagset", "harbour.tagset");
        cli.prepare("import", "p", "boat.txt");

        assertEquals(0, cli.run("annotate", "p", "boat", "--layer", "اسم", "--range", "5-9").exit());
    }

    @Test
    void whatIsWrongWithATagsetFileIsToldWithItsPlace() throws IOException {
        Files.writeString(directory.resolve("bad.tagset"), """
                tagset bad
                span layer A { feature x : nothing }
                span layer A { }
                """);

        Result json = cli.run("new", "p", "--tagset", "bad.tagset", "--json");
        Result text = cli.run("new", "p", "--tagset", "bad.tagset");

        assertEquals(2, json.exit(), json.out());
        assertTrue(json.out().startsWith("{\"error\":{\"code\":\"BAD_TAGSET\",\"message\":\"The tagset bad.tagset, "
                + "line 2, column 28: "), json.out());
        assertEquals(2, text.exit());
        assertTrue(text.err().matches("(?s)isnad: The tagset bad\\.tagset[^\\n]*\\n3:12: [^\\n]*\\nUsage: isnad new.*"),
                text.err());
        assertTrue(Files.notExists(directory.resolve("p")));
    }
}
