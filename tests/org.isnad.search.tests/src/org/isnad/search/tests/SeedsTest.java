/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.search.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

import org.isnad.search.HitRequest;
import org.isnad.search.SearchIndex;
import org.isnad.search.SearchQuery;
import org.isnad.search.SearchResult;
import org.isnad.search.internal.LuceneSearchIndex;
import org.isnad.search.tree.AnnotationCondition;
import org.isnad.search.tree.Comparison;
import org.isnad.search.tree.Pattern;
import org.isnad.search.tree.Query;
import org.isnad.testkit.NewsFiles;
import org.isnad.text.MatchMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Counts in the news files, known from reading them. */
class SeedsTest {

    private static final int FILES = 5;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "داعش, EXACT, 11 23 4 1 33",
        "داعش, FOLDED, 11 23 7 1 33"})
    void countsInTheNewsFiles(String query, MatchMode mode, String counts) throws Exception {
        try (SearchIndex index = news()) {
            SearchResult result = index.search(new SearchQuery(query, mode, Optional.empty(), 10, 1000));

            List<String> perFile = new ArrayList<>();
            for (int i = 0; i < FILES; i++) {
                String id = "d" + i;
                perFile.add(String.valueOf(Collections.frequency(
                        result.hits().stream().map(hit -> hit.document().value()).toList(), id)));
            }
            assertEquals(counts, String.join(" ", perFile));
        }
    }

    @ParameterizedTest
    @CsvSource({"EXACT, 72", "FOLDED, 75", "STEM, 80"})
    void countsOfTheNameInEachMode(MatchMode mode, int total) throws Exception {
        try (SearchIndex index = news()) {
            assertEquals(total, index.search(new SearchQuery("داعش", mode, Optional.empty(), 10, 1000)).total());
        }
    }

    @Test
    void findsABrokenSpellingWithItsExactRange() throws Exception {
        try (SearchIndex index = news()) {
            assertTrue(index.search(SearchQuery.folded("القبض")).hits().stream()
                    .anyMatch(hit -> hit.text().equals("القبـ.ـض") && hit.range().length() == hit.text().length()));
        }
    }

    @Test
    void findsTheTwoPairsOfNumbers() throws Exception {
        Pattern pairs = new Pattern.Annotated("Number", new AnnotationCondition.AllOf(List.of(
                amount("number", Comparison.AT_LEAST, 300), amount("number", Comparison.LESS, 1000))));

        assertEquals(List.of("d0 300 و400", "d1 300 و400"), texts(pairs));
    }

    @Test
    void findsTheDatesOfAMonth() throws Exception {
        List<String> october = texts(new Pattern.Annotated("Date", amount("month", Comparison.EQUAL, 10)));

        assertEquals(List.of("d0", "d1", "d3", "d3", "d3", "d4", "d4", "d4"),
                october.stream().map(hit -> hit.substring(0, 2)).toList());
    }

    private List<String> texts(Pattern pattern) throws Exception {
        try (SearchIndex index = news()) {
            return index.find(HitRequest.of(Query.everywhere(pattern), 1000), () -> false).hits().stream()
                    .map(hit -> hit.document() + " " + hit.text()).toList();
        }
    }

    private static AnnotationCondition amount(String feature, Comparison comparison, int value) {
        return new AnnotationCondition.Amount(List.of(feature), comparison, BigDecimal.valueOf(value));
    }

    private SearchIndex news() throws Exception {
        MemoryProject project = new MemoryProject(folder);
        List<Path> files = NewsFiles.all();
        for (int i = 0; i < FILES; i++) {
            project.put("d" + i, Files.readString(files.get(i)));
        }
        SearchIndex index = new LuceneSearchIndex(project, folder, Duration.ZERO, System::nanoTime);
        index.update(() -> false);
        return index;
    }
}
