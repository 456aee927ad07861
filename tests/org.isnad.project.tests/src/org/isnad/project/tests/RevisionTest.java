/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.project.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

import org.isnad.model.Annotator;
import org.isnad.model.Document;
import org.isnad.model.DocumentId;
import org.isnad.model.IdSource;
import org.isnad.model.SpanData;
import org.isnad.model.change.AnnotationChange;
import org.isnad.model.change.Change;
import org.isnad.model.change.DocumentChange;
import org.isnad.model.change.StaleChangeException;
import org.isnad.project.Project;
import org.isnad.project.ProjectException;
import org.isnad.project.ProjectListener;
import org.isnad.project.ProjectProblem;
import org.isnad.project.Revision;
import org.isnad.project.Revision.Outcome;
import org.isnad.project.Revisions;
import org.isnad.project.check.Finding;
import org.isnad.project.check.FindingCode;
import org.isnad.project.check.ProjectCheck;
import org.isnad.project.check.ProjectRepair;
import org.isnad.testkit.Projects;
import org.isnad.text.TextEdit;
import org.isnad.text.TextEdits;
import org.isnad.text.TextRange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents that get another text, are removed and come back. */
class RevisionTest {

    private static final Annotator ZOE = Annotator.named("Zoë");
    private static final String TEXT = "قال زيد بن عمرو إنه وصل إلى القاهره امس.";

    @TempDir
    private Path folder;
    private final Projects make = new Projects();
    private Project project;
    private DocumentId id;
    private SpanData name;
    private SpanData place;

    @BeforeEach
    void aDocumentThatTwoAnnotated() throws Exception {
        project = make.create(folder.resolve("p"));
        Document document = make.add(project, "d", TEXT);
        id = document.id();
        name = make.mark(project, document, "PERS", range("زيد بن عمرو"));
        place = make.entity("GPE", range("القاهره"));
        project.apply(AnnotationChange.add(id, ZOE, place));
        project.save();
    }

    private static TextRange range(String quotation) {
        int begin = TEXT.indexOf(quotation);
        return new TextRange(begin, begin + quotation.length());
    }

    private Change correct(String wrong, String right) throws Exception {
        return correct(project, wrong, right);
    }

    private Change correct(Project where, String wrong, String right) throws Exception {
        return where.apply(Revisions.correction(where, id,
                TextEdits.of(new TextEdit(where.text(id).indexOf(wrong), wrong, right))).change(), "سارة");
    }

    private String marked(Project where, Annotator annotator) throws ProjectException {
        String text = where.text(id);
        return String.join("|", where.annotations(id, annotator).snapshot().stream()
                .map(span -> SpanData.of(span).extent().covered(text)).toList());
    }

    @Test
    void aCorrectionMovesWhatEverybodySaid() throws Exception {
        correct("ه امس", "ة أمس");
        correct("قال", "وقال");

        assertEquals("وقال زيد بن عمرو إنه وصل إلى القاهرة أمس.", project.text(id));
        assertEquals("زيد بن عمرو", marked(project, Projects.SARA));
        assertEquals("القاهر", marked(project, ZOE), "what reaches beyond a replaced stretch keeps the rest");
        assertEquals(TEXT, Revisions.originalText(project, id));
        project.save();
        Project again = make.store().open(project.folder());
        assertEquals(ProjectState.of(project), ProjectState.of(again));
        assertEquals(TEXT, Revisions.originalText(again, id));
        assertEquals(List.of(), ProjectCheck.check(again));
        assertEquals("سارة", again.history(id).getLast().author());
    }

    @Test
    void itsUndoGivesBackWhatKeptItsOffsetsByChance() throws Exception {
        // given a span that an edit within makes longer by as much as an edit at its end takes from it
        TextRange range = new TextRange(0, 6);
        SpanData span = make.entity("PERS", range);
        project.apply(AnnotationChange.add(id, ZOE, span));
        Change undo = project.apply(Revisions.correction(project, id,
                TextEdits.of(new TextEdit(0, "قا", "كلم"), new TextEdit(5, "يد", "ا"))).change());
        assertEquals(List.of(range), project.annotations(id, ZOE).span(span.id()).orElseThrow().ranges());

        // when
        project.apply(undo);

        // then
        assertEquals(TEXT, project.text(id));
        assertEquals(List.of(range), project.annotations(id, ZOE).span(span.id()).orElseThrow().ranges());
    }

    @Test
    void itsUndoMovesAlsoWhatOthersSaidInBetween() throws Exception {
        Map<String, List<Byte>> before = Folders.content(project.folder());
        Change undo = correct("امس", "أول أمس");
        Project other = make.store().open(project.folder());
        SpanData between = make.entity("DATE", new TextRange(other.text(id).indexOf("أول"),
                other.text(id).length() - 1));
        Change undoBetween = other.apply(AnnotationChange.add(id, ZOE, between));

        project.apply(undo);

        assertEquals(TEXT, project.text(id));
        other.refresh();
        assertEquals("القاهره|امس", marked(other, ZOE));
        assertThrows(StaleChangeException.class, () -> other.apply(undoBetween), "it was moved since");
        SpanData moved = SpanData.of(other.annotations(id, ZOE).span(between.id()).orElseThrow());
        other.apply(AnnotationChange.remove(id, ZOE, moved));
        other.save();
        assertEquals(before, Folders.content(project.folder()));
    }

