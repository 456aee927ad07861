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
 * Data of other projects that Isnad is tried on: test suites of formats, annotated Arabic texts. They are not part of the
 * project; a test that needs them is aborted where they are not at hand.
 */
public final class Corpora {

    private static final String PROPERTY = "isnad.corpora";

    private Corpora() {
    }

    /** A folder, such as {@code ner/aqmar}. Aborts the test when it is not there. */
    public static Path folder(String name) {
        Optional<Path> folder = SharedFolder.find(PROPERTY, "corpora").map(all -> all.resolve(name))
                .filter(Files::isDirectory);
        Assumptions.assumeTrue(folder.isPresent(),
                "the corpus " + name + " is not at hand: name the folder of all by -D" + PROPERTY);
        return folder.get();
    }

    /** All files below a folder with an ending, by name; otherwise as {@link #folder}. @param ending as in {@code .tsv} */
    public static List<Path> files(String folder, String ending) {
        try (Stream<Path> files = Files.walk(folder(folder))) {
            return files.filter(file -> file.toString().endsWith(ending)).filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
