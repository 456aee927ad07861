/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.project.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Looks at and copies project folders as plain files. */
final class Folders {

    private Folders() {
    }

    /** The content of all files by path, but for what is the machine's own. */
    static Map<String, List<Byte>> content(Path root) throws IOException {
        Map<String, List<Byte>> content = new TreeMap<>();
        for (Path file : files(root)) {
            content.put(root.relativize(file).toString(), bytes(file));
        }
        return content;
    }

    /** All files but those in {@code .isnad}. */
    static List<Path> files(Path root) throws IOException {
        try (Stream<Path> paths = Files.walk(root)) {
            return paths.filter(Files::isRegularFile).filter(file -> !root.relativize(file).startsWith(".isnad"))
                    .sorted().toList();
        }
    }

    static Path copy(Path from, Path to) throws IOException {
        try (Stream<Path> paths = Files.walk(from)) {
            for (Path path : paths.toList()) {
                Path target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(path, target);
                }
            }
        }
        return to;
    }

    /** Removes what is the machine's own, the journal too, if it is there. */
    static void deleteOwn(Path root) throws IOException {
        Path own = root.resolve(".isnad");
        if (Files.exists(own)) {
            try (Stream<Path> paths = Files.walk(own)) {
                for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    private static List<Byte> bytes(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            Byte[] boxed = new Byte[bytes.length];
            Arrays.setAll(boxed, i -> bytes[i]);
            return List.of(boxed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
