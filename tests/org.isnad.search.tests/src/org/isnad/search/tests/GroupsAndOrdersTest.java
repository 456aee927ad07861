/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.search.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

import org.isnad.model.AnnotationId;
import org.isnad.model.Annotator;
import org.isnad.model.AnnotatorId;
import org.isnad.model.Origin;
import org.isnad.model.SpanData;
import org.isnad.search.BareWords;
import org.isnad.search.Grouping;
import org.isnad.search.HitOrder;
import org.isnad.search.HitPage;
import org.isnad.search.HitRequest;
import org.isnad.search.QueryProblem;
import org.isnad.search.QueryRefusal;
import org.isnad.search.SearchException;
import org.isnad.search.SearchIndex;
import org.isnad.search.internal.LuceneSearchIndex;
import org.isnad.search.tree.Query;
import org.isnad.text.MatchMode;
import org.isnad.text.TextRange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Hits are counted by what they have in common, and given in the order that is asked for. */
class GroupsAndOrdersTest {

    private static final Annotator SARA = new Annotator(new AnnotatorId("sara"), "سارة");
    private static final Annotator OMAR = new Annotator(new AnnotatorId("omar"), "عمر");
    private static final Query SAID = BareWords.of("قال").query(MatchMode.FOLDED);

    @TempDir
    private Path folder;
    private MemoryProject project;
    private SearchIndex index;

    @BeforeEach
    void open() throws SearchException {
        project = new MemoryProject(folder)
                .put("a", "زيد قال نعم ثم قَالَ لا", Map.of("outlet", "نبأ"))
                .put("b", "بكر قال لا", Map.of());
        project.annotate("a", SARA, span(1, "PERS", new TextRange(0, 7)));
        project.annotate("a", OMAR, span(2, "PERS", new TextRange(0, 7)));
        project.annotate("a", OMAR, span(3, "ORG", new TextRange(4, 7)));
        index = new LuceneSearchIndex(project, folder.resolve("index"), Duration.ofSeconds(10), System::nanoTime);
        index.update(() -> false);
    }

    @AfterEach
    void close() {
        index.close();
    }

    @Test
    void byDocument() throws SearchException {
        assertGroups(new Grouping.ByDocument(), "a 2 in 1", "b 1 in 1");
    }

    @Test
    void byMetadataWhichSomeDocumentsDoNotHave() throws SearchException {
        assertGroups(new Grouping.ByMetadata("outlet"), "نبأ 2 in 1", " 1 in 1");
    }

    @Test
    void byMetadataHoweverItIsSpelled() throws SearchException {
        project.put("c", "قال", Map.of("outlet", "نبإ")).put("d", "قال قال قال", Map.of("outlet", "نبا"));
        index.update(() -> false);

        assertGroups(new Grouping.ByMetadata("outlet"), "نبا 6 in 3", " 1 in 1");
    }

    @Test
    void byForm() throws SearchException {
        assertGroups(new Grouping.ByForm(MatchMode.EXACT), "قال 2 in 2", "قَالَ 1 in 1");
        assertGroups(new Grouping.ByForm(MatchMode.FOLDED), "قال 3 in 2");
    }

    @Test
    void byTagAndAnnotatorAHitCountsForEach() throws SearchException {
        assertGroups(new Grouping.ByTag(), " 2 in 2", "ORG 1 in 1", "PERS 1 in 1");
        assertGroups(new Grouping.ByAnnotator(), " 2 in 2", "omar 1 in 1", "sara 1 in 1");
    }

    @Test
    void byContextAndForm() throws SearchException {
        assertEquals(List.of("b 4-7", "a 15-20", "a 4-7"), places(HitOrder.LEFT_CONTEXT, 0, 10));
        assertEquals(List.of("a 15-20", "b 4-7", "a 4-7"), places(HitOrder.RIGHT_CONTEXT, 0, 10));
        assertEquals(List.of("a 4-7", "a 15-20", "b 4-7"), places(HitOrder.FORM, 0, 10));
        assertEquals(List.of("b 4-7"), places(HitOrder.RIGHT_CONTEXT, 1, 1));
    }

    @Test
    void aCancelIsHeardBetweenTwoDocuments() throws SearchException {
        Optional<QueryProblem> cancelled = Optional.of(QueryProblem.CANCELLED);
        HitRequest ordered = new HitRequest(SAID, Optional.empty(), 10, HitOrder.FORM, 0, 10);

        assertEquals(cancelled, index.groups(SAID, new Grouping.ByForm(MatchMode.FOLDED), fromTheThirdLookOn())
                .refusal().map(QueryRefusal::problem));
        assertEquals(cancelled, index.find(ordered, fromTheThirdLookOn()).refusal().map(QueryRefusal::problem));
        assertEquals(cancelled, index.find(HitRequest.of(SAID, 10), fromTheThirdLookOn())
                .refusal().map(QueryRefusal::problem));
    }

    private static BooleanSupplier fromTheThirdLookOn() {
        AtomicInteger looks = new AtomicInteger();
        return () -> looks.incrementAndGet() > 2;
    }

    @Test
    void aFaultOfTheProgramIsNotTakenForADamagedIndex() {
        AtomicInteger looks = new AtomicInteger();
        BooleanSupplier broken = () -> {
            if (looks.incrementAndGet() > 2) {
                throw new IllegalStateException("as a test wants it");
            }
            return false;
        };

        assertThrows(IllegalStateException.class, () -> index.find(HitRequest.of(SAID, 10), broken));
        assertEquals(3, looks.get());
    }

    private void assertGroups(Grouping grouping, String... expected) throws SearchException {
        assertEquals(List.of(expected), index.groups(SAID, grouping, () -> false).groups().stream()
                .map(group -> group.key() + " " + group.hits() + " in " + group.documents()).toList());
    }

    private List<String> places(HitOrder order, int first, int limit) throws SearchException {
        HitPage page = index.find(new HitRequest(SAID, Optional.empty(), 10, order, first, limit), () -> false);
        assertEquals(3, page.total());
        return page.hits().stream().map(hit -> hit.document() + " " + hit.range()).toList();
    }

    private static SpanData span(long number, String tag, TextRange range) {
        return new SpanData(new AnnotationId(new UUID(0, number)), "Entity", List.of(range),
                Map.of("tag", List.of(tag)), "x", Instant.EPOCH, Origin.MANUAL, "");
    }
}
