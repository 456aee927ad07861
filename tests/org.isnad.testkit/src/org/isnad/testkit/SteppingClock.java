/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.testkit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that goes on by a second whenever it is read, and can be set, also back. */
public final class SteppingClock extends Clock {

    /** Where every such clock begins. */
    public static final Instant START = Instant.parse("2022-10-14T08:00:00Z");

    private Instant now = START;

    @Override
    public synchronized Instant instant() {
        Instant read = now;
        now = now.plusSeconds(1);
        return read;
    }

    public synchronized void shift(Duration by) {
        now = now.plus(by);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("nothing in Isnad asks a clock for a zone");
    }
}
