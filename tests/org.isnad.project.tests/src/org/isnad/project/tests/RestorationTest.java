/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.project.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.isnad.model.Annotator;
import org.isnad.model.Document;
import org.isnad.model.DocumentId;
import org.isnad.model.change.AnnotationChange;
import org.isnad.model.change.Change;
import org.isnad.model.change.DocumentChange;
import org.isnad.project.PastChange;
import org.isnad.project.PastDocument;
import org.isnad.project.Project;
import org.isnad.project.Revisions;
import org.isnad.project.check.ProjectCheck;
import org.isnad.testkit.Projects;
import org.isnad.text.TextEdit;
import org.isnad.text.TextEdits;
import org.isnad.text.TextRange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents that are brought back to an earlier state, or back at all. */
class RestorationTest {

    private static final Annotator ZOE = Annotator.named("Zoë");
    private static final String TEXT = "قال زيد بن عمرو إنه وصل إلى القاهره امس.";

    @TempDir
    private Path folder;
    private final Projects make = new Projects();
    private Project project;
    private DocumentId id;

    @BeforeEach
    void aDocumentThatTwoAnnotated() throws Exception {
        project = make.create(folder.resolve("p"));
        Document document = make.add(project, "d", TEXT);
        id = document.id();
        make.mark(project, document, "PERS", range("زيد بن عمرو"));
        project.apply(AnnotationChange.add(id, ZOE, make.entity("GPE", range("القاهره"))));
        project.save();
    }

    private static TextRange range(String quotation) {
        int begin = TEXT.indexOf(quotation);
        return new TextRange(begin, begin + quotation.length());
    }

    private Change correct(String wrong, String right) throws Exception {
        return project.apply(Revisions.correction(project, id,
                TextEdits.of(new TextEdit(project.text(id).indexOf(wrong), wrong, right))).change(), "سارة");
    }

    @Test
    void everyFormerStateCanBeSeenAndRestored() throws Exception {
        List<ProjectState> states = new ArrayList<>(List.of(ProjectState.of(project)));
        int known = project.history(id).size();
        correct("امس", "أمس");
        states.add(ProjectState.of(project));
        project.apply(new DocumentChange(project.description(id), project.description(id).withTitle("عنوان")
                .withMetadata("outlet", "وكالة")));
        project.save();
        states.add(ProjectState.of(project));
        make.mark(project, project.document(id).orElseThrow(), "ORG", new TextRange(0, 3));
        correct("قال زيد", "زيد");
        project.save();
        states.add(ProjectState.of(project));
        project.apply(Revisions.removal(project, id));
        List<PastChange> history = project.history(id);

        assertEquals(Optional.empty(), project.after(history.getLast(), id).description());
        for (int i : new int[] { 0, 1, 2 }) {
            PastDocument then = project.before(history.get(known + i), id);
            assertEquals(states.get(i).parts().get("text d"), then.text());
            Change undo = project.apply(Revisions.restoration(project, then));
            ProjectState restored = ProjectState.of(project);
            for (String part : List.of("text d", "annotations d " + Projects.SARA.id(), "annotations d " + ZOE.id())) {
                assertEquals(states.get(i).parts().get(part), restored.parts().get(part), part);
            }
            assertEquals(then.description().orElseThrow().title(), project.description(id).title());
            assertEquals(then.description().orElseThrow().metadata(), project.description(id).metadata());
            project.save();
            project.apply(undo);
            assertEquals(List.of(), project.documents());
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = { false, true })
    void aRemovedDocumentComesBackFromTheHistoryWithItsEarlierTexts(boolean saved) throws Exception {
        // given a document with two earlier texts that is removed
        correct("امس", "أمس");
        correct("قال", "وقال");
        String last = project.text(id);
        List<String> earlier = project.description(id).earlier();
        project.apply(Revisions.removal(project, id));
        if (saved) {
            project.save();
        }

        // when it is brought back from its history
        List<PastChange> history = project.history(id);
        project.apply(Revisions.restoration(project, project.before(history.getLast(), id)));

        // then its earlier texts are there, too
        assertEquals(last, project.text(id));
        assertEquals(earlier, project.description(id).earlier());
        assertEquals(TEXT, Revisions.originalText(project, id));
        project.save();
        Project again = make.store().open(project.folder());
        assertEquals(TEXT, Revisions.originalText(again, id));
        assertEquals(List.of(), ProjectCheck.check(again));
    }
}