    @Test
    void whoPutsASpanIntoATextThatWasCorrectedMeanwhileIsTold() throws Exception {
        Project other = make.store().open(project.folder());
        other.text(id);
        correct("قال", "وقد قال");
        SpanData late = make.entity("PERS", range("زيد"));

        assertThrows(StaleChangeException.class, () -> other.apply(AnnotationChange.add(id, ZOE, late)));

        assertEquals(project.text(id), other.text(id), "what was changed is taken in");
        assertEquals("القاهره", marked(other, ZOE));
    }

    @Test
    void whatANewAnnotatorOfAnotherProgramSavedMovesToo() throws Exception {
        Project other = make.store().open(project.folder());
        Annotator late = Annotator.named("متأخرة");
        other.apply(AnnotationChange.add(id, late, make.entity("GPE", range("القاهره"))));
        other.save();

        correct("قال", "وقد قال");

        assertTrue(project.annotators(id).contains(late));
        project.save();
        Project again = make.store().open(project.folder());
        assertEquals("القاهره", marked(again, late));
        assertEquals(List.of(), ProjectCheck.check(again));
    }

    @Test
    void whatCameFromOutsideAfterTheCorrectionMovesToo() throws Exception {
        Annotator late = Annotator.named("متأخرة");
        Project theirs = make.store().open(Folders.copy(project.folder(), folder.resolve("theirs")));
        theirs.apply(AnnotationChange.add(id, late, make.entity("GPE", range("القاهره"))));
        theirs.save();
        correct("قال", "وقد قال");
        Folders.copy(theirs.folder().resolve("annotations/" + late.id()),
                project.folder().resolve("annotations/" + late.id()));

        project.save();

        Project again = make.store().open(project.folder());
        assertEquals("القاهره", marked(again, late));
        assertEquals(List.of(), ProjectCheck.check(again));
    }

    @Test
    void aSetThatIsOpenFollowsTheTextThatAnotherProgramCorrects() throws Exception {
        Annotator late = Annotator.named("متأخرة");
        Project theirs = make.store().open(Folders.copy(project.folder(), folder.resolve("theirs")));
        theirs.apply(AnnotationChange.add(id, late, make.entity("GPE", range("القاهره"))));
        theirs.save();
        Document second = make.add(project, "e", "نص آخر");
        Project other = make.store().open(project.folder());
        assertEquals("", marked(other, late));
        correct("قال", "وقد قال");
        Folders.copy(theirs.folder().resolve("annotations/" + late.id()),
                project.folder().resolve("annotations/" + late.id()));

        make.mark(other, second, "ORG", new TextRange(0, 2));

        assertEquals("القاهره", marked(other, late));
        assertEquals(ProjectState.of(other), ProjectState.of(make.store().open(project.folder())));
    }

    @Test
    void whatIsEatenWholeIsEmptyAndNamed() throws Exception {
        Revision revision = Revisions.correction(project, id,
                TextEdits.of(new TextEdit(range("زيد بن عمرو").begin() - 1, " زيد بن عمرو ", " ")));

        assertEquals(List.of(Outcome.EMPTIED), revision.annotations().stream().map(Revision.Moved::outcome).toList());
        Change undo = project.apply(revision.change());
        assertEquals("", marked(project, Projects.SARA));
        assertTrue(project.annotations(id, Projects.SARA).span(name.id()).isPresent());
        project.apply(undo);
        assertEquals("زيد بن عمرو", marked(project, Projects.SARA));
    }

    @Test
    void anotherTextTakesOverWhatItStillSays() throws Exception {
        String newer = "عاجل. وصل إلى القاهره امس زيد بن عمرو، كما قال.";
        Revision revision = Revisions.replacement(project, id, newer);

        Change undo = project.apply(revision.change());

        assertEquals("زيد بن عمرو", marked(project, Projects.SARA));
        assertEquals("القاهره", marked(project, ZOE));
        revision.annotations().forEach(moved -> assertTrue(moved.confidence() > 0 && moved.confidence() < 1));
        assertEquals(TEXT, Revisions.originalText(project, id));
        project.apply(undo);
        assertEquals(TEXT, project.text(id));
        assertEquals("القاهره", marked(project, ZOE));
    }

