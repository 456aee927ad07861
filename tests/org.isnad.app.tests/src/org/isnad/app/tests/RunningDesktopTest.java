/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.isnad.app.DesktopCall;
import org.isnad.app.RunningDesktop;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunningDesktopTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    private Path area;

    @Test
    void theSecondHandsItsCallToTheFirst() throws Exception {
        BlockingQueue<DesktopCall> calls = new LinkedBlockingQueue<>();
        DesktopCall call = new DesktopCall(Optional.of(area.resolve("مشروع الأخبار")), Optional.empty(), false);
        try (RunningDesktop first = RunningDesktop.in(area); RunningDesktop second = RunningDesktop.in(area)) {
            assertTrue(first.isThisProcess());
            assertFalse(second.isThisProcess());
            first.receive(calls::add);

            second.handOver(call, PATIENCE);

            assertEquals(call, calls.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS));
        }
    }

    @Test
    void aCallThatCameBeforeTheDesktopListenedIsTaken() throws Exception {
        BlockingQueue<DesktopCall> calls = new LinkedBlockingQueue<>();
        DesktopCall call = new DesktopCall(Optional.empty(), Optional.empty(), false);
        Path waiting = Files.createDirectories(area.resolve("calls")).resolve("1.call");
        Files.write(waiting, call.words());
        try (RunningDesktop desktop = RunningDesktop.in(area)) {
            desktop.receive(calls::add);

            assertEquals(call, calls.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS));
        }
    }

    @Test
    void aDesktopThatDoesNotAnswerIsNamedAndTheCallIsTakenBack() throws Exception {
        DesktopCall call = new DesktopCall(Optional.empty(), Optional.empty(), false);
        try (RunningDesktop first = RunningDesktop.in(area); RunningDesktop second = RunningDesktop.in(area)) {
            assertThrows(IOException.class, () -> second.handOver(call, Duration.ofMillis(1)));
        }
        try (Stream<Path> left = Files.list(area.resolve("calls"))) {
            assertEquals(0, left.count());
        }
    }

    @Test
    void theNextProcessIsTheDesktopOnceTheFirstHasClosed() throws Exception {
        RunningDesktop.in(area).close();

        try (RunningDesktop next = RunningDesktop.in(area)) {
            assertTrue(next.isThisProcess());
        }
    }
}
