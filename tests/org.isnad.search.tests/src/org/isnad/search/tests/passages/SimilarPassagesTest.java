/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.search.tests.passages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.isnad.model.DocumentId;
import org.isnad.search.passages.Passage;
import org.isnad.search.passages.PassageFinder;
import org.isnad.search.passages.PassageQuery;
import org.isnad.search.passages.PassageReport;
import org.isnad.search.passages.SimilarPassages;
import org.isnad.search.passages.Stretch;
import org.isnad.search.statistics.Watch;
import org.isnad.search.tests.Texts;
import org.isnad.testkit.AnyText;
import org.isnad.testkit.NewsFiles;
import org.isnad.testkit.Seeded;
import org.isnad.text.TextRange;
import org.isnad.text.Tokenizer;
import org.junit.jupiter.api.Test;

class SimilarPassagesTest {

    private static final String SENTENCE = "أعلنت الجهات المعنية أمس تنفيذ عملية واسعة في ريف المدينة الشمالي";

    private final Texts texts = new Texts();

    @Test
    void findsASentenceInAnotherDocument() {
        texts.put("a", "نقل المراسل عن مصدر: " + SENTENCE + ". وغادر بعدها")
                .put("b", "وكتبت صحيفة أخرى «" + SENTENCE + "» دون ذكر المصدر");

        SimilarPassages pair = find().getFirst();

        assertEquals(SENTENCE + " | " + SENTENCE, covered(pair.first()) + " | " + covered(pair.second()));
        assertEquals(11, pair.words());
        assertEquals(1.0, pair.similarity());
        assertEquals(List.of(new Stretch(true, pair.first().range(), pair.second().range())), pair.stretches());
    }

    @Test
    void findsItHoweverItIsSpelledAndGivesTheOriginalRange() {
        String spelled = "اعلنت الجهات المعنيه أمسِ تنفيذ عملـــية واسعة في ريف المديـ.ـنة الشمالى";
        texts.put("a", SENTENCE).put("b", "قال: " + spelled + "!");

        assertEquals(List.of(SENTENCE + " | " + spelled), find().stream()
                .map(pair -> covered(pair.first()) + " | " + covered(pair.second())).toList());
    }

    @Test
    void tellsTheDifference() {
        texts.put("a", "أعلنت الجهات المعنية أمس تنفيذ عملية واسعة في ريف المدينة الشمالي كما ذكر")
                .put("b", "أعلنت الجهات المختصة أمس تنفيذ عملية أمنية واسعة في ريف المدينة كما ذكر");

        SimilarPassages pair = find().getFirst();

        assertEquals("=أعلنت الجهات/أعلنت الجهات ≠المعنية/المختصة =أمس تنفيذ عملية/أمس تنفيذ عملية ≠/أمنية "
                + "=واسعة في ريف المدينة/واسعة في ريف المدينة ≠الشمالي/ =كما ذكر/كما ذكر",
                pair.stretches().stream().map(stretch -> (stretch.equal() ? "=" : "≠")
                        + stretch.first().covered(texts.text("a")) + "/" + stretch.second().covered(texts.text("b")))
                        .collect(Collectors.joining(" ")));
        assertEquals(11 / 14.0, pair.similarity(), 1e-12);
    }

    @Test
    void findsWhatStandsSeveralTimesInOneDocument() {
        texts.put("a", SENTENCE + "\n\nخبر عاجل من مكان بعيد جدا\n\n" + SENTENCE);

        assertEquals(List.of(new TextRange(0, SENTENCE.length()) + " " + new TextRange(SENTENCE.length() + 29,
                2 * SENTENCE.length() + 29)), find().stream()
                .map(pair -> pair.first().range() + " " + pair.second().range()).toList());
    }

    @Test
    void aPassageThatFollowsItselfIsTwoThatDoNotOverlap() {
        texts.put("a", SENTENCE + " " + SENTENCE);

        assertEquals(List.of("0-" + SENTENCE.length() + " " + (SENTENCE.length() + 1) + "-"
                + (2 * SENTENCE.length() + 1)), find().stream()
                .map(pair -> pair.first().range() + " " + pair.second().range()).toList());
    }

    @Test
    void fewWordsInCommonAreNoCopy() {
        texts.put("a", "في سياق متصل أعلنت وزارة الداخلية اليوم ضبط شحنة كبيرة")
                .put("b", "في سياق متصل أعلنت وزارة الداخلية أمس توقيف مشتبه به");

        assertEquals(List.of(), find());
    }

    @Test
    void keepsThePairsWithTheMostWordsAndCountsAll() {
        texts.put("a", SENTENCE + " وانتهت بنجاح").put("b", SENTENCE + " وانتهت بنجاح").put("c", SENTENCE);

        PassageReport report = PassageFinder.find(texts.project(), new PassageQuery(texts.ids(), 8, 0.7, 1), Watch.NONE)
                .orElseThrow();

        assertEquals(3, report.total());
        assertEquals(List.of(13), report.pairs().stream().map(SimilarPassages::words).toList());
    }

