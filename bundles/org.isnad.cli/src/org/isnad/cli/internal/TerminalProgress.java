/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.cli.internal;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

import org.isnad.transfer.Progress;

/** Shows progress in one line of a terminal, once the work takes over a second, and a few times a second. */
final class TerminalProgress implements Progress {

    private static final long FIRST_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final long NEXT_NANOS = TimeUnit.MILLISECONDS.toNanos(200);
    private static final String CLEAR_LINE = "\r\u001b[K";

    private final Printer terminal;
    private final LongSupplier nanoTime;
    private long nextAt;
    private boolean shown;

    TerminalProgress(Printer terminal, LongSupplier nanoTime) {
        this.terminal = terminal;
        this.nanoTime = nanoTime;
        this.nextAt = nanoTime.getAsLong() + FIRST_NANOS;
    }

    @Override
    public void step(String what, int done, int total) {
        long now = nanoTime.getAsLong();
        if (now - nextAt >= 0) {
            terminal.raw(CLEAR_LINE + done + "/" + total + " " + what.replaceAll("\\p{Cntrl}", " "));
            nextAt = now + NEXT_NANOS;
            shown = true;
        }
        if (shown && done + 1 >= total) {
            terminal.raw(CLEAR_LINE);
            shown = false;
        }
    }

    /** The user cancels with Ctrl+C, which ends the process. */
    @Override
    public boolean cancelled() {
        return false;
    }
}
