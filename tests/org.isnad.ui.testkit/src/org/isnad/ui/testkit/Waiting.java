/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.testkit;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Listener;
import org.opentest4j.AssertionFailedError;

/** Waits on the UI thread for something to become true, handling the user interface's events meanwhile. */
public final class Waiting {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int LOOK_AGAIN_MILLIS = 20;

    private Waiting() {
    }

    /**
     * Waits for a condition.
     *
     * @param what completes the sentence "waited for …"
     * @throws AssertionFailedError after 20 seconds
     */
    public static void until(String what, BooleanSupplier condition) {
        Display display = Display.getCurrent();
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionFailedError("waited in vain for " + what);
            }
            if (!display.readAndDispatch()) {
                // Jobs end and windows appear without waking this thread.
                display.timerExec(LOOK_AGAIN_MILLIS, () -> { });
                display.sleep();
            }
        }
    }

    /** Waits until the supplier answers something else than null. */
    public static <T> T forValue(String what, Supplier<T> supplier) {
        Object[] found = new Object[1];
        until(what, () -> (found[0] = supplier.get()) != null);
        @SuppressWarnings("unchecked")
        T value = (T) found[0];
        return value;
    }

    /** Waits until no job of the family runs or waits; null for all jobs. */
    public static void forJobs(Object family) {
        until("jobs", () -> Job.getJobManager().find(family).length == 0);
    }

    /** Handles all events that are there now. */
    public static void forEvents() {
        Display display = Display.getCurrent();
        AtomicBoolean last = new AtomicBoolean();
        display.asyncExec(() -> last.set(true));
        until("events", last::get);
        while (display.readAndDispatch()) {
            // Each call handles one event.
            continue;
        }
    }

    /** Redraws the control and waits until it was painted: what is seen then is what the model says now. */
    public static void forPaint(Control control) {
        AtomicBoolean painted = new AtomicBoolean();
        Listener listener = event -> painted.set(true);
        control.addListener(SWT.Paint, listener);
        try {
            control.redraw();
            until("a paint of " + control, painted::get);
        } finally {
            control.removeListener(SWT.Paint, listener);
        }
        forEvents();
    }
}
