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

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

import org.isnad.text.RangeMover;
import org.isnad.text.TextDiff;
import org.isnad.text.TextEdit;
import org.isnad.text.TextEdits;
import org.isnad.text.TextProblems;
import org.isnad.text.TextRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ranges that move with an edited text. Marks [ ] stand for the range, and the edit is removed>inserted at a place. */
class RangeMoverTest {

    private static final List<String> PIECES = List.of("ا", "ب", "a", " ", "\u064e", "\u0301", "😀",
            "👩‍👩‍👧", "\n", "\r\n", "🇸🇾", "x");

    @ParameterizedTest
    @CsvSource(textBlock = """
            # an insertion at a border stays outside, one within becomes part
            ab[cd]ef,  2, '',   X, abX[cd]ef
            ab[cd]ef,  4, '',   X, ab[cd]Xef
            ab[cd]ef,  3, '',   X, ab[cXd]ef
            ab[cd]ef,  0, '',   X, Xab[cd]ef
            # a deletion takes its part of the range
            ab[cd]ef,  1, bc,  '', a[d]ef
            ab[cd]ef,  3, de,  '', ab[c]f
            ab[cde]f,  3, d,   '', ab[ce]f
            ab[cd]ef,  4, e,   '', ab[cd]f
            ab[cd]ef,  2, cd,  '', ab[]ef
            ab[cd]ef,  1, bcde, '', a[]f
            # a replacement within the range, borders included, belongs to it
            ab[cd]ef,  2, cd,   X, ab[X]ef
            ab[cd]ef,  2, c,    X, ab[Xd]ef
            ab[cd]ef,  3, d,    X, ab[cX]ef
            # of one that is within only partly the range keeps what is not replaced
            ab[cd]ef,  1, bc,   X, aX[d]ef
            ab[cd]ef,  3, de,   X, ab[c]Xf
            ab[cd]ef,  1, bcde, X, a[]Xf
            # an empty range stays where it is
            ab[]cd,    2, '',   X, ab[]Xcd
            ab[]cd,    1, bc,   X, a[]Xd
            ab[]cd,    0, ab,  '', []cd
            """)
    void aBorderStaysWithItsCharacter(String before, int at, String removed, String inserted, String after) {
        TextEdits edits = TextEdits.of(new TextEdit(at, removed, inserted));
        RangeMover mover = new RangeMover(unmarked(before), edits);

        assertEquals(after, marked(mover.after(), mover.move(range(before))));
    }

    private static String unmarked(String marked) {
        return marked.replace("[", "").replace("]", "");
    }

    private static TextRange range(String marked) {
        return new TextRange(marked.indexOf('['), marked.indexOf(']') - 1);
    }

    private static String marked(String text, TextRange range) {
        return text.substring(0, range.begin()) + "[" + range.covered(text) + "]" + text.substring(range.end());
    }

    @Test
    void rangesOfOneSpanThatMeetBecomeOne() {
        RangeMover mover = new RangeMover("abcdef", TextEdits.of(new TextEdit(2, "cd", "")));

        assertEquals(List.of(new TextRange(0, 4)), mover.move(List.of(new TextRange(0, 2), new TextRange(4, 6))));
        assertEquals(List.of(new TextRange(3, 4)), mover.move(List.of(new TextRange(2, 3), new TextRange(5, 6))));
    }

    @Test
    void aVowelSignThatIsAddedAtTheBorderBelongsToItsLetter() {
        RangeMover mover = new RangeMover("قال زيد اليوم", TextEdits.of(new TextEdit(7, "", "\u064c")));

        assertEquals("قال [زيدٌ] اليوم", marked(mover.after(), mover.move(new TextRange(4, 7))));
    }

    @Test
    void movingAgreesWithFollowingEachCharacter() {
        RandomText.rounds(3000, random -> {
            String before = letters(random, 1 + random.nextInt(40));
            TextEdits edits = edits(random, before);
            RangeMover mover = new RangeMover(before, edits);
            int begin = random.nextInt(before.length() + 1);
            TextRange range = new TextRange(begin, begin + random.nextInt(before.length() - begin + 1));

            TextRange moved = mover.move(range);

            List<Integer> left = followed(before, edits, range);
            if (left.isEmpty()) {
                assertEquals(true, moved.isEmpty(), () -> range + " " + edits + " " + moved);
            } else {
                assertEquals(new TextRange(left.getFirst(), left.getLast() + 1), moved, () -> range + " " + edits);
            }
        });
    }

