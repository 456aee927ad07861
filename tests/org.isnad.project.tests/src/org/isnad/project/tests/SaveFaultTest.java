/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.project.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.isnad.model.Annotator;
import org.isnad.model.Document;
import org.isnad.model.DocumentId;
import org.isnad.model.SpanData;
import org.isnad.model.change.AnnotationChange;
import org.isnad.project.Project;
import org.isnad.project.ProjectException;
import org.isnad.project.ProjectProblem;
import org.isnad.project.check.ProjectCheck;
import org.isnad.project.internal.FolderProjectStore;
import org.isnad.project.tests.FaultyStorage.Fault;
import org.isnad.tagset.Tagsets;
import org.isnad.testkit.Projects;
import org.isnad.testkit.SteppingClock;
import org.isnad.text.TextRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The disk fails at the first, second … n-th step, until the whole action succeeds. */
class SaveFaultTest {

    private static final int LIMIT = 200;
    private static final Annotator ZOE = Annotator.named("Zoë");

    @TempDir
    private Path folder;
    private final FaultyStorage storage = new FaultyStorage();
    private final Projects make = new Projects(
            new FolderProjectStore(Tagsets.shipped(), storage, new SteppingClock(), Duration.ofSeconds(1)));

    @ParameterizedTest
    @EnumSource(Fault.class)
    void aSaveThatFailsLosesNothing(Fault fault) throws Exception {
        int steps = 0;
        boolean succeeded = false;
        while (!succeeded) {
            steps++;
            assertTrue(steps < LIMIT);
            Path root = folder.resolve("save-" + steps);
            succeeded = saveWithFault(root, fault, steps);
        }
        assertTrue(steps > 5, steps + " steps only");
    }

    private boolean saveWithFault(Path root, Fault fault, int step) throws Exception {
        Project project = make.create(root);
        Document document = make.add(project, "d", "قال زيد بن عمرو");
        SpanData saved = make.mark(project, document, "PERS", new TextRange(4, 7));
        project.save();
        SpanData unsaved = make.mark(project, document, "ORG", new TextRange(0, 3));
        SpanData hers = make.entity("LOC", new TextRange(8, 10));
        project.apply(AnnotationChange.add(document.id(), ZOE, hers));
        storage.arm(fault, step);

        boolean succeeded = true;
        try {
            project.save();
            assertFalse(project.dirty());
        } catch (ProjectException e) {
            succeeded = false;
            assertEquals(ProjectProblem.NOT_WRITABLE, e.problem());
            assertTrue(project.dirty(), "what was not saved is still to be saved");
        }
        boolean failed = storage.failed();
        storage.disarm();

        assertThere(root, document.id(), List.of(unsaved, saved), List.of(hers));
        if (!succeeded) {
            project.save();
        }
        Project again = assertThere(root, document.id(), List.of(unsaved, saved), List.of(hers));
        assertFalse(again.dirty());
        assertEquals(List.of(), ProjectCheck.check(again), "nothing is left behind");
        return succeeded && !failed;
    }

    @Test
    void whatWasDecidedIsAppendedUntilTheJournalBeginsAnew() throws Exception {
        int between = 0;
        boolean reached = true;
        for (int step = 1; reached; step++) {
            assertTrue(step < LIMIT);
            Path root = folder.resolve("merge-" + step);
            Project project = make.create(root);
            Document document = make.add(project, "d", "قال زيد بن عمرو");
            Path file = changedByTwo(project, document);
            byte[] outside = Files.readAllBytes(file);
            storage.arm(Fault.FOR_GOOD, step);
            boolean saved = saves(project);
            reached = storage.failed();
            storage.disarm();

            boolean anew = Files.exists(root.resolve(".isnad").resolve("journal").resolve("3.log"));
            make.mark(project, document, "GPE", new TextRange(0, 3));

            if (!saved && !anew && !Arrays.equals(outside, Files.readAllBytes(file))) {
                between++;
                assertTrue(project.history(document.id()).stream().anyMatch(past -> past.author().isEmpty()),
                        "the decision, which is nobody's, is not in the journal, step " + step);
            }
            assertEquals(3, make.store().open(root).annotations(document.id(), Projects.SARA).snapshot().size());
        }
        assertTrue(between > 0, "the file was written and the journal was not");
    }

