/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.tests.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Text;
import org.isnad.model.AnnotationData;
import org.isnad.model.AnnotationId;
import org.isnad.model.AnnotationSet;
import org.isnad.model.Claim;
import org.isnad.model.ClaimRelation;
import org.isnad.model.DocumentId;
import org.isnad.model.GroupData;
import org.isnad.model.Member;
import org.isnad.model.RelationData;
import org.isnad.project.Project;
import org.isnad.project.ProjectException;
import org.isnad.ui.editor.AnnotationEditor;
import org.isnad.ui.testkit.Desktop;
import org.isnad.ui.testkit.Keyboard;
import org.isnad.ui.testkit.Mouse;
import org.isnad.ui.testkit.Screenshots;
import org.isnad.ui.testkit.UiTest;
import org.isnad.ui.testkit.Waiting;
import org.isnad.ui.testkit.Widgets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Relations and groups, made and walked with real keys, and drawn with the mouse. */
@UiTest
class LinkingTest {

    private static final String TEXT = """
            نقلت وكالة نبض عن العميد سالم قوله إن سبعة مسلحين قتلوا في بلدة النخيل قرب مدينة الواحة.
            وقالت مصادر محلية: لم يشارك أحد.
            """;

    private static final String RELATIONS = """

            relation layer Place "Place" / "موضع" {
                colour #a15e12 / #e08b29
                role source : Entity
                role target : Entity
                feature tag "Kind" / "النوع" : tag required {
                    tag IN "In" / "في" key I
                    tag NEAR "Near" / "قرب" key K
                }
            }
            """;

    @TempDir
    private Path folder;

    private DocumentId document;
    private DocumentId other;
    private EditorDriver editor;

    @BeforeEach
    void openTheDocument() throws Exception {
        List<DocumentId> documents = Desktop.makeProject(folder.resolve("project"),
                new TreeMap<>(Map.of("تقرير", TEXT, "خبر", "شارك عشرة رجال.")));
        document = documents.getFirst();
        other = documents.getLast();
        Project project = Desktop.open(folder.resolve("project"));
        project.replaceTagset(project.tagsetSource(), project.tagsetSource().text() + RELATIONS);
        editor = EditorDriver.open(document);
        editor.expectQuestionForName();
    }

    @AfterEach
    void closeTheProject() {
        Desktop.close();
    }

    @Test
    void anAttributionWithItsChainAndTwoRelationsAreMadeTakenBackAndKept() throws Exception {
        AnnotationId agency = mark("وكالة نبض", '1');
        AnnotationId carried = mark("نقلت", '2');
        AnnotationId officer = mark("العميد سالم", '1');
        AnnotationId said = mark("قوله", '2');
        AnnotationId killed = mark("سبعة مسلحين قتلوا", '3');
        AnnotationId village = mark("النخيل", 'g');
        AnnotationId town = mark("مدينة الواحة", 'g');

        // The agency carried it: the cue is beside the source, and nothing else is possible.
        walkTo(agency);
        Keyboard.press(SWT.MOD1, 'k');
        Waiting.forPaint(editor.control());
        Screenshots.take("link-mode");
        walkTo(carried);
        Keyboard.press(SWT.CR);
        Waiting.until("the outer attribution", () -> set().groups().size() == 1);
        GroupData outer = set().groups().getFirst();
        assertEquals(List.of(new Member("source", agency), new Member("cue", carried)), outer.members());

        // The officer said it, within what the agency carried.
        walkTo(officer);
        Keyboard.press(SWT.MOD1, 'g');
        walkTo(said);
        Keyboard.press(SWT.CR);
        walkTo(killed);
        Keyboard.press(SWT.CR);
        Keyboard.press(SWT.SHIFT, SWT.CR);
        Waiting.until("the inner attribution", () -> set().groups().size() == 2);
        GroupData inner = set().groups().get(1);
        assertEquals(List.of(new Member("source", officer), new Member("cue", said), new Member("content", killed)),
                inner.members());
        assertEquals(Optional.of(inner.id()), editor.canvas().current().id());
        assertEquals(List.of("explicit"), inner.features().get("style"), "the layer's defaults are taken");

        // The outer one is the parent of the inner one: asked for, since the tagset allows both directions.
        walkTo(agency);
        Keyboard.press(SWT.MOD1, 'j');
        assertEquals(Optional.of(outer.id()), editor.canvas().current().id());
        Keyboard.press(SWT.MOD1, 'k');
        walkTo(officer);
        Keyboard.press(SWT.MOD1, 'j');
        assertEquals(Optional.of(inner.id()), editor.canvas().current().id());
        Keyboard.press(SWT.CR);
        answer(1);
        Waiting.until("the chain", () -> group(inner.id()).members("parent").equals(List.of(outer.id())));

        // Two relations between the same places, by the tagset's own keys.
        link(village, town, 'k');
        link(town, village, 'i');
        Waiting.forPaint(editor.control());
        Screenshots.take("links");
        assertEquals(List.of("NEAR", "IN"), set().relations().stream().map(one -> one.tag().orElse("")).toList());
        List<AnnotationData> made = annotations();

        undo(12, 0);
        redo(12, made);
        Keyboard.press(SWT.MOD1, 's');
        Waiting.until("the project to be saved", () -> !Desktop.session().project().orElseThrow().dirty());
        Desktop.close();
        Desktop.open(folder.resolve("project"));
        editor = EditorDriver.open(document);
        assertEquals(made, annotations());
        walkAlongTheChain(outer, inner, agency, officer);
    }

