/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.tests.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.handlers.IHandlerService;
import org.isnad.model.Annotator;
import org.isnad.model.DocumentId;
import org.isnad.model.IdSource;
import org.isnad.model.Origin;
import org.isnad.model.SpanData;
import org.isnad.model.change.AnnotationChange;
import org.isnad.model.schema.Layer;
import org.isnad.project.Project;
import org.isnad.text.TextRange;
import org.isnad.ui.UiIds;
import org.isnad.ui.search.internal.field.QueryMemory;
import org.isnad.ui.testkit.Desktop;
import org.isnad.ui.testkit.UiTest;
import org.isnad.ui.testkit.Waiting;
import org.isnad.ui.testkit.Widgets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The field of the query: from left to right in windows of both directions, whatever is quoted in it. */
@UiTest
class QueryFieldTest {

    private static final String QUERY = "[word=\"قال\" & tag=\"PERS\"] \"زيد\" \"عمرو\"";
    /** Where its Arabic texts begin and end. */
    private static final List<int[]> ARABIC = List.of(new int[] { 7, 10 }, new int[] { 27, 30 }, new int[] { 33, 37 });

    private static final long SEED = 7;

    @TempDir
    private Path folder;

    private Project project;
    private StyledText field;

    @BeforeEach
    void openTheView() throws Exception {
        Desktop.makeProject(folder.resolve("project"), Map.of("خبر", "قال زيد لعمرو إن السوق مفتوحة."));
        project = Desktop.open(folder.resolve("project"));
        Desktop.view(UiIds.SEARCH_VIEW);
        field = Widgets.get("search.query", StyledText.class);
    }

    @AfterEach
    void closeIt() {
        field.setText("");
        Desktop.close();
    }

    @Test
    void givenArabicTextsSideBySideWhenTheyAreDrawnThenWhatIsAroundThemReadsFromLeftToRight() {
        type(QUERY);

        int[] latin = IntStream.range(0, QUERY.length()).filter(i -> ARABIC.stream()
                .noneMatch(part -> part[0] <= i && i < part[1])).toArray();
        for (int i = 1; i < latin.length; i++) {
            assertTrue(left(latin[i - 1]) < left(latin[i]), latin[i - 1] + " before " + latin[i]);
        }
        for (int[] part : ARABIC) {
            for (int i = part[0]; i < part[1]; i++) {
                assertTrue(right(part[0] - 1) <= left(i) && right(i) <= left(part[1]), i + " between its quotes");
                assertTrue(i == part[0] || left(i) < left(i - 1), i + " on the left of the letter before it");
            }
        }
    }

    @Test
    void givenMixedTextWhenEitherHalfOfALetterIsClickedThenTheCaretStandsAtThatEdgeOfIt() {
        type(QUERY);

        for (int i = 0; i < QUERY.length(); i++) {
            Rectangle cell = field.getTextBounds(i, i);
            if (cell.width >= 4) {
                click(cell.x + 1, cell.y + cell.height / 2);
                assertEquals(cell.x, caret(), 1, "left half of " + i);
                click(cell.x + cell.width - 1, cell.y + cell.height / 2);
                assertEquals(cell.x + cell.width, caret(), 1, "right half of " + i);
            }
        }
    }

    @Test
    void givenAnArabicTextWhenItsHalfIsClickedAndALetterIsTypedThenItStandsThere() {
        type(QUERY);
        Rectangle first = field.getTextBounds(7, 7);
        click(first.x + 1, first.y + first.height / 2);

        field.insert("ي");

        assertEquals(QUERY.replace("قال", "قيال"), field.getText());
    }

    @Test
    void givenAWrongNameWhenItIsTypedThenItAloneIsUnderlinedAndTheProposalMendsIt() {
        type("[wrod=\"قال\"]");
        Link problem = Widgets.get("search.problem", Link.class);
        Waiting.until("the mark", () -> isUnderlined(1));

        assertTrue(IntStream.range(1, 5).allMatch(this::isUnderlined));
        assertFalse(isUnderlined(0) || isUnderlined(5) || isUnderlined(8));
        assertTrue(problem.getText().contains("wrod"), problem.getText());
        Event chosen = new Event();
        chosen.text = "0";
        problem.notifyListeners(SWT.Selection, chosen);

        assertEquals("[word=\"قال\"]", field.getText());
        Waiting.until("the problem to go", () -> !problem.isVisible());
        Waiting.until("the mark to go", () -> !isUnderlined(1));
    }

