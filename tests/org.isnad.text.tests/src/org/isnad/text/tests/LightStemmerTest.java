/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.text.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.isnad.text.ArabicFolding;
import org.isnad.text.LightStemmer;
import org.isnad.text.StemTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rule that a single letter is cut when what is left is a word of the corpus, and its exceptions. */
class LightStemmerTest {

    private static final LightStemmer STEMMER = LightStemmer.standard();

    /** Words of a small corpus, without letters before them; some are what an exception leaves. */
    private static final Set<String> CORPUS = Stream.of("داعش", "دمشق", "حلب", "مدينة", "يقول", "قوات", "ضابط", "سيارة",
            "تاب", "لام", "عثة", "ريق", "صائل", "يوت", "ناء", "رقة", "واء", "جنة", "قاء", "بنان", "تيبة", "لمان")
            .map(ArabicFolding::foldToken).collect(Collectors.toUnmodifiableSet());

    private static String stem(String word) {
        return STEMMER.stem(ArabicFolding.foldToken(word), CORPUS::contains);
    }

    @ParameterizedTest
    @CsvSource({"لداعش, داعش", "بداعش, داعش", "كداعش, داعش", "فداعش, داعش", "ولداعش, داعش", "فلداعش, داعش", "وبداعش, داعش",
        "بدمشق, دمشق", "لدمشق, دمشق", "لمدينة, مدينة", "بقوات, قوات", "لضابط, ضابط", "سيقول, يقول", "وسيقول, يقول",
        "فسيقول, يقول", "بحلب, حلب"})
    void cutsALetterBeforeAWordOfTheCorpus(String word, String rest) {
        assertEquals(stem(rest), stem(word));
    }

    @ParameterizedTest
    @ValueSource(strings = {"لحمدان", "بصراوي", "كركوك", "فيلم", "بركان", "لازورد", "فهمان", "كهوف", "بصمات", "فيضان", "لهجات",
        "بنفسج", "كرواتيا", "فولاذ", "ليمون", "سيفون", "ستوكهولم"})
    void leavesALetterBeforeAnythingElse(String word) {
        assertEquals(ArabicFolding.foldToken(word).charAt(0), stem(word).charAt(0));
        assertEquals(stem(word), stem("و" + word));
    }

    @ParameterizedTest
    @ValueSource(strings = {"لبنان", "بيان", "فيلق", "كتاب", "كلام", "بعثة", "فريق", "فصائل", "بيوت", "بناء", "فرقة", "لواء",
        "لجنة", "لقاء", "كتيبة", "برلمان"})
    void leavesTheWordsOfTheListThoughTheRestIsAWord(String word) {
        String folded = ArabicFolding.foldToken(word);
        assertEquals(folded.charAt(0), stem(word).charAt(0));
        assertEquals(stem(word), stem("و" + word));
        assertEquals(stem(word), stem("ال" + word));
        assertEquals(stem(word), STEMMER.stem(folded, rest -> false));
    }

    @ParameterizedTest
    @CsvSource({"المدينة, مدينة", "والمدينة, مدينة", "بالمدينة, مدينة", "كالمدينة, مدينة", "فالمدينة, مدينة", "فبالمدينة, مدينة",
        "للمدينة, مدينة", "وللمدينة, مدينة", "وبالمدينة, مدينة", "للبنان, لبنان", "وللبنان, لبنان", "لللبناني, لبناني"})
    void cutsTheArticleInAnyCorpus(String word, String rest) {
        assertEquals(STEMMER.stem(ArabicFolding.foldToken(rest), none -> false),
                STEMMER.stem(ArabicFolding.foldToken(word), none -> false));
    }

    @Test
    void cutsNothingButALetterAfterTheArticle() {
        assertEquals("بطول", STEMMER.stem("البطوله", "طوله"::equals));
        assertEquals("طول", STEMMER.stem("بطوله", "طوله"::equals));
    }

    @Test
    void aTableAnswersAsEveryWordByItselfWould() {
        RandomText.rounds(2_000, random -> {
            List<String> words = Stream.generate(() -> word(random)).limit(random.nextInt(1, 30)).distinct().toList();
            List<String> here = words.subList(0, random.nextInt(words.size() + 1));
            Set<String> corpus = new TreeSet<>(words);
            StemTable table = StemTable.of(STEMMER, here);
            for (String stem : words.stream().map(word -> STEMMER.stem(word, corpus::contains)).distinct().toList()) {
                assertEquals(here.stream().filter(word -> STEMMER.stem(word, corpus::contains).equals(stem)).sorted()
                        .toList(), table.words(stem, corpus::contains).stream().sorted().toList(), () -> stem + words);
            }
            assertEquals(List.of(), table.words("ظظظ", corpus::contains));
        });
    }

    /** Few roots, so that with and without a letter both occur. */
    private static String word(RandomGenerator random) {
        List<String> parts = new ArrayList<>();
        parts.add(pick(random, "", "", "و", "ف", "وف"));
        parts.add(pick(random, "", "", "", "ل", "ب", "ك", "س", "ال", "لل", "بال"));
        parts.add(pick(random, "داعش", "لبنان", "بيان", "يقول", "تاب", "كتاب", "لجن", "فيلق", "دم", "نار", "بلد"));
        parts.add(pick(random, "", "", "", "ها", "ات", "ون", "يه", "ي"));
        return String.join("", parts);
    }

    private static String pick(RandomGenerator random, String... choices) {
        return Arrays.asList(choices).get(random.nextInt(choices.length));
    }
}
