/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.search.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

import org.isnad.model.AnnotationId;
import org.isnad.model.Annotator;
import org.isnad.model.AnnotatorId;
import org.isnad.model.Origin;
import org.isnad.model.SpanData;
import org.isnad.project.ProjectException;
import org.isnad.search.Capture;
import org.isnad.search.HitOrder;
import org.isnad.search.HitPage;
import org.isnad.search.HitRequest;
import org.isnad.search.SearchException;
import org.isnad.search.SearchHit;
import org.isnad.search.SearchIndex;
import org.isnad.search.tree.AnnotationCondition;
import org.isnad.search.tree.Pattern;
import org.isnad.search.tree.Query;
import org.isnad.search.tree.TextTest;
import org.isnad.search.tree.TokenCondition;
import org.isnad.testkit.Seeded;
import org.isnad.text.TextRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What every implementation of {@link SearchIndex} keeps to: it answers any query as a scan of texts and annotations
 * does, after any edits. What a query means is shown by examples as well, so that the scan is tested too.
 */
abstract class SearchIndexContract {

    private static final int ROUNDS = 12;
    private static final int SLOW_ROUNDS = 3_000;
    private static final int STEPS = 5;
    private static final int QUERIES = 8;
    private static final int ALL = 100_000;

    private static final Annotator SARA = new Annotator(new AnnotatorId("sara"), "سارة");
    private static final Annotator OMAR = new Annotator(new AnnotatorId("omar"), "عمر");

    @TempDir
    private Path folder;
    private long ids;

    /** Opens an index of the project, which may have been open in the folder before. */
    abstract SearchIndex open(MemoryProject project, Path indexFolder);

    @Test
    void onRandomCorporaAndQueries() {
        Seeded.rounds(Seeded.slow() ? SLOW_ROUNDS : ROUNDS, this::round);
    }

