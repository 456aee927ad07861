/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.project.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.isnad.model.Document;
import org.isnad.project.Project;
import org.isnad.project.ProjectException;
import org.isnad.project.ProjectProblem;
import org.isnad.project.internal.StrictText;
import org.isnad.testkit.Projects;
import org.isnad.text.TextRange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

class VersionTest {

    @TempDir
    private Path folder;
    private final Projects make = new Projects();
    private Document document;

    @BeforeEach
    void aProject() throws Exception {
        document = make.add(make.create(folder), "d", "قال زيد");
    }

    @Test
    void aNewerProjectThatIsUnderstoodIsOnlyLookedAt() throws Exception {
        edit("project.isnad", "version=\"2\"", "version=\"3\" future=\"yes\"");

        Project project = make.store().open(folder);

        assertTrue(project.readOnly());
        assertEquals("قال زيد", project.text(document.id()));
        assertNewer(() -> make.mark(project, document, "PERS", new TextRange(0, 3)));
        assertNewer(project::save);
        assertNewer(() -> make.add(project, "e", "نص"));
    }

    @Test
    void aNewerProjectThatIsNotUnderstoodIsNamedSo() throws Exception {
        edit("project.isnad", "version=\"2\" name=\"مشروع\"", "version=\"99\"");

        ProjectException found = assertNewer(() -> make.store().open(folder));

        assertTrue(found.getMessage().contains("99"), found.getMessage());
    }

    @Test
    void aNewerDocumentIsNamedSo() throws Exception {
        edit("documents/d/document.xml", "version=\"2\" id", "version=\"7\" id");

        Project project = make.store().open(folder);

        assertNewer(() -> project.text(document.id()));
    }

    private static ProjectException assertNewer(Executable action) {
        ProjectException found = assertThrows(ProjectException.class, action);
        assertEquals(ProjectProblem.NEWER_VERSION, found.problem());
        return found;
    }

    private void edit(String file, String from, String to) throws Exception {
        Path path = folder.resolve(file);
        String content = Files.readString(path);
        assertTrue(content.contains(from), content);
        String edited = content.substring(0, content.lastIndexOf("<!--")).replace(from, to);
        boolean manifest = file.equals("project.isnad");
        String hash = StrictText.hash((manifest ? edited : content).getBytes(StandardCharsets.UTF_8));
        Files.writeString(path, edited + "<!-- sha256:" + hash + " -->\n");
    }
}
