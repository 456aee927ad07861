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
import org.isnad.ui.editor.internal.flow.Piece;
import org.isnad.ui.editor.internal.flow.Pieces;
import org.junit.jupiter.api.Test;

class PiecesTest {

    private static final String SENTENCE = "قال الشاهد إن الجسر أغلق عند الفجر. ";

    @Test
    void aShortParagraphIsOnePiece() {
        Pieces pieces = Pieces.of("سطر أول\r\nsecond line\n\n2022");
        assertEquals(4, pieces.count());
        assertEquals(new Piece(0, 7, true, true), pieces.get(0));
        assertEquals(new Piece(9, 20, false, true), pieces.get(1));
        assertFalse(pieces.get(3).rightToLeft(), "a paragraph without letters goes with the one before it");
    }

    @Test
    void anEmptyTextHasOnePiece() {
        assertEquals(1, Pieces.of("").count());
    }

    @Test
    void aLongParagraphIsCutBetweenSentences() {
        String text = SENTENCE.repeat(400);
        Pieces pieces = Pieces.of(text);
        assertCovers(text, pieces);
        for (int i = 0; i + 1 < pieces.count(); i++) {
            Piece piece = pieces.get(i);
            assertTrue(piece.length() <= Pieces.LONG, () -> piece + " is too long");
            assertEquals(". ", text.substring(piece.end() - 2, piece.end()));
            assertFalse(piece.endsParagraph());
        }
        assertTrue(pieces.get(pieces.count() - 1).endsParagraph());
    }

    @Test
    void aTextWithoutBlanksIsCutBetweenGraphemes() {
        String family = "👨‍👩‍👧";
        String text = family.repeat(1_000);
        Pieces pieces = Pieces.of(text);
        assertCovers(text, pieces);
        for (int i = 0; i < pieces.count(); i++) {
            assertEquals(0, pieces.get(i).begin() % family.length());
        }
    }

    @Test
    void noCutLiesInsideAnIsolate() {
        String text = SENTENCE.repeat(10) + "\u2067" + SENTENCE.repeat(100) + "\u2069" + SENTENCE.repeat(100);
        Pieces pieces = Pieces.of(text);
        int begin = text.indexOf('\u2067');
        int end = text.indexOf('\u2069');
        assertCovers(text, pieces);
        assertTrue(pieces.count() > 2);
        for (int i = 0; i < pieces.count(); i++) {
            int border = pieces.get(i).begin();
            assertTrue(border <= begin || border > end, () -> "cut at " + border + " in " + begin + "-" + end);
        }
    }

    @Test
    void anEmbeddingThatIsNeverClosedDoesNotMakeABookOnePiece() {
        for (String book : List.of("\u202B" + SENTENCE.repeat(1_000), "\u2067" + "ق".repeat(30_000))) {
            Pieces pieces = Pieces.of(book);
            assertCovers(book, pieces);
            for (int i = 0; i < pieces.count(); i++) {
                Piece piece = pieces.get(i);
                assertTrue(piece.length() <= Pieces.HUGE, piece::toString);
            }
        }
    }

    @Test
    void findsThePieceOfEveryOffset() {
        String text = SENTENCE.repeat(100) + "\r\n" + SENTENCE + "\n\n" + SENTENCE;
        Pieces pieces = Pieces.of(text);
        for (int offset = 0; offset <= text.length(); offset++) {
            int index = pieces.indexAt(offset);
            assertTrue(pieces.get(index).begin() <= offset);
            assertTrue(index == pieces.count() - 1 || offset < pieces.get(index + 1).begin());
        }
    }

    @Test
    void putsTheWholeParagraphTogether() {
        String text = "أول\n" + SENTENCE.repeat(200) + "\nآخر";
        assertEquals(new TextRange(4, 4 + SENTENCE.length() * 200), Pieces.of(text).paragraphAt(3_000));
    }

    private static void assertCovers(String text, Pieces pieces) {
        int end = 0;
        for (int i = 0; i < pieces.count(); i++) {
            assertEquals(end, pieces.get(i).begin());
            end = pieces.get(i).end();
        }
        assertEquals(text.length(), end);
    }
}
