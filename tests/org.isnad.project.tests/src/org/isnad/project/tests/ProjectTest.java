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

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.isnad.model.Annotator;
import org.isnad.model.Document;
import org.isnad.model.DocumentId;
import org.isnad.model.SpanData;
import org.isnad.model.change.AnnotationChange;
import org.isnad.model.change.Change;
import org.isnad.model.change.StaleChangeException;
import org.isnad.project.NewDocument;
import org.isnad.project.Project;
import org.isnad.project.ProjectException;
import org.isnad.project.ProjectListener;
import org.isnad.project.ProjectProblem;
import org.isnad.testkit.MarkedText;
import org.isnad.testkit.Projects;
import org.isnad.text.TextRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

class ProjectTest {

    @TempDir
    private Path folder;
    private final Projects make = new Projects();

    @Test
    void aNewProjectIsEmptyAndOpens() throws Exception {
        make.create(folder.resolve("p")).close();

        Project project = make.store().open(folder.resolve("p"));

        assertEquals("مشروع", project.name());
        assertEquals(Projects.news(), project.tagset());
        assertEquals(List.of(), project.documents());
        assertFalse(project.readOnly());
        assertFalse(project.dirty());
    }

    @Test
    void opensByItsManifestToo() throws Exception {
        make.create(folder.resolve("p")).close();

        assertEquals("مشروع", make.store().open(folder.resolve("p").resolve("project.isnad")).name());
    }

    @Test
    void aProjectNeedsAFolderOfItsOwn() throws Exception {
        Files.writeString(folder.resolve("letter.txt"), "x");

        assertProblem(ProjectProblem.FOLDER_NOT_EMPTY, () -> make.create(folder));
        assertProblem(ProjectProblem.NOT_A_FOLDER, () -> make.create(folder.resolve("letter.txt")));
    }

    @Test
    void anyOtherFolderIsNoProject() {
        assertProblem(ProjectProblem.NOT_A_PROJECT, () -> make.store().open(folder));
        assertProblem(ProjectProblem.NOT_READABLE, () -> make.store().open(folder.resolve("nowhere")));
    }

    @Test
    void aTextIsKeptByteForByte() throws Exception {
        Project project = make.create(folder);
        String text = "\ufeffقال\r\nزيد\rإن\u0085كذا\u2028\u202eالـقـبـ.ـض\u0001😀\ufffe بلا نهاية";

        Document document = make.add(project, "تقرير", text);

        assertEquals(text, make.store().open(folder).text(document.id()));
        assertEquals(text, Files.readString(folder.resolve("documents").resolve(document.id().value())
                .resolve("text.txt"), StandardCharsets.UTF_8));
        assertEquals(text.length(), document.length());
    }

    @Test
    void aDescriptionIsKept() throws Exception {
        Project project = make.create(folder);

        DocumentId id = project.add(new NewDocument("a.txt", "عنوان \"<&>\" 😀", "C:\\أ\\a.txt", "text", "windows-1256",
                "نص", Map.of("outlet", "وكالة\n", "byline", " "))).id();

        Document document = make.store().open(folder).document(id).orElseThrow();
        assertEquals("a", id.value());
        assertEquals("عنوان \"<&>\" 😀", document.title());
        assertEquals("C:\\أ\\a.txt", document.source());
        assertEquals("windows-1256", document.charset());
        assertEquals(Map.of("byline", " ", "outlet", "وكالة\n"), document.metadata());
    }

    @Test
    void theSameTextIsNoticed() throws Exception {
        Project project = make.create(folder);
        Document first = make.add(project, "one", "نص واحد");

        assertProblem(ProjectProblem.DUPLICATE_DOCUMENT, () -> make.add(project, "two", "نص واحد"));

        assertEquals(Optional.of(first.id()), project.sameText("نص واحد").map(Document::id));
        assertEquals(Optional.empty(), project.sameText("نص آخر"));
        assertEquals(1, project.documents().size());
    }

