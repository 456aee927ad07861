/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.cli.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The guide's page on the command line says of each verb what the verb itself says. */
class GuideTest {

    private static final Pattern OPTION = Pattern.compile("--[a-z-]+");
    private static final Set<String> COMMON = Set.of("--json", "--quiet", "--wait", "--help");

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"en", "ar"})
    void namesEveryOptionOfEveryVerb(String language) throws Exception {
        String page = Files.readString(guide().resolve(language).resolve("command-line.md"));

        for (String verb : List.of("new", "import", "list", "show", "annotate", "change", "unannotate", "search",
                "frequency", "collocations", "keyness", "passages", "index", "export", "convert", "formats", "check", "suggest")) {
            Optional<String> call = page.lines()
                    .filter(line -> (line + " ").startsWith("isnad " + verb + " ")).findFirst();
            Set<String> taken = options(new Cli(directory).run("help", verb).out().lines()
                    .filter(line -> line.matches(" +-.*")).map(line -> line.strip().split("  ")[0]));
            taken.removeAll(COMMON);
            assertEquals(taken, options(call.stream()), verb);
        }
        COMMON.forEach(option -> assertTrue(page.contains(option), option));
    }

    private static Set<String> options(Stream<String> lines) {
        return new TreeSet<>(lines.flatMap(line -> OPTION.matcher(line).results().map(MatchResult::group)).toList());
    }

    private static Path guide() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve("docs/guide"))) {
            folder = folder.getParent();
        }
        return folder.resolve("docs/guide");
    }
}
