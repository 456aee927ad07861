/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.cli.internal;

import java.time.Duration;
import java.util.Timer;
import java.util.TimerTask;
import java.util.function.LongSupplier;

import org.isnad.transfer.Progress;

/**
 * Shows progress in one line of a terminal, once the work takes long enough to be waited for, and a few times a second.
 * A timer does it too, so that a single step that takes long is seen. Whoever began it ends it.
 */
final class TerminalProgress implements Progress {

    private static final Duration NEXT = Duration.ofMillis(200);
    private static final String CLEAR_LINE = "\r\u001b[K";

    private final Printer terminal;
    private final LongSupplier nanoTime;
    private final Timer timer = new Timer("progress", true);
    private String newest;
    private String shown;
    private long nextAt;
    private boolean ended;

    /** @param unnoticed how long nothing is shown */
    TerminalProgress(Printer terminal, Duration unnoticed, LongSupplier nanoTime) {
        this.terminal = terminal;
        this.nanoTime = nanoTime;
        this.nextAt = nanoTime.getAsLong() + unnoticed.toNanos();
        timer.schedule(new TimerTask() {
            @Override
            public void run() {
                showIfDue();
            }
        }, unnoticed.toMillis(), NEXT.toMillis());
    }

    @Override
    public synchronized void step(String what, int done, int total) {
        newest = done + "/" + total + " " + TerminalText.harmless(what);
        showIfDue();
    }

    /** The user cancels with Ctrl+C, which ends the process. */
    @Override
    public boolean cancelled() {
        return false;
    }

    /** Writes a line that stays. The progress comes back below it. */
    synchronized void beside(String line) {
        clear();
        terminal.line(line);
    }

    /** Takes the line away for good. */
    synchronized void end() {
        ended = true;
        timer.cancel();
        clear();
    }

    private void clear() {
        if (shown != null) {
            terminal.raw(CLEAR_LINE);
            shown = null;
        }
    }

    private synchronized void showIfDue() {
        long now = nanoTime.getAsLong();
        if (!ended && newest != null && !newest.equals(shown) && now - nextAt >= 0) {
            terminal.raw(CLEAR_LINE + newest);
            shown = newest;
            nextAt = now + NEXT.toNanos();
        }
    }
}
