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
import java.util.ArrayList;
import java.util.List;

import org.isnad.cli.tests.Cli.Result;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code annotate --repeat} marks what says the same. */
class RepeatTest {

    @TempDir
    private Path directory;
    private Cli cli;

    @BeforeEach
    void twoReports() throws IOException {
        cli = new Cli(directory);
        Files.writeString(directory.resolve("a.txt"), "أحمد ثم احمد ثم لأَحْمَد.");
        Files.writeString(directory.resolve("b.txt"), "وأحمد.");
        cli.prepare("new", "p");
        cli.prepare("import", "p", "a.txt", "b.txt");
    }

    private Result annotate(String... words) {
        List<String> call = new ArrayList<>(
                List.of("annotate", "p", "a", "--json", "--layer", "Entity", "--set", "tag=PERS"));
        call.addAll(List.of(words));
        return cli.run(call.toArray(String[]::new));
    }

    @Test
    void inTheProject() {
        Result result = annotate("--range", "0-4", "--repeat", "project");

        assertEquals(0, result.exit(), result.out());
        assertTrue(result.json().contains("'repeated':[{'document':'a','annotation'"), result.json());
        assertTrue(result.json().contains("'ranges':[[8,12]],'text':'احمد'"), result.json());
        assertTrue(result.json().contains("'ranges':[[17,24]],'text':'أَحْمَد'"), result.json());
        assertTrue(result.json().contains("{'document':'b','annotation'"), result.json());
        assertTrue(result.json().contains("'left':[]"), result.json());
    }

    @Test
    void inTheDocumentAndOnlyWholeWords() {
        annotate("--range", "8-12");
        Result result = annotate("--range", "0-4", "--repeat", "document", "--whole-words");

        assertTrue(result.json().contains("'repeated':[]"), result.json());
        assertTrue(result.json().contains("'left':[{'document':'a','range':[8,12],'reason':'marked'}]"),
                result.json());
    }

    @Test
    void aPartOfAWordIsRefused() {
        Result result = annotate("--range", "0-3", "--repeat", "project");

        assertEquals(2, result.exit(), result.out());
        assertTrue(result.json().contains("NOT_REPEATABLE"), result.json());
        assertTrue(cli.run("show", "p", "a", "--json").json().contains("'annotations':[]"));
    }
}
