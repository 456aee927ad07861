/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.project.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.isnad.model.Document;
import org.isnad.model.DocumentId;
import org.isnad.model.Origin;
import org.isnad.model.SpanData;
import org.isnad.model.change.AnnotationChange;
import org.isnad.project.Project;
import org.isnad.project.check.Finding;
import org.isnad.project.check.FindingCode;
import org.isnad.project.check.ProjectCheck;
import org.isnad.project.check.Severity;
import org.isnad.project.internal.StrictText;
import org.isnad.testkit.Projects;
import org.isnad.text.TextRange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class ProjectCheckTest {

    private static final Locale ARABIC = Locale.forLanguageTag("ar");
    private static final String SPAN = "  <spans id=\"%s\" layer=\"%s\" author=\"a\" time=\"2022-10-14T08:00:00Z\""
            + " ranges=\"%s\"/>\n";

    @TempDir
    private Path folder;
    private final Projects make = new Projects();
    private Project project;
    private Document document;
    private Path gold;
    private String layer = "Entity";

    @BeforeEach
    void aDocument() throws Exception {
        project = make.create(folder);
        document = make.add(project, "d", "قال 😀 زيدٌ");
        gold = folder.resolve("annotations").resolve("gold").resolve("d.xml");
    }

    @Test
    void nothingIsWrongWithAGoodProject() throws Exception {
        make.mark(project, document, "PERS", new TextRange(7, 11));
        project.apply(AnnotationChange.add(document.id(), Projects.SARA, new SpanData(make.nextId(), "Content",
                List.of(new TextRange(4, 6), new TextRange(7, 11)), Map.of(), "a", make.now(), Origin.MANUAL, "")));
        project.save();
        Files.writeString(folder.resolve("README.md"), "what people add is theirs");
        Files.writeString(folder.resolve("documents").resolve(".DS_Store"), "x");

        assertEquals(List.of(), ProjectCheck.check(make.store().open(folder)));
    }

    @Test
    void bordersThatCannotBe() throws Exception {
        layer = "Content";
        writeGold(document.textHash(), "0-3", "0-40", "5-7", "7-10", "0-3 4-5");

        assertEquals(List.of("RANGE_OUTSIDE_TEXT 0-40", "RANGE_IN_SURROGATE_PAIR 4-5", "RANGE_IN_SURROGATE_PAIR 5-7",
                "RANGE_IN_GRAPHEME 7-10"), rangesFound());
    }

    @Test
    void annotationsOfAnotherText() throws Exception {
        writeGold("0".repeat(64), "0-3");

        assertEquals(List.of("OTHER_TEXT d annotations/gold/d.xml "), found());
    }

    @Test
    void namesThatTheTagsetDoesNotDeclare() throws Exception {
        SpanData tag = make.mark(project, document, "PERZ", new TextRange(0, 3));
        make.mark(project, document, "PERZ", new TextRange(4, 6));
        project.apply(AnnotationChange.add(document.id(), Projects.SARA, new SpanData(make.nextId(), "Entiti",
                List.of(new TextRange(0, 3)), Map.of("tag", List.of("x")), "a", tag.time(), Origin.MANUAL, "")));

        String file = " d annotations/" + Projects.SARA.id() + "/d.xml ";
        assertEquals(List.of("UNKNOWN_LAYER" + file + "Entiti", "UNKNOWN_TAG" + file + "PERZ"), found(project));
        assertEquals(List.of(new TextRange(0, 3), new TextRange(4, 6)),
                ProjectCheck.check(project).getLast().ranges());
    }

    @Test
    void idsThatAreUsedTwice() throws Exception {
        SpanData span = make.mark(project, document, "PERS", new TextRange(0, 3));
        Document other = make.add(project, "e", "نص آخر");
        project.apply(AnnotationChange.add(other.id(), Projects.SARA, span));

        assertEquals(List.of("DUPLICATE_ID e annotations/" + Projects.SARA.id() + "/e.xml " + span.id()),
                found(project));
    }

    @Test
    void filesThatBelongNowhere() throws Exception {
        layer = "Content";
        writeGold(document.textHash(), "0-3");
        Files.move(gold, gold.resolveSibling("gone.xml"));
        Files.writeString(gold.resolveSibling("notes.txt"), "x");
        Files.createDirectories(folder.resolve("documents").resolve("half"));
        Files.writeString(folder.resolve("documents").resolve("d").resolve("text.txt.orig"), "x");

        assertEquals(List.of("STRAY_FILE  documents/d/text.txt.orig ", "STRAY_FILE  documents/half ",
                "NO_DOCUMENT  annotations/gold/gone.xml gone", "STRAY_FILE  annotations/gold/notes.txt "), found());
    }

    @Test
    void anAnnotatorWithoutAName() throws Exception {
        make.mark(project, document, "PERS", new TextRange(0, 3));
        project.save();
        String id = Projects.SARA.id().value();
        Files.delete(folder.resolve("annotations").resolve(id).resolve("annotator.xml"));

        assertEquals(List.of("DAMAGED_ANNOTATOR  annotations/" + id + "/annotator.xml " + id), found());
        assertEquals(id, make.store().open(folder).annotators().getFirst().name());
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = {"UNKNOWN_FEATURE", "MISSING_FEATURE", "SEVERAL_VALUES", "BAD_VALUE",
        "UNKNOWN_ROLE", "MEMBER_COUNT", "MEMBER_LAYER", "SHARES_TEXT", "CROSSES_SENTENCE", "HAS_GAPS", "CONSTRAINT",
        "COSTLY_CONSTRAINT", "CONTRIBUTED"})
    void everyFindingThatNeitherTheTagsetNorAPlugInTellsIsToldInBothLanguages(FindingCode code) {
        Finding finding = new Finding(code, Optional.of(new DocumentId("d")), List.of(), "a/b.xml", "it");

        assertNotEquals(finding.message(Locale.ENGLISH), finding.message(ARABIC));
        assertNotEquals(finding.repair(Locale.ENGLISH), finding.repair(ARABIC));
        for (Locale locale : List.of(Locale.ENGLISH, ARABIC)) {
            assertFalse((finding.message(locale) + finding.repair(locale)).contains("{"), finding.message(locale));
        }
        assertEquals(code.severity() == Severity.ERROR, finding.severity() == Severity.ERROR);
    }

    /** Annotations as no version of the program would write them. */
    private void writeGold(String textHash, String... ranges) throws Exception {
        StringBuilder content = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<isnad:AnnotationSet"
                + " xmi:version=\"2.0\" xmlns:xmi=\"http://www.omg.org/XMI\" xmlns:isnad=\"urn:isnad:project:1\""
                + " version=\"1\" document=\"d\" annotator=\"gold\" textHash=\"" + textHash + "\">\n");
        for (String range : ranges) {
            content.append(SPAN.formatted(make.nextId(), layer, range));
        }
        seal(gold, content.append("</isnad:AnnotationSet>\n").toString());
        seal(gold.resolveSibling("annotator.xml"), "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<isnad:Annotator"
                + " xmi:version=\"2.0\" xmlns:xmi=\"http://www.omg.org/XMI\" xmlns:isnad=\"urn:isnad:project:1\""
                + " version=\"1\" id=\"gold\" name=\"gold\"/>\n");
    }

    private static void seal(Path file, String content) throws Exception {
        Files.createDirectories(file.getParent());
        String hash = StrictText.hash(content.getBytes(StandardCharsets.UTF_8));
        Files.writeString(file, content + "<!-- sha256:" + hash + " -->\n");
    }

    private List<String> found() throws Exception {
        return found(make.store().open(folder));
    }

    private static List<String> found(Project project) throws Exception {
        return ProjectCheck.check(project).stream().map(finding -> finding.code() + " "
                + finding.document().map(DocumentId::value).orElse("") + " " + finding.file() + " "
                + finding.subject()).toList();
    }

    private List<String> rangesFound() throws Exception {
        List<String> found = new ArrayList<>();
        for (Finding finding : ProjectCheck.check(make.store().open(folder))) {
            found.add(finding.code() + " " + finding.ranges().getFirst());
        }
        return found;
    }
}
