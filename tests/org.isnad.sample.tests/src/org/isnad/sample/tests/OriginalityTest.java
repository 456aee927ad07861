/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.sample.tests;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.isnad.sample.SampleCorpus;
import org.isnad.sample.SampleDocument;
import org.junit.jupiter.api.Test;

/** Nothing of the real reports that Isnad is tried on stands in the sample corpus. */
class OriginalityTest {

    private static final int WINDOW = 60;

    @Test
    void noStretchOfSixtyCharactersComesFromARealReport() throws IOException {
        Optional<Path> folder = seeds();
        assumeTrue(folder.isPresent(), "skipped: no folder of real reports; name one with -Disnad.seeds=FOLDER");
        Set<String> known = new HashSet<>();
        for (Path file : textFiles(folder.orElseThrow())) {
            known.addAll(windows(Files.readString(file, StandardCharsets.UTF_8)));
        }
        assertFalse(known.isEmpty(), "no report in " + folder);

        for (SampleDocument document : SampleCorpus.documents()) {
            for (String window : windows(document.text())) {
                assertFalse(known.contains(window), () -> document.fileName() + ": " + window);
            }
        }
    }

    private static List<Path> textFiles(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".txt")).sorted().toList();
        }
    }

    private static Set<String> windows(String text) {
        String even = text.replaceAll("\\s+", " ");
        Set<String> windows = new HashSet<>();
        for (int i = 0; i + WINDOW <= even.length(); i++) {
            windows.add(even.substring(i, i + WINDOW));
        }
        return windows;
    }

    private static Optional<Path> seeds() {
        String named = System.getProperty("isnad.seeds", "");
        if (!named.isBlank()) {
            return Optional.of(Path.of(named)).filter(Files::isDirectory);
        }
        return Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
                .map(folder -> folder.resolve("shared").resolve("seeds")).filter(Files::isDirectory).findFirst();
    }
}
