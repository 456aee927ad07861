/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.tests.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;

import org.eclipse.core.runtime.jobs.Job;
import org.isnad.model.AnnotationId;
import org.isnad.model.Annotator;
import org.isnad.model.DocumentId;
import org.isnad.model.IdSource;
import org.isnad.model.Origin;
import org.isnad.model.SpanData;
import org.isnad.model.change.AnnotationChange;
import org.isnad.model.schema.Layer;
import org.isnad.model.schema.Placement;
import org.isnad.model.schema.TagChoice;
import org.isnad.project.Project;
import org.isnad.search.BareWords;
import org.isnad.search.SearchHit;
import org.isnad.text.MatchMode;
import org.isnad.text.TextRange;
import org.isnad.ui.search.internal.LikeThis;
import org.isnad.ui.search.internal.bulk.Deed;
import org.isnad.ui.search.internal.bulk.HitEdits;
import org.isnad.ui.search.internal.bulk.HitEdits.Place;
import org.isnad.ui.search.internal.bulk.HitEdits.Standing;
import org.isnad.ui.search.internal.bulk.HitExport;
import org.isnad.ui.search.internal.bulk.HitSource;
import org.isnad.ui.search.internal.hits.LabelLookup;
import org.isnad.ui.testkit.Desktop;
import org.isnad.ui.testkit.UiTest;
import org.isnad.ui.testkit.Waiting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is done with many hits at once. */
@UiTest
class HitEditsTest {

    private static final long SEED = 5;

    @TempDir
    private Path folder;

    private List<DocumentId> documents;
    private Project project;
    private Annotator annotator;
    private HitEdits edits;
    private IdSource ids;

    @BeforeEach
    void openAProject() throws Exception {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("أول", "قال زيد لعمرو إن زيدًا مضى.");
        texts.put("ثانٍ", "ثم رجع زيد، و+زيد قائم.");
        documents = Desktop.makeProject(folder.resolve("project"), texts);
        project = Desktop.open(folder.resolve("project"));
        annotator = Annotator.named("Test");
        ids = new IdSource(Clock.systemUTC(), new Random(SEED));
        edits = new HitEdits(project, annotator, ids, Clock.systemUTC());
        Waiting.until("three hits", () -> hits("زيد").size() == 3);
    }

    @AfterEach
    void closeIt() {
        Desktop.close();
    }

    @Test
    void givenHitsWhenTheyAreAnnotatedThenEachIsASpanAndOneUndoTakesAllAway() throws Exception {
        List<Place> places = places(Deed.ANNOTATE, Optional.of(tag("PERS")));
        assertEquals(List.of(Standing.FREE, Standing.FREE, Standing.FREE), standings(places));

        assertTrue(Desktop.session().apply("step", edits.change(places, Optional.of(tag("PERS")))));

        assertEquals(3, spans().size());
        assertTrue(spans().stream().allMatch(span -> span.tag().equals(Optional.of("PERS"))));
        assertEquals(List.of(Standing.MARKED, Standing.MARKED, Standing.MARKED),
                standings(places(Deed.ANNOTATE, Optional.of(tag("PERS")))));
        Desktop.session().undo();
        Waiting.until("the spans to go", () -> spans().isEmpty());
    }

    @Test
    void givenSpansAtHitsWhenTheyAreRetaggedAndDeletedThenOnlyTheyChange() throws Exception {
        assertEquals(List.of(Standing.NONE, Standing.NONE, Standing.NONE),
                standings(places(Deed.RETAG, Optional.of(tag("ORG")))));
        Desktop.session().apply("step", edits.change(places(Deed.ANNOTATE, Optional.of(tag("PERS"))),
                Optional.of(tag("PERS"))));

        List<Place> first = places(Deed.RETAG, Optional.of(tag("ORG"))).subList(0, 1);
        Desktop.session().apply("step", edits.change(first, Optional.of(tag("ORG"))));
        assertEquals(List.of("ORG", "PERS", "PERS"), spans().stream().map(span -> span.tag().orElse("")).toList());

        Desktop.session().apply("step", edits.change(places(Deed.DELETE, Optional.empty()).subList(1, 3),
                Optional.empty()));
        assertEquals(List.of("ORG"), spans().stream().map(span -> span.tag().orElse("")).toList());
    }

    @Test
    void givenSpansOfTwoLayersAtAHitWhenBothComeIntoAThirdThenOneIsTakenAndTheOtherTellsWhatItLoses() throws Exception {
        TextRange range = hits("زيد").getFirst().range();
        for (String layer : List.of("First", "Second")) {
            SpanData span = new SpanData(ids.next(), layer, List.of(range), Map.of("note", List.of("mine")),
                    annotator.name(), Instant.EPOCH, Origin.MANUAL, "");
            assertTrue(Desktop.session().apply("step", AnnotationChange.add(documents.getFirst(), annotator, span)));
        }
        Layer person = tag("PERS").layer();
        TagChoice third = new TagChoice(new Layer("Third", Layer.Kind.SPAN, person.label(), person.description(),
                person.style(), "", List.of(), new Placement(Placement.Sharing.NONE, true, true), List.of(), List.of()),
                Optional.empty());

        List<Place> places = places(Deed.RETAG, Optional.of(third));

        assertEquals(List.of(Standing.LOSING, Standing.TAKEN), standings(places).subList(0, 2));
        assertTrue(Standing.LOSING.isPossible());
        assertFalse(Standing.TAKEN.isPossible());
    }

