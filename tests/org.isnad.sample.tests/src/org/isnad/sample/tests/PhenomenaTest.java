/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.sample.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.isnad.sample.SampleAnnotation;
import org.isnad.sample.SampleCorpus;
import org.isnad.sample.SampleDocument;
import org.isnad.text.TextRange;
import org.junit.jupiter.api.Test;

/** Each phenomenon of real reports that Isnad is made for occurs in the sample corpus. */
class PhenomenaTest {

    private static final String FLASH = "01-agency-flash.txt";
    private static final String LOCAL = "03-local-site.txt";
    private static final String PARTISAN = "04-partisan-page.txt";
    private static final String SCRAPED = "05-scraped-portal.txt";
    private static final String ANALYSIS = "06-follow-up-analysis.txt";

    private static final String LETTER = "[\\u0621-\\u063A\\u0641-\\u064A]";

    private final Map<String, SampleDocument> documents = SampleCorpus.documents().stream()
            .collect(Collectors.toMap(SampleDocument::fileName, document -> document));

    @Test
    void killedFightersDifferFromOutletToOutlet() {
        Set<String> claims = Stream.of(FLASH, LOCAL, PARTISAN, SCRAPED)
                .flatMap(name -> annotations(name, "Figure"))
                .map(SampleAnnotation::features)
                .filter(f -> f.get("what").equals("killed") && "fighter".equals(f.get("who")))
                .map(f -> f.getOrDefault("number", f.get("min") + "+"))
                .collect(Collectors.toSet());

        assertTrue(claims.containsAll(Set.of("14", "6", "30+", "20+")), claims.toString());
    }

    @Test
    void foreignPartIsAffirmedByOneOutletAndDeniedByAnother() {
        assertTrue(annotations(FLASH, "Content").anyMatch(c -> c.text().contains("مستشارون من القوات الفالدورية")));
        assertTrue(annotations(LOCAL, "Cue").anyMatch(c -> c.features().get("polarity").equals("negative")));
        assertTrue(annotations(LOCAL, "Content").anyMatch(c -> c.text().startsWith("وجود أي جندي من فالدوريا")));
    }

    @Test
    void anOutletQuotesAnOutletThatQuotesAPerson() {
        List<TextRange> contents = annotations(SCRAPED, "Content").map(a -> a.ranges().getFirst()).toList();
        long deepest = contents.stream()
                .mapToLong(inner -> contents.stream().filter(outer -> outer.contains(inner)).count())
                .max().orElse(0);

        assertTrue(deepest >= 3, "depth " + deepest);
    }

    @Test
    void anAgencyQuotesAnUnnamedOfficial() {
        assertTrue(annotations(FLASH, "Source").anyMatch(s -> s.features().get("kind").equals("unnamed-official")
                && s.text().contains("طلب عدم الكشف عن اسمه")));
    }

    @Test
    void speechIsDirectIndirectAndMixed() {
        Set<String> styles = all("Cue").map(cue -> cue.features().get("style")).collect(Collectors.toSet());

        assertEquals(Set.of("direct", "indirect", "mixed"), styles);
    }

    @Test
    void quotationsStandInsideQuotationsWithAllThreeKindsOfMarks() {
        assertFound("«[^«»]*“[^”]*”[^«»]*»");
        assertFound("\"[^\"“”]*“[^”]*”[^\"]*\"");
        assertFound("“[^”\"]*\"[^\"]*\"[^”]*”");
    }

    @Test
    void sourcesAndContentsAreInterrupted() {
        for (String layer : List.of("Source", "Content", "Cue")) {
            assertTrue(all(layer).anyMatch(annotation -> annotation.ranges().size() == 2), layer);
        }
    }

    @Test
    void oneManHasManyNames() {
        Set<String> names = entities("PERS");

        assertTrue(names.containsAll(Set.of("لاحق ياسر الدبران", "لاحق الدبران", "الحاج لاحق", "الدبران")),
                names.toString());
        assertTrue(names.containsAll(Set.of("أبو شهاب", "أبوشهاب", "أبي شهاب", "أبا شهاب")),
                "a kunya with and without a space, in all three cases: " + names);
    }

