/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.util.List;
import java.util.Map;

import org.isnad.exchange.clean.Cleaning;
import org.isnad.exchange.clean.Cleaning.Proposal;
import org.isnad.exchange.clean.Cleaning.Reason;
import org.isnad.exchange.clean.Splitting;
import org.isnad.exchange.ImportResult.Imported;
import org.isnad.exchange.text.internal.TextReader;
import org.isnad.testkit.NewsFiles;
import org.isnad.testkit.exchange.DeclaredFormat;
import org.isnad.testkit.exchange.MemoryFiles;
import org.isnad.testkit.exchange.Readings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Articles taken apart, and freed of what belongs to the page. */
class CleaningTest {

    private static final String BODY = "قال المتحدث إن الجسر أعيد فتحه أمام السيارات بعد إصلاح دام شهرين كاملين. "
            .repeat(5).strip();

    @Test
    void givenACaptionTwiceWhenCleanedThenTheFirstStays() {
        String text = "افتتاح جسر في المدينة\n\nسيارات تعبر الجسر الجديد\nسيارات تعبر الجسر الجديد\nTT\n\n"
                + "افتتاح جسر في المدينة\n\nسيارات تعبر الجسر الجديد\n\n" + BODY + "\n";
        List<Proposal> proposals = Cleaning.proposals(text);
        assertEquals(List.of(Reason.REPEATED, Reason.SHARING, Reason.REPEATED, Reason.REPEATED),
                proposals.stream().map(Proposal::reason).toList());
        assertEquals(List.of(4, 5, 7, 9), proposals.stream().map(Proposal::line).toList());
        assertEquals("افتتاح جسر في المدينة\n\nسيارات تعبر الجسر الجديد\n\n" + BODY + "\n",
                Cleaning.without(text, proposals).replace("\n\n\n", "\n\n"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"فيسبوك  تويتر|SHARING", "اقرأ أيضًا: جسر آخر يفتح|RELATED",
        "إقرأ أيضاً|RELATED", "التعليقات مغلقة.|COMMENTS", "تابعنا على :|MEDIUM", "الصفحة التالية »|NAVIGATION",
        "\u200fطباعة\u200f|SHARING"})
    void givenALineOfThePageWhenLookedAtThenItIsProposed(String line, Reason reason) {
        assertEquals(List.of(reason), Cleaning.proposals(BODY + "\n" + line + "\n" + BODY + " نعم.").stream()
                .map(Proposal::reason).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"شارك في الافتتاح مدير البلدية", "تويتر يغلق حسابات", "نعم.\nنعم.", "- قال زيد",
        "المزيد من الجسور", "اقرأ", "التعليقات على الخبر كثيرة"})
    void givenALineOfTheReportWhenLookedAtThenItStays(String line) {
        assertEquals(List.of(), Cleaning.proposals(BODY + "\n" + line + "\n" + BODY + " نعم."));
    }

    @Test
    void givenAParagraphThatBeginsAsALinkDoesWhenLookedAtThenItStays() {
        assertEquals(List.of(), Cleaning.proposals("تابعنا على مدى شهرين " + BODY));
    }

    @Test
    void givenLineEndsOfTwoCharactersWhenCleanedThenTheyGoWithTheLine() {
        String text = "قال زيد إن الجسر\r\nTT\r\nمفتوح\r\n";
        assertEquals("قال زيد إن الجسر\r\nمفتوح\r\n", Cleaning.without(text, Cleaning.proposals(text)));
    }

    @Test
    void givenTwoArticlesWhenTakenApartThenEachBeginsWithItsHeadline() {
        String text = "افتتاح جسر\n\n" + BODY + "\n" + BODY + "\n" + BODY + "\n\n\n\nإغلاق طريق\n\n" + BODY + "\n" + BODY
                + "\n";
        List<String> parts = Splitting.parts(text).stream().map(part -> part.covered(text)).toList();
        assertEquals(2, parts.size());
        assertEquals("افتتاح جسر\n\n" + BODY + "\n" + BODY + "\n" + BODY, parts.getFirst());
        assertEquals("إغلاق طريق\n\n" + BODY + "\n" + BODY, parts.get(1));
    }

    @Test
    void givenALineOfSignsWhenTakenApartThenItIsInNeitherPart() {
        String text = BODY + "\n=====\n" + BODY;
        assertEquals(List.of(BODY, BODY), Splitting.parts(text).stream().map(part -> part.covered(text)).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\n\n", "\n\n\n", "\n\n\n\n"})
    void givenOneArticleWithAnyGapsBetweenParagraphsWhenTakenApartThenItStaysOne(String gap) {
        String text = "افتتاح جسر" + gap + (BODY + gap).repeat(4) + "تفاصيل الجسر" + gap + BODY + gap + BODY + "\n";
        assertEquals(1, Splitting.parts(text).size());
        assertEquals(text.length(), Splitting.parts(text).getFirst().length());
    }

    /** How many articles each news file holds, and how many of its lines are the page's, as people counted them. */
    @ParameterizedTest
    @CsvSource({"0, 2, 10", "1, 1, 0", "2, 1, 1", "3, 1, 7", "4, 1, 0"})
    void givenANewsFileWhenTakenApartAndCleanedThenItIsAsPeopleSee(int number, int articles, int lines)
            throws Exception {
        byte[] news = Files.readAllBytes(NewsFiles.all().get(number));
        Readings read = Readings.of(new TextReader(), new MemoryFiles().with("news.txt", news).source("news.txt"),
                DeclaredFormat.in(TextReader.class, "text").readingOptions(), Map.of("split", "true", "clean", "true"));
        assertEquals(articles, read.documents().size());
        assertEquals(lines, read.documents().stream().mapToInt(one -> one.notices().size()).sum(),
                read.documents().stream().flatMap(one -> one.notices().stream()).toList().toString());
    }

    @Test
    void givenNoChoiceWhenReadThenTheTextIsVerbatim() throws Exception {
        String text = "TT\nقال زيد إن الجسر\nقال زيد إن الجسر\n";
        Imported read = Readings.of(new TextReader(), new MemoryFiles().with("a.txt", text).source("a.txt"),
                DeclaredFormat.in(TextReader.class, "text").readingOptions(), Map.of()).only();
        assertEquals(text, read.text());
        assertEquals(List.of(), read.notices());
    }
}