    private void walkAlongTheChain(GroupData outer, GroupData inner, AnnotationId agency, AnnotationId officer) {
        walkTo(officer);
        Keyboard.press(SWT.MOD1, 'j');
        assertEquals(Optional.of(inner.id()), editor.canvas().current().id());
        Keyboard.press(SWT.MOD1, 'j');
        assertEquals(Optional.of(inner.id()), editor.canvas().current().id(), "after the last comes the first");
        List<AnnotationId> seen = new ArrayList<>();
        for (int i = 0; i < group(inner.id()).members().size(); i++) {
            Keyboard.press(SWT.ALT, 'j');
            seen.add(editor.canvas().current().id().orElseThrow());
        }
        assertTrue(seen.contains(outer.id()) && seen.contains(officer), () -> "round the group: " + seen);

        walkTo(officer);
        assertTold();

        // What goes takes its relations along and leaves the groups without it.
        walkTo(agency);
        Keyboard.press(SWT.MOD1, 'j');
        Keyboard.press(SWT.DEL);
        Waiting.until("the outer attribution to go", () -> set().groups().size() == 1);
        assertEquals(List.of(), group(inner.id()).members("parent"));
    }

    /** The agency says that the officer says it: in this order, after whose it is and before who marked it. */
    private void assertTold() {
        Keyboard.press(SWT.F2);
        Waiting.until("the sheet", () -> Widgets.find("editor.sheet", Text.class).filter(Text::isFocusControl)
                .isPresent());
        Screenshots.take("annotation-sheet");
        String told = Widgets.get("editor.sheet", Text.class).getText();
        String sentence = told.lines().filter(line -> line.contains("وكالة نبض")).reduce((one, last) -> last)
                .orElseThrow(() -> new AssertionError(told));
        int agency = sentence.indexOf("وكالة نبض");
        int officer = sentence.indexOf("العميد سالم");
        assertTrue(agency >= 0 && agency < officer && officer < sentence.indexOf("سبعة مسلحين"), () -> told);
        assertTrue(told.lines().toList().getLast().contains(EditorDriver.SARA.name()), () -> told);
        Keyboard.press(SWT.ESC);
        editor.focus();
    }