    @Test
    void marksAreKept() throws Exception {
        Project project = make.create(folder);
        MarkedText text = MarkedText.of("قال ⟦زيد ⟦بن⟧ عمرو⟧ إن ⟦الأمر⟧ تم");
        Document document = make.add(project, "d", text.text());
        SpanData outer = make.mark(project, document, "PERS", text.ranges().get(0));
        SpanData inner = make.mark(project, document, "ORG", text.ranges().get(1));
        SpanData split = make.mark(project, document, "EVENT", text.ranges().get(2), new TextRange(0, 3));
        assertTrue(project.dirty(document.id()));

        project.save();

        assertFalse(project.dirty());
        Project again = make.store().open(folder);
        assertEquals(List.of(split, outer, inner), again.annotations(document.id(), Projects.SARA).snapshot());
        assertEquals(List.of(Projects.SARA), again.annotators());
        assertEquals(List.of(Projects.SARA), again.annotators(document.id()));
        assertEquals(Optional.of(Projects.SARA), again.annotator("سارة"));
        assertEquals(Optional.of(Projects.SARA), again.annotator(Projects.SARA.id().value()));
        assertEquals(Optional.empty(), again.annotator("زيد"));
    }

    @Test
    void undoingEverythingLeavesNothingToSave() throws Exception {
        Project project = make.create(folder);
        Document document = make.add(project, "d", "قال زيد");
        SpanData span = make.entity("PERS", new TextRange(4, 7));

        Change undo = project.apply(AnnotationChange.add(document.id(), Projects.SARA, span));
        assertTrue(project.dirty());
        project.apply(undo);

        assertFalse(project.dirty());
        assertEquals(List.of(), project.annotators());
    }

    @Test
    void removingTheLastMarkRemovesTheFile() throws Exception {
        Project project = make.create(folder);
        Document document = make.add(project, "d", "قال زيد");
        SpanData span = make.mark(project, document, "PERS", new TextRange(4, 7));
        project.save();

        project.apply(AnnotationChange.remove(document.id(), Projects.SARA, span));
        project.save();

        assertEquals(List.of(), make.store().open(folder).annotators(document.id()));
    }

    @Test
    void aChangeThatDoesNotFitIsRefused() throws Exception {
        Project project = make.create(folder);
        Document document = make.add(project, "d", "قال زيد");
        SpanData span = make.entity("PERS", new TextRange(4, 7));
        SpanData other = span.withRanges(List.of(new TextRange(0, 3)), make.now());

        assertThrows(StaleChangeException.class,
                () -> project.apply(AnnotationChange.remove(document.id(), Projects.SARA, span)));
        project.apply(AnnotationChange.add(document.id(), Projects.SARA, span));
        assertThrows(StaleChangeException.class,
                () -> project.apply(AnnotationChange.add(document.id(), Projects.SARA, span)));
        assertThrows(StaleChangeException.class,
                () -> project.apply(AnnotationChange.remove(document.id(), Projects.SARA, other)));
        assertProblem(ProjectProblem.NO_SUCH_DOCUMENT,
                () -> project.apply(AnnotationChange.add(new DocumentId("none"), Projects.SARA, other)));
    }

    @Test
    void listenersAreTold() throws Exception {
        Project project = make.create(folder);
        List<String> told = new ArrayList<>();
        project.addListener(new ProjectListener() {
            @Override
            public void annotationsChanged(DocumentId document) {
                told.add("changed " + document);
            }

            @Override
            public void documentAdded(DocumentId document) {
                told.add("added " + document);
            }

            @Override
            public void saved() {
                told.add("saved");
            }
        });

        Document document = make.add(project, "d", "قال زيد");
        make.mark(project, document, "PERS", new TextRange(4, 7));
        project.save();
        project.save();

        assertEquals(List.of("added d", "changed d", "saved"), told);
    }

    @Test
    void annotatorsDoNotMix() throws Exception {
        Project project = make.create(folder);
        Document document = make.add(project, "d", "قال زيد");
        Annotator zoe = Annotator.named("Zoë");
        SpanData span = make.mark(project, document, "PERS", new TextRange(4, 7));
        project.apply(AnnotationChange.add(document.id(), zoe, make.entity("ORG", new TextRange(0, 3))));
        project.save();

        Project again = make.store().open(folder);

        assertEquals(List.of(span), again.annotations(document.id(), Projects.SARA).snapshot());
        assertEquals(1, again.annotations(document.id(), zoe).spans().size());
        assertEquals(2, again.annotators(document.id()).size());
    }

    private static void assertProblem(ProjectProblem problem, Executable action) {
        assertEquals(problem, assertThrows(ProjectException.class, action).problem());
    }
}