    @Test
    void givenHitsWhenTheyAreExportedThenEachIsARecordAndNoCellIsAFormula() throws Exception {
        Desktop.session().apply("step", edits.change(places(Deed.ANNOTATE, Optional.of(tag("PERS"))).subList(0, 1),
                Optional.of(tag("PERS"))));
        Waiting.until("the mark in the index", () -> !hits("زيد").getFirst().annotations().isEmpty());
        Path file = folder.resolve("hits.csv");
        Path stranger = Files.writeString(folder.resolve("hits.csv.part"), "somebody's");

        assertEquals(Optional.of(3L), new HitExport(source("زيد", hit -> true)).write(file, () -> false));

        List<String> lines = Files.readAllLines(file);
        assertEquals("\uFEFFdocument,title,outlet,begin,end,left,hit,right,captures,annotations", lines.getFirst());
        assertEquals(4, lines.size());
        assertTrue(lines.get(1).startsWith(documents.get(0).value() + ",أول,,4,7,"), lines.get(1));
        assertTrue(lines.get(1).endsWith(",Entity:PERS@Test"), lines.get(1));
        assertEquals(Optional.empty(), new HitExport(source("زيد", hit -> true)).write(file, () -> true));
        assertEquals("somebody's", Files.readString(stranger));
        assertEquals(lines, Files.readAllLines(file), "a cancelled export leaves the file as it was");
        assertEquals(Optional.of(1L), new HitExport(source("زيد", hit -> hit.range().begin() == 4)).write(file,
                () -> false));
    }

    @Test
    void givenASpanWhenOthersLikeItAreSoughtThenTheQueryFindsItAndItsEqual() throws Exception {
        Desktop.session().apply("step", edits.change(places(Deed.ANNOTATE, Optional.of(tag("PERS"))),
                Optional.of(tag("PERS"))));
        String query = LikeThis.query(project, spans().getFirst(), project.text(documents.getFirst()));

        assertTrue(query.contains("<Entity tag=\"PERS\"/>") && query.contains("زيد"), query);
    }

    @Test
    void givenLabelsThatWereReadWhenTheirAnnotationChangesBeforeTheyAreTakenThenTheNewOnesAreShown() throws Exception {
        Desktop.session().apply("step", edits.change(places(Deed.ANNOTATE, Optional.of(tag("PERS"))),
                Optional.of(tag("PERS"))));
        List<AnnotationId> span = List.of(spans().getFirst().id());
        LabelLookup labels = new LabelLookup(project, () -> { });
        Set<Job> before = Set.of(Job.getJobManager().find(null));
        labels.of(documents.getFirst(), span);
        for (Job job : Job.getJobManager().find(null)) {
            if (!before.contains(job)) {
                job.join();
            }
        }

        Desktop.session().apply("step", edits.change(places(Deed.RETAG, Optional.of(tag("ORG"))),
                Optional.of(tag("ORG"))));
        labels.forget(documents.getFirst());

        Waiting.until("the new label", () -> labels.of(documents.getFirst(), span).stream()
                .anyMatch(label -> label.tag().equals("ORG")));
    }

    private List<Place> places(Deed deed, Optional<TagChoice> choice) throws Exception {
        return edits.look(hits("زيد"), deed, choice, () -> false).stream().flatMap(one -> one.places().stream())
                .toList();
    }

    private static List<Standing> standings(List<Place> places) {
        return places.stream().map(Place::standing).toList();
    }

    private TagChoice tag(String name) {
        return TagChoice.of(project.tagset(), Layer.Kind.SPAN).stream()
                .filter(choice -> choice.tagName().equals(name)).findFirst()
                .orElseThrow();
    }

    private List<SpanData> spans() {
        List<SpanData> all = new ArrayList<>();
        try {
            for (DocumentId document : documents) {
                all.addAll(project.annotations(document, annotator).snapshot());
            }
        } catch (Exception e) {
            throw new AssertionError(e);
        }
        return all;
    }

    private HitSource source(String words, Predicate<SearchHit> wanted) {
        return new HitSource(project, Desktop.session().index().orElseThrow(),
                BareWords.of(words).query(MatchMode.FOLDED), wanted);
    }

    private List<SearchHit> hits(String words) {
        List<SearchHit> found = new ArrayList<>();
        try {
            source(words, hit -> true).read(found::addAll, () -> false);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
        return found;
    }
}
