/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.search.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

import org.isnad.project.ProjectException;
import org.isnad.search.HitOrder;
import org.isnad.search.HitPage;
import org.isnad.search.HitRequest;
import org.isnad.search.SearchException;
import org.isnad.search.SearchHit;
import org.isnad.search.SearchIndex;
import org.isnad.search.internal.LuceneSearchIndex;
import org.isnad.search.tree.Query;
import org.isnad.testkit.Seeded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the index answers to any query is what a scan of texts and annotations answers, after any edits. */
class QueryEqualsScanTest {

    private static final int ROUNDS = 20;
    private static final int SLOW_ROUNDS = 3_000;
    private static final int STEPS = 5;
    private static final int QUERIES = 8;
    private static final int ALL = 100_000;

    @TempDir
    private Path folder;

    @Test
    void onRandomCorporaAndQueries() {
        Seeded.rounds(Seeded.slow() ? SLOW_ROUNDS : ROUNDS, this::round);
    }

    private void round(RandomGenerator random) throws SearchException, ProjectException, IOException {
        MemoryProject project = new MemoryProject(folder);
        Path indexFolder = Files.createTempDirectory(folder, "index");
        AnyCorpus corpus = new AnyCorpus(random, project);
        SearchIndex index = open(project, indexFolder);
        for (int step = 0; step < STEPS; step++) {
            for (int edits = 1 + random.nextInt(6); edits > 0; edits--) {
                corpus.edit();
            }
            if (random.nextInt(4) == 0) {
                index.close();
                index = open(project, indexFolder);
            }
            if (random.nextInt(6) == 0) {
                index.rebuild(() -> false);
            } else {
                index.update(() -> false);
            }
            for (int i = 0; i < QUERIES; i++) {
                compare(random, project, index);
            }
        }
        index.close();
    }

    private static SearchIndex open(MemoryProject project, Path indexFolder) {
        return new LuceneSearchIndex(project, indexFolder, Duration.ofSeconds(1), System::nanoTime);
    }

    private static void compare(RandomGenerator random, MemoryProject project, SearchIndex index)
            throws SearchException, ProjectException {
        Query query = new AnyQuery(random).query();
        List<String> expected = new NaiveScan(project).hits(query);

        HitPage page = index.find(HitRequest.of(query, ALL), () -> false);
        int first = random.nextInt(expected.size() + 2);
        int limit = random.nextInt(4);
        HitPage part = index.find(new HitRequest(query, Optional.empty(), 3, HitOrder.READING, first, limit),
                () -> false);

        String message = query + "\nin " + project.describe();
        assertEquals(Optional.empty(), page.refusal(), message);
        assertEquals(sorted(expected), sorted(page.hits().stream().map(QueryEqualsScanTest::describe).toList()), message);
        assertEquals(places(expected), places(page.hits().stream().map(QueryEqualsScanTest::describe).toList()), message);
        assertEquals(expected.size(), page.total(), message);
        assertEquals(expected.size(), part.total(), message);
        assertEquals(expected.stream().map(hit -> hit.substring(0, 2)).distinct().count(), part.documents(), message);
        assertEquals(Math.min(limit, Math.max(0, expected.size() - first)), part.hits().size(), message);
    }

    /** Hits at one place differ by their captures alone, and stand in no order. */
    private static List<String> sorted(List<String> hits) {
        return hits.stream().sorted().toList();
    }

    private static List<String> places(List<String> hits) {
        return hits.stream().map(hit -> hit.substring(0, hit.indexOf('['))).toList();
    }

    private static String describe(SearchHit hit) {
        return NaiveScan.describe(hit.document().value(), hit.range(), hit.captures().stream()
                .map(capture -> capture.name() + "=" + capture.range()).sorted().collect(Collectors.toList()));
    }
}