    @Test
    void oneGroupHasManyNames() {
        Set<String> names = entities("ORG");

        assertTrue(names.containsAll(Set.of("أبناء الصوان", "الصوان", "جماعة الصوّان", "الجماعة", "العصابة")),
                names.toString());
    }

    @Test
    void wordsAreBrokenWithTatweelAndDot() {
        assertFound(LETTER + "ـ\\.ـ" + LETTER);
        assertTrue(documents.get(FLASH).text().contains("المداهمة"));
        assertTrue(documents.get(PARTISAN).text().contains("المـ.ـداهمة"));
        assertTrue(entities("ORG").contains("الصـ.ـوان"));
    }

    @Test
    void aPipeStandsForAlefAndElsewhereForItself() {
        assertFound(LETTER + "\\|" + LETTER);
        assertTrue(entities("ORG").contains("الصو|ن"));
        assertTrue(documents.get(PARTISAN).text().contains("المد|همة"));
        assertTrue(documents.get(SCRAPED).text().contains(" | "));
    }

    @Test
    void monthsComeFromBothSetsAloneAndTogether() {
        Set<String> dates = entities("DATE");

        assertTrue(dates.stream().anyMatch(d -> d.matches(".*تشرين الثاني(?!/).*")), dates.toString());
        assertTrue(dates.stream().anyMatch(d -> d.matches("12 نوفمبر \\d{4}")), dates.toString());
        assertTrue(dates.stream().anyMatch(d -> d.matches(".*تشرين الثاني/نوفمبر.*")), dates.toString());
        assertTrue(dates.contains("مايو (أيار) 2019"), dates.toString());
        assertTrue(dates.contains("أكتوبر (تشرين الأول) 2023"), dates.toString());
    }

    @Test
    void datesAreRelativeToTheDayOfPublication() {
        assertTrue(entities("DATE").containsAll(Set.of("أمس", "اليوم", "الثلاثاء", "غد الأربعاء", "الجمعة الماضي",
                "مطلع الشهر المقبل", "بعد أسبوعين")), entities("DATE").toString());
    }

    @Test
    void figuresAreHedgedRangesWordsAndDuals() {
        List<SampleAnnotation> figures = all("Figure").toList();
        Set<String> hedges = figures.stream().map(f -> f.features().getOrDefault("hedge", "none"))
                .collect(Collectors.toSet());

        assertEquals(Set.of("none", "about", "at-least", "more-than"), hedges);
        assertTrue(figures.stream().anyMatch(f -> f.features().containsKey("min") && f.features().containsKey("max")
                && f.text().startsWith("بين ")));
        assertTrue(figures.stream().anyMatch(f -> f.text().startsWith("أربعة عشر")
                && f.features().get("number").equals("14")));
        assertTrue(figures.stream().anyMatch(f -> f.text().equals("قياديان")
                && f.features().get("number").equals("2")));
    }

    @Test
    void aSentenceOfTheMinistryStandsWordForWordInTwoOutlets() {
        Set<String> flash = annotations(FLASH, "Content").map(SampleAnnotation::text).collect(Collectors.toSet());

        List<String> copies = annotations(SCRAPED, "Content").map(SampleAnnotation::text).filter(flash::contains)
                .toList();

        assertEquals(1, copies.size());
        assertTrue(copies.getFirst().length() > 100);
    }

    @Test
    void aTweetMixesLatinAndArabicInOneLineWithHandleAndEnglishDate() {
        String tweet = documents.get(LOCAL).text().lines().filter(line -> line.contains("@")).findFirst().orElseThrow();

        assertTrue(tweet.matches(".*@[A-Za-z]+.*"), tweet);
        assertTrue(tweet.contains("November 12, 2024"), tweet);
        assertTrue(Pattern.compile(LETTER).matcher(tweet).find(), tweet);
    }

