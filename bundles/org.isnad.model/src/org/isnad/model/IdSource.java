/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.model;

import java.time.Clock;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * Makes ids that are unique everywhere and ascend in the order in which one source makes them: UUIDs of version 7 with
 * a counter (RFC 9562, 6.2, method 1). A clock that stands still or goes back does not disturb the order. Safe for any
 * number of threads.
 */
public final class IdSource {

    private static final int COUNTER_LIMIT = 1 << 12;
    /** A new millisecond starts below this, so that thousands of ids fit before the counter is full. */
    private static final int COUNTER_START = 1 << 10;

    private final Clock clock;
    private final RandomGenerator random;
    private long millis = Long.MIN_VALUE;
    private int counter;

    /** @param random not a predictable generator outside tests: two sources must not make the same ids */
    public IdSource(Clock clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
    }

    /** An id greater than all that this source made before. */
    public synchronized AnnotationId next() {
        long now = clock.millis();
        if (now > millis) {
            startAt(now);
        } else if (++counter == COUNTER_LIMIT) {
            startAt(millis + 1);
        }
        long most = millis << 16 | 0x7000 | counter;
        long least = random.nextLong() >>> 2 | Long.MIN_VALUE;
        return new AnnotationId(new UUID(most, least));
    }

    private void startAt(long time) {
        millis = time;
        counter = random.nextInt(COUNTER_START);
    }
}
