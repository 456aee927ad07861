/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.product.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The desktop opens from the start script, is there once, and talks to nobody. What is in it, other modules test. */
@ExtendWith(BuiltProduct.class)
class DesktopTest {

    @Test
    void aSecondStartBecomesAWindowOfTheFirst(Isnad isnad) throws IOException, InterruptedException {
        // given
        Isnad seen = Windows.onDisplay(isnad);
        isnad.done("new", "first", "--sample");
        isnad.done("new", "second");
        Tripwire wire = new Tripwire(isnad.directory().resolve("loaded"));

        try (Running desktop = seen.option(wire.option()).start("open", "first")) {
            // when, then
            Windows.await(desktop, "^first – Isnad|– first – Isnad");
            seen.done("open", "second");
            Windows.await(desktop, "^second – Isnad|– second – Isnad");
            assertEquals(1, Windows.titled("– first – Isnad|^first – Isnad").size());
            wire.assertUntouched();

            desktop.terminate();
            assertTrue(desktop.endsWithin(Windows.PATIENCE), "the desktop goes on when it is asked to end");
        }
        isnad.done("check", "first");
    }
}
