/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.testkit;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/**
 * How much slower the processor is now than it was at its best in this process: two threads that share a core, or its
 * memory, each get less done in a second of processor time.
 */
final class Slowness {

    private static final int WARM_UP = 50;
    private static final int WORDS = 1 << 16;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final int[] memory = new int[WORDS];
    private long best = Long.MAX_VALUE;

    Slowness() {
        for (int i = 0; i < WARM_UP; i++) {
            best = Math.min(best, measure());
        }
    }

    /** @return 1 or more */
    double now() {
        long taken = measure();
        best = Math.min(best, taken);
        return (double) taken / best;
    }

    private long measure() {
        long start = threads.getCurrentThreadCpuTime();
        int sum = 1;
        for (int round = 0; round < 8; round++) {
            for (int i = 0; i < WORDS; i++) {
                sum = sum * 31 + memory[sum >>> 16];
                memory[i] = sum;
            }
        }
        return threads.getCurrentThreadCpuTime() - start;
    }
}
