/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.project.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.isnad.model.AnnotationId;
import org.isnad.model.Document;
import org.isnad.model.SpanData;
import org.isnad.model.change.AnnotationChange;
import org.isnad.project.Project;
import org.isnad.project.check.ProjectCheck;
import org.isnad.testkit.Projects;
import org.isnad.testkit.Seeded;
import org.isnad.text.TextRange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody tidies up and deletes {@code .isnad} while two processes have the project open. */
class LostJournalTest {

    @TempDir
    private Path temporary;
    private final Projects make = new Projects();
    private Path folder;
    private Project mine;
    private Project theirs;
    private Document document;

    @BeforeEach
    void twoOpenings() throws Exception {
        folder = temporary.resolve("p");
        mine = make.create(folder);
        document = make.add(mine, "d", "م".repeat(100));
        theirs = make.store().open(folder);
    }

    @Test
    void whatOnlyOneKnowsIsThereAgainWhenTheOtherBeginsAJournal() throws Exception {
        SpanData both = make.mark(mine, document, "PERS", new TextRange(0, 3));
        SpanData theirOwn = make.mark(theirs, document, "ORG", new TextRange(10, 13));
        Folders.deleteOwn(folder);

        SpanData afterwards = make.mark(mine, document, "LOC", new TextRange(20, 23));
        theirs.refresh();

        assertEquals(List.of(both, theirOwn, afterwards), spans(theirs));
        assertTrue(theirs.dirty(document.id()));
        theirs.close();
        assertSaved(List.of(both, theirOwn, afterwards));
    }

    @Test
    void whoSawTheLossFirstForgetsNothingWhenAJournalBegins() throws Exception {
        SpanData both = make.mark(mine, document, "PERS", new TextRange(0, 3));
        SpanData theirOwn = make.mark(theirs, document, "ORG", new TextRange(10, 13));
        Folders.deleteOwn(folder);
        theirs.refresh();
        assertEquals(List.of(both, theirOwn), spans(theirs));

        SpanData afterwards = make.mark(mine, document, "LOC", new TextRange(20, 23));
        mine.save();
        theirs.refresh();

        assertEquals(List.of(both, theirOwn, afterwards), spans(theirs));
        SpanData last = make.mark(theirs, document, "GPE", new TextRange(30, 33));
        mine.refresh();
        assertEquals(List.of(both, theirOwn, afterwards, last), spans(mine));
    }

    @Test
    void whatTheOtherWentOnWithIsNotTakenBack() throws Exception {
        SpanData both = make.mark(mine, document, "PERS", new TextRange(0, 3));
        theirs.refresh();
        Folders.deleteOwn(folder);
        SpanData changed = both.withFeature("tag", List.of("LOC"), make.now());
        mine.apply(new AnnotationChange(document.id(), Projects.SARA, both, changed));

        theirs.refresh();

        assertEquals(List.of(changed), spans(theirs));
        mine.close();
        assertSaved(List.of(changed));
    }

    @Test
    void aFileThatIsDamagedMeanwhileKeepsNothingFromTheJournal() throws Exception {
        SpanData saved = make.mark(mine, document, "PERS", new TextRange(0, 3));
        mine.save();
        Path file = folder.resolve("annotations").resolve(Projects.SARA.id().value()).resolve("d.xml");
        byte[] whole = Files.readAllBytes(file);
        SpanData unsaved = make.mark(mine, document, "ORG", new TextRange(10, 13));
        Folders.deleteOwn(folder);
        Files.write(file, new byte[10]);
        Document other = make.add(mine, "e", "نص ثان");

        SpanData elsewhere = make.mark(mine, other, "LOC", new TextRange(0, 2));
        Files.write(file, whole);

        Project again = make.store().open(folder);
        assertEquals(List.of(saved, unsaved), spans(again));
        assertEquals(List.of(elsewhere), again.annotations(other.id(), Projects.SARA).snapshot());
    }

    @Test
    void nothingIsLostWheneverItIsDeleted() {
        Seeded.rounds(Seeded.slow() ? 300 : 15, random -> {
            Set<AnnotationId> expected = ids(mine);
            for (int i = 0; i < 20; i++) {
                Project project = random.nextBoolean() ? mine : theirs;
                switch (random.nextInt(8)) {
                    case 0 -> project.save();
                    case 1 -> project.refresh();
                    case 2 -> Folders.deleteOwn(folder);
                    default -> {
                        int begin = random.nextInt(90);
                        expected.add(make.mark(project, document, "ORG", new TextRange(begin, begin + 5)).id());
                    }
                }
            }
            mine.save();
            theirs.save();
            mine.refresh();
            theirs.refresh();

            assertEquals(expected, ids(mine));
            assertEquals(expected, ids(theirs));
            assertEquals(expected, ids(make.store().open(folder)));
        });
    }

    private Set<AnnotationId> ids(Project project) throws Exception {
        Set<AnnotationId> ids = new TreeSet<>();
        spans(project).forEach(span -> ids.add(span.id()));
        return ids;
    }

    private void assertSaved(List<SpanData> expected) throws Exception {
        Project again = make.store().open(folder);
        assertEquals(expected, spans(again));
        assertFalse(again.dirty());
        assertEquals(List.of(), ProjectCheck.check(again));
    }

    private List<SpanData> spans(Project project) throws Exception {
        return project.annotations(document.id(), Projects.SARA).snapshot();
    }
}
