/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.guard.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * What the platform's installer believes to be installed: a file for each change, named by its time; the latest counts. When
 * another version of the program was unpacked over an earlier one, that may be a file of the earlier one, and the installer
 * would clear away the program's own parts, of which that file knows nothing.
 */
final class Profiles {

    private static final String ENDING = ".profile.gz";

    private Profiles() {
    }

    /** Deletes what is later than the last file that has this bundle in this version; nothing if none has. */
    static void endWith(Path program, String bundle, String version) throws IOException {
        Path registry = program.resolve("p2/org.eclipse.equinox.p2.engine/profileRegistry");
        if (!Files.isDirectory(registry)) {
            return;
        }
        List<Path> files;
        try (Stream<Path> all = Files.walk(registry)) {
            files = all.filter(file -> file.getFileName().toString().matches("\\d{1,18}" + ENDING.replace(".", "\\.")))
                    .sorted((a, b) -> Long.compare(time(b), time(a))).toList();
        }
        List<Path> later = new ArrayList<>();
        for (Path file : files) {
            if (has(file, "<unit id='" + bundle + "' version='" + version + "'")) {
                for (Path each : later) {
                    Files.delete(each);
                }
                return;
            }
            later.add(file);
        }
    }

    private static long time(Path file) {
        return Long.parseLong(file.getFileName().toString().replace(ENDING, ""));
    }

    private static boolean has(Path file, String words) throws IOException {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            return lines.lines().anyMatch(line -> line.contains(words));
        }
    }
}
