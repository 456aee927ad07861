/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.product.tests;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;

/** Takes rights away. The superuser has all of them whatever a file says, so its calls are made by somebody else. */
final class Rights {

    private static final List<String> AS_NOBODY =
            List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups");

    private Rights() {
    }

    /** The product as called by a user whose rights count. Aborts the test where there can be none. */
    static Isnad ofOthers(Isnad isnad) {
        if (!System.getProperty("user.name").equals("root")) {
            return isnad;
        }
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        assumeTrue(succeeds("true"), "there is no command setpriv");
        assumeTrue(succeeds("test", "-x", java.toString()), "others may not run " + java);
        return isnad.through(AS_NOBODY);
    }

    private static boolean succeeds(String... command) {
        try {
            List<String> words = Stream.concat(AS_NOBODY.stream(), Stream.of(command)).toList();
            return new ProcessBuilder(words).inheritIO().start().waitFor() == 0;
        } catch (IOException e) {
            return false; // no such command
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** @param rights as {@code ls} writes them, such as {@code r-xr-xr-x} */
    static void set(Path path, String rights) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(rights));
    }

    /** Nobody may change anything in a folder. */
    static void readOnly(Path folder) throws IOException {
        change(folder, "r-xr-xr-x", "r--r--r--");
    }

    /** The rights that a test's own folder needs to be deleted. */
    static void giveBack(Path folder) throws IOException {
        change(folder, "rwxr-xr-x", "rw-r--r--");
    }

    private static void change(Path folder, String folders, String files) throws IOException {
        set(folder, "rwxr-xr-x");
        try (Stream<Path> inside = Files.list(folder)) {
            for (Path each : inside.toList()) {
                if (Files.isDirectory(each)) {
                    change(each, folders, files);
                } else {
                    set(each, files);
                }
            }
        }
        set(folder, folders);
    }
}