    /** The places afterwards of what the range has left, found character by character. */
    private static List<Integer> followed(String before, TextEdits edits, TextRange range) {
        List<Integer> left = new ArrayList<>();
        int place = 0;
        for (int at = 0; at <= before.length(); at++) {
            for (TextEdit edit : edits.edits()) {
                if (edit.begin() == at) {
                    boolean within = edit.removed().isEmpty() ? range.begin() < at && at < range.end()
                            : range.contains(new TextRange(edit.begin(), edit.end()));
                    for (int i = 0; i < edit.inserted().length(); i++, place++) {
                        if (within) {
                            left.add(place);
                        }
                    }
                }
            }
            int here = at;
            if (at < before.length() && edits.edits().stream()
                    .noneMatch(edit -> edit.begin() <= here && here < edit.end())) {
                if (range.contains(at)) {
                    left.add(place);
                }
                place++;
            }
        }
        return left;
    }

    private static String letters(RandomGenerator random, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(random.nextInt(5) == 0 ? '\n' : (char) ('a' + random.nextInt(4)));
        }
        return text.toString();
    }

    private static TextEdits edits(RandomGenerator random, String text) {
        List<TextEdit> edits = new ArrayList<>();
        for (int from = 0; from <= text.length();) {
            int begin = from + random.nextInt(text.length() - from + 1);
            int end = begin + random.nextInt(Math.min(4, text.length() - begin + 1));
            String inserted = letters(random, random.nextInt(3));
            if (end > begin || !inserted.isEmpty()) {
                edits.add(new TextEdit(begin, text.substring(begin, end), inserted));
            }
            from = end + 1 + random.nextInt(6);
        }
        return new TextEdits(edits);
    }

    @Test
    void noGraphemeIsEverCut() {
        RandomText.rounds(3000, random -> {
            String before = pieces(random, 1 + random.nextInt(30));
            int at = whole(before, random.nextInt(before.length() + 1));
            String after = random.nextBoolean() ? pieces(random, 1 + random.nextInt(12))
                    : before.substring(0, at) + pieces(random, 1) + before.substring(at);
            RangeMover mover = new RangeMover(before, TextDiff.between(before, after));
            int begin = whole(before, random.nextInt(before.length() + 1));
            int end = whole(before, begin + random.nextInt(before.length() - begin + 1));

            TextRange moved = mover.move(new TextRange(begin, Math.max(begin, end)));

            assertEquals(after, mover.after());
            assertFalse(TextProblems.splitsGrapheme(after, moved.begin()), () -> moved + " in " + after);
            assertFalse(TextProblems.splitsGrapheme(after, moved.end()), () -> moved + " in " + after);
        });
    }

    private static int whole(String text, int offset) {
        int at = offset;
        while (TextProblems.splitsGrapheme(text, at)) {
            at++;
        }
        return at;
    }

    static String pieces(RandomGenerator random, int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }

    @Test
    void theInverseLeadsBack() {
        RandomText.rounds(1000, random -> {
            String before = letters(random, random.nextInt(30));
            TextEdits edits = edits(random, before);

            assertEquals(before, edits.inverse().applyTo(edits.applyTo(before)));
            assertEquals(edits, edits.inverse().inverse());
        });
    }

    @Test
    void editsThatDoNotFitAreRefused() {
        TextEdit one = new TextEdit(2, "c", "");
        assertThrows(IllegalArgumentException.class, () -> TextEdits.of(one).applyTo("abd"));
        assertThrows(IllegalArgumentException.class, () -> TextEdits.of(one, new TextEdit(3, "d", "")));
        assertThrows(IllegalArgumentException.class, () -> new TextEdit(0, "", ""));
        assertThrows(IllegalArgumentException.class, () -> new TextEdit(-1, "a", ""));
    }
}