    @Test
    void namesWhatCannotBeReadAndStopsWhenCancelled() {
        texts.put("a", SENTENCE).put("b", null).put("c", SENTENCE);
        PassageQuery query = new PassageQuery(texts.ids(), 8, 0.7, 10);
        Watch cancelled = new Watch() {
            @Override
            public void step(int done, int total) {
                throw new AssertionError("nothing is begun");
            }

            @Override
            public boolean cancelled() {
                return true;
            }
        };

        assertEquals(List.of(new DocumentId("b")),
                PassageFinder.find(texts.project(), query, Watch.NONE).orElseThrow().unreadable());
        assertEquals(Optional.empty(), PassageFinder.find(texts.project(), query, cancelled));
    }

    @Test
    void stopsInTheMidstOfALongDocument() {
        texts.put("a", (SENTENCE + ".\n").repeat(500));
        PassageQuery query = new PassageQuery(texts.ids(), 8, 0.7, 10);
        int[] asked = new int[1];
        Watch watch = new Watch() {
            @Override
            public void step(int done, int total) {
                // nobody looks
            }

            @Override
            public boolean cancelled() {
                return ++asked[0] >= 6; // more often than once a document and reading
            }
        };

        assertEquals(Optional.empty(), PassageFinder.find(texts.project(), query, watch));
    }

    /** Whatever the texts are: passages are ranges of words, stretches cover all words, and equal ones are equal. */
    @Test
    void whatIsFoundIsTrueOfAnyTexts() {
        Seeded.rounds(Seeded.slow() ? 300 : 20, random -> {
            Texts any = new Texts();
            String[] pieces = IntStream.range(0, 6).mapToObj(i -> AnyText.storable(random, 40)).toArray(String[]::new);
            List<String> all = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                String text = Stream.generate(() -> pieces[random.nextInt(pieces.length)]).limit(random.nextInt(8))
                        .collect(Collectors.joining(" "));
                all.add(text);
                any.put("d" + i, text);
            }

            List<SimilarPassages> pairs = PassageFinder.find(any.project(),
                    new PassageQuery(any.ids(), 5, 0.6, Integer.MAX_VALUE), Watch.NONE).orElseThrow().pairs();

            for (SimilarPassages pair : pairs) {
                String first = all.get(any.ids().indexOf(pair.first().document()));
                String second = all.get(any.ids().indexOf(pair.second().document()));
                List<String> equal = new ArrayList<>();
                for (Stretch stretch : pair.stretches()) {
                    List<String> words = words(stretch.first(), first);
                    if (stretch.equal()) {
                        assertEquals(words, words(stretch.second(), second));
                        equal.addAll(words);
                    }
                }
                assertEquals(equal.size(), pair.words());
                assertEquals(words(pair.first().range(), first), pair.stretches().stream()
                        .flatMap(stretch -> words(stretch.first(), first).stream()).toList());
                assertEquals(words(pair.second().range(), second), pair.stretches().stream()
                        .flatMap(stretch -> words(stretch.second(), second).stream()).toList());
                assertTrue(!pair.first().document().equals(pair.second().document())
                        || !pair.first().range().overlaps(pair.second().range()), pair.toString());
            }
        });
    }

    @Test
    void findsTheCopiesInTheNewsFiles() throws IOException {
        List<Path> files = NewsFiles.all();
        for (int i = 0; i < files.size(); i++) {
            texts.put("00" + i, Files.readString(files.get(i)));
        }

        List<SimilarPassages> pairs = find();

        assertEquals(List.of("154 154"), pairs.stream()
                .filter(pair -> pair.first().document().value().equals("001")
                        && pair.second().document().value().equals("003"))
                .map(pair -> pair.first().range().length() + " " + pair.second().range().length()).toList());
        for (int caption : List.of(140, 206, 331, 397)) {
            assertTrue(holds(pairs, new TextRange(caption, caption + 64)), "caption at " + caption);
        }
        for (int caption : List.of(3849, 3950, 4107, 4208)) {
            assertTrue(holds(pairs, new TextRange(caption, caption + 99)), "caption at " + caption);
        }
    }

    /** Whether a stretch of the first file is part of a pair of that file alone, which has no other words. */
    private static boolean holds(List<SimilarPassages> pairs, TextRange caption) {
        return pairs.stream().filter(pair -> pair.similarity() == 1)
                .flatMap(pair -> Stream.of(pair.first(), pair.second()))
                .anyMatch(passage -> passage.document().value().equals("000") && passage.range().equals(caption));
    }

    private List<SimilarPassages> find() {
        return PassageFinder.find(texts.project(), new PassageQuery(texts.ids(), PassageQuery.DEFAULT_WORDS,
                PassageQuery.DEFAULT_SIMILARITY, 100), Watch.NONE).orElseThrow().pairs();
    }

    private String covered(Passage passage) {
        return passage.range().covered(texts.text(passage.document().value()));
    }

    private static List<String> words(TextRange range, String text) {
        return Tokenizer.tokenize(text).stream().filter(token -> range.contains(token.range()))
                .map(token -> token.folded()).toList();
    }
}
