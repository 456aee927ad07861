/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.bench;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;

/** Waits for the paint that follows an event, and says how long it took and what it cost the UI thread. */
final class PaintClock {

    private static final double NANOS_PER_MILLI = 1e6;
    private static final int REST_MILLIS = 40;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Display display;
    private int paints;
    private long paintedAt;

    PaintClock(Display display) {
        this.display = display;
    }

    /** Milliseconds: until painted; of the UI thread's processor time until nothing is left to do; until durable. */
    record Took(double wall, double cpu, double durable) {
    }

    /** What was waited for did not come in time. */
    static final class NothingPaintedException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NothingPaintedException(Duration patience) {
            super("nothing was painted within " + patience.toSeconds() + " s");
        }
    }

    /** All of one thing, in milliseconds. */
    record Figure(double wall, double wall95, double cpu, double cpu95, double durable95) {

        static Figure of(Took[] taken) {
            return new Figure(part(taken, 0.5, 0), part(taken, 0.95, 0), part(taken, 0.5, 1), part(taken, 0.95, 1),
                    part(taken, 0.95, 2));
        }

        private static double part(Took[] taken, double share, int which) {
            double[] sorted = Arrays.stream(taken)
                    .mapToDouble(one -> which == 0 ? one.wall() : which == 1 ? one.cpu() : one.durable()).sorted()
                    .toArray();
            return sorted[Math.clamp((int) Math.ceil(sorted.length * share) - 1, 0, sorted.length - 1)];
        }
    }

    /** Counts the control's paints from now on, after its own listeners have painted. */
    void watch(Control control) {
        control.addListener(SWT.Paint, event -> {
            paints++;
            paintedAt = System.nanoTime();
        });
    }

    /** @param durable answers when the work of the action was on the disk, in {@link System#nanoTime}; 0 for never */
    Took measure(Runnable action, LongSupplier durable) {
        settle();
        int before = paints;
        long cpu = cpu();
        long begin = System.nanoTime();
        action.run();
        until(() -> paints > before);
        settle();
        return new Took((paintedAt - begin) / NANOS_PER_MILLI, (cpu() - cpu) / NANOS_PER_MILLI,
                Math.max(0, durable.getAsLong() - begin) / NANOS_PER_MILLI);
    }

    /** Goes on from a paint until the condition holds and what it changed was painted. */
    Took untilPainted(long begin, BooleanSupplier condition) {
        until(condition);
        settle();
        return new Took((paintedAt - begin) / NANOS_PER_MILLI, 0, 0);
    }

    /**
     * Waits until the toolkit may paint at once again, as it may for whoever marks a word a second: what follows a paint
     * within a 60th of a second is painted with the screen's next picture.
     */
    void rest() {
        boolean[] over = new boolean[1];
        display.timerExec(REST_MILLIS, () -> over[0] = true);
        until(() -> over[0]);
    }

    /** Handles all events that are there. */
    void settle() {
        boolean[] last = new boolean[1];
        do {
            last[0] = false;
            while (display.readAndDispatch()) {
                continue;
            }
            display.asyncExec(() -> last[0] = true);
        } while (display.readAndDispatch() && !last[0]);
    }

    /** Sleeps in between: to look again and again would cost a thread more than what it waits for. */
    void until(BooleanSupplier condition) {
        boolean[] late = new boolean[1];
        Runnable end = () -> late[0] = true;
        display.timerExec((int) PATIENCE.toMillis(), end);
        while (!condition.getAsBoolean()) {
            if (late[0]) {
                throw new NothingPaintedException(PATIENCE);
            }
            if (!display.readAndDispatch()) {
                display.sleep();
            }
        }
        display.timerExec(-1, end);
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
