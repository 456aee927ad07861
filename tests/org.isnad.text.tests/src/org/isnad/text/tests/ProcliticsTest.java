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

import org.isnad.text.Graphemes;
import org.isnad.text.Proclitics;
import org.junit.jupiter.api.Test;

class ProcliticsTest {

    @Test
    void placesStandBehindEachProclitic() {
        assertCut("و|قال", "ف|قتل", "و|زيد", "ف|دمشق", "ب|دمشق", "ل|حلب", "ك|مدينة");
        assertCut("ال|مدينة", "و|ال|مدينة", "ف|ال|جيش", "ب|ال|سلاح", "ك|ال|عادة", "و|ب|ال|مدينة", "ف|ب|ال|أمس");
        assertCut("ل|ل|رئيس", "و|ل|ل|جيش", "ل|له", "و|ل|إدارة", "ف|ل|زيد", "ال|أب", "ال|دم");
    }

    @Test
    void shortWordsStandBehindAConjunctionToo() {
        assertCut("و|هو", "و|في", "ف|من", "و|لا", "ب|ما", "ل|من", "و|أن", "و|كان", "ف|إلى", "و|إلا", "ب|ألف");
    }

    @Test
    void firstLettersOfAWordsOwnStay() {
        assertCut("وزير", "وكالة", "فلسطين", "فرقة", "بيان", "بلدة", "كتيبة", "كردستان", "لبنان", "لجنة", "الله",
                "الذي", "إلى", "التزام", "كان", "والد", "بالغ", "فالح", "ولد", "فقد", "زيد", "شمال", "من", "و", "ال", "");
        assertCut("و|الله", "ب|الله", "و|وزير", "و|فلسطين", "و|لبنان", "ب|بيان", "ل|لبنان", "ال|وزير", "ال|لبناني",
                "و|ال|فيلق", "ل|ل|بيان", "و|التي");
    }

    @Test
    void whatTheListDoesNotKnowIsCutAfterItsLetters() {
        assertCut("ف|يلم", "و|سيم", "ب|سام");
    }

    @Test
    void marksTatweelAndFormsBelongToTheirLetter() {
        assertCut("وَ|بِ|الْ|مَدِينَةِ", "وـ|ب|الـ|مدينة", "و\u200D|زيد", "ﻭ|زيد", "لِ|ل|رَّئيس");
    }

    @Test
    void aLigatureOfTwoLettersHasNoPlaceInside() {
        // The article's lam and the alef of the word are one character: no border between them.
        assertCut("ا\uFEF7هل", "و|ا\uFEF7هل");
    }

    @Test
    void otherScriptsHaveNone() {
        assertCut("beta", "2022", "@nabd", "日本");
    }

    @Test
    void placesAreAscendingInsideTheWordAndBetweenGraphemes() {
        List<String> prefixes = List.of("", "و", "ف", "وَ", "ب", "ال", "ولل", "وبال");
        RandomText.forAll(2_000, (text, random) -> {
            String word = prefixes.get(random.range(prefixes.size() - 1).end()) + text;
            Graphemes graphemes = Graphemes.of(word);
            int before = 0;
            for (int end : Proclitics.ends(word)) {
                assertTrue(before < end && end < word.length());
                assertTrue(graphemes.isBoundary(end));
                before = end;
            }
        });
    }

    /** Each word with a stroke where a proclitic ends. */
    private static void assertCut(String... words) {
        for (String marked : words) {
            String word = marked.replace("|", "");
            StringBuilder cut = new StringBuilder(word);
            List<Integer> ends = new ArrayList<>(Proclitics.ends(word));
            ends.reversed().forEach(end -> cut.insert(end.intValue(), '|'));
            assertEquals(marked, cut.toString());
        }
    }
}
