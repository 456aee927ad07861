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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.isnad.model.AnnotationData;
import org.isnad.model.Annotator;
import org.isnad.model.Document;
import org.isnad.model.DocumentId;
import org.isnad.model.Origin;
import org.isnad.model.SpanData;
import org.isnad.project.Project;
import org.isnad.project.ProjectException;
import org.isnad.project.ProjectProblem;
import org.isnad.project.check.FindingCode;
import org.isnad.project.check.ProjectCheck;
import org.isnad.testkit.Projects;
import org.isnad.text.TextRange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A project that version 1 wrote opens for ever, and becomes one of this version when something is written. */
class FrozenProjectTest {

    private static final DocumentId NEWS = new DocumentId("khbr");

    @TempDir
    private Path temporary;
    private Path root;
    private final Projects make = new Projects();

    @BeforeEach
    void aCopy() throws IOException {
        root = temporary.resolve("p");
        Path frozen = data("project-1");
        try (Stream<Path> all = Files.walk(frozen)) {
            for (Path file : all.toList()) {
                Files.copy(file, root.resolve(frozen.relativize(file).toString()));
            }
        }
    }

    /** The folder beside the tests' sources, from wherever they run. */
    private static Path data(String name) {
        Path data = Path.of("tests", "org.isnad.project.tests", "data", name);
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve(data))) {
            folder = folder.getParent();
        }
        return folder.resolve(data);
    }

    @Test
    void itIsReadWhole() throws Exception {
        Project project = make.store().open(root);

        assertFalse(project.readOnly());
        assertEquals("مشروع \"مجمّد\" & <قديم>", project.name());
        assertEquals(Map.of("byline", "a \"b\"", "outlet", "وكالة"), project.document(NEWS).orElseThrow().metadata());
        List<SpanData> spans = project.annotations(NEWS, Projects.SARA).snapshot();
        assertEquals(2, spans.size());
        assertEquals(List.of(new TextRange(0, 4), new TextRange(13, 15)), spans.get(0).ranges());
        assertEquals(Map.of("note", List.of("a; b=c \\ \n\t<&\">", "")), spans.get(0).features());
        assertEquals("سطر\nوسطر", spans.get(0).comment());
        assertEquals(Origin.IMPORTED, spans.get(0).origin());
        assertEquals(Map.of("mention", List.of("NAM"), "tag", List.of("ORG", "NORP")), spans.get(1).features());
        assertEquals(Origin.SUGGESTED, project.annotations(NEWS, Annotator.GOLD).snapshot().getFirst().origin());
        assertEquals(List.of(FindingCode.UNKNOWN_LAYER, FindingCode.SEVERAL_VALUES, FindingCode.UNKNOWN_FEATURE),
                ProjectCheck.check(project).stream().map(finding -> finding.code()).toList());
    }

    @Test
    void readingChangesNothing() throws Exception {
        Map<String, List<Byte>> before = Folders.content(root);

        annotations(make.store().open(root));

        assertEquals(before, Folders.content(root));
    }

    @Test
    void aManifestThatANewerProgramWroteMeanwhileIsLeftAsItIs() throws Exception {
        Project project = make.store().open(root);
        Path manifest = root.resolve("project.isnad");
        String old = Files.readString(manifest);
        String newer = old.substring(0, old.lastIndexOf("<!--")).replace("version=\"1\"", "version=\"3\"");
        Files.writeString(manifest, newer);

        ProjectException found = assertThrows(ProjectException.class,
                () -> make.mark(project, project.document(NEWS).orElseThrow(), "PERS", new TextRange(37, 42)));

        assertEquals(ProjectProblem.NEWER_VERSION, found.problem());
        assertEquals(newer, Files.readString(manifest));
    }

    @Test
    void writingMigratesTheManifestAndWhatIsWritten() throws Exception {
        Project project = make.store().open(root);
        Map<String, List<AnnotationData>> before = annotations(project);
        Document second = project.document(new DocumentId("second")).orElseThrow();

        SpanData span = make.mark(project, second, "PERS", new TextRange(0, 5));
        SpanData other = make.mark(project, project.document(NEWS).orElseThrow(), "LOC", new TextRange(37, 42));
        project.save();

        assertVersion(2, "project.isnad");
        assertVersion(2, "annotations/" + Projects.SARA.id() + "/khbr.xml");
        assertVersion(1, "annotations/gold/khbr.xml");
        Project again = make.store().open(root);
        Map<String, List<AnnotationData>> after = annotations(again);
        assertEquals(List.of(span), after.remove("second " + Projects.SARA.id()));
        assertEquals(other, after.get("khbr " + Projects.SARA.id()).getLast());
        after.put("khbr " + Projects.SARA.id(), after.get("khbr " + Projects.SARA.id()).subList(0, 2));
        assertEquals(before, after);
    }

    private void assertVersion(int version, String file) throws IOException {
        String content = Files.readString(root.resolve(file));
        assertTrue(content.contains(" version=\"" + version + "\""), content);
    }

    private static Map<String, List<AnnotationData>> annotations(Project project) throws ProjectException {
        Map<String, List<AnnotationData>> all = new TreeMap<>();
        for (Document document : project.documents()) {
            for (Annotator annotator : project.annotators(document.id())) {
                all.put(document.id() + " " + annotator.id(),
                        List.copyOf(project.annotations(document.id(), annotator).annotations()));
            }
        }
        return all;
    }
}
