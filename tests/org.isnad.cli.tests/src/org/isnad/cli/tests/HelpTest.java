/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.cli.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.isnad.cli.tests.Cli.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HelpTest {

    private static final List<String> VERBS = List.of("new", "import", "list", "document", "show", "annotate",
            "change", "unannotate", "suggest", "search", "queries", "frequency", "collocations", "keyness", "passages",
            "index", "export", "convert", "formats", "check", "tagset", "lsp", "broken", "echo");

    @TempDir
    private Path directory;

    @Test
    void listsTheVerbsOfAllPlugInsOnceEach() {
        List<String> listed = new Cli(directory).run("help").out().lines()
                .filter(line -> line.startsWith("  ")).map(line -> line.strip().split(" ")[0]).toList();

        assertEquals(VERBS, listed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"help list", "list --help", "list -h", "--help list"})
    void explainsAVerb(String call) {
        Result result = new Cli(directory).run(call.split(" "));

        assertEquals(0, result.exit());
        assertTrue(result.out().startsWith("Usage: isnad list"), result.out());
        assertTrue(result.out().contains("--json"), result.out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"new", "import", "list", "document", "show", "annotate", "change", "unannotate", "suggest",
        "search", "queries", "frequency", "collocations", "keyness", "passages", "index", "export", "convert",
        "formats", "check", "tagset", "lsp"})
    void describesEveryWordAndOptionInBothLanguages(String verb) {
        String english = new Cli(directory).run("help", verb).out();
        String arabic = new Cli(directory).speaking(Locale.forLanguageTag("ar")).run("help", verb).out();

        assertEquals(described(english).size(), described(arabic).size());
        assertTrue(described(english).stream().allMatch(line -> line.matches(".*  +[a-z-].*")), english);
        assertTrue(described(arabic).stream().allMatch(line -> line.matches(".*\\p{InArabic}.*")), arabic);
    }

    /** The lines that begin with a word or an option, after the usage line. */
    private static List<String> described(String help) {
        return help.lines().dropWhile(line -> !line.isBlank()).filter(line -> line.matches(" +(-|[A-Z]).*")).toList();
    }

    @Test
    void tellsTheVersion() {
        assertEquals("isnad 1.2.3\n", new Cli(directory).run("--version").out());
        assertEquals("{\"version\":\"1.2.3\"}\n", new Cli(directory).run("--version", "--json").out());
    }

    @Test
    void takesCommonOptionsBeforeTheVerb() {
        assertTrue(new Cli(directory).run("--json", "formats").out().startsWith("{\"formats\":["));
    }

    @Test
    void aWordAfterTwoHyphensIsNoOption() {
        assertEquals("--json\n", new Cli(directory).run("echo", "--", "--json").out());
        assertEquals("@file\n", new Cli(directory).run("echo", "@file").out());
    }
}
