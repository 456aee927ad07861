/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.product.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Does what {@code docs/dev/add-a-format.md} tells, word by word, against the SDK that the build made. */
@ExtendWith(BuiltProduct.class)
class AddAFormatTest {

    private static final Path ROOT = Path.of(System.getProperty("isnad.root"));
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w+)\\n(.*?)^```$");
    private static final Pattern TESTS = Pattern.compile("Tests run: (\\d+), Failures: 0, Errors: 0");
    private static final int MINUTES = 10;

    @Test
    void aFormatFromTheTemplateIsBuiltTestedInstalledUsedAndRemoved(Isnad isnad)
            throws IOException, InterruptedException {
        // given
        String page = Files.readString(ROOT.resolve("docs/dev/add-a-format.md"));
        Isnad copy = isnad.copiedTo(isnad.directory().resolve("program"));
        Path commands = Files.createDirectory(isnad.directory().resolve("bin"));
        script(commands.resolve("isnad"), "exec '" + copy.program() + "/isnad' \"$@\"");
        // the checkout's script asks the system's Maven, which this one must not be
        script(commands.resolve("mvn"), "root='" + ROOT + "' HOME='" + System.getenv("HOME") + "'",
                "PATH='" + isnad.environment().get("PATH") + "'",
                ". \"$root/releng/scripts/common.sh\"", "use_maven",
                "exec \"$maven\" -o -B \"${settings[@]}\" ${ISNAD_MAVEN_ARGS:-} '-Dmaven.repo.local="
                        + System.getProperty("isnad.libraries") + "' \"$@\"");

        // when
        String said = run(isnad, commands, blocks(page, "sh").collect(Collectors.joining()));

        // then
        Path made = isnad.directory().resolve("gloss");
        Matcher tests = TESTS.matcher(said);
        assertTrue(tests.find() && Integer.parseInt(tests.group(1)) > 10, said);
        assertTrue(said.contains("not signed"), said);
        assertEquals("gloss\t1\ndocument\tharbour\tقالت سلمى إن القارب وصل.\tقالت سلمى إن القارب وصل.\\n\n"
                + "span\tEntity\t5\t9\tسلمى\tPERS\n", Files.readString(made.resolve("reports.gloss")));
        assertTrue(said.lines().anyMatch(line -> line.contains("PERS") && line.contains("سلمى")), said);
        assertFalse(copy.done("formats").out().contains("com.example.gloss"));
        List<String> sources = sources(made);
        for (String block : (Iterable<String>) Stream.of("java", "xml").flatMap(kind -> blocks(page, kind))::iterator) {
            assertTrue(sources.stream().anyMatch(source -> source.contains(unindented(block))),
                    "the page shows what the template does not hold:\n" + block);
        }
    }

    private static String run(Isnad isnad, Path commands, String script) throws IOException, InterruptedException {
        Path told = isnad.directory().resolve("told");
        ProcessBuilder builder = new ProcessBuilder("bash", "-euxc", script).directory(isnad.directory().toFile())
                .redirectErrorStream(true).redirectOutput(told.toFile());
        Map<String, String> environment = new HashMap<>(isnad.environment());
        environment.put("PATH", commands + ":" + environment.get("PATH"));
        environment.put("ISNAD_REPOSITORY", System.getProperty("isnad.sdk"));
        environment.put("ISNAD_MAVEN_ARGS", System.getenv().getOrDefault("ISNAD_MAVEN_ARGS", ""));
        builder.environment().clear();
        builder.environment().putAll(environment);
        Process process = builder.start();
        if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        String said = Files.readString(told);
        assertEquals(0, process.waitFor(), said);
        return said;
    }

    private static void script(Path file, String... lines) throws IOException {
        Files.write(file, Stream.concat(Stream.of("#!/usr/bin/env bash", "set -euo pipefail"), Arrays.stream(lines))
                .toList());
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static Stream<String> blocks(String page, String kind) {
        return BLOCK.matcher(page).results().filter(block -> block.group(1).equals(kind))
                .map((MatchResult block) -> block.group(2));
    }

    /** What the template wrote, without indentation. */
    private static List<String> sources(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> found = files.filter(file -> !file.toString().contains("/target/"))
                    .filter(file -> file.toString().matches(".*\\.(java|xml)")).toList();
            List<String> texts = new ArrayList<>();
            for (Path file : found) {
                texts.add(unindented(Files.readString(file)));
            }
            return texts;
        }
    }

    private static String unindented(String text) {
        return text.lines().map(String::strip).collect(Collectors.joining("\n"));
    }
}
