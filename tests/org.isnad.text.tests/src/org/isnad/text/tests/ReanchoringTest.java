/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.text.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

import org.isnad.text.Reanchoring;
import org.isnad.text.Reanchoring.Anchor;
import org.isnad.text.TextDiff;
import org.isnad.text.TextEdit;
import org.isnad.text.TextEdits;
import org.isnad.text.TextProblems;
import org.isnad.text.TextRange;
import org.junit.jupiter.api.Test;

/** Quotations that are found again in another text. */
class ReanchoringTest {

    private static final String BEFORE = "قال الوزير إن زيد بن عمرو وصل إلى حلب. وقال عمرو إن زيدا عاد أمس.";

    private static Anchor anchor(String before, String after, String quotation) {
        int begin = before.indexOf(quotation);
        return new Reanchoring(before, after).anchor(List.of(new TextRange(begin, begin + quotation.length())));
    }

    private static String covered(Anchor anchor, String text) {
        return anchor.ranges().getFirst().covered(text);
    }

    @Test
    void whatStandsUnchangedIsCertain() {
        String after = "نص جديد في الأول. " + BEFORE + " ونص في الآخر.";

        Anchor anchor = anchor(BEFORE, after, "زيد بن عمرو");

        assertEquals("زيد بن عمرو", covered(anchor, after));
        assertEquals(1, anchor.confidence());
    }

    @Test
    void whatWasMovedIsFoundByItsWords() {
        String after = "عاد أمس. قال الوزير إن المدينة هادئة. وصل زيد بن عمرو إلى حلب مساء.";

        Anchor anchor = anchor(BEFORE, after, "زيد بن عمرو");

        assertEquals("زيد بن عمرو", covered(anchor, after));
        assertTrue(anchor.confidence() >= 0.5, anchor::toString);
    }

    @Test
    void ofSeveralTheOneWithTheSameSurroundings() {
        String before = "وصل زيد صباحا. ثم سافر زيد مساء.";
        String after = "زيد غاب. ثم سافر زيد مساء. ووصل زيد صباحا.";
        int second = before.lastIndexOf("زيد");

        Anchor anchor = new Reanchoring(before, after).anchor(List.of(new TextRange(second, second + 3)));

        assertEquals(after.indexOf("سافر زيد") + 5, anchor.ranges().getFirst().begin());
    }

    @Test
    void similarWordsNearbyAreTakenWithLessConfidence() {
        String after = BEFORE.replace("زيد بن عمرو", "زيدا بن عمر");

        Anchor anchor = anchor(BEFORE, after, "زيد بن عمرو");

        assertTrue(covered(anchor, after).startsWith("زيد"), anchor::toString);
        assertTrue(covered(anchor, after).contains("بن عمر"), anchor::toString);
        assertTrue(anchor.confidence() > 0.3 && anchor.confidence() < 1, anchor::toString);
    }

    @Test
    void whatIsGoneIsEmptyAndStandsWhereItStood() {
        Anchor anchor = anchor(BEFORE, "قال الوزير كلاما آخر تماما", "وصل إلى حلب");

        assertEquals(0, anchor.confidence());
        assertTrue(anchor.ranges().getFirst().isEmpty());
    }

    @Test
    void theDifferencesMakeOneTextOfTheOther() {
        RandomText.rounds(2000, random -> {
            String before = RangeMoverTest.pieces(random, random.nextInt(40));
            String after = random.nextBoolean() ? RangeMoverTest.pieces(random, random.nextInt(40))
                    : mutated(random, before, 3);

            TextEdits edits = TextDiff.between(before, after);

            assertEquals(after, edits.applyTo(before));
            for (TextEdit edit : edits.edits()) {
                assertTrue(!TextProblems.splitsSurrogatePair(before, edit.begin())
                        && !TextProblems.splitsSurrogatePair(before, edit.end()), edit::toString);
            }
        });
    }

    @Test
    void longTextsWithNothingInCommonAreCompared() {
        RandomGenerator random = new SplittableRandom(1);
        String before = words(random, 20_000, "a");
        String after = words(random, 20_000, "b");

        assertEquals(after, TextDiff.between(before, after).applyTo(before));
        String half = before.substring(0, 30_000) + after;
        assertEquals(half, TextDiff.between(before, half).applyTo(before));
    }

    private static String words(RandomGenerator random, int count, String prefix) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(prefix).append(random.nextInt(3000)).append(' ');
        }
        return text.toString();
    }

    private static String mutated(RandomGenerator random, String text, int times) {
        StringBuilder mutated = new StringBuilder(text);
        for (int i = 0; i < times; i++) {
            int at = random.nextInt(mutated.length() + 1);
            while (TextProblems.splitsSurrogatePair(mutated, at)) {
                at++;
            }
            mutated.insert(at, RangeMoverTest.pieces(random, 1));
        }
        return mutated.toString();
    }

    @Test
    void inATextWithFewChangesNearlyEverythingIsFoundWhereItBelongs() {
        int[] found = new int[2];
        RandomText.rounds(60, random -> {
            List<String> words = new ArrayList<>();
            for (int i = 0; i < 300; i++) {
                words.add("w" + random.nextInt(120));
            }
            String before = String.join(" ", words);
            int changed = random.nextInt(words.size());
            List<String> other = new ArrayList<>(words);
            for (int i = 0; i < 15; i++) {
                other.set(random.nextInt(words.size()), "new" + i);
            }
            other.subList(changed, Math.min(words.size(), changed + 10)).clear();
            String after = String.join(" ", other);
            Reanchoring reanchoring = new Reanchoring(before, after);
            for (int i = 0; i < 50; i++) {
                int word = random.nextInt(words.size());
                int begin = String.join(" ", words.subList(0, word)).length() + (word == 0 ? 0 : 1);
                TextRange range = new TextRange(begin, begin + words.get(word).length());
                Anchor anchor = reanchoring.anchor(List.of(range));
                assertTrue(anchor.confidence() >= 0 && anchor.confidence() <= 1, anchor::toString);
                assertTrue(anchor.ranges().getFirst().end() <= after.length());
                if (anchor.confidence() == 1) {
                    assertEquals(range.covered(before), covered(anchor, after));
                }
                found[anchor.confidence() > 0 ? 0 : 1]++;
            }
        });
        assertTrue(found[0] > 9 * found[1], found[0] + " found, " + found[1] + " not");
    }
}
