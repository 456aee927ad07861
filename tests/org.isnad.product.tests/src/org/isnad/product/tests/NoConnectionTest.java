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

/** No verb opens a connection, and none needs a network. The desktop's are watched by {@link DesktopTest}. */
@ExtendWith(BuiltProduct.class)
class NoConnectionTest {

    private static final List<String> WITHOUT_A_NETWORK = List.of("unshare", "--net");

    @Test
    void verbsOpenNoSocket(Isnad isnad) throws IOException {
        for (String call : List.of("new p --sample", "import p boat.txt", "search p القارب",
                "export p --format brat --out o", "formats", "check p")) {
            // given
            isnad.file("boat.txt", "عاد القارب إلى الميناء.");
            Tripwire wire = new Tripwire(isnad.directory().resolve("loaded"));

            // when
            isnad.option(wire.option()).done(call.split(" "));

            // then
            wire.assertUntouched();
        }
    }

    @Test
    void verbsWorkOnAMachineWithoutANetwork(Isnad isnad) {
        assumeTrue(canUnshare(), "only the superuser can take the network away");
        Isnad alone = isnad.through(WITHOUT_A_NETWORK);

        alone.done("new", "p", "--sample");

        assertEquals(6, alone.done("list", "p", "--json").json().path("documents").size());
    }

    @Test
    void theWireTellsASocket(Isnad isnad) throws IOException, InterruptedException {
        // given two programs, one of which opens a socket
        for (String call : List.of("new java.net.ServerSocket(0).close()",
                "java.nio.channels.SocketChannel.open().close()", "java.nio.channels.DatagramChannel.open().close()",
                "java.net.InetAddress.getByName(\"localhost\")", "System.out.flush()")) {
            Path program = isnad.file("Program.java",
                    "class Program { public static void main(String[] words) throws Exception { " + call + "; } }");
            Path log = isnad.directory().resolve("loaded");
            Tripwire wire = new Tripwire(log);

            // when
            Files.deleteIfExists(log);
            Path java = Path.of(System.getProperty("java.home"), "bin", "java");
            int exit = new ProcessBuilder(java.toString(), wire.option(), program.toString()).inheritIO().start()
                    .waitFor();

            // then
            assertEquals(0, exit);
            assertEquals(!call.contains("flush"), !wire.tripped().isEmpty(), call);
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
