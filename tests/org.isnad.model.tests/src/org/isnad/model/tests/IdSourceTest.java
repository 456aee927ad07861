/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.model.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.isnad.model.AnnotationId;
import org.isnad.model.IdSource;
import org.isnad.testkit.Seeded;
import org.isnad.testkit.SteppingClock;
import org.junit.jupiter.api.Test;

class IdSourceTest {

    @Test
    void makesUuidsOfVersion7WithTheTimeInFront() {
        SteppingClock clock = new SteppingClock();

        AnnotationId id = new IdSource(clock, Seeded.random(1)).next();

        assertEquals(7, id.value().version());
        assertEquals(2, id.value().variant());
        assertEquals(SteppingClock.START.toEpochMilli(), id.value().getMostSignificantBits() >>> 16);
    }

    @Test
    void ascendsWhileTheClockStandsStill() {
        Clock still = Clock.fixed(SteppingClock.START, new SteppingClock().getZone());

        assertAscending(idsOf(new IdSource(still, Seeded.random(1)), 20_000));
    }

    @Test
    void ascendsWhenTheClockGoesBack() {
        SteppingClock clock = new SteppingClock();
        IdSource source = new IdSource(clock, Seeded.random(1));
        List<AnnotationId> ids = idsOf(source, 10);

        clock.shift(Duration.ofDays(-700));
        ids.addAll(idsOf(source, 10));

        assertAscending(ids);
    }

    @Test
    void makesNoIdTwiceForSeveralThreads() throws Exception {
        IdSource source = new IdSource(new SteppingClock(), Seeded.random(1));
        Set<AnnotationId> all = new TreeSet<>();

        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            Callable<List<AnnotationId>> work = () -> idsOf(source, 1000);
            for (Future<List<AnnotationId>> ids : threads.invokeAll(List.of(work, work, work, work))) {
                all.addAll(ids.get());
            }
        }

        assertEquals(4000, all.size());
    }

    private static List<AnnotationId> idsOf(IdSource source, int count) {
        List<AnnotationId> ids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ids.add(source.next());
        }
        return ids;
    }

    private static void assertAscending(List<AnnotationId> ids) {
        for (int i = 1; i < ids.size(); i++) {
            AnnotationId before = ids.get(i - 1);
            AnnotationId after = ids.get(i);
            assertTrue(before.compareTo(after) < 0, () -> before + " before " + after);
        }
    }
}