    private void round(RandomGenerator random) throws Exception {
        MemoryProject project = new MemoryProject(folder);
        AnyCorpus corpus = new AnyCorpus(random, project);
        try (ShakenIndex shaken = new ShakenIndex(random, folder, indexFolder -> open(project, indexFolder))) {
            for (int step = 0; step < STEPS; step++) {
                for (int edits = 1 + random.nextInt(6); edits > 0; edits--) {
                    corpus.edit();
                    if (random.nextBoolean()) {
                        shaken.current(); // each time gives a segment, so that some are merged
                    }
                }
                SearchIndex index = shaken.current();
                for (int i = 0; i < QUERIES; i++) {
                    compare(random, project, index);
                }
            }
        }
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
        List<String> found = page.hits().stream().map(SearchIndexContract::describe).toList();
        assertEquals(sorted(expected), sorted(found), message);
        assertEquals(places(expected), places(found), message);
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

    @Test
    void findsAWordWithinAnAnnotationOfATag() throws Exception {
        MemoryProject project = corpus("قال زيد ثم قال عمرو");
        annotate(project, SARA, "PERS", new TextRange(0, 7));

        assertHits(project, new Pattern.Filtered(word("قال"), Pattern.Relation.WITHIN, false, entity("PERS")), "0-3");
        assertHits(project, new Pattern.Filtered(word("قال"), Pattern.Relation.WITHIN, true, entity("PERS")), "11-14");
        assertHits(project, new Pattern.Filtered(word("قال"), Pattern.Relation.WITHIN, false, entity("ORG")));
    }

    @Test
    void givesTheExactCharactersOfAnAnnotationWithinAWord() throws Exception {
        MemoryProject project = corpus("قال والكتاب");
        annotate(project, SARA, "PERS", new TextRange(5, 11));

        assertHits(project, entity("PERS"), "5-11");
        assertHits(project, new Pattern.Sequence(List.of(word("قال"), entity("PERS"))), "0-11");
    }

    @Test
    void annotationsOfTwoAnnotatorsAtOnePlaceAreOneMatch() throws Exception {
        MemoryProject project = corpus("قال زيد");
        annotate(project, SARA, "PERS", new TextRange(4, 7));
        annotate(project, OMAR, "PERS", new TextRange(4, 7));

        assertHits(project, entity("PERS"), "4-7");
    }

    @Test
    void aTagIsAskedExactlyThoughTheTagsetDoesNotKnowIt() throws Exception {
        MemoryProject project = corpus("قال زيد");
        annotate(project, SARA, "Pers", new TextRange(0, 3));

        assertHits(project, entity("Pers"), "0-3");
        assertHits(project, entity("PERS"));
    }

    @Test
    void anAnnotationOfSeveralRangesIsAskedByOneOfThem() throws Exception {
        MemoryProject project = corpus("قال زيد ثم قال عمرو");
        annotate(project, SARA, "PERS", new TextRange(0, 7), new TextRange(15, 19));

        assertHits(project, new Pattern.Filtered(word("ثم"), Pattern.Relation.WITHIN, false, entity("PERS")));
        assertHits(project, new Pattern.Filtered(word("عمرو"), Pattern.Relation.WITHIN, false, entity("PERS")), "15-19");
        assertHits(project, entity("PERS"), "0-19");
    }

    @Test
    void aGapTakesAllPairsAndNotTheNearestOnly() throws Exception {
        MemoryProject project = corpus("قال زيد قال عمرو");
        Pattern gap = new Pattern.Repetition(new Pattern.Word(TokenCondition.ANY), 0, 2);

        assertHits(project, new Pattern.Sequence(List.of(word("قال"), gap, word("عمرو"))), "0-16", "8-16");
    }

    @Test
    void aMarkOfNoLengthIsFoundAtItsOffset() throws Exception {
        MemoryProject project = corpus("قال زيد");
        annotate(project, SARA, "PERS", TextRange.at(5));

        assertHits(project, entity("PERS"), "5-5");
        assertHits(project, new Pattern.Sequence(List.of(entity("PERS"), word("زيد"))), "4-7");
    }

    @Test
    void captureNamesAPartOfAHit() throws Exception {
        MemoryProject project = corpus("قال زيد");
        Pattern named = new Pattern.Sequence(List.of(word("قال"), new Pattern.Capture("who", word("زيد"))));
        try (SearchIndex index = open(project, folder.resolve("index"))) {
            index.update(() -> false);

            HitPage page = index.find(HitRequest.of(Query.everywhere(named), ALL), () -> false);

            assertEquals(List.of(new Capture("who", new TextRange(4, 7))), page.hits().getFirst().captures());
        }
    }

    @Test
    void manyHitsWithoutACaptureMayStandAmongThoseWithOne() throws Exception {
        MemoryProject project = corpus("زيد" + " قال".repeat(20));
        Pattern either = new Pattern.Choice(List.of(new Pattern.Capture("who", word("زيد")), word("قال")));
        try (SearchIndex index = open(project, folder.resolve("index"))) {
            index.update(() -> false);

            assertEquals(21, index.find(HitRequest.of(Query.everywhere(either), ALL), () -> false).total());
        }
    }

    private MemoryProject corpus(String text) {
        return new MemoryProject(folder).put("d0", text);
    }

    private void annotate(MemoryProject project, Annotator annotator, String tag, TextRange... ranges) {
        project.annotate("d0", annotator, new SpanData(new AnnotationId(new UUID(1, ids++)), "Entity", List.of(ranges),
                Map.of("tag", List.of(tag)), "x", Instant.EPOCH, Origin.MANUAL, ""));
    }

    private static Pattern word(String folded) {
        return new Pattern.Word(new TokenCondition.Form(TokenCondition.TokenForm.FOLDED, new TextTest.Equal(folded)));
    }

    private static Pattern entity(String tag) {
        return new Pattern.Annotated("Entity", new AnnotationCondition.Text(List.of("tag"), new TextTest.Equal(tag)));
    }

    private void assertHits(MemoryProject project, Pattern pattern, String... ranges) throws Exception {
        try (SearchIndex index = open(project, folder.resolve("index"))) {
            index.update(() -> false);

            HitPage page = index.find(HitRequest.of(Query.everywhere(pattern), ALL), () -> false);

            assertEquals(List.of(ranges), page.hits().stream().map(hit -> hit.range().toString()).toList());
        }
    }
}
