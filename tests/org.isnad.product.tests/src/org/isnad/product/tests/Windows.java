/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.product.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** The windows that stand on the display. */
final class Windows {

    /** How long a window, or the end of the program, may take. */
    static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(300);

    private Windows() {
    }

    /** The program with a display to open its desktop on; the test is left out where there is none. */
    static Isnad onDisplay(Isnad isnad) {
        String display = System.getenv("DISPLAY");
        assumeTrue(display != null && !display.isEmpty(), "there is no display");
        return isnad.with("DISPLAY", display).with("XAUTHORITY", System.getenv("XAUTHORITY"))
                .with("GDK_BACKEND", "x11").with("NO_AT_BRIDGE", "1");
    }

    /** Waits for a window whose title matches. */
    static void await(Running desktop, String title) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (titled(title).isEmpty()) {
            boolean ended = desktop.endsWithin(BETWEEN_LOOKS);
            assertTrue(!ended && System.nanoTime() < end,
                    () -> "no window " + title + (ended ? "; " + desktop.result() : ""));
        }
    }

    /** The visible windows whose title matches. */
    static List<String> titled(String title) throws IOException, InterruptedException {
        Process search = new ProcessBuilder("xdotool", "search", "--onlyvisible", "--name", title)
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        List<String> windows = search.inputReader().lines().toList();
        search.waitFor();
        return windows;
    }
}
