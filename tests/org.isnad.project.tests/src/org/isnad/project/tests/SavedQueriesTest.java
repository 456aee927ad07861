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

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.isnad.project.Project;
import org.isnad.project.ProjectException;
import org.isnad.project.ProjectProblem;
import org.isnad.project.SavedQuery;
import org.isnad.testkit.Projects;
import org.isnad.text.MatchMode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SavedQueriesTest {

    private static final SavedQuery OFFICIALS =
            new SavedQuery("مسؤولون", "<Attribution source.kind=\"unnamed-official\"/>", MatchMode.FOLDED);
    private static final SavedQuery SAID = new SavedQuery("said", "قال زيد", MatchMode.STEM);

    @TempDir
    private Path folder;
    private final Projects make = new Projects();
    private Project project;
    private Path file;

    @BeforeEach
    void aProject() throws Exception {
        project = make.create(folder);
        file = folder.resolve("queries.tsv");
    }

    @AfterEach
    void close() {
        project.close();
    }

    @Test
    void whoeverOpensTheProjectHasThemByName() throws Exception {
        project.saveQuery(OFFICIALS);
        project.saveQuery(SAID);

        try (Project other = make.store().open(folder)) {
            assertEquals(List.of(SAID, OFFICIALS), other.queries());
            other.deleteQuery(SAID.name());
        }
        assertEquals(List.of(OFFICIALS), project.queries());
        assertFalse(project.dirty());
        assertEquals(List.of(), Integrity.findings(project));
    }

    @Test
    void oneOfTheSameNameIsReplaced() throws Exception {
        project.saveQuery(SAID);
        SavedQuery other = new SavedQuery(SAID.name(), "[number>=20]", MatchMode.FOLDED);

        project.saveQuery(other);

        assertEquals(List.of(other), project.queries());
        project.deleteQuery("nobody's");
        project.deleteQuery(SAID.name());
        assertFalse(Files.exists(file));
    }

    @Test
    void linesOfOthersStay() throws Exception {
        String foreign = "later\tبحث\tشيء\tزيادة";
        Files.writeString(file, foreign + "\r\nstem\tsaid\tقال زيد\r\nfolded\tsaid\tقال بكر\r\n");
        assertEquals(List.of(SAID), project.queries());

        project.saveQuery(OFFICIALS);
        project.deleteQuery(SAID.name());

        assertEquals(foreign + "\nfolded\tمسؤولون\t" + OFFICIALS.text() + "\n", Files.readString(file));
    }

    @Test
    void aFileThatIsNoTextIsNamedAndLeftAsItIs() throws Exception {
        byte[] broken = { 'a', (byte) 0xc3, '\n' };
        Files.write(file, broken);

        assertEquals(ProjectProblem.DAMAGED, assertThrows(ProjectException.class, project::queries).problem());
        ProjectException found = assertThrows(ProjectException.class, () -> project.saveQuery(SAID));
        assertEquals(ProjectProblem.DAMAGED, found.problem());
        assertEquals(broken.length, Files.size(file));
    }

    @Test
    void whatCannotBeStoredIsRefused() {
        ProjectException found = assertThrows(ProjectException.class,
                () -> project.saveQuery(new SavedQuery("a\0b", "قال", MatchMode.EXACT)));

        assertEquals(ProjectProblem.FORBIDDEN_CHARACTER, found.problem());
    }

    @Test
    void aNameIsOneLineOfText() {
        assertEquals(new SavedQuery("من جدول", "قال زيد", MatchMode.STEM),
                SavedQuery.of(" من\tجدول ", "قال\tزيد\n", MatchMode.STEM));
        for (String name : List.of("", " a", "a\tb", "a\nb")) {
            assertThrows(IllegalArgumentException.class, () -> new SavedQuery(name, "قال", MatchMode.EXACT));
        }
    }
}