    @Test
    void numbersPickAndEscapeLeaves() {
        AnnotationId source = mark("مصادر محلية", '1');
        AnnotationId village = mark("النخيل", 'g');
        AnnotationId cue = mark("قالت", '2');

        walkTo(source);
        Keyboard.press(SWT.MOD1, 'k');
        Keyboard.press(SWT.ARROW_LEFT);
        Keyboard.press(SWT.ESC);
        assertEquals(Optional.of(source), editor.canvas().current().id());
        Keyboard.press('l');
        Waiting.until("tags to have their keys again", () -> editor.marked().stream()
                .anyMatch(marked -> marked.getValue().equals("LOC")));
        Keyboard.press(SWT.MOD1, 'z');
        Waiting.until("the source", () -> editor.marked().stream()
                .anyMatch(marked -> marked.getValue().equals("Source")));

        walkTo(source);
        Keyboard.press(SWT.MOD1, 'k');
        Keyboard.press('1');
        Waiting.until("the attribution", () -> set().groups().size() == 1);
        assertEquals(List.of(cue), set().groups().getFirst().members("cue"), "the place has no number: " + village);

        walkTo(source);
        Keyboard.press(SWT.MOD1, 'k');
        walkTo(village);
        Keyboard.press(SWT.CR);
        Waiting.forEvents();
        assertEquals(1, set().groups().size());
        assertTrue(set().relations().isEmpty(), "no relation leads from a source to a place");
        Keyboard.press(SWT.ESC);

        walkTo(source);
        Keyboard.press(SWT.MOD1, 'j');
        AnnotationId attribution = set().groups().getFirst().id();
        assertEquals(Optional.of(attribution), editor.canvas().current().id());

        // While the text is corrected, the key takes a letter and no attribution.
        editor.editor().correction().setOn(true);
        String before = editor.text();
        editor.canvas().current().set(attribution);
        Keyboard.press(SWT.DEL);
        Waiting.until("a letter to go", () -> editor.text().length() < before.length());
        assertEquals(attribution, set().groups().getFirst().id());
        editor.editor().correction().setOn(false);

        editor.canvas().current().set(attribution);
        Keyboard.press(SWT.DEL);
        Waiting.until("the attribution to go", () -> set().groups().isEmpty());
    }

    @Test
    void aLinkIsDrawnFromLabelToLabelByTheSameRules() {
        AnnotationId source = mark("مصادر محلية", '1');
        AnnotationId village = mark("النخيل", 'g');
        AnnotationId cue = mark("قالت", '2');
        Keyboard.press(SWT.ESC);

        Mouse.click(editor.control(), label(village));
        assertEquals(Optional.of(village), editor.canvas().current().id());
        Mouse.drag(editor.control(), label(source), label(village));
        assertEquals(List.of(), set().groups(), "a place is no part of an attribution");
        assertEquals(Optional.of(source), editor.canvas().current().id());
        Mouse.drag(editor.control(), label(source), label(cue));
        Waiting.until("the attribution", () -> set().groups().size() == 1);
        assertEquals(List.of(new Member("source", source), new Member("cue", cue)),
                set().groups().getFirst().members());
    }

    /** Within the label that an annotation has on the page. */
    private Point label(AnnotationId id) {
        Waiting.forPaint(editor.control());
        Point size = editor.control().getSize();
        for (int y = 0; y < size.y; y += 2) {
            for (int x = 0; x < size.x; x += 2) {
                if (editor.canvas().labelAt(x, y).filter(shown -> shown.span().id().equals(id)).isPresent()) {
                    return new Point(x + 2, y + 2);
                }
            }
        }
        throw new AssertionError("no label of " + id);
    }

