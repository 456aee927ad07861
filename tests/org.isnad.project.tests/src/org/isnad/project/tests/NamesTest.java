/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.project.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.isnad.model.Document;
import org.isnad.model.SafeName;
import org.isnad.project.NewDocument;
import org.isnad.project.Project;
import org.isnad.project.ProjectException;
import org.isnad.project.check.ProjectCheck;
import org.isnad.testkit.Projects;
import org.isnad.text.TextRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Any title is shown as it is and stored under a name that every file system takes. */
class NamesTest {

    private static final List<String> TITLES = List.of("Report", "REPORT", "report.txt", "report", "rep\u006frt.md",
            "Ren\u00e9", "Rene\u0301", "تقرير عن الأحداث", "تقرير عن الاحداث", "ت".repeat(300), "ت".repeat(301), "CON",
            "con.txt", "aux.", "nul", "..", ".", ".hidden", "a/b", "a\\b", "C:\\a", "a\u0009b", "x.", "x ", " x", "😀",
            "\u202eevil", "annotator", "Annotator.txt", "٢٠٢٢", "…", "a".repeat(500));

    @TempDir
    private Path folder;
    private final Projects make = new Projects();

    @Test
    void everyTitleGetsASafeNameOfItsOwn() throws Exception {
        Project project = make.create(folder);
        Set<String> ids = new HashSet<>();
        for (String title : TITLES) {
            Document document = make.add(project, title, "نص " + ids.size());
            make.mark(project, document, "PERS", new TextRange(0, 2));
            assertTrue(ids.add(document.id().value()), title);
            assertTrue(SafeName.isSafe(document.id().value()), document.id()::value);
        }
        project.save();

        Project again = make.store().open(folder);

        assertEquals(TITLES.size(), again.documents().size());
        assertEquals(new HashSet<>(TITLES), new HashSet<>(again.documents().stream().map(Document::title).toList()));
        assertEquals(List.of(), ProjectCheck.check(again));
    }

    @ParameterizedTest
    @CsvSource({ "000_81e7437c55a92cc2.txt, 000_81e7437c55a92cc2", "Report v1.2, report-v1.2", "a.b.html, a.b",
        "تقرير.txt, tqryr", "CON.txt, con-0", "annotator, annotator-2" })
    void theIdIsMadeFromTheNameWithoutItsEnding(String name, String id) throws Exception {
        assertEquals(id, add(make.create(folder), name, "نص").id().value());
    }

    @Test
    void documentsStandInTheOrderOfTheirIds() throws Exception {
        Project project = make.create(folder);
        add(project, "b", "١");
        add(project, "c", "٢");
        add(project, "a", "٣");

        assertEquals(List.of("a", "b", "c"), project.documents().stream().map(one -> one.id().value()).toList());
    }

    @Test
    void aDocumentWithoutATitleIsCalledByItsName() throws Exception {
        Project project = make.create(folder);

        assertEquals("a.txt", project.add(new NewDocument("a.txt", " ", "", "text", "UTF-8", "x", Map.of())).title());
    }

    private static Document add(Project project, String name, String text) throws ProjectException {
        return project.add(new NewDocument(name, name, "", "text", "UTF-8", text, Map.of()));
    }
}
