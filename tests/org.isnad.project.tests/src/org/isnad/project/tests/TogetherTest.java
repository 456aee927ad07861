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

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

import org.isnad.model.Document;
import org.isnad.model.DocumentId;
import org.isnad.model.SpanData;
import org.isnad.model.change.AnnotationChange;
import org.isnad.model.change.Change;
import org.isnad.model.change.ChangeList;
import org.isnad.model.change.StaleChangeException;
import org.isnad.project.Project;
import org.isnad.project.ProjectListener;
import org.isnad.project.Revisions;
import org.isnad.testkit.Projects;
import org.isnad.testkit.Seeded;
import org.isnad.text.TextEdit;
import org.isnad.text.TextEdits;
import org.isnad.text.TextRange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two openings of one project, as the desktop and a verb have them, that change it at the same time. */
class TogetherTest {

    @TempDir
    private Path folder;
    private final Projects make = new Projects();
    private Project mine;
    private Project theirs;
    private Document document;
    private SpanData old;

    @BeforeEach
    void twoOpeningsOfAProjectWithOneSpan() throws Exception {
        mine = make.create(folder.resolve("p"));
        document = make.add(mine, "d", "م".repeat(100));
        old = make.mark(mine, document, "PERS", new TextRange(10, 15));
        theirs = make.store().open(folder.resolve("p"));
        assertEquals(List.of(old), spans(theirs), "a change is there for others before it is saved");
        assertEquals(List.of(Projects.SARA), theirs.annotators(document.id()));
    }

    @Test
    void whatOneDoesTheOtherSeesWhenItLooks() throws Exception {
        List<String> told = listenTo(mine);
        SpanData other = make.mark(theirs, document, "LOC", new TextRange(20, 23));
        assertEquals(List.of(), told);

        mine.refresh();
        mine.refresh();

        assertEquals(List.of("changed d"), told);
        assertEquals(List.of(old, other), spans(mine));
    }

    @Test
    void whatOneDoesTheOtherSeesWhenItChangesSomethingElse() throws Exception {
        SpanData other = make.mark(theirs, document, "LOC", new TextRange(20, 23));

        SpanData one = make.mark(mine, document, "ORG", new TextRange(0, 3));

        assertEquals(List.of(one, old, other), spans(mine));
    }

    @Test
    void ofTwoChangesOfOneSpanTheSecondIsRefused() throws Exception {
        theirs.apply(AnnotationChange.remove(document.id(), Projects.SARA, old));
        List<String> told = listenTo(mine);

        assertThrows(StaleChangeException.class, () -> change(mine, old, "ORG"));

        assertEquals(List.of(), spans(mine));
        assertEquals(List.of("changed d"), told, "why it was refused is shown");
        assertEquals(List.of(), spans(make.store().open(mine.folder())));
    }

    @Test
    void aBulkChangeThatIsRefusedInTheMiddleIsNowhere() throws Exception {
        SpanData added = make.entity("ORG", new TextRange(0, 3));
        Change bulk = new ChangeList(List.of(AnnotationChange.add(document.id(), Projects.SARA, added),
                AnnotationChange.add(document.id(), Projects.SARA, old)));

        assertThrows(StaleChangeException.class, () -> mine.apply(bulk));

        assertEquals(List.of(old), spans(mine));
        assertEquals(List.of(old), spans(make.store().open(mine.folder())));
    }

    @Test
    void whoSavesSavesForAll() throws Exception {
        make.mark(mine, document, "ORG", new TextRange(0, 3));
        make.mark(theirs, document, "LOC", new TextRange(20, 23));
        assertTrue(mine.dirty(document.id()) && theirs.dirty(document.id()));
        List<String> told = listenTo(mine);

        theirs.save();
        mine.refresh();

        assertEquals(List.of("changed d", "saved"), told);
        assertFalse(mine.dirty() || theirs.dirty());
        assertEquals(spans(theirs), spans(mine));
    }

    @Test
    void aTextThatAnotherCorrectedAndSavedIsToldToWhoFollowsTheDocument() throws Exception {
        Document plain = make.add(mine, "e", "م".repeat(10));
        mine.save();
        theirs.refresh();
        mine.text(plain.id());
        mine.follow(plain.id());
        List<String> told = listenTo(mine);
        correct(theirs, plain, "ن");
        theirs.save();

        mine.refresh();
        mine.refresh();

        assertEquals(List.of("text e"), told);
        assertEquals("ن" + "م".repeat(10), mine.text(plain.id()));

        correct(theirs, plain, "و");
        theirs.save();
        make.mark(mine, document, "ORG", new TextRange(0, 3));

        assertEquals(List.of("text e", "text e", "changed d"), told, "whoever changes takes in what others did");
        assertEquals("ون" + "م".repeat(10), mine.text(plain.id()));
    }

    @Test
    void undoingWhatAnotherSavedIsAChangeLikeAnyOther() throws Exception {
        Change undo = mine.apply(AnnotationChange.remove(document.id(), Projects.SARA, old));
        theirs.save();
        assertEquals(List.of(), spans(theirs));

        mine.apply(undo);
        theirs.refresh();

        assertEquals(List.of(old), spans(theirs));
        mine.save();
        assertEquals(List.of(old), spans(make.store().open(mine.folder())));
    }

    @Test
    void whateverBothDoTheyAgree() {
        Seeded.rounds(Seeded.slow() ? 500 : 20, random -> {
            for (int i = 0; i < 20; i++) {
                Project project = random.nextBoolean() ? mine : theirs;
                switch (random.nextInt(6)) {
                    case 0 -> project.save();
                    case 1 -> project.refresh();
                    case 2 -> make.mark(project, document, "ORG", anyRange(random));
                    default -> changeAny(random, project);
                }
            }
            mine.refresh();
            theirs.refresh();
            List<SpanData> now = spans(mine);

            assertEquals(now, spans(theirs));
            assertEquals(now, spans(make.store().open(mine.folder())));
            theirs.save();
            assertEquals(now, spans(make.store().open(mine.folder())));
        });
    }

    private void changeAny(RandomGenerator random, Project project) throws Exception {
        project.refresh();
        List<SpanData> spans = spans(project);
        if (!spans.isEmpty()) {
            SpanData span = spans.get(random.nextInt(spans.size()));
            if (random.nextBoolean()) {
                project.apply(AnnotationChange.remove(document.id(), Projects.SARA, span));
            } else {
                change(project, span, random.nextBoolean() ? "LOC" : "GPE");
            }
        }
    }

    private static TextRange anyRange(RandomGenerator random) {
        int begin = random.nextInt(80);
        return new TextRange(begin, begin + 1 + random.nextInt(19));
    }

    private static void correct(Project project, Document document, String inserted) throws Exception {
        project.apply(Revisions.correction(project, document.id(), TextEdits.of(new TextEdit(0, "", inserted))).change());
    }

    private void change(Project project, SpanData span, String tag) throws Exception {
        project.apply(new AnnotationChange(document.id(), Projects.SARA, span,
                span.withFeature("tag", List.of(tag), make.now())));
    }

    private static List<String> listenTo(Project project) {
        List<String> told = new ArrayList<>();
        project.addListener(new ProjectListener() {
            @Override
            public void documentChanged(DocumentId changed) {
                told.add("text " + changed.value());
            }

            @Override
            public void annotationsChanged(DocumentId changed) {
                told.add("changed " + changed);
            }

            @Override
            public void saved() {
                told.add("saved");
            }
        });
        return told;
    }

    private List<SpanData> spans(Project project) throws Exception {
        return project.annotations(document.id(), Projects.SARA).snapshot();
    }
}
