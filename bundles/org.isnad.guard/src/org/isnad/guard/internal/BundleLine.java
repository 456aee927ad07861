/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.guard.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A line of a list of bundles, as the platform's configurator reads it.
 *
 * @param location of its file, against the program's folder unless it is an address
 * @param level    the start level
 * @param started  whether it starts by itself
 */
record BundleLine(String name, String version, String location, int level, boolean started) {

    private static final int PARTS = 5;

    /** The bundles of a file; none if there is no such file. */
    static List<BundleLine> read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return List.of();
        }
        return of(Ledger.lines(file));
    }

    static List<BundleLine> of(List<String> lines) {
        return lines.stream().filter(line -> !line.startsWith("#")).map(line -> line.split(","))
                .filter(parts -> parts.length == PARTS && parts[3].matches("\\d{1,9}"))
                .map(parts -> new BundleLine(parts[0], parts[1], parts[2], Integer.parseInt(parts[3]),
                        Boolean.parseBoolean(parts[4])))
                .toList();
    }

    @Override
    public String toString() {
        return name + "," + version + "," + location + "," + level + "," + started;
    }
}
