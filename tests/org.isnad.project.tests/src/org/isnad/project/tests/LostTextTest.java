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
import java.util.List;

import org.isnad.model.Annotator;
import org.isnad.model.Document;
import org.isnad.model.SpanData;
import org.isnad.model.change.AnnotationChange;
import org.isnad.model.change.ChangeList;
import org.isnad.project.Project;
import org.isnad.project.ProjectException;
import org.isnad.project.ProjectStore;
import org.isnad.project.Revisions;
import org.isnad.project.check.ProjectCheck;
import org.isnad.project.internal.FolderProjectStore;
import org.isnad.project.tests.FaultyStorage.Fault;
import org.isnad.tagset.Tagsets;
import org.isnad.testkit.Projects;
import org.isnad.testkit.SteppingClock;
import org.isnad.text.TextEdit;
import org.isnad.text.TextEdits;
import org.isnad.text.TextRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A text that was changed, and a journal that somebody deletes before it is saved. */
class LostTextTest {

    private static final String TEXT = "قال زيد بن عمرو إنه وصل";
    private static final String HEAD = "وقد ";
    private static final Annotator ZOE = Annotator.named("Zoë");

    @TempDir
    private Path folder;
    private final FaultyStorage storage = new FaultyStorage();
    private final ProjectStore store = new FolderProjectStore(Tagsets.shipped(), storage, new SteppingClock(),
            FolderProjectStore.PATIENCE);
    private final Projects make = new Projects(store);
    private Project project;
    private Document document;

    private void aProject(String name) throws Exception {
        project = make.create(folder.resolve(name));
        document = make.add(project, "d", TEXT);
    }

    private static TextRange range(String text, String quotation) {
        return new TextRange(text.indexOf(quotation), text.indexOf(quotation) + quotation.length());
    }

    private String marked(Project where, Annotator annotator) throws ProjectException {
        String text = where.text(document.id());
        return String.join("|", where.annotations(document.id(), annotator).snapshot().stream()
                .map(span -> SpanData.of(span).extent().covered(text)).toList());
    }

    @Test
    void whatTheChangeSaidOfAnnotationsIsSaidAgain() throws Exception {
        // given three annotations, of which a change of the text moves one by itself, removes one and leaves one
        aProject("p");
        SpanData moved = make.mark(project, document, "PERS", range(TEXT, "زيد"));
        SpanData removed = make.mark(project, document, "PERS", range(TEXT, "عمرو"));
        project.apply(AnnotationChange.add(document.id(), ZOE, make.entity("PERS", range(TEXT, "وصل"))));
        project.save();
        TextEdits edits = TextEdits.of(new TextEdit(0, "", HEAD));
        String after = edits.applyTo(TEXT);
        project.apply(new ChangeList(List.of(Revisions.correction(project, document.id(), edits).change(),
                new AnnotationChange(document.id(), Projects.SARA, moved,
                        moved.withRanges(List.of(range(after, "زيد بن")), moved.time())),
                AnnotationChange.remove(document.id(), Projects.SARA, removed))));

        // when the journal is lost
        Folders.deleteOwn(project.folder());
        project.refresh();

        // then nothing is there twice, or again
        assertEquals("زيد بن", marked(project, Projects.SARA));
        assertEquals("وصل", marked(project, ZOE));
        project.save();
        Project again = store.open(project.folder());
        assertEquals(after, again.text(document.id()));
        assertEquals("زيد بن", marked(again, Projects.SARA));
        assertEquals("وصل", marked(again, ZOE));
        assertEquals(List.of(), ProjectCheck.check(again));
    }

    @Test
    void theTextAndWhatMovedWithItComeBackTogetherOrNotAtAll() throws Exception {
        int rounds = 0;
        for (int step = 1; step == 1 || storage.failed(); step++) {
            // given a corrected text whose journal is lost
            storage.disarm();
            aProject("p" + step);
            make.mark(project, document, "PERS", range(TEXT, "زيد"));
            project.save();
            TextEdits edits = TextEdits.of(new TextEdit(0, "", HEAD));
            project.apply(Revisions.correction(project, document.id(), edits).change());
            Folders.deleteOwn(project.folder());

            // when the process dies at any write of its next change
            storage.arm(Fault.FOR_GOOD, step);
            try {
                make.mark(project, document, "ORG", range(HEAD + TEXT, "وصل"));
            } catch (ProjectException e) {
                rounds++;
            }
            boolean failed = storage.failed();
            storage.disarm();

            // then others see both or neither
            Project other = store.open(project.folder());
            assertTrue(List.of(TEXT, HEAD + TEXT).contains(other.text(document.id())), "step " + step);
            assertTrue(marked(other, Projects.SARA).startsWith("زيد"), () -> marks(other));
            if (!failed) {
                break;
            }
        }
        assertTrue(rounds > 3, rounds + " rounds");
    }

    private String marks(Project where) {
        try {
            return marked(where, Projects.SARA);
        } catch (ProjectException e) {
            return e.toString();
        }
    }
}
