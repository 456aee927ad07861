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
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.isnad.model.Document;
import org.isnad.model.Origin;
import org.isnad.model.SpanData;
import org.isnad.model.UnstorableTextException;
import org.isnad.model.change.AnnotationChange;
import org.isnad.model.change.ChangeList;
import org.isnad.project.NewDocument;
import org.isnad.project.Project;
import org.isnad.project.ProjectException;
import org.isnad.project.ProjectProblem;
import org.isnad.testkit.Projects;
import org.isnad.text.TextRange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be stored is refused when it is made, never when it is saved. */
class RefusalTest {

    private static final Locale ARABIC = Locale.forLanguageTag("ar");

    @TempDir
    private Path folder;
    private final Projects make = new Projects();
    private Project project;
    private Document document;

    @BeforeEach
    void aDocumentWithAnAstralSign() throws Exception {
        project = make.create(folder);
        document = make.add(project, "d", "قال 😀 زيدٌ");
    }

    @ParameterizedTest
    @ValueSource(strings = { "a\u0000b", "a\ud83d", "\ude00a", "\ud83d\ud83d\ude00" })
    void aTextThatCannotBeStored(String text) {
        ProjectException found = assertThrows(ProjectException.class, () -> make.add(project, "t", text));

        assertEquals(ProjectProblem.FORBIDDEN_CHARACTER, found.problem());
        assertEquals(1, project.documents().size());
    }

    @ParameterizedTest
    @ValueSource(strings = { "\u0000", "\u000b", "\u001f", "\ufffe", "\uffff", "\ud83d", "\ude00" })
    void aValueThatXmlCannotHold(String value) {
        Map<String, List<String>> none = Map.of();
        for (Executable made : List.<Executable>of(() -> span("x" + value, none, "a", ""),
                () -> span("L", none, "a" + value, ""), () -> span("L", none, "a", "x" + value),
                () -> span("L", Map.of("f" + value, List.of("v")), "a", ""),
                () -> span("L", Map.of("f", List.of("v", value)), "a", ""))) {
            UnstorableTextException found = assertThrows(UnstorableTextException.class, made);
            assertNotEquals(found.getMessage(), found.message(ARABIC));
        }
        for (NewDocument one : List.of(
                new NewDocument("n", "t" + value, "", "text", "UTF-8", "نص", Map.of()),
                new NewDocument("n", "t", value, "text", "UTF-8", "نص", Map.of()),
                new NewDocument("n", "t", "", "text", "UTF-8", "نص", Map.of("outlet", value)))) {
            assertEquals(ProjectProblem.FORBIDDEN_CHARACTER,
                    assertThrows(ProjectException.class, () -> project.add(one)).problem());
        }
        assertFalse(project.dirty());
    }

    @Test
    void aRangeOutsideTheText() {
        int length = document.length();
        assertProblem(ProjectProblem.BAD_RANGE, make.entity("PERS", new TextRange(0, length + 1)));
        assertProblem(ProjectProblem.BAD_RANGE, make.entity("PERS", new TextRange(length + 1, length + 1)));
        assertProblem(ProjectProblem.BAD_RANGE, make.entity("PERS", new TextRange(0, 2), new TextRange(5, 99)));
    }

    @Test
    void aRangeThatCutsASurrogatePair() {
        assertProblem(ProjectProblem.BAD_RANGE, make.entity("PERS", new TextRange(5, 6)));
        assertProblem(ProjectProblem.BAD_RANGE, make.entity("PERS", new TextRange(0, 5)));
    }

    @Test
    void aRangeInsideAGraphemeIsTaken() throws Exception {
        int mark = document.length() - 1;

        make.mark(project, document, "PERS", new TextRange(0, mark));
        make.mark(project, document, "PERS", new TextRange(0, document.length()));

        project.save();
    }

    @Test
    void aBadPartOfAListRefusesTheWholeList() {
        SpanData good = make.entity("PERS", new TextRange(0, 3));
        SpanData bad = make.entity("PERS", new TextRange(0, 99));

        assertThrows(ProjectException.class, () -> project.apply(new ChangeList(
                List.of(AnnotationChange.add(document.id(), Projects.SARA, good),
                        AnnotationChange.add(document.id(), Projects.SARA, bad)))));

        assertFalse(project.dirty());
    }

    @ParameterizedTest
    @EnumSource(ProjectProblem.class)
    void everyProblemIsToldInBothLanguages(ProjectProblem problem) {
        ProjectException told = new ProjectException(problem, null, "one", "two", "three", "four");

        assertEquals(told.getMessage(), told.message(Locale.ENGLISH));
        assertNotEquals(told.getMessage(), told.message(ARABIC));
        assertTrue(told.message(ARABIC).codePoints().anyMatch(character -> character == 'ا'), told.message(ARABIC));
        assertFalse(told.getMessage().contains("{"), told.getMessage());
        assertFalse(told.message(ARABIC).contains("{"), told.message(ARABIC));
    }

    private void assertProblem(ProjectProblem problem, SpanData span) {
        ProjectException found = assertThrows(ProjectException.class,
                () -> project.apply(AnnotationChange.add(document.id(), Projects.SARA, span)));
        assertEquals(problem, found.problem());
        assertFalse(project.dirty());
    }

    private SpanData span(String layer, Map<String, List<String>> features, String author, String comment) {
        return new SpanData(make.nextId(), layer, List.of(new TextRange(0, 3)), features, author, make.now(),
                Origin.MANUAL, comment);
    }
}
