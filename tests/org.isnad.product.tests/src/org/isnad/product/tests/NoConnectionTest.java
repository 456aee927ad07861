/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.product.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** No verb needs a network. That none opens a connection is seen by {@link LeanVerbsTest} and {@link DesktopTest}. */
@ExtendWith(BuiltProduct.class)
class NoConnectionTest {

    private static final List<String> WITHOUT_A_NETWORK = List.of("unshare", "--net");

    @Test
    void verbsWorkOnAMachineWithoutANetwork(Isnad isnad) {
        assumeTrue(canUnshare(), "only the superuser can take the network away");
        Isnad alone = isnad.through(WITHOUT_A_NETWORK);

        alone.done("new", "p", "--sample");

        assertEquals(6, alone.done("list", "p", "--json").json().path("documents").size());
    }

    @Test
    void theWireTellsASocket(Isnad isnad) throws IOException, InterruptedException {
        Tripwire wire = new Tripwire(isnad.directory().resolve("loaded"));
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Path classes = Path.of(SocketOpener.class.getProtectionDomain().getCodeSource().getLocation().getPath());
        for (SocketOpener.Way way : SocketOpener.Way.values()) {
            int exit = new ProcessBuilder(java.toString(), wire.option(), "-cp", classes.toString(),
                    SocketOpener.class.getName(), way.name()).inheritIO().start().waitFor();

            assertEquals(0, exit);
            assertEquals(way != SocketOpener.Way.NONE, !wire.tripped().isEmpty(), way::name);
        }
    }

    @Test
    void theProductNamesNoPlaceToUpdateFrom(Isnad isnad) throws IOException {
        Pattern remote = Pattern.compile("\"?https?:|uri=.?http");

        try (Stream<Path> files = Files.walk(isnad.program().resolve("p2"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".prefs")).toList()) {
                assertFalse(remote.matcher(Files.readString(file)).find(), file.toString());
            }
        }
    }

    private static boolean canUnshare() {
        try {
            return new ProcessBuilder("unshare", "--net", "true").inheritIO().start().waitFor() == 0;
        } catch (IOException e) {
            return false; // no such command
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
