/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.project.tests.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

import org.isnad.project.internal.journal.Entry;
import org.isnad.model.change.ChangeList;
import org.isnad.project.tests.Children;
import org.isnad.testkit.Seeded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Processes that are killed while they append, and processes that append at the same time. */
class JournalKillTest {

    private static final int ROUNDS = Seeded.slow() ? 500 : 20;
    private static final int TOGETHER = 2_000;
    private static final int BULK = 1_000;
    private static final long PATIENCE = 120;
    /** In nanoseconds; as long as some appends take. */
    private static final long LONGEST_DELAY = 20_000_000;
    /** Then a new journal is begun, so that the last rounds take no longer than the first. */
    private static final int MOST_CHANGES = 2_000;

    @TempDir
    private Path temporary;

    @Test
    void atMostTheLastUnacknowledgedChangeIsGone() throws Exception {
        Path[] root = { Desk.folder(temporary) };
        int[] next = { 0 };
        Seeded.rounds(ROUNDS, random -> {
            int acknowledged = killAppending(root[0], next[0], 1, random.nextLong(), random.nextLong(LONGEST_DELAY));
            List<String> found = Desk.everything(root[0]);
            assertTrue(found.size() == acknowledged + 1 || found.size() == acknowledged + 2,
                    () -> acknowledged + " was acknowledged, but " + found.size() + " are there");
            assertEquals(IntStream.range(0, found.size()).mapToObj(Integer::toString).toList(), found);
            next[0] = found.size();
            if (next[0] > MOST_CHANGES) {
                root[0] = Desk.folder(Files.createTempDirectory(temporary, "more"));
                next[0] = 0;
            }
        });
    }

    @Test
    void aChangeOfAThousandMarksIsThereAsAWholeOrNotAtAll() throws Exception {
        Seeded.rounds(ROUNDS / 4, random -> {
            Path root = Desk.folder(Files.createTempDirectory(temporary, "bulk"));
            int acknowledged = killAppending(root, 0, BULK, random.nextLong(), random.nextLong(LONGEST_DELAY));
            Desk desk = new Desk(root);
            desk.catchUp();
            for (Entry entry : desk.seen) {
                assertEquals(BULK, ((ChangeList) entry.change()).changes().size());
            }
            int found = Desk.everything(root).size();
            assertTrue(found == acknowledged + 1 || found == acknowledged + 2);
        });
    }

    /** @return the number of the last change that was acknowledged */
    private static int killAppending(Path root, int first, int marks, long seed, long delay) throws Exception {
        Process child = Children.start(AppendingChild.class, root.toString(), "", Integer.toString(first), "1000000",
                Long.toString(seed), Integer.toString(marks));
        BufferedReader lines = child.inputReader(StandardCharsets.UTF_8);
        String last = lines.readLine();
        assertEquals(Integer.toString(first), last);
        LockSupport.parkNanos(delay);
        // Not the process itself: that would close its output, whose last lines are still to be read.
        assertTrue(child.toHandle().destroyForcibly());
        assertTrue(child.waitFor(PATIENCE, TimeUnit.SECONDS));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            last = line;
        }
        return Integer.parseInt(last);
    }

    @Test
    void twoProcessesThatAppendAtTheSameTimeLoseNothing() throws Exception {
        Path root = Desk.folder(temporary);
        Process one = Children.start(AppendingChild.class, root.toString(), "a", "0", Integer.toString(TOGETHER), "1",
                "1");
        Process other = Children.start(AppendingChild.class, root.toString(), "b", "0", Integer.toString(TOGETHER), "2",
                "1");
        for (Process child : List.of(one, other)) {
            List<String> lines = child.inputReader(StandardCharsets.UTF_8).lines().toList();
            assertEquals("done", lines.getLast(), () -> String.join("\n", lines));
        }

        List<String> found = Desk.everything(root);

        assertEquals(2 * TOGETHER, found.size());
        for (String name : List.of("a", "b")) {
            assertEquals(IntStream.range(0, TOGETHER).mapToObj(i -> name + i).toList(),
                    found.stream().filter(comment -> comment.startsWith(name)).toList());
        }
    }
}
