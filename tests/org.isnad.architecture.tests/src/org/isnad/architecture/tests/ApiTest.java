/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.architecture.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What authors of plug-ins may use: the exported packages of the bundles that have a file in {@code releng/config/api}, a
 * line a public or protected member. The file is changed on purpose, together with the bundle's version.
 */
class ApiTest {

    static List<Path> signatures() throws IOException {
        try (Stream<Path> files = Files.list(House.ROOT.resolve("releng/config/api"))) {
            return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("signatures")
    void givenABundleOfTheApiWhenItsClassesAreReadThenItsSignaturesAreThoseOfTheFile(Path golden) throws IOException {
        String name = golden.getFileName().toString().replaceFirst("\\.txt$", "");
        Path bundle = Stream.of("bundles", "tests").map(folder -> House.ROOT.resolve(folder).resolve(name))
                .filter(Files::isDirectory).findFirst().orElseThrow(() -> new IllegalStateException("no bundle " + name));
        Path classes = bundle.resolve("target/classes");
        assumeTrue(Files.isDirectory(classes), () -> name + " was not built by Maven, so there are no classes to read");
        String now = String.join("\n", Signatures.of(classes, House.api(bundle))) + "\n";
        Path beside = golden.resolveSibling(golden.getFileName() + ".new");
        if (House.text(golden).equals(now)) {
            Files.deleteIfExists(beside);
        } else {
            Files.writeString(beside, now);
            assertEquals(House.text(golden), now, "what others may use changed; if that is meant, rename " + beside);
        }
    }
}
