/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.cli.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.isnad.testkit.NewsFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The news files, by the command line alone: in, found, counted. */
class NewsTest {

    private static final Pattern HIT_DOCUMENT = Pattern.compile("\"document\":\"([^\"]+)\",\"begin\"");

    @TempDir
    private Path directory;

    @Test
    void brokenSpellingsAreFoundAsThePlainWord() {
        Cli cli = new Cli(directory);
        cli.prepare("new", "p");
        List<String> call = new ArrayList<>(List.of("import", "p"));
        NewsFiles.all().forEach(file -> call.add(file.toString()));
        cli.prepare(call.toArray(String[]::new));

        assertEquals(List.of(11, 23, 7, 1, 33), countByDocument(cli.run("search", "p", "داعش", "--json").out()));
        assertEquals(List.of(11, 23, 4, 1, 33),
                countByDocument(cli.run("search", "p", "داعش", "--mode", "exact", "--json").out()));
        assertEquals(80, countByDocument(cli.run("search", "p", "\"داعش\"", "--mode", "stem", "--json").out()).stream()
                .mapToInt(Integer::intValue).sum());
        assertEquals(List.of(1, 1),
                countByDocument(cli.run("search", "p", "[number>=300 & number<1000]", "--json").out()));
        assertEquals(List.of(1, 1, 3, 3), countByDocument(cli.run("search", "p", "[month=10]", "--json").out()));
        assertEquals(0, cli.run("check", "p").exit());
    }

    private static List<Integer> countByDocument(String json) {
        List<String> documents = HIT_DOCUMENT.matcher(json).results().map((MatchResult hit) -> hit.group(1)).toList();
        return documents.stream().distinct()
                .map(document -> (int) documents.stream().filter(document::equals).count()).toList();
    }
}
