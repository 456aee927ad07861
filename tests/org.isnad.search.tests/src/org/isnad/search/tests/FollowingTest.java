/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.search.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import org.isnad.model.AnnotationId;
import org.isnad.model.Annotator;
import org.isnad.model.AnnotatorId;
import org.isnad.model.Authorship;
import org.isnad.model.Claim;
import org.isnad.model.ClaimId;
import org.isnad.model.DocumentId;
import org.isnad.model.Foreign;
import org.isnad.model.Origin;
import org.isnad.model.SpanData;
import org.isnad.search.BareWords;
import org.isnad.search.HitPage;
import org.isnad.search.HitRequest;
import org.isnad.search.IndexReport;
import org.isnad.search.SearchException;
import org.isnad.search.SearchIndex;
import org.isnad.search.SearchQuery;
import org.isnad.search.internal.LuceneSearchIndex;
import org.isnad.search.tree.AnnotationCondition;
import org.isnad.search.tree.Pattern;
import org.isnad.search.tree.Query;
import org.isnad.text.MatchMode;
import org.isnad.text.TextRange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The index follows the project's changes by itself. */
class FollowingTest {

    private static final Annotator SARA = new Annotator(new AnnotatorId("sara"), "سارة");
    private static final Query ENTITIES = Query.everywhere(new Pattern.Annotated("Entity", AnnotationCondition.ANY));

    @TempDir
    private Path folder;
    private MemoryProject project;
    private SearchIndex index;
    private final Semaphore news = new Semaphore(0);

    @BeforeEach
    void open() throws SearchException {
        project = new MemoryProject(folder).put("a", "قال زيد").put("b", "قال عمرو");
        project.annotate("a", SARA, span(1, new TextRange(0, 3)));
        index = new LuceneSearchIndex(project, folder.resolve("index"), Duration.ofSeconds(10), Duration.ofHours(1),
                System::nanoTime);
        index.update(() -> false);
        index.addListener(news::release);
    }

    @AfterEach
    void close() {
        index.close();
    }

    @Test
    void aMarkIsFoundThoughNobodyAskedForAnUpdate() throws Exception {
        project.annotate("a", SARA, span(2, new TextRange(4, 7)));
        awaitNews();

        HitPage page = index.find(HitRequest.of(ENTITIES, 10), () -> false);

        assertEquals(List.of("0-3", "4-7"), page.hits().stream().map(hit -> hit.range().toString()).toList());
        assertTrue(page.complete());
    }

    @Test
    void aListenerThatFailsKeepsTheNewsFromNobody() throws Exception {
        index.addListener(() -> {
            throw new IllegalStateException("a fault of the listener");
        });
        Semaphore later = new Semaphore(0);
        index.addListener(later::release);

        index.update(() -> true);
        assertTrue(later.tryAcquire(), "what was indexed before the cancel can be found");
        project.annotate("a", SARA, span(2, new TextRange(4, 7)));

        assertTrue(later.tryAcquire(30, TimeUnit.SECONDS));
        assertTrue(index.find(HitRequest.of(ENTITIES, 0), () -> false).complete());
    }

    @Test
    void aMarkIsFoundBeforeItIsOnDisk() throws Exception {
        project.annotate("a", SARA, span(2, new TextRange(4, 7)));
        awaitNews();

        assertEquals(2, index.find(HitRequest.of(ENTITIES, 0), () -> false).total());
        assertEquals(1, storedMarks());
    }

    @Test
    void whatChangedIsOnDiskAfterARestAndNotLostWithoutOne() throws Exception {
        project.annotate("a", SARA, span(2, new TextRange(4, 7)));
        awaitNews();
        index.close();
        assertEquals(1, storedMarks());
        index = new LuceneSearchIndex(project, folder.resolve("index"), Duration.ofSeconds(10),
                Duration.ofMillis(1), System::nanoTime);
        index.update(() -> false);
        assertEquals(2, storedMarks());

        project.annotate("a", SARA, span(3, new TextRange(0, 7)));
        for (int look = 0; look < 3_000 && storedMarks() < 3; look++) {
            news.tryAcquire(20, TimeUnit.MILLISECONDS);
        }

        assertEquals(3, storedMarks());
    }

    /** What another process finds on disk. */
    private long storedMarks() throws SearchException {
        try (SearchIndex other = new LuceneSearchIndex(project, folder.resolve("index"), Duration.ZERO,
                System::nanoTime)) {
            return other.find(HitRequest.of(ENTITIES, 0), () -> false).total();
        }
    }

    @Test
    void aTextThatChangesBackIsFoundAsItIs() throws Exception {
        project.put("b", "سكت عمرو");
        awaitNews();
        assertEquals(1, index.search(SearchQuery.folded("قال")).total());
        assertEquals(1, index.search(SearchQuery.folded("سكت")).total());

        project.put("b", "قال عمرو");
        awaitNews();

        assertEquals(2, index.search(SearchQuery.folded("قال")).total());
        assertEquals(0, index.search(SearchQuery.folded("سكت")).total());
    }

    @Test
    void aMarkDoesNotReadATextAgain() throws Exception {
        int before = project.textsRead();

        project.annotate("a", SARA, span(2, new TextRange(4, 7)));
        awaitNews();

        assertEquals(before, project.textsRead());
    }

