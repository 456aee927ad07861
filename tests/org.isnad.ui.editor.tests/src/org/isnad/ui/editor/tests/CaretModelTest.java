/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.isnad.text.TextRange;
import org.isnad.ui.editor.internal.caret.CaretModel;
import org.isnad.ui.editor.internal.caret.CaretMove;
import org.isnad.ui.editor.internal.caret.TextSelection;
import org.junit.jupiter.api.Test;

class CaretModelTest {

    private static final String MARKED = "مُحَمَّدٌ قال";
    private static final String LINES = "abcdefghij\nklm\nnopqrstuvw";

    @Test
    void leftGoesOnInAnArabicParagraphByWholeGraphemes() {
        CaretModel caret = caret(MARKED);
        caret.move(CaretMove.LEFT, false);
        assertEquals(2, caret.caret(), "the letter goes with its mark");
        caret.move(CaretMove.LEFT, true);
        assertEquals(new TextSelection(2, 4), caret.selection());
        caret.move(CaretMove.RIGHT, true);
        assertTrue(caret.selection().isEmpty());
    }

    @Test
    void rightGoesOnInALatinParagraph() {
        CaretModel caret = caret("one two");
        caret.move(CaretMove.RIGHT, false);
        assertEquals(1, caret.caret());
        caret.move(CaretMove.WORD_RIGHT, false);
        assertEquals(3, caret.caret());
    }

    @Test
    void leftGoesOnThroughALatinRunOfAnArabicParagraph() {
        CaretModel caret = caret("حساب abc هنا");
        caret.place(5, false);
        for (int i = 1; i <= 3; i++) {
            caret.move(CaretMove.LEFT, true);
            assertEquals(new TextRange(5, 5 + i), caret.selection().range());
        }
    }

    @Test
    void anArrowWithoutShiftLeavesTheSelectionOnItsSide() {
        CaretModel caret = caret(MARKED);
        caret.select(new TextRange(2, 7));
        caret.move(CaretMove.RIGHT, false);
        assertEquals(TextSelection.at(2), caret.selection());
        caret.select(new TextRange(2, 7));
        caret.move(CaretMove.LEFT, false);
        assertEquals(TextSelection.at(7), caret.selection());
    }

    @Test
    void wordsAreTakenWithoutPunctuation() {
        String text = "قال «الشاهد»، ثم";
        CaretModel caret = caret(text);
        assertEquals("الشاهد", caret.wordAt(7).covered(text));
        caret.move(CaretMove.WORD_LEFT, true);
        assertEquals("قال", caret.selection().range().covered(text));
    }

    @Test
    void goesUpAndDownInOneColumnOverAShorterLine() {
        CaretModel caret = caret(LINES);
        caret.place(7, false);
        caret.move(CaretMove.LINE_DOWN, false);
        assertEquals(14, caret.caret(), "the short line's end");
        caret.move(CaretMove.LINE_DOWN, false);
        assertEquals(22, caret.caret(), "the old column again");
        caret.move(CaretMove.PAGE_UP, false);
        assertEquals(7, caret.caret());
    }

    @Test
    void goesToTheEndsOfLineParagraphAndText() {
        CaretModel caret = caret(LINES);
        caret.place(12, false);
        caret.move(CaretMove.LINE_END, false);
        assertEquals(14, caret.caret());
        caret.move(CaretMove.LINE_START, false);
        assertEquals(11, caret.caret());
        caret.move(CaretMove.PARAGRAPH_DOWN, false);
        assertEquals(15, caret.caret());
        caret.move(CaretMove.PARAGRAPH_UP, false);
        assertEquals(11, caret.caret());
        caret.move(CaretMove.TEXT_END, true);
        assertEquals(new TextSelection(11, LINES.length()), caret.selection());
        caret.move(CaretMove.TEXT_START, true);
        assertEquals(new TextSelection(11, 0), caret.selection());
    }

    @Test
    void stopsAtBothEndsOfTheText() {
        CaretModel caret = caret("نص");
        caret.move(CaretMove.RIGHT, false);
        assertEquals(0, caret.caret());
        caret.move(CaretMove.TEXT_END, false);
        caret.move(CaretMove.LEFT, false);
        caret.move(CaretMove.PARAGRAPH_DOWN, false);
        assertEquals(2, caret.caret());
    }

    @Test
    void neverStandsInsideAGrapheme() {
        String text = "a👨‍👩‍👧b";
        CaretModel caret = caret(text);
        caret.place(4, false);
        assertEquals(1, caret.caret());
        caret.select(new TextRange(2, 5));
        assertEquals(new TextRange(1, text.length() - 1), caret.selection().range());
    }

    @Test
    void survivesAnEmptyText() {
        CaretModel caret = caret("");
        for (CaretMove move : CaretMove.values()) {
            caret.move(move, true);
        }
        assertEquals(TextSelection.at(0), caret.selection());
        assertEquals(TextRange.at(0), caret.wordAt(0));
    }

    @Test
    void theSelectionsBeginStepsPastOneProcliticAfterTheOther() {
        String text = "قال: وبالمدينة بيان";
        CaretModel caret = caret(text);
        caret.select(new TextRange(5, 14));
        for (String rest : List.of("بالمدينة", "المدينة", "مدينة", "وبالمدينة", "بالمدينة")) {
            assertTrue(caret.stepProclitic());
            assertEquals(rest, caret.selection().range().covered(text));
            assertEquals(14, caret.caret(), "the caret stays at the end");
        }
        caret.place(14, false);
        caret.place(5, true);
        caret.stepProclitic();
        assertEquals(new TextSelection(14, 6), caret.selection(), "a selection made backwards stays so");
        caret.place(5, false);
        caret.stepProclitic();
        assertEquals(TextSelection.at(6), caret.selection(), "the caret alone steps too");
    }

    @Test
    void aWordWithoutProcliticsKeepsItsBegin() {
        CaretModel caret = caret("بيان وزير abc");
        for (int begin : new int[] { 0, 5, 10, 13 }) {
            caret.select(new TextRange(begin, 13));
            assertFalse(caret.stepProclitic());
            assertEquals(begin, caret.selection().range().begin());
        }
        assertFalse(caret("").stepProclitic());
    }

    @Test
    void aSelectionWithinAWordNeverBecomesEmpty() {
        CaretModel caret = caret("وبالمدينة");
        caret.select(new TextRange(0, 1));
        caret.stepProclitic();
        assertEquals(new TextRange(0, 1), caret.selection().range());
    }

    @Test
    void tellsItsListeners() {
        CaretModel caret = caret("نص");
        int[] calls = new int[1];
        Runnable listener = () -> calls[0]++;
        caret.addListener(listener);
        caret.selectAll();
        caret.removeListener(listener);
        caret.place(0, false);
        assertEquals(1, calls[0]);
    }

    private static CaretModel caret(String text) {
        return new CaretModel(text, new GridLines(text, 20));
    }
}
