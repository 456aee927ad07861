/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.search.internal.match;

import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

import org.isnad.search.QueryProblem;

/** What one query may cost: matches of a part, time, and the patience of whoever asked. Used by one thread. */
public final class Budget {

    /** How often a part of a query may match in one document. */
    public static final int MOST_MATCHES = 1 << 21;
    /** The clock is looked at after so many units of work, of which each takes some nanoseconds. */
    private static final int WORK_BETWEEN_LOOKS = 1 << 16;

    /** How many bytes one query may hold at once: a quarter of the memory, or what serves the largest project. */
    private static final long MOST_BYTES = Math.min(1L << 28, Runtime.getRuntime().maxMemory() / 4);

    private final BooleanSupplier cancelled;
    private final LongSupplier nanoTime;
    private final long deadline;
    private int work;
    private long held;

    /** @param nanos how long the query may take */
    public Budget(BooleanSupplier cancelled, LongSupplier nanoTime, long nanos) {
        this.cancelled = cancelled;
        this.nanoTime = nanoTime;
        this.deadline = nanoTime.getAsLong() + nanos;
    }

    /**
     * Takes note of work that was done.
     *
     * @throws StoppedException if it is time to stop
     */
    public void spend(int units) {
        work += units;
        if (work > WORK_BETWEEN_LOOKS) {
            look();
        }
    }

    /** Looks at the clock at once, otherwise as {@link #spend}. */
    public void look() {
        work = 0;
        if (cancelled.getAsBoolean()) {
            throw new StoppedException(QueryProblem.CANCELLED, "");
        }
        if (nanoTime.getAsLong() - deadline > 0) {
            throw new StoppedException(QueryProblem.TOO_LONG, "");
        }
    }

    /**
     * Takes note of memory that is held until {@link #letGo}.
     *
     * @throws StoppedException if it is more than a query may have
     */
    public void hold(long bytes) {
        held += bytes;
        if (held > MOST_BYTES) {
            throw new StoppedException(QueryProblem.TOO_MANY_MATCHES, "");
        }
    }

    /** Nothing that was held is held any more. */
    public void letGo() {
        held = 0;
    }

    /**
     * @param bytes that each of them takes
     * @throws StoppedException if a part matches more often than it may
     */
    void requireFew(int matches, int bytes) {
        if (matches > MOST_MATCHES || held + (long) matches * bytes > MOST_BYTES) {
            throw new StoppedException(QueryProblem.TOO_MANY_MATCHES, "");
        }
    }
}
