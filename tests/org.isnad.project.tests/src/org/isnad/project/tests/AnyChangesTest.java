/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.project.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

import org.isnad.model.change.AnnotationChange;
import org.isnad.model.change.Change;
import org.isnad.project.Project;
import org.isnad.testkit.Projects;
import org.isnad.testkit.Seeded;
import org.isnad.text.TextRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Any sequence of changes of every kind: undone, read by others, saved in between. */
class AnyChangesTest {

    private static final int ROUNDS = Seeded.slow() ? 400 : 8;
    private static final int CHANGES = 14;

    @TempDir
    private Path folder;
    private final Projects make = new Projects();

    private Project project(RandomGenerator random) throws Exception {
        Project project = make.create(Files.createTempDirectory(folder, "project"));
        for (int i = 0; i < 3; i++) {
            var document = make.add(project, "d" + i, AnyProjectChange.text(random, 30) + "." + i);
            for (var annotator : AnyProjectChange.EVERYBODY) {
                project.apply(AnnotationChange.add(document.id(), annotator,
                        make.entity("PERS", new TextRange(0, project.text(document.id()).length()))));
            }
        }
        project.save();
        return project;
    }

    @Test
    void undoneTheyLeaveTheExactBytesThatWereThere() {
        Seeded.rounds(ROUNDS, random -> {
            Project project = project(random);
            Map<String, List<Byte>> before = Folders.content(project.folder());
            Deque<Change> undos = new ArrayDeque<>();
            Deque<ProjectState> states = new ArrayDeque<>();
            for (int i = 0; i < CHANGES; i++) {
                states.push(ProjectState.of(project));
                undos.push(project.apply(new AnyProjectChange(project, random).next()));
                project = sometimesSavedOrOpenedAgain(project, random);
            }
            while (!undos.isEmpty()) {
                project.apply(undos.pop());
                assertEquals(states.pop(), ProjectState.of(project));
                project = sometimesSavedOrOpenedAgain(project, random);
            }
            project.save();
            assertEquals(before, Folders.content(project.folder()));
        });
    }

    private Project sometimesSavedOrOpenedAgain(Project project, RandomGenerator random) throws Exception {
        switch (random.nextInt(6)) {
            case 0 -> project.save();
            case 1 -> {
                Project again = make.store().open(project.folder());
                assertEquals(ProjectState.of(project), ProjectState.of(again));
                return again;
            }
            default -> {
                return project;
            }
        }
        return project;
    }

    @Test
    void whatOneProjectDoesAnotherSees() {
        Seeded.rounds(ROUNDS, random -> {
            Project one = project(random);
            Project other = make.store().open(one.folder());
            for (int i = 0; i < CHANGES; i++) {
                Project active = random.nextBoolean() ? one : other;
                Project passive = active == one ? other : one;
                active.refresh();
                active.apply(new AnyProjectChange(active, random).next());
                if (random.nextInt(5) == 0) {
                    active.save();
                }
                passive.refresh();
                assertEquals(ProjectState.of(active), ProjectState.of(passive));
            }
        });
    }
}
