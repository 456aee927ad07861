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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.isnad.model.AnnotationId;
import org.isnad.model.Annotator;
import org.isnad.model.AnnotatorId;
import org.isnad.model.Origin;
import org.isnad.model.SpanData;
import org.isnad.search.BareWords;
import org.isnad.search.HitRequest;
import org.isnad.search.IndexReport;
import org.isnad.search.SearchException;
import org.isnad.search.SearchIndex;
import org.isnad.search.SearchQuery;
import org.isnad.search.internal.LuceneSearchIndex;
import org.isnad.testkit.Seeded;
import org.isnad.text.MatchMode;
import org.isnad.text.TextRange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever happens to the index's files, the answers are right. */
class IndexFilesTest {

    private static final Annotator SARA = new Annotator(new AnnotatorId("sara"), "سارة");

    @TempDir
    private Path folder;
    private Path indexFolder;
    private MemoryProject project;

    @BeforeEach
    void twoDocuments() {
        indexFolder = folder.resolve("index");
        project = new MemoryProject(folder).put("a", "قال زيد لعمرو كلاما طويلا").put("b", "ثم قال عمرو: لا");
    }

    @Test
    void anIndexIsReadAgainWithoutBeingWritten() throws Exception {
        updateAndExpectTwoHits();
        List<String> before = files();

        updateAndExpectTwoHits();

        assertEquals(before, files());
    }

    @Test
    void answersFromDiskBeforeTheFirstUpdate() throws Exception {
        updateAndExpectTwoHits();

        try (SearchIndex index = open()) {
            assertEquals(2, index.search(SearchQuery.folded("قال")).total());
        }
    }

    @Test
    void aNewIndexIsEmptyUntilItIsUpdated() throws Exception {
        try (SearchIndex index = open()) {
            assertEquals(0, index.search(SearchQuery.folded("قال")).total());
        }
    }

    @Test
    void eachFileMayBeDeleted() throws Exception {
        updateAndExpectTwoHits();
        for (int file = 0; file < files().size(); file++) {
            Files.delete(indexFolder.resolve(files().get(file)));

            updateAndExpectTwoHits();
        }
    }

    @Test
    void eachFileMayBeCutOrFlippedAnywhere() throws Exception {
        updateAndExpectTwoHits();

        Seeded.rounds(Seeded.slow() ? 3_000 : 40, random -> {
            List<String> files = files();
            Path file = indexFolder.resolve(files.get(random.nextInt(files.size())));
            byte[] bytes = Files.readAllBytes(file);
            if (bytes.length > 0) {
                Files.write(file, harmed(random, bytes));
            }

            updateAndExpectTwoHits();
        });
    }

    @Test
    void theFolderMayBeDeletedWhileTheIndexIsOpen() throws Exception {
        try (SearchIndex index = open()) {
            index.update(() -> false);
            for (String file : files()) {
                Files.delete(indexFolder.resolve(file));
            }
            Files.delete(indexFolder);

            assertEquals(2, index.search(SearchQuery.folded("قال")).total());
            assertEquals(2, index.update(() -> false).documents());
            assertEquals(2, index.search(SearchQuery.folded("قال")).total());
        }
        assertTrue(Files.exists(indexFolder));
    }

    @Test
    void aFileMayBeCutWhileTheIndexIsOpen() throws Exception {
        try (SearchIndex index = open()) {
            index.update(() -> false);
            for (String file : files()) {
                Files.write(indexFolder.resolve(file), new byte[0]);
            }
            Semaphore news = new Semaphore(0);
            index.addListener(news::release);
            HitRequest said = HitRequest.of(BareWords.of("قال").query(MatchMode.FOLDED), 10);

            assertEquals(2, index.find(said, () -> false).waiting(), "the search made the index anew by itself");

            assertTrue(news.tryAcquire(1, TimeUnit.MINUTES), "nobody made the index anew");
            assertEquals(2, index.find(said, () -> false).total());
            assertEquals(0, index.find(said, () -> false).waiting());
        }
    }

