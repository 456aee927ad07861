/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.search.tests.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.isnad.model.DocumentId;
import org.isnad.search.statistics.Association;
import org.isnad.search.statistics.Collocate;
import org.isnad.search.statistics.Collocations;
import org.isnad.search.statistics.Corpus;
import org.isnad.search.statistics.Cut;
import org.isnad.search.statistics.Frequencies;
import org.isnad.search.statistics.Frequency;
import org.isnad.search.statistics.Keyness;
import org.isnad.search.statistics.KeynessMeasure;
import org.isnad.search.statistics.StopWords;
import org.isnad.search.statistics.Watch;
import org.isnad.search.tests.Texts;
import org.isnad.testkit.Seeded;
import org.isnad.text.MatchMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountingTest {

    private final Texts texts = new Texts();

    @ParameterizedTest
    @CsvSource({
        "EXACT, وداعش 1 داعش 1 د|عـ.ـش 1",
        "FOLDED, داعش 2 وداعش 1",
        "STEM, داعش 3"})
    void countsWordsThatAreTheSame(MatchMode form, String expected) {
        texts.put("a", "داعش وداعش").put("b", "د|عـ.ـش");

        Set<String> counted = Set.copyOf(Frequencies.of(corpus(form), 1, Cut.NOTHING).items().stream()
                .map(item -> item.text() + " " + item.count()).toList());

        assertEquals(Set.of(expected.split("(?<=\\d) ")), counted);
    }

    @Test
    void equallyFrequentOnesStandInTheOrderOfTheirLetters() {
        texts.put("a", "جيم باء جيم ألف باء تاء");

        assertEquals(List.of("باء", "جيم", "الف", "تاء"), items(1, Cut.NOTHING));
        assertEquals(List.of("باء", "جيم", "الف"), items(1, new Cut(1, 1, 3, StopWords.NONE)));
        assertEquals(List.of(), items(1, new Cut(1, 1, 0, StopWords.NONE)));
    }

    @Test
    void sequencesDoNotCrossTheEndOfASentenceOrDocument() {
        texts.put("a", "قال محمد. قال علي").put("b", "محمد قال\nعلي");

        assertEquals(List.of("قال علي", "قال محمد", "محمد قال"), items(2, Cut.NOTHING));
    }

    @Test
    void leavesOutWhatIsRareAndWhatBeginsOrEndsWithAStopWord() {
        texts.put("a", "في مدينة جاسم. في مدينة درعا").put("b", "إلى مدينة جاسم");
        StopWords stopWords = StopWords.of(List.of("# حروف", "فى الي"));

        assertEquals(List.of("مدينه", "جاسم", "درعا"), items(1, new Cut(1, 1, 9, stopWords)));
        assertEquals(List.of("مدينه جاسم"), items(2, new Cut(1, 2, 9, StopWords.NONE)));
        assertEquals(List.of("مدينه جاسم", "مدينه درعا"), items(2, new Cut(1, 1, 9, stopWords)));
        assertEquals(List.of("جاسم", "درعا", "مدينه"), items(1, new Cut(1, 1, 9, StopWords.arabic())).stream().sorted()
                .toList());
    }

    @Test
    void countsForAMillionWords() {
        texts.put("a", "ألف باء ألف تاء").put("b", "جيم ألف جيم حاء");

        assertEquals(new Frequency("الف", 3, 2, 375_000),
                Frequencies.of(corpus(MatchMode.FOLDED), 1, Cut.NOTHING).items().getFirst());
    }

    @Test
    void whatLiesInTwoWindowsCountsOnce() {
        texts.put("a", "واحد مركز اثنان مركز ثلاثة");

        Collocations found = Collocations.of(corpus(MatchMode.FOLDED), "مَرْكز", 2, 2, Association.DICE, Cut.NOTHING);

        assertEquals(2, found.node());
        assertEquals(List.of("اثنان 1 of 3", "ثلاثه 1 of 3", "واحد 1 of 3"), found.items().stream()
                .map(item -> item.text() + " " + item.counts().together() + " of " + item.counts().window()).toList());
    }

    @Test
    void windowsEndWithTheSentence() {
        texts.put("a", "قبل. مركز بعد بعيد أبعد. آخر");

        assertEquals(List.of("بعد", "بعيد"), Collocations.of(corpus(MatchMode.FOLDED), "مركز", 2, 2,
                Association.T_SCORE, Cut.NOTHING).items().stream().map(Collocate::text).toList());
    }

    @Test
    void aWordThatDoesNotOccurHasNoCollocations() {
        texts.put("a", "قال محمد");

        assertEquals(new Collocations(0, 0, List.of()), Collocations.of(corpus(MatchMode.FOLDED), "علي", 5, 5,
                Association.MI, Cut.NOTHING));
    }

    @Test
    void comparesSequencesOfTwoSets() {
        texts.put("a", "تنظيم الدولة في جاسم").put("b", "مصر والكويت في قمة").put("c", "تنظيم الدولة في درعا");

        Keyness found = Keyness.of(corpus(MatchMode.FOLDED), Set.of(new DocumentId("a"), new DocumentId("c")), 2,
                KeynessMeasure.LOG_RATIO, new Cut(2, 1, 9, StopWords.NONE));

        assertEquals(8, found.focusTokens());
        assertEquals(4, found.referenceTokens());
        assertEquals(List.of("الدوله في 2:0", "تنظيم الدوله 2:0"), found.items().stream()
                .map(item -> item.text() + " " + item.focus() + ":" + item.reference()).toList());
    }

    @Test
    void nothingIsTypicalWhereOneSideIsEmpty() {
        texts.put("a", "قال محمد").put("b", "…");

        Keyness found = Keyness.of(corpus(MatchMode.FOLDED), Set.of(new DocumentId("b")), 1,
                KeynessMeasure.LOG_LIKELIHOOD, Cut.NOTHING);

        assertEquals(new Keyness(0, 2, List.of()), found);
    }

    @Test
    void namesWhatCannotBeReadAndCountsTheRest() {
        texts.put("a", "قال").put("b", null);

        Corpus corpus = corpus(MatchMode.FOLDED);

        assertEquals(List.of(new DocumentId("b")), corpus.unreadable());
        assertEquals(1, corpus.tokens());
    }

    @Test
    void stopsWhenCancelled() {
        texts.put("a", "قال").put("b", "قال");
        Watch once = new Watch() {
            private int steps;

            @Override
            public void step(int done, int total) {
                assertEquals(2, total);
                steps++;
            }

            @Override
            public boolean cancelled() {
                return steps > 0;
            }
        };

        assertEquals(Optional.empty(), Corpus.read(texts.project(), texts.ids(), MatchMode.EXACT, once));
    }

    /** Random texts of few words, so that there are many of each sequence, counted by joining strings. */
    @Test
    void countsSequencesLikeASlowCounter() {
        Seeded.rounds(Seeded.slow() ? 500 : 20, random -> {
            Texts random20 = new Texts();
            Map<String, Integer> expected = new HashMap<>();
            int length = 1 + random.nextInt(Frequencies.LONGEST);
            for (int document = 0; document < 20; document++) {
                List<String> words = random.ints(random.nextInt(300), 0, 12).mapToObj(i -> "كلمه" + (char) ('ا' + i))
                        .toList();
                random20.put("d" + document, String.join(" ", words));
                for (int at = 0; at + length <= words.size(); at++) {
                    expected.merge(String.join(" ", words.subList(at, at + length)), 1, Integer::sum);
                }
            }
            Corpus corpus = Corpus.read(random20.project(), random20.ids(), MatchMode.EXACT, Watch.NONE).orElseThrow();

            Frequencies found = Frequencies.of(corpus, length, Cut.NOTHING);

            assertEquals(expected.size(), found.types());
            found.items().forEach(item -> assertEquals(expected.get(item.text()), item.count(), item.text()));
            assertTrue(found.items().size() == expected.size(), "items");
        });
    }

    private List<String> items(int length, Cut cut) {
        return Frequencies.of(corpus(MatchMode.FOLDED), length, cut).items().stream().map(Frequency::text).toList();
    }

    private Corpus corpus(MatchMode form) {
        return Corpus.read(texts.project(), texts.ids(), form, Watch.NONE).orElseThrow();
    }
}
