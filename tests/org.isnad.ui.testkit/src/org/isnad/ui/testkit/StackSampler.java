/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Notes where a thread is, every few milliseconds while it is asked to. */
final class StackSampler {

    private static final long EVERY = TimeUnit.MILLISECONDS.toNanos(10);

    private final Thread observed;
    private final Thread sampler;
    private List<StackTraceElement[]> stacks = new ArrayList<>();
    private boolean wanted;

    StackSampler(Thread observed) {
        this.observed = observed;
        sampler = Thread.ofPlatform().daemon().name("UI thread sampler").start(this::sample);
    }

    /** Begins anew. */
    synchronized void start() {
        stacks = new ArrayList<>();
        wanted = true;
        LockSupport.unpark(sampler);
    }

    /** Ends. @return what was noted since the start */
    synchronized List<StackTraceElement[]> stop() {
        wanted = false;
        return stacks;
    }

    private void sample() {
        while (true) {
            if (isWanted()) {
                LockSupport.parkNanos(EVERY);
                StackTraceElement[] stack = observed.getStackTrace();
                note(stack);
            } else {
                LockSupport.park();
            }
        }
    }

    private synchronized boolean isWanted() {
        return wanted;
    }

    private synchronized void note(StackTraceElement[] stack) {
        if (wanted) {
            stacks.add(stack);
        }
    }
}
