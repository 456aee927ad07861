/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.testkit;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;

/**
 * Measures how long each event holds the UI thread, by the thread's own processor time: what other processes take of the
 * machine does not count, neither does the loading of classes, nor what a processor shared with others is slower. An event
 * in whose course the thread waits for others, as a dialog does, is measured from one such wait to the next.
 * <p>
 * What is done for the first time in a process runs in the interpreter. It may take {@value #FIRST_TIME} times as long;
 * when the same call of the program takes too long again, that is no excuse any more. What the platform does alone may
 * always take so long: it has no second time that could be told. Windows, parts and menus that it makes do not count at
 * all, see {@link Hold#platform()}.
 */
final class HeldThread {

    /** What an event may take in milliseconds. The goal is 100, for which {@code -Disnad.watch=100} looks. */
    static final int MOST_MILLIS = Integer.getInteger("isnad.watch", 500);
    /** How much longer it may take for the first time. */
    static final int FIRST_TIME = 3;

    private static final String KEY = HeldThread.class.getName();

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final List<Hold> holds = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private final Slowness slowness = new Slowness();
    private final StackSampler sampler;

    /** How many events are being handled, each in the course of the one before. */
    private int depth;
    /** The depth at which an event is one that the current event loop dispatches, not one that an event sends. */
    private int loop;
    /** The same for the loops in which the current one runs. */
    private final Deque<Integer> outer = new ArrayDeque<>();
    private long cpu;
    private long wall;

    private HeldThread(Display display) {
        sampler = new StackSampler(display.getThread());
        display.addListener(SWT.PreEvent, event -> begin());
        display.addListener(SWT.PostEvent, event -> end());
        display.addListener(SWT.PreExternalEventDispatch, event -> idle());
    }

    /** The one that measures a display; it does so from the first call on. */
    static HeldThread of(Display display) {
        if (display.getData(KEY) == null) {
            display.setData(KEY, new HeldThread(display));
        }
        return (HeldThread) display.getData(KEY);
    }

    /** What held the thread since the last call. */
    List<Hold> takeHolds() {
        List<Hold> taken = List.copyOf(holds);
        holds.clear();
        return taken;
    }

    private void begin() {
        if (depth == loop) {
            start();
        }
        depth++;
    }

    private void end() {
        if (depth == 0) {
            return; // it began before this measured
        }
        depth--;
        if (depth > loop) {
            return;
        }
        measure();
        if (depth < loop) {
            // The event that ran the loop is over, or one that it sent.
            loop = outer.pop();
        }
        if (depth > 0) {
            start();
        }
    }

    /** A loop that an event runs waits for others: from here on what it dispatches counts for itself. */
    private void idle() {
        if (depth > loop) {
            measure();
            outer.push(loop);
            loop = depth;
        }
    }

    private void start() {
        sampler.start();
        wall = System.nanoTime();
        cpu = threads.getCurrentThreadCpuTime();
    }

    private void measure() {
        long taken = threads.getCurrentThreadCpuTime() - cpu;
        List<StackTraceElement[]> stacks = sampler.stop();
        if (TimeUnit.NANOSECONDS.toMillis(taken) <= MOST_MILLIS) {
            return;
        }
        Hold hold = new Hold(TimeUnit.NANOSECONDS.toMillis(taken),
                TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - wall), slowness.now(), stacks);
        if (hold.workMillis() > MOST_MILLIS) {
            String caller = hold.caller();
            boolean again = !caller.isEmpty() && !seen.add(caller);
            if (again || hold.workMillis() > FIRST_TIME * MOST_MILLIS) {
                holds.add(hold);
            }
        }
    }
}
