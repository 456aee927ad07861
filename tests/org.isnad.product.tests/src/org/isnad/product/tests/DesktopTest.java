/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.product.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The desktop opens from the start script, is there once, and talks to nobody. What is in it, other modules test. */
@ExtendWith(BuiltProduct.class)
class DesktopTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(300);

    @Test
    void aSecondStartBecomesAWindowOfTheFirst(Isnad isnad) throws IOException, InterruptedException {
        // given
        String display = System.getenv("DISPLAY");
        assumeTrue(display != null && !display.isEmpty(), "there is no display");
        Isnad seen = isnad.with("DISPLAY", display).with("XAUTHORITY", System.getenv("XAUTHORITY"))
                .with("GDK_BACKEND", "x11").with("NO_AT_BRIDGE", "1");
        isnad.done("new", "first", "--sample");
        isnad.done("new", "second");
        Tripwire wire = new Tripwire(isnad.directory().resolve("loaded"));

        try (Running desktop = seen.option(wire.option()).start("open", "first")) {
            // when, then
            await(desktop, "^first – Isnad|– first – Isnad");
            seen.done("open", "second");
            await(desktop, "^second – Isnad|– second – Isnad");
            assertEquals(1, windows("– first – Isnad|^first – Isnad").size());
            wire.assertUntouched();

            desktop.terminate();
            assertTrue(desktop.endsWithin(PATIENCE), "the desktop goes on when it is asked to end");
        }
        isnad.done("check", "first");
    }

    /** Waits for a window with a title. */
    private static void await(Running desktop, String title) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (windows(title).isEmpty()) {
            boolean ended = desktop.endsWithin(BETWEEN_LOOKS);
            assertTrue(!ended && System.nanoTime() < end,
                    () -> "no window " + title + (ended ? "; " + desktop.result() : ""));
        }
    }

    private static List<String> windows(String title) throws IOException, InterruptedException {
        Process search = new ProcessBuilder("xdotool", "search", "--onlyvisible", "--name", title)
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        List<String> windows = search.inputReader().lines().toList();
        search.waitFor();
        return windows;
    }
}