    @Test
    void givenAProblemWhenAnotherQueryIsTypedAndTheOldProposalIsChosenThenTheQueryStays() {
        type("[wrod=\"قال\"]");
        Link problem = Widgets.get("search.problem", Link.class);
        Waiting.until("the problem", () -> problem.getText().contains("wrod"));
        field.setText("زيد [wrod=\"قال\"]");

        Event chosen = new Event();
        chosen.text = "0";
        problem.notifyListeners(SWT.Selection, chosen);

        assertEquals("زيد [wrod=\"قال\"]", field.getText());
    }

    @Test
    void givenAProblemThatNamesAnElementWhenItIsToldThenItsBracketsAreShownAsTheyAre() {
        type("\"a\" <s> </s>");
        Link problem = Widgets.get("search.problem", Link.class);

        Waiting.until("the problem", () -> problem.getText().contains("<s/>"));

        assertFalse(problem.getText().contains("&lt;"), problem.getText());
    }

    @Test
    void givenQueriesAskedBeforeWhenArrowsArePressedThenTheyComeBackInTurn() {
        new QueryMemory().forgetHistory();
        type("قال");
        press(SWT.CR);
        type("زيد");
        press(SWT.CR);
        type("عم");

        press(SWT.ARROW_UP);
        assertEquals("زيد", field.getText());
        press(SWT.ARROW_UP);
        assertEquals("قال", field.getText());
        press(SWT.ARROW_DOWN);
        press(SWT.ARROW_DOWN);
        assertEquals("عم", field.getText());
    }

    @Test
    void givenAnAnnotationWhenUndoIsPressedInTheFieldTooOftenThenTheAnnotationStays() throws Exception {
        Annotator annotator = Annotator.named("Test");
        DocumentId document = project.documents().getFirst().id();
        SpanData span = new SpanData(new IdSource(Clock.systemUTC(), new Random(SEED)).next(), "Entity",
                List.of(new TextRange(4, 7)), Map.of(Layer.TAG, List.of("PERS")), annotator.name(), Instant.EPOCH,
                Origin.MANUAL, "");
        assertTrue(Desktop.session().apply("step", AnnotationChange.add(document, annotator, span)));
        field.setFocus();
        assertTrue(field.isFocusControl());
        type("قال");

        IHandlerService handlers = Desktop.window().getService(IHandlerService.class);
        for (int i = 0; i < 3; i++) {
            handlers.executeCommand(IWorkbenchCommandConstants.EDIT_UNDO, null);
        }

        assertEquals(List.of(span), project.annotations(document, annotator).snapshot());
    }

    private void type(String query) {
        field.setText(query);
        Waiting.forEvents();
    }

    private void press(int key) {
        Event event = new Event();
        event.keyCode = key;
        event.character = key == SWT.CR ? SWT.CR : 0;
        field.setFocus();
        field.notifyListeners(SWT.KeyDown, event);
        Waiting.forEvents();
    }

    private boolean isUnderlined(int offset) {
        StyleRange style = offset < field.getCharCount() ? field.getStyleRangeAtOffset(offset) : null;
        return style != null && style.underline;
    }

    private void click(int x, int y) {
        for (int type : new int[] { SWT.MouseDown, SWT.MouseUp }) {
            Event event = new Event();
            event.x = x;
            event.y = y;
            event.button = 1;
            event.count = 1;
            field.notifyListeners(type, event);
        }
    }

    private int caret() {
        return field.getCaret().getLocation().x;
    }

    private int left(int offset) {
        return field.getTextBounds(offset, offset).x;
    }

    private int right(int offset) {
        Rectangle cell = field.getTextBounds(offset, offset);
        return cell.x + cell.width;
    }
}
