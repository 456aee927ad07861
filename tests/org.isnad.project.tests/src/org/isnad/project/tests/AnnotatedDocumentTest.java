/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.project.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.isnad.model.AnnotationData;
import org.isnad.model.Annotator;
import org.isnad.model.Document;
import org.isnad.model.DocumentId;
import org.isnad.model.SpanData;
import org.isnad.project.NewDocument;
import org.isnad.project.Project;
import org.isnad.project.ProjectException;
import org.isnad.project.ProjectProblem;
import org.isnad.project.internal.FolderProjectStore;
import org.isnad.project.tests.FaultyStorage.Fault;
import org.isnad.tagset.Tagsets;
import org.isnad.testkit.Projects;
import org.isnad.testkit.SteppingClock;
import org.isnad.text.TextRange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Documents that enter a project with what is said about them. */
class AnnotatedDocumentTest {

    private static final int LIMIT = 200;
    private static final Annotator ZOE = Annotator.named("Zoë");
    private static final DocumentId ID = new DocumentId("d");
    private static final NewDocument DOCUMENT =
            new NewDocument("d", "d", "d.txt", "text", "UTF-8", "قال زيد 😀", Map.of());

    @TempDir
    private Path folder;
    private final FaultyStorage storage = new FaultyStorage();
    private final Projects make = new Projects(
            new FolderProjectStore(Tagsets.shipped(), storage, new SteppingClock(), Duration.ofSeconds(1)));
    private Project project;
    private SpanData hers;
    private Map<Annotator, List<AnnotationData>> said;

    @BeforeEach
    void aProject() throws Exception {
        project = make.create(folder.resolve("p"));
        hers = make.entity("PERS", new TextRange(4, 7));
        said = Map.of(Projects.SARA, List.of(hers, make.entity("ORG", new TextRange(0, 3))), ZOE,
                List.of(make.entity("LOC", new TextRange(0, 3))));
    }

    @Test
    void givenADocumentWithAnnotationsWhenItIsAddedThenEveryProcessFindsThem() throws Exception {
        Document added = project.add(DOCUMENT, said);

        for (Project each : List.of(project, make.store().open(project.folder()))) {
            assertEquals(List.of(Projects.SARA, ZOE).stream().sorted().toList(), each.annotators(added.id()));
            assertEquals(2, each.annotations(added.id(), Projects.SARA).snapshot().size());
            assertEquals(hers, each.annotations(added.id(), Projects.SARA).snapshot().getLast());
            assertFalse(each.dirty());
            assertEquals(List.of(), Integrity.findings(each));
        }
    }

    /** A disk that does nothing more from some step on leaves what a process leaves that is killed there. */
    @ParameterizedTest
    @EnumSource(value = Fault.class, names = { "HALF", "FOR_GOOD" })
    void givenADiskThatFailsAtAnyStepWhenADocumentIsAddedThenAllOfItIsThereOrNothing(Fault fault) throws Exception {
        boolean reached = true;
        int steps = 0;
        while (reached) {
            steps++;
            assertTrue(steps < LIMIT);
            storage.arm(fault, steps);
            try {
                project.add(DOCUMENT, said);
            } catch (ProjectException e) {
                assertEquals(ProjectProblem.NOT_WRITABLE, e.problem());
            }
            reached = storage.failed();
            storage.disarm();

            project = make.store().open(project.folder());
            boolean there = project.document(ID).isPresent();
            int found = there ? project.annotations(ID, Projects.SARA).snapshot().size()
                    + project.annotations(ID, ZOE).snapshot().size() : 0;
            assertEquals(there ? 3 : 0, found, "step " + steps);
            make.add(project, "other-" + steps, "نص آخر " + steps);
            assertEquals(List.of(), Integrity.findings(project), "nothing is left behind, step " + steps);
            if (there) {
                project = make.create(folder.resolve("p" + steps));
            }
        }
        assertTrue(steps > 10, steps + " steps only");
    }

    @Test
    void givenAnnotationsOfARemovedDocumentWhenAnotherComesWithAnnotationsThenTheyAreLeftAlone() throws Exception {
        Path stray = project.folder().resolve("annotations").resolve("zoe").resolve("d.xml");
        Document first = project.add(DOCUMENT, Map.of(Annotator.named("zoe"), List.of(hers)));
        byte[] before = Files.readAllBytes(stray);
        for (String file : List.of("text.txt", "document.xml", "")) {
            Files.delete(project.folder().resolve("documents").resolve(first.id().value()).resolve(file));
        }
        Project again = make.store().open(project.folder());

        Document second = again.add(DOCUMENT, Map.of(Annotator.named("zoe"), List.of(hers)));

        assertEquals("d-2", second.id().value());
        assertEquals(List.of(hers), again.annotations(second.id(), Annotator.named("zoe")).snapshot());
        assertArrayEquals(before, Files.readAllBytes(stray));
    }

    @Test
    void givenARangeThatCannotBeWhenADocumentIsAddedThenNothingIs() throws Exception {
        for (TextRange bad : List.of(new TextRange(0, 11), new TextRange(0, 9))) {
            Map<Annotator, List<AnnotationData>> wrong = Map.of(ZOE, List.of(make.entity("LOC", bad)));

            ProjectException no = assertThrows(ProjectException.class, () -> project.add(DOCUMENT, wrong));

            assertEquals(ProjectProblem.BAD_RANGE, no.problem());
            assertEquals(List.of(), project.documents());
        }
    }
}
