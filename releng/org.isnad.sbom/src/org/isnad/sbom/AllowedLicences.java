/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.sbom;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.isnad.sbom.PomLicences.Declared;

/**
 * The licences that the product may hold parts under. A line of the file is an SPDX identifier, then the names and
 * addresses by which POMs call it, with bars between.
 */
final class AllowedLicences {

    private final Map<String, String> identifiers = new HashMap<>();

    AllowedLicences(Path file) throws IOException {
        for (String line : Files.readAllLines(file)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] names = line.split("\\|");
                for (String name : names) {
                    identifiers.put(key(name), names[0].strip());
                }
            }
        }
    }

    /** The allowed ones of several licences that the user may choose from; empty if none is. */
    List<String> among(List<Declared> choice) {
        return choice.stream().map(one -> identifier(one.name()).or(() -> identifier(one.address())))
                .flatMap(Optional::stream).distinct().toList();
    }

    /** @return empty for a licence that is not allowed */
    Optional<String> identifier(String nameOrAddress) {
        return Optional.ofNullable(identifiers.get(key(nameOrAddress)));
    }

    /** Several licences that all hold, as {@code A AND B}. */
    Optional<List<String>> all(String expression) {
        List<String> parts = Stream.of(expression.split(" AND ")).map(String::strip).toList();
        List<String> allowed = parts.stream().map(this::identifier).flatMap(Optional::stream).toList();
        return allowed.size() == parts.size() ? Optional.of(allowed) : Optional.empty();
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replaceFirst("^https?://(www\\.)?", "").replaceFirst("/$", "")
                .replaceAll("\\s+", " ");
    }
}
