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
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;

/**
 * Measures how long each event holds the UI thread, by the thread's own processor time: what other processes take of the
 * machine does not count. An event in whose course events are dispatched again, as by a dialog, is measured in pieces.
 */
final class HeldThread {

    /** What an event may take. */
    static final int MOST_MILLIS = 100;

    private static final String KEY = HeldThread.class.getName();

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final Deque<Piece> pieces = new ArrayDeque<>();
    private final List<Hold> holds = new ArrayList<>();
    private final StackSampler sampler;

    /** An event being handled. */
    private static final class Piece {

        /** How many event loops run within each other. */
        private final int loops;
        /** Events that the event itself sends, such as the change of a text by a key. */
        private int inner;
        private long cpu;
        private long wall;

        Piece(int loops) {
            this.loops = loops;
        }
    }

    private HeldThread(Display display) {
        sampler = new StackSampler(display.getThread());
        display.addListener(SWT.PreEvent, event -> begin());
        display.addListener(SWT.PostEvent, event -> end());
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
        int loops = loops();
        Piece outer = pieces.peek();
        if (outer != null && outer.loops >= loops) {
            outer.inner++;
            return;
        }
        if (outer != null) {
            measure(outer);
        }
        pieces.push(new Piece(loops));
        start(pieces.peek());
    }

    private void end() {
        Piece piece = pieces.peek();
        if (piece == null) {
            return; // it began before this measured
        }
        if (piece.inner > 0) {
            piece.inner--;
            return;
        }
        measure(pieces.pop());
        if (!pieces.isEmpty()) {
            start(pieces.peek());
        }
    }

    private void start(Piece piece) {
        piece.wall = System.nanoTime();
        piece.cpu = threads.getCurrentThreadCpuTime();
        sampler.start();
    }

    private void measure(Piece piece) {
        long cpu = threads.getCurrentThreadCpuTime() - piece.cpu;
        List<StackTraceElement[]> stacks = sampler.stop();
        Hold hold = new Hold(TimeUnit.NANOSECONDS.toMillis(cpu),
                TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - piece.wall), stacks);
        if (hold.workMillis() > MOST_MILLIS) {
            holds.add(hold);
        }
    }

    private static int loops() {
        return StackWalker.getInstance().walk(frames -> (int) frames.filter(frame ->
                frame.getMethodName().equals("readAndDispatch")).count());
    }
}