    @Test
    void captionAndTitleAreDoubledAndPageFurnitureRemains() {
        List<String> lines = documents.get(SCRAPED).text().lines().toList();

        assertTrue(IntStream.range(1, lines.size()).anyMatch(i -> lines.get(i).equals(lines.get(i - 1))));
        assertEquals(2, lines.stream().filter(documents.get(SCRAPED).title()::equals).count());
        assertTrue(lines.stream().anyMatch(line -> line.contains("باب التعليق مقفل")));
    }

    @Test
    void anUnrelatedArticleIsGluedToTheFirst() {
        String text = documents.get(SCRAPED).text();
        String second = text.substring(text.indexOf("\nموسم الزيت"), text.lastIndexOf("\nجميع الحقوق"));

        assertTrue(second.length() > 200);
        assertFalse(text.contains("\n\n"), "a blank line would give the border away");
        for (String ofTheEvent : List.of("الهدهد", "الصوان", "الدبران", "الصومعة", "فالدور")) {
            assertFalse(second.contains(ofTheEvent), ofTheEvent);
        }
    }

    @Test
    void oneDocumentIsAboutAnotherTimeAndPlaceWithTheSameActor() {
        LocalDate flash = LocalDate.parse(documents.get(FLASH).metadata().get("published"));
        LocalDate analysis = LocalDate.parse(documents.get(ANALYSIS).metadata().get("published"));

        assertTrue(ChronoUnit.YEARS.between(flash, analysis) >= 1);
        assertTrue(annotations(ANALYSIS, "Entity").anyMatch(e -> e.text().equals("مرسى النخيل")));
        assertTrue(annotations(ANALYSIS, "Entity").anyMatch(e -> e.text().equals("أبناء الصوان")));
        assertEquals(1, documents.values().stream().filter(d -> d.text().contains("مرسى النخيل")).count());
    }

    @Test
    void spacesAreMissingBetweenWordsAndAfterDigits() {
        assertFound("\\d" + LETTER);
        for (SampleDocument document : List.of(documents.get(LOCAL), documents.get(FLASH))) {
            assertTrue(annotations(document.fileName(), "Entity").map(entity -> entity.ranges().getLast().end())
                    .anyMatch(end -> document.text().substring(end - 1, end + 1).matches(LETTER + "{2}")),
                    "no entity ends inside a word of " + document);
        }
    }

    @Test
    void listSignsAndHeadingsStandAtLineStarts() {
        for (String sign : List.of("* ", "- ", "1) ", "1- ")) {
            assertTrue(documents.values().stream().flatMap(d -> d.text().lines()).anyMatch(l -> l.startsWith(sign)),
                    sign);
        }
        assertFound("\n\n[^\n.]{5,40}\n[^\n]{80,}");
    }

    @Test
    void entitiesNest() {
        boolean nested = documents.values().stream().anyMatch(document -> {
            List<SampleAnnotation> entities = document.annotations().stream()
                    .filter(a -> a.layer().equals("Entity")).toList();
            return entities.stream().filter(a -> a.features().get("tag").equals("GPE"))
                    .anyMatch(gpe -> entities.stream().filter(a -> a.features().get("tag").equals("ORG"))
                            .anyMatch(org -> org.ranges().getFirst().contains(gpe.ranges().getFirst())));
        });

        assertTrue(nested);
    }

    private void assertFound(String regex) {
        Pattern pattern = Pattern.compile(regex);
        assertTrue(documents.values().stream().anyMatch(document -> pattern.matcher(document.text()).find()), regex);
    }

    private Stream<SampleAnnotation> annotations(String fileName, String layer) {
        return documents.get(fileName).annotations().stream().filter(a -> a.layer().equals(layer));
    }

    private Stream<SampleAnnotation> all(String layer) {
        return documents.keySet().stream().sorted().flatMap(name -> annotations(name, layer));
    }

    private Set<String> entities(String tag) {
        return all("Entity").filter(e -> e.features().get("tag").equals(tag)).map(SampleAnnotation::text)
                .collect(Collectors.toSet());
    }
}