    @Test
    void aDocumentThatIsAddedOrRemovedIsFollowed() throws Exception {
        project.put("c", "قال");
        awaitNews();
        assertEquals(3, index.search(SearchQuery.folded("قال")).total());

        project.drop("a");
        awaitNews();
        assertEquals(2, index.search(SearchQuery.folded("قال")).total());
        assertEquals(0, index.find(HitRequest.of(ENTITIES, 0), () -> false).total());
    }

    @Test
    void anAnswerIsCompleteOnlyWithTheLatestChange() throws Exception {
        for (int i = 2; i < 30; i++) {
            project.annotate("b", SARA, span(i, TextRange.at(i % 8)));

            HitPage page = index.find(HitRequest.of(Query.everywhere(new Pattern.Annotated("Entity",
                    AnnotationCondition.ANY)), 100), () -> false);

            long places = project.all("b", SARA).stream().map(one -> ((SpanData) one).begin()).distinct().count() + 1;
            assertTrue(page.waiting() == 1 || page.total() == places, page.waiting() + " " + page.total());
        }
        for (int look = 0; look < 3_000 && !index.find(HitRequest.of(ENTITIES, 0), () -> false).complete(); look++) {
            news.tryAcquire(20, TimeUnit.MILLISECONDS);
        }
        assertTrue(index.find(HitRequest.of(ENTITIES, 0), () -> false).complete(), "nobody waits for ever");
    }

    @Test
    void aTextThatChangesDuringAnUpdateIsWaitedForAndNotCalledDamaged() throws Exception {
        AtomicBoolean changed = new AtomicBoolean();

        IndexReport report = index.rebuild(() -> {
            if (!changed.getAndSet(true)) {
                project.put("a", "قال قال");
            }
            return false;
        });
        HitPage page = index.find(HitRequest.of(BareWords.of("قال").query(MatchMode.FOLDED), 0), () -> false);

        assertEquals(List.of(), report.unreadable());
        assertTrue(page.waiting() == 1 || page.total() == 3, page.waiting() + " " + page.total());
    }

    @Test
    void annotationsThatDidNotChangeAreNotReadAgain() throws Exception {
        index.close();
        int before = project.setsRead();
        index = new LuceneSearchIndex(project, folder.resolve("index"), Duration.ofSeconds(10), System::nanoTime);

        index.update(() -> false);

        assertEquals(before, project.setsRead());
        assertEquals(1, index.find(HitRequest.of(ENTITIES, 0), () -> false).total());
    }

    @Test
    void whatWasAnnotatedWhileTheIndexWasClosedIsFound() throws Exception {
        index.close();
        project.annotate("b", SARA, span(2, new TextRange(4, 8)));
        index = new LuceneSearchIndex(project, folder.resolve("index"), Duration.ofSeconds(10), System::nanoTime);

        index.update(() -> false);

        assertEquals(2, index.find(HitRequest.of(ENTITIES, 0), () -> false).total());
    }

    @Test
    void afterAnErrorAtTheLastChangeASearchTriesAgain() throws Exception {
        project.failOnce(new StackOverflowError("as a test wants it"));
        project.annotate("a", SARA, span(2, new TextRange(4, 7)));

        searchUntilNews();

        assertEquals(2, index.find(HitRequest.of(ENTITIES, 0), () -> false).total());
    }

    @Test
    void afterAnErrorWithClaimsTheirDocumentsAreFoundAndTheClaimsToo() throws Exception {
        project.failOnce(new StackOverflowError("as a test wants it"));
        project.claims(List.of(claimOf("a", 1)));

        searchUntilNews();

        assertEquals(2, index.search(SearchQuery.folded("قال")).total());
        Query claims = Query.everywhere(new Pattern.Annotated("Claim", AnnotationCondition.ANY));
        assertEquals(1, index.find(HitRequest.of(claims, 0), () -> false).total());
    }

    private void searchUntilNews() throws SearchException, InterruptedException {
        boolean told = false;
        for (int search = 0; search < 3_000 && !told; search++) {
            index.find(HitRequest.of(ENTITIES, 0), () -> false);
            told = news.tryAcquire(20, TimeUnit.MILLISECONDS);
        }
        assertTrue(told, "nobody tried again");
    }

    private void awaitNews() throws InterruptedException {
        assertTrue(news.tryAcquire(1, TimeUnit.MINUTES), "the index told nothing");
    }

    private static Claim claimOf(String document, long span) {
        Claim.Mention mention = new Claim.Mention(new DocumentId(document), new AnnotationId(new UUID(0, span)));
        return new Claim(new ClaimId(new UUID(1, 0)), "x", "", Claim.Worth.UNDECIDED, "", "", "", List.of(), "",
                List.of(mention), new Authorship("x", Instant.EPOCH, Origin.MANUAL, ""), Foreign.NONE);
    }

    private static SpanData span(long number, TextRange range) {
        return new SpanData(new AnnotationId(new UUID(0, number)), "Entity", List.of(range), Map.of(), "x",
                Instant.EPOCH, Origin.MANUAL, "");
    }
}
