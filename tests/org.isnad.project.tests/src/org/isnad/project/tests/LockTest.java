/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.project.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.isnad.model.Document;
import org.isnad.project.Project;
import org.isnad.project.ProjectException;
import org.isnad.project.ProjectProblem;
import org.isnad.testkit.Projects;
import org.isnad.text.TextRange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LockTest {

    @TempDir
    private Path folder;
    private final Projects make = new Projects();
    private Document document;
    private Path lock;
    private Path holder;

    @BeforeEach
    void aProject() throws Exception {
        document = make.add(make.create(folder), "d", "قال زيد");
        lock = folder.resolve(".isnad").resolve("lock");
        holder = folder.resolve(".isnad").resolve("holder");
    }

    @Test
    void nobodyHoldsTheLockWhileNothingIsWritten() throws Exception {
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE)) {
            channel.lock().close();
        }
        assertFalse(Files.exists(holder));
    }

    @Test
    void whoWritesIsNamedWhenPatienceEnds() throws Exception {
        Project project = make.store().withPatience(Duration.ofMillis(50)).open(folder);
        make.mark(project, document, "PERS", new TextRange(4, 7));
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE); FileLock held = channel.lock()) {
            assertTrue(held.isValid());
            Files.writeString(holder, "desk-7\n4711\n2022-10-14T08:00:00Z\n");

            ProjectException found = assertThrows(ProjectException.class, project::save);

            assertEquals(ProjectProblem.HELD, found.problem());
            assertTrue(found.getMessage().contains("4711") && found.getMessage().contains("desk-7"),
                    found.getMessage());
            assertEquals(ProjectProblem.HELD, assertThrows(ProjectException.class,
                    () -> make.mark(project, document, "LOC", new TextRange(0, 3))).problem());
            Project reader = make.store().open(folder);
            assertEquals(1, reader.annotations(document.id(), Projects.SARA).spans().size(), "readers are not blocked");
            assertTrue(Files.exists(holder), "a reader leaves the holder alone");
        }
        assertTrue(project.dirty());
        project.save();
        assertFalse(project.dirty());
    }

    @Test
    void aWriterWaitsForTheOther() throws Exception {
        Project project = make.store().withPatience(Duration.ofMinutes(1)).open(folder);
        make.mark(project, document, "PERS", new TextRange(4, 7));
        CountDownLatch started = new CountDownLatch(1);
        Thread writer;
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE); FileLock held = channel.lock()) {
            assertTrue(held.isValid());
            writer = Thread.ofPlatform().start(() -> {
                started.countDown();
                try {
                    project.save();
                } catch (ProjectException e) {
                    throw new IllegalStateException(e);
                }
            });
            assertTrue(started.await(10, TimeUnit.SECONDS));
            assertTrue(project.dirty());
        }
        writer.join(Duration.ofSeconds(30));

        assertFalse(project.dirty());
    }

    @Test
    void whatADeadWriterLeftIsTakenOverAndCleanedUp() throws Exception {
        Files.writeString(holder, "desk-7\n1\n2022-10-14T08:00:00Z\n");
        Path unfinished = folder.resolve("documents").resolve("new.isnad-tmp");
        Files.createDirectories(unfinished);
        Files.writeString(unfinished.resolve("text.txt"), "نص");
        Files.writeString(folder.resolve("project.isnad.isnad-tmp"), "<");

        Project project = make.store().open(folder);

        assertFalse(Files.exists(unfinished));
        assertFalse(Files.exists(folder.resolve("project.isnad.isnad-tmp")));
        assertFalse(Files.exists(holder));
        assertEquals(List.of(), Integrity.findings(project));
    }
}
