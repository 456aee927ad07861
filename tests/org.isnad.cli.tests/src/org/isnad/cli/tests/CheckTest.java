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
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.stream.Stream;

import org.isnad.cli.tests.Cli.Result;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a check finds is named, and what needs no decision can be repaired. */
class CheckTest {

    @TempDir
    private Path directory;
    private Cli cli;

    @BeforeEach
    void twoDocuments() throws IOException {
        cli = new Cli(directory);
        Files.writeString(directory.resolve("boat.txt"), "قالت سلمى إن زيدا عاد أمس.");
        Files.writeString(directory.resolve("sail.txt"), "عاد الشراع. قالت سلمى.");
        cli.prepare("new", "p");
        cli.prepare("import", "p", "boat.txt");
        cli.prepare("import", "p", "sail.txt");
    }

    @Test
    void aConstraintThatDoesNotHoldIsToldWithItsPlace() {
        String figure = id("annotate", "p", "boat", "--layer", "Figure", "--range", "5-9", "--set", "what=killed",
                "--json");

        Result result = cli.run("check", "p", "--json");

        assertEquals(1, result.exit());
        assertEquals("{'findings':[{'code':'CONSTRAINT','severity':'warning','document':'boat','ranges':[[5,9]],"
                + "'message':'The number is missing, or its bounds.','repair':'','annotation':'ID1',"
                + "'repairable':false}]}", result.json());
        assertEquals(figure, result.ids().getFirst());
        assertEquals("warning  CONSTRAINT  boat  5-9  The number is missing, or its bounds.\n1 finding.\n",
                cli.run("check", "p").out());
        assertTrue(cli.speaking(Locale.forLanguageTag("ar")).run("check", "p").out().contains("ينقص العدد أو حداه."));
    }

    @Test
    void whatTheLayersForbidIsFound() {
        cli.prepare("annotate", "p", "sail", "--layer", "Entity", "--range", "4-16", "--set", "tag=VEH");
        cli.prepare("annotate", "p", "boat", "--layer", "Entity", "--range", "5-9,13-17", "--set", "tag=PERS");
        cli.prepare("annotate", "p", "boat", "--layer", "Entity", "--range", "7-12");

        String found = cli.run("check", "p", "--json").json();

        for (String code : new String[] {"CROSSES_SENTENCE", "HAS_GAPS", "SHARES_TEXT", "MISSING_FEATURE"}) {
            assertTrue(found.contains("{'code':'" + code + "','severity':'warning'"), code + " in " + found);
        }
    }

    @Test
    void whatIsOnlyForInformationIsNoFailure() {
        cli.prepare("annotate", "p", "boat", "--layer", "Cue", "--range", "0-4");

        Result result = cli.run("check", "p", "--json");

        assertEquals(0, result.exit(), result.out());
        assertTrue(result.json().contains("'code':'CONSTRAINT','severity':'information'"), result.out());
    }

    @Test
    void twoAnnotationsWithOneIdAreToldApart() throws IOException {
        String id = id("annotate", "p", "boat", "--layer", "Entity", "--range", "5-9", "--set", "tag=PERS", "--json");
        copyAnnotations("boat", "sail", "5-9", "0-3");

        Result found = cli.run("check", "p", "--json");
        Result repaired = cli.run("check", "p", "--repair", "--json");

        assertEquals(1, found.exit());
        assertTrue(found.json().contains("'code':'DUPLICATE_ID'") && found.json().contains("'repairable':true"),
                found.out());
        assertEquals(0, repaired.exit(), repaired.out());
        assertTrue(repaired.json().startsWith("{'findings':[],'repaired':[{'code':'DUPLICATE_ID','severity':'error',"
                + "'document':'sail','ranges':[[0,3]],'message':'The annotation ID1 in annotations/"), repaired.out());
        assertEquals(id, cli.run("show", "p", "boat", "--json").ids().getFirst());
        Result sail = cli.run("show", "p", "sail", "--json");
        assertTrue(sail.json().contains("'ranges':[[0,3]]") && !sail.ids().contains(id), sail.out());
    }

    @Test
    void aRepairOfASoundProjectChangesNothing() {
        assertEquals("{'findings':[],'repaired':[]}", cli.run("check", "p", "--repair", "--json").json());
        assertEquals("Nothing is wrong.\n", cli.run("check", "p", "--repair").out());
    }

    /** As a person does who copies files in a file manager, and a tool that seals them again. */
    private void copyAnnotations(String from, String to, String before, String after) throws IOException {
        Path file = annotations(from);
        String hash = Files.readString(directory.resolve("p/documents").resolve(to).resolve("document.xml"))
                .replaceFirst("(?s).*textHash=\"([0-9a-f]{64})\".*", "$1");
        String content = Files.readString(file).replaceFirst("<!-- sha256:[0-9a-f]+ -->\\s*$", "")
                .replace("document=\"" + from + "\"", "document=\"" + to + "\"")
                .replaceFirst("textHash=\"[0-9a-f]{64}\"", "textHash=\"" + hash + "\"").replace(before, after);
        Files.writeString(file.resolveSibling(to + ".xml"), content + "<!-- sha256:" + hash(content) + " -->\n");
    }

    private static String hash(String content) {
        try {
            return HexFormat.of().formatHex(
                    MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every platform has SHA-256", e);
        }
    }

    private Path annotations(String document) throws IOException {
        try (Stream<Path> files = Files.walk(directory.resolve("p/annotations"))) {
            return files.filter(file -> file.getFileName().toString().equals(document + ".xml")).findFirst()
                    .orElseThrow();
        }
    }

    private String id(String... words) {
        return cli.prepare(words).ids().getFirst();
    }
}
