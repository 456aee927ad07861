/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;

/**
 * The five news files that Isnad is tried on. They are not part of the project; a test that needs them is aborted where
 * they are not at hand.
 */
public final class NewsFiles {

    private static final String PROPERTY = "isnad.seeds";

    private NewsFiles() {
    }

    /** The files in the order of their names. Aborts the test when they are not there. */
    public static List<Path> all() {
        Optional<Path> folder = SharedFolder.find(PROPERTY, "seeds");
        Assumptions.assumeTrue(folder.isPresent(),
                "the news files are not at hand: name their folder by -D" + PROPERTY);
        try (Stream<Path> files = Files.list(folder.get())) {
            return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