    /** Changes a span, and lets another program change it in the file as well. */
    private Path changedByTwo(Project project, Document document) throws Exception {
        Path root = project.folder();
        SpanData old = make.mark(project, document, "PERS", new TextRange(4, 7));
        project.save();
        Project copy = make.store().open(Folders.copy(root, root.resolveSibling(root.getFileName() + "-copy")));
        retag(copy, document, old, "LOC");
        copy.save();
        retag(project, document, old, "ORG");
        Path file = Path.of("annotations", Projects.SARA.id().value(), "d.xml");
        return Files.copy(copy.folder().resolve(file), root.resolve(file), StandardCopyOption.REPLACE_EXISTING);
    }

    private void retag(Project project, Document document, SpanData span, String tag) throws Exception {
        project.apply(new AnnotationChange(document.id(), Projects.SARA, span,
                span.withFeature("tag", List.of(tag), make.now())));
    }

    private static boolean saves(Project project) {
        try {
            project.save();
            return true;
        } catch (ProjectException e) {
            return false;
        }
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void aChangeThatFailsIsNotThereAndOneThatDoesNotIs(Fault fault) throws Exception {
        int steps = 0;
        boolean reached = true;
        while (reached) {
            steps++;
            assertTrue(steps < LIMIT);
            reached = changeWithFault(folder.resolve("change-" + steps), fault, steps);
        }
        assertTrue(steps > 5, steps + " steps only");
    }

    private boolean changeWithFault(Path root, Fault fault, int step) throws Exception {
        Project project = make.create(root);
        Document document = make.add(project, "d", "قال زيد بن عمرو");
        List<SpanData> expected = new ArrayList<>();
        storage.arm(fault, step);
        for (int begin = 0; begin < 4; begin++) {
            try {
                expected.add(make.mark(project, document, "PERS", new TextRange(begin, begin + 2)));
            } catch (ProjectException e) {
                assertEquals(ProjectProblem.NOT_WRITABLE, e.problem());
            }
            assertEquals(expected, project.annotations(document.id(), Projects.SARA).snapshot());
            try {
                if (begin == 1) {
                    project.save();
                }
            } catch (ProjectException e) {
                assertEquals(ProjectProblem.NOT_WRITABLE, e.problem());
            }
        }
        boolean reached = storage.failed();
        storage.disarm();

        assertThere(root, document.id(), expected, List.of());
        project.save();
        assertThere(root, document.id(), expected, List.of());
        return reached;
    }

    private Project assertThere(Path root, DocumentId document, List<SpanData> sara, List<SpanData> zoe)
            throws ProjectException {
        Project project = make.store().open(root);
        assertEquals(sara, project.annotations(document, Projects.SARA).snapshot());
        assertEquals(zoe, project.annotations(document, ZOE).snapshot());
        return project;
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void anImportThatFailsLeavesNoHalfDocument(Fault fault) throws Exception {
        Project project = make.create(folder.resolve("p"));
        boolean failed = true;
        for (int step = 1; failed; step++) {
            assertTrue(step < LIMIT);
            int before = project.documents().size();
            storage.arm(fault, step);
            try {
                make.add(project, "d", "نص " + step);
            } catch (ProjectException e) {
                assertEquals(ProjectProblem.NOT_WRITABLE, e.problem());
            }
            failed = storage.failed();
            storage.disarm();

            Project again = make.store().open(folder.resolve("p"));
            assertTrue(again.documents().size() >= before);
            assertEquals(List.of(), ProjectCheck.check(again).stream()
                    .filter(finding -> !finding.file().contains("isnad-tmp")).toList());
        }
    }
}
