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
import java.util.ArrayList;
import java.util.List;

import org.isnad.model.Document;
import org.isnad.model.DocumentId;
import org.isnad.model.SpanData;
import org.isnad.model.change.AnnotationChange;
import org.isnad.project.Project;
import org.isnad.project.ProjectException;
import org.isnad.project.ProjectListener;
import org.isnad.project.ProjectProblem;
import org.isnad.project.check.Finding;
import org.isnad.project.check.FindingCode;
import org.isnad.project.check.ProjectCheck;
import org.isnad.testkit.Projects;
import org.isnad.text.TextRange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Another process removes a document about which something is said that is not saved. */
class RemovedDocumentTest {

    @TempDir
    private Path folder;
    private final Projects make = new Projects();
    private final List<String> told = new ArrayList<>();
    private Path root;
    private Project project;
    private Document gone;
    private Document other;
    private SpanData saved;
    private SpanData unsaved;
    private SpanData elsewhere;

    @BeforeEach
    void unsavedMarksInTwoDocuments() throws Exception {
        root = folder.resolve("p");
        project = make.create(root);
        gone = make.add(project, "gone", "قال زيد بن عمرو");
        other = make.add(project, "other", "نص آخر");
        saved = make.mark(project, gone, "PERS", new TextRange(4, 7));
        project.save();
        unsaved = make.mark(project, gone, "PERS", new TextRange(8, 10));
        elsewhere = make.mark(project, other, "PERS", new TextRange(0, 2));
        project.addListener(new ProjectListener() {
            @Override
            public void documentRemoved(DocumentId document) {
                told.add("removed " + document);
            }

            @Override
            public void documentAdded(DocumentId document) {
                told.add("added " + document);
            }
        });
        Files.move(root.resolve("documents/gone"), folder.resolve("gone"));
    }

    @ParameterizedTest
    @ValueSource(booleans = { false, true })
    void whatIsNotSavedIsStoredAndBelongsToItWhenItComesBack(boolean noticed) throws Exception {
        if (noticed) {
            project.refresh();
            project.refresh();
            assertEquals(List.of("removed gone"), told);
            assertEquals(List.of(other.id()), project.documents().stream().map(Document::id).toList());
        }
        assertTrue(project.dirty(gone.id()));

        project.save();

        assertFalse(project.dirty());
        Project again = make.store().open(root);
        assertEquals(List.of(elsewhere), again.annotations(other.id(), Projects.SARA).snapshot());
        List<Finding> findings = ProjectCheck.check(again);
        assertEquals(List.of(FindingCode.NO_DOCUMENT), findings.stream().map(Finding::code).toList());
        assertEquals("gone", findings.getFirst().subject());

        Files.move(folder.resolve("gone"), root.resolve("documents/gone"));
        assertEquals(List.of(saved, unsaved),
                make.store().open(root).annotations(gone.id(), Projects.SARA).snapshot());
        project.refresh();
        assertEquals(noticed ? List.of("removed gone", "added gone") : List.of(), told);
        assertEquals(List.of(saved, unsaved), project.annotations(gone.id(), Projects.SARA).snapshot());
    }

    @Test
    void whatTheOtherRemovedWithItStaysRemoved() throws Exception {
        Files.delete(root.resolve("annotations/" + Projects.SARA.id() + "/gone.xml"));
        project.refresh();

        project.save();

        Files.move(folder.resolve("gone"), root.resolve("documents/gone"));
        assertEquals(List.of(unsaved), make.store().open(root).annotations(gone.id(), Projects.SARA).snapshot());
    }

    @Test
    void nothingNewIsSaidAboutIt() throws Exception {
        project.refresh();
        project.save();

        SpanData span = make.entity("LOC", new TextRange(0, 3));
        assertEquals(ProjectProblem.NO_SUCH_DOCUMENT, assertThrows(ProjectException.class,
                () -> project.apply(AnnotationChange.add(gone.id(), Projects.SARA, span))).problem());
        project.save();
    }
}
