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

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

import org.isnad.project.Project;
import org.isnad.project.ProjectException;
import org.isnad.project.ProjectProblem;
import org.isnad.project.check.ProjectCheck;
import org.isnad.project.internal.FolderProjectStore;
import org.isnad.project.tests.FaultyStorage.Fault;
import org.isnad.tagset.Tagsets;
import org.isnad.testkit.Projects;
import org.isnad.testkit.SteppingClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Making a project while the disk fails at the first, second … n-th step, until it succeeds. */
class NewProjectTest {

    private static final int LIMIT = 200;

    @TempDir
    private Path folder;
    private final FaultyStorage storage = new FaultyStorage();
    private final Projects make = new Projects(
            new FolderProjectStore(Tagsets.shipped(), storage, new SteppingClock(), Duration.ofSeconds(1)));

    @ParameterizedTest
    @EnumSource(Fault.class)
    void afterAFailureTheSecondAttemptSucceeds(Fault fault) throws Exception {
        boolean failed = true;
        int step = 0;
        while (failed) {
            step++;
            assertTrue(step < LIMIT);
            Path root = folder.resolve("new-" + step).resolve("p");
            storage.arm(fault, step);
            try {
                make.create(root).close();
            } catch (ProjectException e) {
                assertEquals(ProjectProblem.NOT_WRITABLE, e.problem());
                assertTrue(fault == Fault.FOR_GOOD || Files.notExists(root.getParent()),
                        step + " left " + Folders.files(folder));
            }
            failed = storage.failed();
            storage.disarm();

            if (Files.notExists(root.resolve("project.isnad"))) {
                make.create(root).close();
            }
            Project project = make.store().open(root);
            assertEquals(List.of(), ProjectCheck.check(project));
            assertFalse(project.readOnly());
        }
        assertTrue(step > 15, step + " steps only");
    }

    @Test
    void whatSomebodyElsePutThereStays() throws Exception {
        Path mine = Files.writeString(Files.createDirectories(folder.resolve("p/.isnad")).resolve("mine"), "x");
        storage.arm(Fault.BEFORE, 5);

        assertThrows(ProjectException.class, () -> make.create(folder.resolve("p")));

        assertEquals("x", Files.readString(mine));
        assertEquals(List.of(), Folders.files(folder.resolve("p")));
    }

    @Test
    void aFolderWithAGitignoreOfItsOwnIsNotEmpty() throws Exception {
        Files.writeString(folder.resolve(".gitignore"), "*.pdf\n");

        assertEquals(ProjectProblem.FOLDER_NOT_EMPTY,
                assertThrows(ProjectException.class, () -> make.create(folder)).problem());
        assertEquals("*.pdf\n", Files.readString(folder.resolve(".gitignore")));
    }

    @Test
    void whereAFileIsNoFolderIsMade() throws Exception {
        Path file = Files.writeString(folder.resolve("report.txt"), "x");

        for (Path path : List.of(file, file.resolve("p/q"))) {
            ProjectException found = assertThrows(ProjectException.class, () -> make.create(path));
            assertEquals(ProjectProblem.NOT_A_FOLDER, found.problem());
            assertTrue(found.getMessage().contains("“" + file + "” is a file"), found.getMessage());
            assertTrue(found.message(Locale.forLanguageTag("ar")).contains("ملف"), found.getMessage());
        }
    }
}