    @Test
    void annotationsOfTwoDocumentsAreLinkedByTheirClaims() throws Exception {
        AnnotationId denial = mark("لم يشارك أحد", '3');
        editor = EditorDriver.open(other);
        AnnotationId report = mark("شارك عشرة رجال", '3');
        editor = EditorDriver.open(document);
        walkTo(denial);
        Keyboard.press(SWT.MOD1, 'k');
        editor = EditorDriver.open(other);
        walkTo(report);
        Keyboard.press(SWT.CR);
        waitForChoices();
        Keyboard.press('0' + 1 + ClaimRelation.Type.CONTRADICTS.ordinal());
        Project project = Desktop.session().project().orElseThrow();
        Waiting.until("a relation of claims", () -> relations(project).size() == 1);
        ClaimRelation made = relations(project).getFirst();
        assertEquals(ClaimRelation.Type.CONTRADICTS, made.type());
        assertEquals(List.of(new Claim.Mention(document, denial)),
                project.claim(made.from()).orElseThrow().mentions());
        assertEquals("شارك عشرة رجال", project.claim(made.to()).orElseThrow().text());

        // The other end is named at the edge; the key goes there.
        editor = EditorDriver.open(document);
        walkTo(denial);
        Waiting.forPaint(editor.control());
        Screenshots.take("claim-link");
        Keyboard.press(SWT.ALT, 'j');
        Waiting.until("the other document", () -> Desktop.page().getActiveEditor() instanceof AnnotationEditor active
                && active.document().equals(other));
        editor = EditorDriver.open(other);
        Keyboard.press(SWT.MOD1, 'z');
        Waiting.until("the claims to go", () -> relations(project).isEmpty());
        assertEquals(List.of(), project.claims());
    }

    private static List<ClaimRelation> relations(Project project) {
        try {
            return project.claimRelations();
        } catch (ProjectException e) {
            throw new IllegalStateException(e);
        }
    }

    private void link(AnnotationId from, AnnotationId to, int key) {
        int before = set().relations().size();
        walkTo(from);
        Keyboard.press(SWT.MOD1, 'k');
        walkTo(to);
        Keyboard.press(SWT.MOD1, 'k');
        waitForChoices();
        Keyboard.press(key);
        Waiting.until("a relation", () -> set().relations().size() == before + 1);
        RelationData made = set().relations().getLast();
        assertEquals(List.of(from, to), List.of(made.source(), made.target()));
        editor.focus();
    }

    private void answer(int number) {
        waitForChoices();
        Keyboard.press('0' + number);
        editor.focus();
    }

    private static void waitForChoices() {
        Waiting.until("the choices", () -> Widgets.find("link.choices", org.eclipse.swt.widgets.List.class)
                .filter(list -> list.isFocusControl()).isPresent());
    }

    private AnnotationId mark(String words, int key) {
        editor.select(editor.find(words, 0));
        editor.pressUntil(editor.spans().size() + 1, key);
        return editor.canvas().current().id().orElseThrow();
    }

    /** Walks over the annotations until one is current. */
    private void walkTo(AnnotationId id) {
        boolean back = false;
        for (int i = 0; i < 40 && !editor.canvas().current().id().equals(Optional.of(id)); i++) {
            Optional<AnnotationId> before = editor.canvas().current().id();
            Keyboard.press(SWT.ALT, back ? SWT.ARROW_UP : SWT.ARROW_DOWN);
            back ^= editor.canvas().current().id().equals(before);
        }
        assertEquals(Optional.of(id), editor.canvas().current().id());
    }

    private void undo(int steps, int left) {
        Keyboard.press(SWT.ESC);
        for (int i = 0; i < steps; i++) {
            List<AnnotationData> before = annotations();
            Keyboard.press(SWT.MOD1, 'z');
            Waiting.until("a step taken back", () -> !annotations().equals(before));
        }
        assertEquals(left, annotations().size());
    }

    private void redo(int steps, List<AnnotationData> made) {
        for (int i = 0; i < steps; i++) {
            List<AnnotationData> before = annotations();
            Keyboard.press(SWT.MOD1, 'y');
            Waiting.until("a step made again", () -> !annotations().equals(before));
        }
        assertEquals(made, annotations());
        assertFalse(made.isEmpty());
    }

    private List<AnnotationData> annotations() {
        return set().annotations();
    }

    private GroupData group(AnnotationId id) {
        return (GroupData) set().annotation(id).orElseThrow();
    }

    private AnnotationSet set() {
        try {
            return Desktop.session().project().orElseThrow().annotations(document, EditorDriver.SARA);
        } catch (ProjectException e) {
            throw new IllegalStateException(e);
        }
    }
}