    @Test
    void aFileMayBeCutBeforeTheNextUpdate() throws Exception {
        try (SearchIndex index = open()) {
            index.update(() -> false);
            for (String file : files()) { // but those that tell at the first look
                if (!file.startsWith("segments") && !file.endsWith(".si")) {
                    Files.write(indexFolder.resolve(file), new byte[0]);
                }
            }

            project.annotate("a", SARA, new SpanData(new AnnotationId(new UUID(0, 1)), "Entity",
                    List.of(new TextRange(0, 3)), Map.of(), "x", Instant.EPOCH, Origin.MANUAL, ""));

            assertTrue(index.update(() -> false).stored());
            assertEquals(2, index.search(SearchQuery.folded("قال")).total());
        }
    }

    @Test
    void anIndexWithAPartThatNobodyCanReadIsOpenedAndMadeAnew() throws Exception {
        updateAndExpectTwoHits();
        try (Directory directory = FSDirectory.open(indexFolder);
                IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(null))) {
            writer.addDocument(new Document());
        }

        try (SearchIndex index = open()) {
            assertEquals(0, index.search(SearchQuery.folded("قال")).total());
            assertTrue(index.update(() -> false).stored());
            assertEquals(2, index.search(SearchQuery.folded("قال")).total());
        }
        try (SearchIndex index = open()) {
            assertEquals(2, index.search(SearchQuery.folded("قال")).total());
        }
    }

    @Test
    void filesOfOthersInTheFolderAreLeftAlone() throws Exception {
        updateAndExpectTwoHits();
        Path notes = Files.writeString(indexFolder.resolve("notes.txt"), "mine");
        for (String file : files()) {
            if (file.startsWith("segments")) {
                Files.writeString(indexFolder.resolve(file), "no index");
            }
        }

        updateAndExpectTwoHits();

        assertEquals("mine", Files.readString(notes));
    }

    @Test
    void aFolderThatCannotBeMadeIsReplacedByMemory() throws Exception {
        Files.writeString(indexFolder, "a file where the folder should be");

        try (SearchIndex index = open()) {
            IndexReport report = index.update(() -> false);

            assertFalse(report.stored());
            assertEquals(2, report.documents());
            assertEquals(2, index.search(SearchQuery.folded("قال")).total());
        }
        assertEquals("a file where the folder should be", Files.readString(indexFolder));
    }

    @Test
    void aReadOnlyProjectIsIndexedInMemoryAndItsDiskLeftAlone() throws Exception {
        updateAndExpectTwoHits();
        List<String> before = files();
        project.put("c", "قال");
        project.readOnly(true);

        try (SearchIndex index = open()) {
            assertFalse(index.update(() -> false).stored());
            assertEquals(3, index.search(SearchQuery.folded("قال")).total());
            project.put("c", "قال قال");
            project.drop("a");
            index.update(() -> false);
            assertEquals(3, index.search(SearchQuery.folded("قال")).total());
        }
        assertEquals(before, files());
    }

    @Test
    void aReadOnlyProjectWithoutIndexGetsNoFolder() throws Exception {
        project.readOnly(true);

        updateAndExpectTwoHits();

        assertFalse(Files.exists(indexFolder));
    }

    private SearchIndex open() {
        return new LuceneSearchIndex(project, indexFolder, Duration.ZERO, System::nanoTime);
    }

    private void updateAndExpectTwoHits() throws SearchException {
        try (SearchIndex index = open()) {
            assertEquals(2, index.update(() -> false).documents());
            assertEquals(2, index.search(SearchQuery.folded("قال")).total());
        }
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(indexFolder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static byte[] harmed(RandomGenerator random, byte[] bytes) {
        if (random.nextBoolean()) {
            return Arrays.copyOf(bytes, random.nextInt(bytes.length));
        }
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        return bytes;
    }
}
