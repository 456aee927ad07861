/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.testkit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Finds folders of data that stand beside the project. */
final class SharedFolder {

    private SharedFolder() {
    }

    /** The folder that a system property names, or else {@code shared/NAME} beside one of the folders above. */
    static Optional<Path> find(String property, String name) {
        Path given = Path.of(System.getProperty(property, ""));
        if (!given.toString().isEmpty() && Files.isDirectory(given)) {
            return Optional.of(given);
        }
        for (Path up = Path.of("").toAbsolutePath(); up != null; up = up.getParent()) {
            Path found = up.resolve("shared").resolve(name);
            if (Files.isDirectory(found)) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }
}
