/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.tests;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeUnit;

import org.eclipse.swt.widgets.Display;
import org.isnad.ui.testkit.UiThreadWatch;
import org.isnad.ui.testkit.Waiting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.opentest4j.AssertionFailedError;

@ExtendWith(OnDisplay.class)
class UiThreadWatchTest {

    /** Enough to be too long also on a processor that is three times slower than at its best. */
    private static final long LONG = TimeUnit.SECONDS.toNanos(1);

    @Test
    void anEventThatComputesForLongFailsTheTestOnce() {
        UiThreadWatch watch = new UiThreadWatch();
        watch.beforeEach(null);
        boolean[] done = new boolean[1];
        Display.getCurrent().asyncExec(() -> {
            compute();
            done[0] = true;
        });
        Waiting.until("the event", () -> done[0]);
        assertThrows(AssertionFailedError.class, () -> watch.afterEach(null));
        assertDoesNotThrow(() -> watch.afterEach(null));
    }

    @Test
    void whatATestComputesItselfDoesNotCount() {
        UiThreadWatch watch = new UiThreadWatch();
        watch.beforeEach(null);
        compute();
        assertDoesNotThrow(() -> watch.afterEach(null));
    }

    private static void compute() {
        long end = cpu() + LONG;
        while (cpu() < end) {
            Thread.onSpinWait();
        }
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
