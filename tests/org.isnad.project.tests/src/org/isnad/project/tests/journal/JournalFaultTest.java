/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.project.tests.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

import org.isnad.project.tests.FaultyStorage;
import org.isnad.project.tests.FaultyStorage.Fault;
import org.isnad.testkit.Seeded;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The disk fails at the first, second … n-th step, until everything succeeds. */
class JournalFaultTest {

    private static final int LIMIT = 100;

    @TempDir
    private Path temporary;
    private final RandomGenerator random = Seeded.random(13);
    private final FaultyStorage disk = new FaultyStorage();

    @ParameterizedTest
    @EnumSource(Fault.class)
    void noStepThatFailsLosesAnAcknowledgedChange(Fault fault) throws Exception {
        int steps = 0;
        boolean reached = true;
        while (reached) {
            steps++;
            assertTrue(steps < LIMIT);
            reached = workWithFault(Desk.folder(temporary.resolve(fault + "-" + steps)), fault, steps);
        }
        assertTrue(steps > 20, steps + " steps only");
    }

    /** Appends, begins a generation, appends a bulk change; a fault in between ends nothing but the one action. */
    private boolean workWithFault(Path root, Fault fault, int step) throws Exception {
        Desk desk = new Desk(root, disk);
        List<String> acknowledged = new ArrayList<>();
        List<String> tried = new ArrayList<>();
        disk.arm(fault, step);
        for (int i = 0; i < 6; i++) {
            String name = Integer.toString(i);
            try {
                tried.add(name);
                desk.append(i == 4 ? Desk.markMany(random, name, 1_000) : Desk.mark(random, name));
                acknowledged.add(name);
                if (i % 2 == 1) {
                    desk.checkpoint();
                }
            } catch (IOException expected) {
                assertNothingLost(root, acknowledged, tried);
            }
        }
        boolean reached = disk.failed();
        disk.disarm();

        assertNothingLost(root, acknowledged, tried);
        desk.append(Desk.mark(random, "last"));
        assertEquals("last", Desk.everything(root).getLast());
        acknowledged.add("last");
        tried.add("last");
        assertNothingLost(root, acknowledged, tried);
        try (Stream<Path> files = Files.list(desk.file(1).getParent())) {
            assertEquals(List.of(), files.filter(file -> file.toString().endsWith(".damaged")).toList());
        }
        return reached;
    }

    /** What was refused may be found later, but then as a whole and in its place. */
    private static void assertNothingLost(Path root, List<String> acknowledged, List<String> tried) throws Exception {
        List<String> found = Desk.everything(root);
        List<String> rest = new ArrayList<>(found);
        rest.retainAll(acknowledged);
        assertEquals(acknowledged, rest);
        rest.clear();
        rest.addAll(tried);
        rest.retainAll(found);
        assertEquals(rest, found);
    }
}
