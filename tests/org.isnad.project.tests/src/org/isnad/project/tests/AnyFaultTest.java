/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.project.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

import org.isnad.model.Annotator;
import org.isnad.model.Document;
import org.isnad.model.change.AnnotationChange;
import org.isnad.model.change.Change;
import org.isnad.project.Project;
import org.isnad.project.ProjectException;
import org.isnad.project.ProjectProblem;
import org.isnad.project.internal.FolderProjectStore;
import org.isnad.project.tests.FaultyStorage.Fault;
import org.isnad.tagset.Tagsets;
import org.isnad.testkit.Projects;
import org.isnad.testkit.Seeded;
import org.isnad.testkit.SteppingClock;
import org.isnad.text.TextRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Saves of changes of every kind that fail at any step, or end between any two of the files that they write. */
class AnyFaultTest {

    private static final int CHANGES = 10;
    private static final int LIMIT = 1000;
    private static final int ROUNDS = Seeded.slow() ? 300 : 12;

    @TempDir
    private Path folder;
    private final FaultyStorage storage = new FaultyStorage();
    private final Projects make = new Projects(
            new FolderProjectStore(Tagsets.shipped(), storage, new SteppingClock(), Duration.ofSeconds(1)));

    /** A project with changes that are in no file yet. */
    private Project changed(Path root, RandomGenerator random) throws Exception {
        Project project = make.create(root);
        for (int i = 0; i < 3; i++) {
            Document document = make.add(project, "d" + i, AnyProjectChange.text(random, 20) + "." + i);
            for (Annotator annotator : AnyProjectChange.EVERYBODY) {
                project.apply(AnnotationChange.add(document.id(), annotator,
                        make.entity("PERS", new TextRange(0, project.text(document.id()).length()))));
            }
        }
        project.save();
        for (int i = 0; i < CHANGES; i++) {
            project.apply(new AnyProjectChange(project, random).next());
        }
        return project;
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void aSaveThatFailsLosesNothing(Fault fault) throws Exception {
        long seed = Long.getLong("isnad.seed", System.nanoTime());
        boolean succeeded = false;
        for (int step = 1; !succeeded; step += Seeded.slow() ? 1 : 7) {
            assertTrue(step < LIMIT);
            Path root = folder.resolve("save-" + step);
            Project project = changed(root, Seeded.random(seed));
            ProjectState state = ProjectState.of(project);
            storage.arm(fault, step);
            try {
                project.save();
            } catch (ProjectException e) {
                assertEquals(ProjectProblem.NOT_WRITABLE, e.problem(), () -> "-Disnad.seed=" + seed + " " + e);
            }
            succeeded = !storage.failed();
            storage.disarm();

            String where = "-Disnad.seed=" + seed + " step " + step;
            assertEquals(state, ProjectState.of(project), where);
            assertEquals(state, ProjectState.of(make.store().open(root)), where);
            project.save();
            assertEquals(state, ProjectState.of(make.store().open(root)), where);
        }
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void aChangeThatFailsIsNotThere(Fault fault) throws Exception {
        long seed = Long.getLong("isnad.seed", System.nanoTime());
        boolean succeeded = false;
        for (int step = 1; !succeeded; step++) {
            RandomGenerator random = Seeded.random(seed);
            Project project = changed(folder.resolve("change-" + step), random);
            ProjectState state = ProjectState.of(project);
            Change change = new AnyProjectChange(project, random).next();
            storage.arm(fault, step);
            try {
                project.apply(change);
            } catch (ProjectException e) {
                assertEquals(state, ProjectState.of(project), "-Disnad.seed=" + seed + " step " + step);
            }
            succeeded = !storage.failed();
            storage.disarm();
            assertEquals(ProjectState.of(project), ProjectState.of(make.store().open(project.folder())));
        }
    }

    @Test
    void aSaveThatDiedAfterAnyOfItsFilesIsReadAsItWillBe() {
        Seeded.rounds(ROUNDS, random -> {
            Project project = changed(Files.createTempDirectory(folder, "whole"), random);
            ProjectState state = ProjectState.of(project);
            Path journal = Folders.copy(project.folder().resolve(".isnad"), Files.createTempDirectory(folder, "journal"));
            Map<Path, byte[]> before = bytes(project.folder());
            project.save();
            Map<Path, byte[]> after = bytes(project.folder());

            Path half = Files.createTempDirectory(folder, "half");
            Map<Path, byte[]> all = new TreeMap<>(before);
            all.putAll(after);
            for (Path path : all.keySet()) {
                byte[] content = random.nextBoolean() ? before.get(path) : after.get(path);
                if (content != null) {
                    Files.createDirectories(half.resolve(path).getParent());
                    Files.write(half.resolve(path), content);
                }
            }
            // Texts are written before, and removed after what names them.
            for (Path path : all.keySet()) {
                if (path.getNameCount() > 1 && path.getName(path.getNameCount() - 2).toString().equals("earlier")) {
                    Files.createDirectories(half.resolve(path).getParent());
                    Files.write(half.resolve(path), all.get(path));
                }
            }
            Folders.copy(journal, half.resolve(".isnad"));

            Project again = make.store().open(half);
            assertEquals(state, ProjectState.of(again));
            again.save();
            assertEquals(state, ProjectState.of(make.store().open(half)));
        });
    }

    private static Map<Path, byte[]> bytes(Path root) throws Exception {
        Map<Path, byte[]> content = new TreeMap<>();
        for (Path file : Folders.files(root)) {
            content.put(root.relativize(file), Files.readAllBytes(file));
        }
        return content;
    }
}
