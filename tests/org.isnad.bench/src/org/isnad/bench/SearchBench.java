/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.isnad.bench.NewsCorpus.Report;
import org.isnad.model.DocumentId;
import org.isnad.search.HitPage;
import org.isnad.search.HitRequest;
import org.isnad.search.IndexReport;
import org.isnad.search.SearchIndex;
import org.isnad.search.SearchService;
import org.isnad.search.internal.LuceneSearchService;
import org.isnad.search.tree.AnnotationCondition;
import org.isnad.search.tree.Pattern;
import org.isnad.search.tree.Query;
import org.isnad.search.tree.TextTest;
import org.isnad.search.tree.TokenCondition;
import org.isnad.search.tree.TokenCondition.TokenForm;

/**
 * The index over the corpus that the peers' programs are measured with: how fast it is made, how large it is, what the
 * eight queries take, the first page of their hits, and when a change is found. A query whose count is not the oracle's
 * is printed as not ok, and the program ends with 1.
 */
public final class SearchBench {

    private static final long SEED = 42;
    private static final int VOCABULARY = 50_000;
    private static final int TOKENS = 300;
    private static final int PAGE = 50;
    private static final int WARM = 40;
    private static final int RUNS = 40;
    private static final int EDITS = 20;
    private static final int EDITED_TOKENS = 1_000;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);
    private static final double MILLI = 1e6;

    private final Figures figures = new Figures();
    private final NewsCorpus corpus = new NewsCorpus(SEED, VOCABULARY, TOKENS);
    private final NewsQueries queries = new NewsQueries(corpus);
    private final SearchService service = new LuceneSearchService();
    private final Path folder;
    private boolean right = true;

    private SearchBench(Path folder) {
        this.folder = folder;
    }

    /** @param arguments an empty folder on the disk that is to be measured, then numbers of documents */
    public static void main(String[] arguments) throws Exception {
        SearchBench bench = new SearchBench(Path.of(arguments[0]));
        for (String documents : List.of(arguments).subList(1, arguments.length)) {
            bench.run(Integer.parseInt(documents));
        }
        System.exit(bench.right ? 0 : 1);
    }

    private void run(int documents) throws Exception {
        int warm = Math.max(50, documents / 10);
        try (SearchIndex index = service.open(project(warm, "warm" + documents, new long[8]).project())) {
            index.update(() -> false);
        }
        long[] expected = new long[8];
        NewsProject project = project(documents, "p" + documents, expected);
        long before = Figures.used();
        try (SearchIndex index = service.open(project.project())) {
            index(index, documents);
            for (int query = 0; query < expected.length; query++) {
                query(index, documents, query, expected[query]);
            }
            edits(index, project, documents);
            figures.print("memory", "docs", documents, "index_heap_bytes", Figures.used() - before);
        }
    }

    private NewsProject project(int documents, String name, long[] hits) throws IOException {
        NewsProject project = new NewsProject(Files.createDirectories(folder.resolve(name)));
        for (int number = 0; number < documents; number++) {
            Report report = corpus.report(number);
            queries.count(report, hits);
            project.add(report);
        }
        return project;
    }

    private void index(SearchIndex index, int documents) throws Exception {
        IndexReport[] report = new IndexReport[1];
        Figures.Times times = figures.time(0, 1, () -> report[0] = index.update(() -> false));
        long tokens = report[0].tokens();
        double seconds = times.min() / 1e3;
        double cpu = times.cpu() / 1e3;
        long bytes = size(folder.resolve("p" + documents));
        figures.print("index", "docs", documents, "tokens", tokens, "s", seconds, "tokens_per_s", tokens / seconds,
                "cpu_s", cpu, "tokens_per_cpu_s", tokens / cpu, "index_bytes", bytes, "bytes_per_token",
                (double) bytes / tokens);
    }

    private static long size(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
        }
    }

    private void query(SearchIndex index, int documents, int number, long expected) throws Exception {
        Query query = queries.queries().get(number);
        long[] hits = new long[1];
        Figures.Times times = figures.time(WARM, RUNS, () -> hits[0] = find(index, query, 0).total());
        right &= hits[0] == expected;
        figures.print("query", "docs", documents, "name", NewsQueries.NAMES.get(number), "hits", hits[0], "expected",
                expected, "ok", hits[0] == expected, "p50_ms", times.median(), "p95_ms", times.p95(), "min_ms",
                times.min(), "cpu_ms", times.cpu());
        times = figures.time(2, RUNS / 2, () -> find(index, query, PAGE));
        figures.print("first_page", "docs", documents, "name", NewsQueries.NAMES.get(number), "limit", PAGE, "p50_ms",
                times.median(), "p95_ms", times.p95(), "min_ms", times.min());
    }

    private static HitPage find(SearchIndex index, Query query, int limit) throws Exception {
        HitPage page = index.find(HitRequest.of(query, limit), () -> false);
        if (page.refusal().isPresent() || !page.complete()) {
            throw new IllegalStateException(page.toString());
        }
        return page;
    }

    /** How long a document of a thousand words is not found as it is now: after a change of its text, and after a mark. */
    private void edits(SearchIndex index, NewsProject project, int documents) throws Exception {
        DocumentId document = project.add(new NewsCorpus(SEED, VOCABULARY, EDITED_TOKENS).report(documents));
        index.update(() -> false);
        Semaphore newer = new Semaphore(0);
        Runnable listener = newer::release;
        index.addListener(listener);
        List<Double> texts = new ArrayList<>();
        List<Double> marks = new ArrayList<>();
        for (int edit = 1; edit <= EDITS; edit++) {
            String word = "edit" + "x".repeat(edit);
            int now = edit;
            texts.add(untilFound(index, newer, () -> project.append(document, word + "\n", now),
                    new Pattern.Word(new TokenCondition.Form(TokenForm.FOLDED, new TextTest.Equal(word)))));
            marks.add(untilFound(index, newer, () -> project.mark(document, word), new Pattern.Annotated(
                    NewsQueries.ENTITY, new AnnotationCondition.Text(List.of("tag"), new TextTest.Equal(word)))));
        }
        index.removeListener(listener);
        print("edit_searchable", documents, texts);
        print("mark_searchable", documents, marks);
    }

    private double untilFound(SearchIndex index, Semaphore newer, Runnable change, Pattern pattern) throws Exception {
        newer.drainPermits();
        long begin = System.nanoTime();
        change.run();
        while (index.find(HitRequest.of(Query.everywhere(pattern), 0), () -> false).total() == 0) {
            if (!newer.tryAcquire(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("not found after " + LONGEST_WAIT);
            }
        }
        return (System.nanoTime() - begin) / MILLI;
    }

    private void print(String figure, int documents, List<Double> millis) {
        List<Double> sorted = millis.stream().sorted().toList();
        figures.print(figure, "docs", documents, "tokens", EDITED_TOKENS, "p50_ms", sorted.get(EDITS / 2), "p95_ms",
                sorted.get((int) Math.ceil(EDITS * 0.95) - 1), "min_ms", sorted.getFirst());
    }
}