    @Test
    void whatATextCannotBeIsRefused() throws Exception {
        make.add(project, "e", "نص آخر");
        assertEquals(ProjectProblem.DUPLICATE_DOCUMENT, assertThrows(ProjectException.class,
                () -> Revisions.replacement(project, id, "نص آخر")).problem());
        assertEquals(ProjectProblem.FORBIDDEN_CHARACTER, assertThrows(ProjectException.class,
                () -> Revisions.replacement(project, id, "نص\0")).problem());
        assertEquals(ProjectProblem.FORBIDDEN_CHARACTER, assertThrows(ProjectException.class,
                () -> correct("قال", "\ud83d")).problem());
        assertThrows(IllegalArgumentException.class, () -> Revisions.replacement(project, id, TEXT));
        assertThrows(IllegalArgumentException.class, () -> Revisions.correction(project, id, TextEdits.NONE));
        assertThrows(IllegalArgumentException.class,
                () -> Revisions.correction(project, id, TextEdits.of(new TextEdit(0, "زيد", ""))));
    }

    @Test
    void aRemovedDocumentComesBackAsItWas() throws Exception {
        correct("امس", "أمس");
        project.save();
        Map<String, List<Byte>> before = Folders.content(project.folder());
        List<String> told = tellings(project);

        Change undo = project.apply(Revisions.removal(project, id));

        assertEquals(List.of(), project.documents());
        assertEquals(List.of("removed d", "annotations d"), told);
        project.save();
        assertEquals(List.of(), make.store().open(project.folder()).documents());
        assertEquals(List.of(), Folders.files(project.folder().resolve("documents")));
        assertEquals(List.of(), ProjectCheck.check(make.store().open(project.folder())));
        told.clear();
        project.apply(undo);
        assertEquals(List.of("added d", "annotations d"), told);
        project.save();
        assertEquals(before, Folders.content(project.folder()));
    }

    private static List<String> tellings(Project project) {
        List<String> told = new ArrayList<>();
        project.addListener(new ProjectListener() {
            @Override
            public void documentAdded(DocumentId document) {
                told.add("added " + document);
            }

            @Override
            public void documentRemoved(DocumentId document) {
                told.add("removed " + document);
            }

            @Override
            public void documentChanged(DocumentId document) {
                told.add("changed " + document);
            }

            @Override
            public void annotationsChanged(DocumentId document) {
                told.add("annotations " + document);
            }
        });
        return told;
    }

    @Test
    void theTextIsToldBeforeTheAnnotationsThatMoveWithIt() throws Exception {
        List<String> told = tellings(project);

        correct("قال", "وقال");

        assertEquals(List.of("changed d", "annotations d"), told);
    }

    @Test
    void anImportTakesNoNameOfADocumentThatCanComeBack() throws Exception {
        Change undo = project.apply(Revisions.removal(project, id));

        Document added = make.add(project, "d", "نص آخر تماما");

        assertEquals("d-2", added.id().value());
        project.apply(undo);
        assertEquals(2, project.documents().size());
    }

    @Test
    void annotationsOfAnEarlierTextAreFoundAgain() throws Exception {
        Path file = project.folder().resolve("annotations").resolve(ZOE.id().value()).resolve("d.xml");
        byte[] old = Files.readAllBytes(file);
        correct("قال زيد", "زيد");
        project.save();
        Files.write(file, old);

        Project pulled = make.store().open(project.folder());
        assertThrows(ProjectException.class, () -> pulled.annotations(id, ZOE));
        List<Finding> findings = ProjectCheck.check(pulled);
        assertEquals(List.of(FindingCode.EARLIER_TEXT), findings.stream().map(Finding::code).toList());
        assertEquals("1.00", findings.getFirst().subject());
        ProjectRepair.Plan plan = ProjectRepair.plan(pulled, findings,
                new IdSource(Clock.systemUTC(), new SplittableRandom(1)), Clock.systemUTC());
        plan.adopt(pulled);
        pulled.apply(plan.change());

        assertEquals("القاهره", marked(pulled, ZOE));
        Project again = make.store().open(project.folder());
        assertEquals("القاهره", marked(again, ZOE));
        assertEquals(List.of(), ProjectCheck.check(again));
    }

    @Test
    void whatAnotherProgramSaidOfADocumentIsMergedFieldByField() throws Exception {
        Path file = project.folder().resolve("documents/d/document.xml");
        Project theirs = make.store().open(Folders.copy(project.folder(), folder.resolve("theirs")));
        theirs.apply(new DocumentChange(theirs.description(id), theirs.description(id)
                .withTitle("عنوانهم").withMetadata("outlet", "وكالة").withMetadata("byline", "ع")));
        theirs.save();
        correct("امس", "أمس");
        project.apply(new DocumentChange(project.description(id), project.description(id)
                .withTitle("عنواني").withMetadata("agency", "رويترز")));
        Files.copy(folder.resolve("theirs/documents/d/document.xml"), file,
                StandardCopyOption.REPLACE_EXISTING);

        project.refresh();

        assertEquals("عنواني", project.description(id).title());
        assertEquals(Map.of("title-2", "عنوانهم", "outlet", "وكالة", "byline", "ع", "agency", "رويترز"),
                project.description(id).metadata());
        assertEquals(ProjectState.of(project), ProjectState.of(make.store().open(project.folder())));
        project.save();
        assertEquals(ProjectState.of(project), ProjectState.of(make.store().open(project.folder())));
        assertTrue(project.text(id).endsWith("أمس."));
    }
}
