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
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.isnad.model.SpanData;
import org.isnad.project.Project;
import org.isnad.project.ProjectException;
import org.isnad.project.ProjectProblem;
import org.isnad.project.check.Finding;
import org.isnad.project.check.ProjectCheck;
import org.isnad.testkit.Projects;
import org.isnad.testkit.Seeded;
import org.isnad.text.TextRange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The files that {@link DamageTest} leaves to this one, cut at every length and with every byte flipped: each is
 * detected and named, and everything else works on. Every 29th length and byte unless the tests may be slow.
 */
class EveryFileTest {

    private static final int STRIDE = Seeded.slow() ? 1 : 29;
    private static final int TAGSET_STRIDE = Seeded.slow() ? 20 : 1_500;

    @TempDir
    private Path folder;
    private SmallProject small;

    @BeforeEach
    void aProject() throws Exception {
        small = new SmallProject(folder.resolve("p"));
        assertEquals(List.of(), ProjectCheck.check(small.make.store().open(small.folder)));
    }

    private interface Look {
        void at(byte[] content, String how) throws Exception;
    }

    private void spoil(Path file, int stride, Look look) throws Exception {
        byte[] whole = Files.readAllBytes(file);
        for (int i = 0; i < whole.length; i += stride) {
            byte[] flipped = whole.clone();
            flipped[i] ^= (byte) (1 << i % 8);
            for (byte[] content : List.of(flipped, Arrays.copyOf(whole, i))) {
                Files.write(file, content);
                look.at(content, (content == flipped ? "byte " : "length ") + i);
            }
        }
        Files.write(file, whole);
        assertEquals(List.of(), ProjectCheck.check(small.make.store().open(small.folder)), "it was the file alone");
    }

    private void assertNamed(Path file, String code, Function<Project, Boolean> isThere) throws Exception {
        spoil(file, STRIDE, (content, how) -> {
            Project project = small.make.store().open(small.folder);

            assertEquals(List.of(code + " " + small.folder.relativize(file)), findings(project), how);

            assertTrue(!isThere.apply(project), how);
            assertTheRestWorks(project, how);
        });
    }

    private static List<String> findings(Project project) throws ProjectException {
        // A version that was flipped to a greater one is as good a name for it.
        return ProjectCheck.check(project).stream().map((Finding finding) -> finding.code() + " " + finding.file())
                .toList();
    }

    private void assertTheRestWorks(Project project, String how) throws Exception {
        assertEquals("قال زيد", project.text(small.good.id()), how);
        assertEquals(List.of(small.kept), project.annotations(small.good.id(), Projects.SARA).snapshot(), how);
        assertEquals("قال عمرو", project.text(small.bad.id()), how);
    }

    @Test
    void theRegistry() throws Exception {
        assertNamed(small.registry(), "DAMAGED_REGISTRY", project -> answers(project::entities));
    }

    @Test
    void aClaim() throws Exception {
        assertNamed(small.claimFile(), "DAMAGED_CLAIM", project -> answers(() -> project.claim(small.claim.id()).get()));
    }

    @Test
    void anAnnotator() throws Exception {
        assertNamed(small.annotator(), "DAMAGED_ANNOTATOR",
                project -> project.annotators().getFirst().name().equals(Projects.SARA.name()));
    }

    private interface Question {
        Object ask() throws ProjectException;
    }

    private static boolean answers(Question question) {
        try {
            question.ask();
            return true;
        } catch (ProjectException e) {
            return false;
        }
    }

    /** A tagset has no seal, for people edit it; what is no tagset is named. */
    @Test
    void theTagset() throws Exception {
        spoil(small.tagset(), TAGSET_STRIDE, (content, how) -> {
            try {
                assertTheRestWorks(small.make.store().open(small.folder), how);
            } catch (ProjectException e) {
                assertEquals(ProjectProblem.BAD_TAGSET, e.problem(), how);
                assertTrue(e.getMessage().contains("tagsets/news.tagset"), e.getMessage());
            }
        });
    }

    @Test
    void theJournal() throws Exception {
        Project unsaved = small.make.store().open(small.folder);
        SpanData first = small.make.mark(unsaved, small.good, "ORG", new TextRange(0, 3));
        small.make.mark(unsaved, small.bad, "ORG", new TextRange(0, 3));
        Path journal = small.folder.resolve(".isnad").resolve("journal").resolve("2.log");
        byte[] whole = Files.readAllBytes(journal);
        for (int i = 0; i < whole.length; i += STRIDE) {
            byte[] flipped = whole.clone();
            flipped[i] ^= (byte) (1 << i % 8);
            for (byte[] content : List.of(flipped, Arrays.copyOf(whole, i))) {
                Files.write(journal, content);
                String how = (content == flipped ? "byte " : "length ") + i;

                Project project = small.make.store().open(small.folder);

                boolean newer = project.readOnly();
                assertTrue(newer || !project.recovery().damage().equals(Optional.empty()), how);
                assertEquals("قال زيد", project.text(small.good.id()), how);
                List<SpanData> spans = project.annotations(small.good.id(), Projects.SARA).snapshot();
                assertTrue(spans.equals(List.of(small.kept)) || spans.equals(List.of(first, small.kept)), how);
            }
        }
    }
}
