/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.text.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.isnad.text.BoundaryProblem;
import org.isnad.text.Direction;
import org.isnad.text.Graphemes;
import org.isnad.text.Paragraphs;
import org.isnad.text.Sentences;
import org.isnad.text.TextProblems;
import org.isnad.text.TextRange;
import org.isnad.text.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sentences, paragraphs, graphemes, words of the editor, and offsets at which no border may stand. */
class BoundariesTest {

    @Test
    void cutsSentencesAtTheirSignsAndAtLineEnds() {
        String text = "  عنوان بلا نقطة\nقال زيد. ثم سأل: أين؟ انتهى.ثم\r\n\r\n خاتمة ";
        assertEquals(List.of("عنوان بلا نقطة", "قال زيد.", "ثم سأل: أين؟", "انتهى.", "ثم", "خاتمة"),
                Sentences.of(text).stream().map(s -> s.covered(text)).toList());
        assertEquals(Optional.of("قال زيد."), Sentences.at(text, text.indexOf("زيد")).map(s -> s.covered(text)));
        assertEquals(Optional.empty(), Sentences.at(text, 0));
        assertEquals(List.of(), Sentences.of(" \n "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"القبـ.ـض عليه", "نقلت أ.ف.ب عنه", "د. سعاد", "أ.د. سعاد", "نحو 3.5 مليون",
            "انظر www.example.org الآن"})
    void keepsASentenceWholeAtStopsThatEndNone(String sentence) {
        assertEquals(List.of(new TextRange(0, sentence.length())), Sentences.of(sentence));
    }

    @Test
    void findsParagraphsBetweenLineEndsOfAnyKind() {
        String text = "أ\nب\r\nج\r\u2029";
        assertEquals(List.of("أ", "ب", "ج", "", ""), Paragraphs.of(text).stream().map(p -> p.covered(text)).toList());
        assertEquals(List.of(TextRange.at(0)), Paragraphs.of(""));
        assertEquals(new TextRange(2, 3), Paragraphs.at(text, 3));
        assertEquals(new TextRange(2, 3), Paragraphs.at(text, 4), "between CR and LF");
        assertEquals(new TextRange(5, 6), Paragraphs.at(text, 5));
        assertThrows(IndexOutOfBoundsException.class, () -> Paragraphs.at(text, 9));
    }

    @ParameterizedTest
    @CsvSource({"'Twitter: قال', LEFT_TO_RIGHT", "'(25) قال Twitter', RIGHT_TO_LEFT", "'25 – 30', NEUTRAL",
            "'', NEUTRAL"})
    void takesTheDirectionOfTheFirstLetter(String paragraph, Direction direction) {
        assertEquals(direction, Paragraphs.direction(paragraph));
        assertEquals(direction, Paragraphs.direction("x\n" + paragraph, new TextRange(2, 2 + paragraph.length())));
    }

    @Test
    void movesByGraphemes() {
        Graphemes graphemes = Graphemes.of("قَ\uD83D\uDC68\u200D\uD83D\uDC69ل");
        assertEquals(2, graphemes.next(0));
        assertEquals(7, graphemes.next(2));
        assertEquals(2, graphemes.previous(7));
        assertEquals(new TextRange(2, 7), graphemes.at(4));
        assertEquals(TextRange.at(8), graphemes.at(8));
        assertTrue(graphemes.isBoundary(7));
        assertFalse(graphemes.isBoundary(1));
        assertEquals(8, graphemes.next(8));
        assertEquals(0, graphemes.previous(0));
        assertEquals(3, graphemes.count());
        assertThrows(IndexOutOfBoundsException.class, () -> graphemes.next(9));
    }

    @Test
    void selectsAWordWithoutTheSignsBesideIt() {
        String text = "قال: «القبـ.ـض»\n\nعليه.";
        Words words = Words.of(text);
        assertEquals(Optional.of("قال"), words.at(1).map(w -> w.covered(text)));
        assertEquals(Optional.of("قال"), words.at(3).map(w -> w.covered(text)), "at its end");
        assertEquals(Optional.empty(), words.at(4));
        assertEquals(Optional.of("القبـ.ـض"), words.at(10).map(w -> w.covered(text)));
        assertEquals(Optional.of("عليه"), words.at(text.length() - 1).map(w -> w.covered(text)));
        assertEquals(Optional.empty(), words.at(text.length()));
        assertEquals("القبـ.ـض", words.trim(new TextRange(3, 15)).covered(text));
        assertEquals(new TextRange(3, 5), words.trim(new TextRange(3, 5)));
    }

    @Test
    void movesByWordsAcrossLines() {
        String text = "قال: نعم\r\n\nثم.";
        Words words = Words.of(text);
        assertEquals(List.of(3, 8, 13, 14), List.of(words.next(0), words.next(3), words.next(8), words.next(13)));
        assertEquals(List.of(11, 5, 0, 0),
                List.of(words.previous(14), words.previous(11), words.previous(5), words.previous(0)));
    }

    @Test
    void namesOffsetsWhereNoBorderMayStand() {
        String text = "قَ\uD83D\uDE00\r\n";
        assertEquals(Optional.of(BoundaryProblem.OUTSIDE), TextProblems.at(text, -1));
        assertEquals(Optional.of(BoundaryProblem.OUTSIDE), TextProblems.at(text, 7));
        assertEquals(Optional.of(BoundaryProblem.GRAPHEME), TextProblems.at(text, 1));
        assertEquals(Optional.of(BoundaryProblem.SURROGATE_PAIR), TextProblems.at(text, 3));
        assertEquals(Optional.of(BoundaryProblem.GRAPHEME), TextProblems.at(text, 5));
        for (int fine : new int[] {0, 2, 4, 6}) {
            assertEquals(Optional.empty(), TextProblems.at(text, fine));
        }
        assertEquals(OptionalInt.empty(), TextProblems.firstLoneSurrogate(text));
        assertEquals(OptionalInt.of(2), TextProblems.firstLoneSurrogate("قَ\uDE00\uD83D\uDE00"));
        assertEquals(OptionalInt.of(2), TextProblems.firstLoneSurrogate("\uD83D\uDE00\uD83D"));
    }

    @Test
    void takesAnyTextAndAgreesWithItself() {
        RandomText.forAll(5_000, (text, random) -> {
            Graphemes graphemes = Graphemes.of(text);
            Words words = Words.of(text);
            List<TextRange> apart = Paragraphs.of(text).stream().flatMap(paragraph -> Sentences
                    .of(paragraph.covered(text)).stream().map(sentence -> sentence.shift(paragraph.begin()))).toList();
            assertEquals(apart, Sentences.of(text));
            int offset = random.range(text.length()).begin();
            assertEquals(!graphemes.isBoundary(offset), TextProblems.splitsGrapheme(text, offset));
            assertTrue(Paragraphs.of(text).contains(Paragraphs.at(text, offset)));
            assertTrue(offset == text.length() || words.next(offset) > offset);
            assertTrue(offset == 0 || words.previous(offset) < offset);
            words.at(offset).ifPresent(word -> assertTrue(word.begin() <= offset && offset <= word.end()));
        });
    }
}
