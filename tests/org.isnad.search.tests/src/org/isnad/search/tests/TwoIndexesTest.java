/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.search.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.isnad.search.IndexReport;
import org.isnad.search.SearchIndex;
import org.isnad.search.SearchQuery;
import org.isnad.search.internal.LuceneSearchIndex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The desktop and the command line may use one project's index at the same time, each through its own object. */
class TwoIndexesTest {

    private static final int DOCUMENTS = 15;
    /** Each index also follows the project by itself, so that one may have to wait for the other. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @TempDir
    private Path folder;

    @Test
    void whileAnotherHoldsTheLockWhatIsMissingIsFoundInMemory() throws Exception {
        MemoryProject project = new MemoryProject(folder).put("a", "قال زيد");
        try (SearchIndex index = open(project, Duration.ofMillis(50))) {
            index.update(() -> false);
            try (Directory directory = FSDirectory.open(folder.resolve("index"));
                    Lock held = directory.obtainLock("write.lock")) {
                held.ensureValid();
                project.put("b", "قال عمرو");

                IndexReport report = index.update(() -> false);

                assertFalse(report.stored());
                assertEquals(2, report.documents());
                assertEquals(2, index.search(SearchQuery.folded("قال")).total());
            }

            assertTrue(index.update(() -> false).stored());
            assertEquals(2, index.search(SearchQuery.folded("قال")).total());
        }
    }

    @Test
    void aTextThatIsReplacedWhileAnotherHoldsTheLockIsFoundInItsNewForm() throws Exception {
        MemoryProject project = new MemoryProject(folder).put("a", "قال زيد");
        try (SearchIndex index = open(project, Duration.ZERO)) {
            index.update(() -> false);
            try (Directory directory = FSDirectory.open(folder.resolve("index"));
                    Lock held = directory.obtainLock("write.lock")) {
                held.ensureValid();
                project.put("a", "سكت زيد");

                index.update(() -> false);

                assertEquals(0, index.search(SearchQuery.folded("قال")).total());
                assertEquals(1, index.search(SearchQuery.folded("سكت")).total());
            }
        }
    }

    @Test
    void whatOneWritesTheOtherReads() throws Exception {
        MemoryProject project = new MemoryProject(folder).put("a", "قال زيد");
        try (SearchIndex one = open(project, PATIENCE); SearchIndex other = open(project, PATIENCE)) {
            one.update(() -> false);
            other.update(() -> false);
            project.put("b", "قال عمرو");

            assertTrue(one.update(() -> false).stored());

            assertTrue(other.update(() -> false).stored());
            assertEquals(2, other.search(SearchQuery.folded("قال")).total());
        }
    }

    @Test
    void bothUpdateAndSearchAtOnceWithoutEverLosingAHit() throws Exception {
        MemoryProject project = new MemoryProject(folder);
        AtomicBoolean ended = new AtomicBoolean();
        try (SearchIndex one = open(project, Duration.ofMillis(5));
                SearchIndex other = open(project, Duration.ofMillis(5));
                ExecutorService threads = Executors.newCachedThreadPool()) {
            List<Future<?>> searchers = new ArrayList<>();
            for (SearchIndex index : List.of(one, other)) {
                searchers.add(threads.submit(() -> keepSearching(index, ended)));
            }
            List<Future<?>> updaters = new ArrayList<>();
            for (SearchIndex index : List.of(one, other)) {
                updaters.add(threads.submit(() -> addDocuments(project, index)));
            }
            await(updaters);
            ended.set(true);
            await(searchers);

            assertEquals(DOCUMENTS, one.update(() -> false).documents());
            assertEquals(DOCUMENTS, other.update(() -> false).documents());
            assertEquals(2 * DOCUMENTS, one.search(SearchQuery.folded("قال")).total());
            assertEquals(2 * DOCUMENTS, other.search(SearchQuery.folded("قال")).total());
        }
    }

    private static Object addDocuments(MemoryProject project, SearchIndex index) throws Exception {
        for (int i = 0; i < DOCUMENTS; i++) {
            project.put("d" + i, "قال زيد قال عمرو " + i);
            index.update(() -> false);
            int total = index.search(SearchQuery.folded("قال")).total();
            assertTrue(total >= 2 * (i + 1), "after document " + i + ": " + total);
        }
        return null;
    }

    private static Object keepSearching(SearchIndex index, AtomicBoolean ended) throws Exception {
        while (!ended.get()) {
            assertEquals(0, index.search(SearchQuery.folded("قال")).total() % 2);
        }
        return null;
    }

    private static void await(List<Future<?>> tasks) throws InterruptedException, ExecutionException {
        for (Future<?> task : tasks) {
            task.get();
        }
    }

    private SearchIndex open(MemoryProject project, Duration patience) {
        return new LuceneSearchIndex(project, folder.resolve("index"), patience, System::nanoTime);
    }
}
