/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.search.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.isnad.model.AnnotationId;
import org.isnad.model.Annotator;
import org.isnad.model.AnnotatorId;
import org.isnad.model.DocumentId;
import org.isnad.model.Origin;
import org.isnad.model.SpanData;
import org.isnad.search.IndexReport;
import org.isnad.search.QueryProblem;
import org.isnad.search.SearchException;
import org.isnad.search.SearchHit;
import org.isnad.search.SearchIndex;
import org.isnad.search.SearchQuery;
import org.isnad.search.SearchResult;
import org.isnad.search.internal.LuceneSearchIndex;
import org.isnad.text.MatchMode;
import org.isnad.text.TextRange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchingTest {

    private static final Annotator SARA = new Annotator(new AnnotatorId("sara"), "سارة");
    private static final Annotator OMAR = new Annotator(new AnnotatorId("omar"), "عمر");

    @TempDir
    private Path folder;
    private MemoryProject project;
    private SearchIndex index;

    @BeforeEach
    void open() {
        project = new MemoryProject(folder);
        openIndex();
    }

    private void openIndex() {
        index = new LuceneSearchIndex(project, folder.resolve("index"), Duration.ZERO, System::nanoTime);
    }

    @AfterEach
    void close() {
        index.close();
    }

    @Test
    void findsAVowelledWordByItsBareLetters() throws SearchException {
        corpus("قَالَ زَيْدٌ");

        assertHits("قال", MatchMode.FOLDED, "«قَالَ» زَيْدٌ");
    }

    @Test
    void findsABrokenSpellingAndGivesItsOriginalCharacters() throws SearchException {
        corpus("ألقي القبـ.ـض عليه");

        assertHits("القبض", MatchMode.FOLDED, "ألقي «القبـ.ـض» عليه");
    }

    @Test
    void understandsABrokenSpellingInTheQuery() throws SearchException {
        corpus("تم القبض عليه");

        assertHits("القبـ.ـض", MatchMode.FOLDED, "تم «القبض» عليه");
    }

    @ParameterizedTest
    @CsvSource({"EXACT, 1", "FOLDED, 2", "STEM, 3"})
    void eachModeFindsWhatTheNarrowerOnesFind(MatchMode mode, int hits) throws SearchException {
        corpus("كتاب ثم كِتاب ثم الكتاب");

        SearchResult result = index.search(query("كتاب", mode, 40, 10));

        assertEquals(hits, result.total());
        assertEquals(List.of(MatchMode.values()).subList(0, hits),
                result.hits().stream().map(SearchHit::matched).toList());
    }

    @Test
    void findsSeveralWordsOnlyWhereTheyStandNextToEachOther() throws SearchException {
        corpus("وزارة الدفاع ووزارة. الدفاع وزارة. وزارة، الدفاع");

        assertHits("وزارة الدفاع", MatchMode.FOLDED, 5, "«وزارة الدفاع» ووزا\nارة. «وزارة، الدفاع»");
    }

    @Test
    void countsARowThatOverlapsItself() throws SearchException {
        corpus("لا لا لا");

        assertHits("لا لا", MatchMode.EXACT, "«لا لا» لا\nلا «لا لا»");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"قال زيد\"", "«قال زيد»", "“قال زيد”", " قال، زيد!", "\"قال زيد"})
    void quotationMarksAndPunctuationAroundWordsDoNotMatter(String query) throws SearchException {
        corpus("ثم قال زيد كلمة");

        assertHits(query, MatchMode.FOLDED, "ثم «قال زيد» كلمة");
    }

    @Test
    void hitsComeByDocumentThenByBegin() throws SearchException {
        project.put("c", "نعم").put("a", "نعم نعم").put("b", "كلا");
        index.update(() -> false);
        project.put("b", "ثم نعم");
        index.update(() -> false);

        SearchResult result = index.search(SearchQuery.folded("نعم"));

        assertEquals(List.of("a 0-3", "a 4-7", "b 3-6", "c 0-3"),
                result.hits().stream().map(hit -> hit.document() + " " + hit.range()).toList());
    }

    @Test
    void theLimitCutsTheHitsButNotTheTotal() throws SearchException {
        project.put("a", "نعم نعم").put("b", "نعم نعم نعم").put("c", "نعم");
        index.update(() -> false);

        SearchResult result = index.search(query("نعم", MatchMode.FOLDED, 10, 3));

        assertEquals(6, result.total());
        assertEquals(List.of("a", "a", "b"), result.hits().stream().map(hit -> hit.document().value()).toList());
        assertEquals(6, index.search(query("نعم", MatchMode.FOLDED, 10, 0)).total());
    }

    @Test
    void contextKeepsLineEndsAndNeverCutsAGrapheme() throws SearchException {
        corpus("👩‍👩‍👧 ق\nنعم\r\nلَا");

        assertHits("نعم", MatchMode.EXACT, 3, " ق\n«نعم»\r\n");
        assertHits("نعم", MatchMode.EXACT, 4, " ق\n«نعم»\r\nلَ");
        assertHits("نعم", MatchMode.EXACT, 11, "👩‍👩‍👧 ق\n«نعم»\r\nلَا");
        assertHits("نعم", MatchMode.EXACT, 0, "«نعم»");
        assertHits("نعم", MatchMode.EXACT, Integer.MAX_VALUE, "👩‍👩‍👧 ق\n«نعم»\r\nلَا");
    }

    @Test
    void namesTheSpansThatOverlapAHit() throws SearchException {
        corpus("قال زيد بن عمرو");
        SpanData name = span(1, new TextRange(4, 15));
        SpanData verb = span(2, new TextRange(0, 3));
        SpanData pieces = span(3, new TextRange(0, 1), new TextRange(5, 6), new TextRange(6 + 1, 9));
        SpanData point = span(4, TextRange.at(4));
        project.annotate("a", SARA, name);
        project.annotate("a", SARA, verb);
        project.annotate("a", OMAR, pieces);
        project.annotate("a", OMAR, point);

        assertEquals(List.of(pieces.id(), name.id(), point.id()), annotationsOf("زيد", Optional.empty()));
        assertEquals(List.of(name.id()), annotationsOf("زيد", Optional.of(SARA)));
        assertEquals(List.of(), annotationsOf("زيد", Optional.of(Annotator.GOLD)));
    }

    @Test
    void annotationsAreFoundWithoutIndexingThem() throws SearchException {
        corpus("قال زيد");
        project.annotate("a", SARA, span(1, new TextRange(4, 7)));

        assertEquals(1, annotationsOf("زيد", Optional.empty()).size());
    }

    @ParameterizedTest
    @CsvSource({"'', EMPTY_QUERY", "' \n', EMPTY_QUERY", "؟!, NO_WORD", "«», NO_WORD"})
    void saysWhyAQueryCannotBeAsked(String query, QueryProblem problem) throws SearchException {
        corpus("قال زيد");

        assertEquals(Optional.of(problem), index.search(SearchQuery.folded(query)).problem());
    }

    @Test
    void refusesAPassageOfTooManyWords() throws SearchException {
        String longest = "لا ".repeat(QueryProblem.MAX_WORDS);
        corpus(longest + longest);

        assertEquals(QueryProblem.MAX_WORDS + 1, index.search(SearchQuery.folded(longest)).total());
        assertEquals(Optional.of(QueryProblem.TOO_MANY_WORDS),
                index.search(SearchQuery.folded(longest + "لا")).problem());
    }

    @ParameterizedTest
    @EnumSource(QueryProblem.class)
    void everyProblemIsToldInBothLanguages(QueryProblem problem) {
        String english = problem.message(Locale.ENGLISH);
        String arabic = problem.message(Locale.forLanguageTag("ar"));

        assertTrue(english.matches("[\\p{ASCII}]+"), english);
        assertTrue(arabic.matches(".*\\p{InArabic}.*"), arabic);
    }

    @Test
    void findsAWordLongerThanTheEnginesTerms() throws SearchException {
        String endless = "ب".repeat(40_000);
        corpus(endless + "ت ثم " + endless + "ث");

        SearchResult result = index.search(query(endless + "ث", MatchMode.EXACT, 5, 5));

        assertEquals(1, result.total());
        assertEquals(40_005, result.hits().getFirst().range().begin());
    }

    @Test
    void aDamagedTextIsReportedAndTheOthersAreFound() throws SearchException {
        index.close(); // an open one follows the project by itself
        project.put("a", "قال زيد").put("b", "قال عمرو");
        project.damage("a");
        openIndex();

        IndexReport report = index.update(() -> false);

        assertEquals(List.of(new DocumentId("a")), report.unreadable());
        assertEquals(1, report.documents());
        assertHits("قال", MatchMode.FOLDED, "«قال» عمرو");
    }

    @Test
    void aTextThatIsDamagedAfterIndexingIsReportedByTheSearch() throws SearchException {
        project.put("a", "قال زيد").put("b", "قال عمرو");
        index.update(() -> false);
        project.damage("a");

        SearchResult result = index.search(SearchQuery.folded("قال"));

        assertEquals(List.of(new DocumentId("a")), result.unreadable());
        assertEquals(2, result.total(), "the same on every page, whatever stands on it");
        assertEquals("«قال» عمرو", Marked.hits(result));
    }

    @Test
    void documentsThatTheProjectNoLongerHasAreNotFound() throws SearchException {
        project.put("a", "قال زيد").put("b", "قال عمرو");
        index.update(() -> false);
        project.drop("a");
        project.put("b", "سكت عمرو");

        assertEquals(0, index.search(SearchQuery.folded("قال")).total());
        assertEquals(1, index.update(() -> false).documents());
        assertEquals(0, index.search(SearchQuery.folded("قال")).total());
        assertHits("سكت", MatchMode.FOLDED, "«سكت» عمرو");
    }

    @Test
    void anUpdateThatIsCancelledKeepsWhatItHas() throws SearchException {
        index.close(); // an open one follows the project by itself
        project.put("a", "قال زيد").put("b", "قال عمرو");
        openIndex();
        int[] asked = {0};

        IndexReport report = index.update(() -> asked[0]++ > 0);

        assertEquals(1, report.documents());
        assertHits("قال", MatchMode.FOLDED, "«قال» زيد");
        assertEquals(2, index.update(() -> false).documents());
    }

    @Test
    void aRebuildThatIsCancelledLeavesTheIndexAsItWas() throws SearchException {
        project.put("a", "قال زيد").put("b", "قال عمرو");
        index.update(() -> false);

        index.rebuild(() -> true);

        assertEquals(2, index.search(SearchQuery.folded("قال")).total());
    }

    @Test
    void reportsWhatIsIndexed() throws SearchException {
        corpus("قال زيد: 300 و400!");

        IndexReport report = index.rebuild(() -> false);

        assertEquals(1, report.documents());
        assertTrue(report.tokens() >= 4, () -> report.toString());
        assertTrue(report.stored());
        assertTrue(report.seconds() >= 0);
    }

    @Test
    void aClosedIndexSaysSo() {
        index.close();

        assertThrows(IllegalStateException.class, () -> index.search(SearchQuery.folded("قال")));
        assertThrows(IllegalStateException.class, () -> index.update(() -> false));
    }

    private void corpus(String text) throws SearchException {
        project.put("a", text);
        index.update(() -> false);
    }

    private List<AnnotationId> annotationsOf(String word, Optional<Annotator> annotator) throws SearchException {
        SearchQuery query = new SearchQuery(word, MatchMode.FOLDED, annotator, 10, 10);
        return index.search(query).hits().getFirst().annotations();
    }

    private void assertHits(String query, MatchMode mode, String expected) throws SearchException {
        assertHits(query, mode, SearchQuery.DEFAULT_CONTEXT, expected);
    }

    private void assertHits(String query, MatchMode mode, int context, String expected) throws SearchException {
        assertEquals(expected, Marked.hits(index.search(query(query, mode, context, 100))));
    }

    private static SearchQuery query(String text, MatchMode mode, int context, int limit) {
        return new SearchQuery(text, mode, Optional.empty(), context, limit);
    }

    private static SpanData span(long number, TextRange... ranges) {
        return new SpanData(new AnnotationId(new UUID(0, number)), "Entity", List.of(ranges), Map.of(), "x",
                Instant.EPOCH, Origin.MANUAL, "");
    }
}
