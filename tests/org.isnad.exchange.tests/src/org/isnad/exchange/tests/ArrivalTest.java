/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.isnad.exchange.AnnotationDrafts;
import org.isnad.exchange.ImportResult.Imported;
import org.isnad.exchange.ImportResult.Notice;
import org.isnad.exchange.ImportResult.Rejected;
import org.isnad.exchange.LabelsSeen;
import org.isnad.model.AnnotationId;
import org.isnad.model.AnnotationSet;
import org.isnad.model.Annotator;
import org.isnad.model.GroupData;
import org.isnad.model.Member;
import org.isnad.model.RelationData;
import org.isnad.model.SpanData;
import org.isnad.model.schema.Layer;
import org.isnad.model.schema.Style;
import org.isnad.project.Project;
import org.isnad.tagset.TagMapping;
import org.isnad.tagset.Tagsets;
import org.isnad.testkit.Projects;
import org.isnad.text.OffsetUnit;
import org.isnad.text.TextRange;
import org.isnad.transfer.ImportOptions;
import org.isnad.transfer.ImportOptions.Labels;
import org.isnad.transfer.ImportPreview;
import org.isnad.transfer.ImportReport;
import org.isnad.transfer.Progress;
import org.isnad.transfer.internal.TransferService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of annotations that files bring. */
class ArrivalTest {

    private static final String TEXT = "قال زيد 😀 في عدن";
    private static final Annotator ZOE = Annotator.named("Zoë");
    private static final Annotator HAND = Annotator.named("hand");
    private static final AnnotationId KNOWN = new AnnotationId(new UUID(0x7000, Long.MIN_VALUE + 1));

    @TempDir
    private Path folder;
    private Project project;
    private ImportOptions options = options(Optional.empty(), Labels.KEEP);

    /** What somebody says, made with drafts. */
    private interface Saying {
        void say(AnnotationDrafts drafts);
    }

    @BeforeEach
    void aProject() throws Exception {
        project = new Projects().create(folder.resolve("p"));
    }

    private static ImportOptions options(Optional<TagMapping> mapping, Labels labels) {
        return new ImportOptions(Optional.empty(), Optional.empty(), 1000, Map.of(), Optional.of(HAND), mapping, labels);
    }

    private ImportReport imported(String annotator, Saying saying) throws Exception {
        OneFormat format = new OneFormat((source, settings, sink) -> {
            AnnotationDrafts drafts = settings.drafts(annotator);
            saying.say(drafts);
            sink.take(new Imported("", "تقرير", TEXT, "UTF-8", Map.of(), List.of(drafts.said()),
                    Optional.of(OffsetUnit.UTF16), List.of()));
        });
        return new TransferService(format, Tagsets.shipped(), Long.MAX_VALUE).importBytes(project, new byte[1], "a.made",
                options);
    }

    private AnnotationSet said(Annotator annotator) throws Exception {
        return project.annotations(project.documents().getFirst().id(), annotator);
    }

    private static List<String> messages(ImportReport report) {
        return report.added().getFirst().notices().stream().map(Notice::message).toList();
    }

    private static TextRange range(String words) {
        int begin = TEXT.indexOf(words);
        return new TextRange(begin, begin + words.length());
    }

    @Test
    void givenAFileThatNamesNobodyWhenImportedThenItIsWhoeverImports() throws Exception {
        ImportReport report = imported("", drafts -> drafts.draft("Entity").tag("PERS").span(range("زيد")));

        assertEquals(1, report.added().getFirst().annotations());
        assertEquals(Optional.of(OffsetUnit.UTF16), report.added().getFirst().unit());
        SpanData span = said(HAND).snapshot().getFirst();
        assertEquals("hand", span.author());
        assertEquals("زيد", span.extent().covered(TEXT));
    }

    @Test
    void givenWhatNoProjectTakesWhenImportedThenItIsNoticedAndTheRestComesIn() throws Exception {
        ImportReport report = imported("Zoë", drafts -> {
            AnnotationId outside = drafts.draft("Entity").tag("PERS").span(new TextRange(0, TEXT.length() + 1));
            drafts.draft("Entity").tag("PERS").span(new TextRange(0, TEXT.indexOf("😀") + 1));
            AnnotationId good = drafts.draft("Entity").tag("PERS").feature("x", "\u0001").span(range("زيد"));
            AnnotationId relation = drafts.draft("Kin").relation(good, outside);
            drafts.draft("Chain").group(List.of(new Member("", good), new Member("", relation)));
            drafts.draft("Chain").group(List.of(new Member("", good), new Member("", drafts.newId())));
            AnnotationId loop = drafts.newId();
            AnnotationId inner = drafts.draft("Chain").group(List.of(new Member("", loop)));
            drafts.draft("Chain").id(loop).group(List.of(new Member("", inner)));
        });

        assertEquals(1, report.added().getFirst().annotations());
        assertEquals(List.of("زيد"), said(ZOE).snapshot().stream().map(span -> span.extent().covered(TEXT)).toList());
        List<String> messages = messages(report);
        for (String part : List.of("outside of the text, which has " + TEXT.length(), "cut a character in two", "U+0001",
                "what it names was left out", "what it names is not there", "member of its own members")) {
            assertTrue(messages.stream().anyMatch(message -> message.contains(part)), part + " in " + messages);
        }
        assertEquals(1 + 1 + 1 + 2 + 1 + 2, messages.size(), messages::toString);
    }

    @Test
    void givenATextThatIsThereWhenSomebodyElseHasAnnotatedItThenTheAnnotationsComeToIt() throws Exception {
        imported("Zoë", drafts -> drafts.draft("Entity").id(KNOWN).tag("PERS").span(range("زيد")));
        SpanData hers = said(ZOE).snapshot().getFirst();

        ImportReport report = imported("", drafts -> {
            AnnotationId one = drafts.draft("Entity").id(KNOWN).tag("LOC").span(range("عدن"));
            drafts.draft("Kin").feature("about", KNOWN.toString()).relation(one, drafts.draft("Entity").span(range("زيد")));
            drafts.draft("Chain").group(List.of(new Member("m", one)));
        });

        assertEquals(List.of(), report.refused());
        assertEquals(1, project.documents().size());
        assertEquals(List.of(hers), said(ZOE).snapshot());
        SpanData other = said(HAND).snapshot().stream().filter(span -> span.tag().equals(Optional.of("LOC"))).findFirst()
                .orElseThrow();
        assertNotEquals(KNOWN, other.id());
        RelationData relation = said(HAND).relations().getFirst();
        GroupData group = said(HAND).groups().getFirst();
        assertEquals(other.id(), relation.source());
        assertEquals(Optional.of(other.id().toString()), relation.feature("about"));
        assertEquals(List.of(new Member("m", other.id())), group.members());
    }

    @Test
    void givenATextThatSomebodyHasAnnotatedWhenTheyComeAgainThenTheFileIsRefused() throws Exception {
        imported("Zoë", drafts -> drafts.draft("Entity").tag("PERS").span(range("زيد")));
        List<SpanData> before = said(ZOE).snapshot();

        ImportReport report = imported("Zoë", drafts -> drafts.draft("Entity").tag("LOC").span(range("عدن")));

        assertEquals("DUPLICATE_ANNOTATIONS", report.refused().getFirst().code());
        assertTrue(report.refused().getFirst().message().contains("Zoë"));
        assertEquals(before, said(ZOE).snapshot());
    }

    @Test
    void givenATextThatIsThereWhenNothingIsSaidThenItIsADuplicate() throws Exception {
        imported("", drafts -> { });

        assertEquals("DUPLICATE_DOCUMENT", imported("", drafts -> { }).refused().getFirst().code());
    }

    @Test
    void givenAMappingWhenImportedThenLabelsAreMappedAndWhatHasNoCounterpartIsCounted() throws Exception {
        options = options(Tagsets.shipped().mappingEitherWay("conll", "news"), Labels.KEEP);

        ImportReport report = imported("", drafts -> {
            drafts.draft("Entity").tag("PER").span(range("زيد"));
            drafts.draft("Entity").tag("MISC").span(range("قال"));
            drafts.draft("Other").tag("PER").span(range("عدن"));
        });

        assertEquals(List.of("MISC", "PERS", "PER"),
                said(HAND).spans().stream().map(span -> span.tag().orElseThrow()).toList());
        assertEquals(List.of(), messages(report));
    }

    @Test
    void givenAMappingThatDropsWhenImportedThenTheLossIsNoticedOnce() throws Exception {
        options = options(Tagsets.shipped().mapping("news", "conll"), Labels.KEEP);

        ImportReport report = imported("", drafts -> {
            drafts.draft("Entity").tag("DATE").span(range("زيد"));
            drafts.draft("Entity").tag("DATE").span(range("قال"));
            drafts.draft("Entity").tag("GPE").span(range("عدن"));
        });

        assertEquals(List.of("LOC"), said(HAND).spans().stream().map(span -> span.tag().orElseThrow()).toList());
        assertEquals(List.of("“conll” has no counterpart of “DATE” (tag). (2 times)",
                "“GPE” becomes “LOC”, and does not come back from it. (once)"), messages(report));
    }

    @Test
    void givenAFeatureThatGetsTheNameOfAnotherWhenMappedThenTheMappedOneHoldsAndTheOtherIsNoticed() throws Exception {
        for (String other : List.of("aspect", "type")) {
            options = options(Optional.of(Tagsets.shipped().readMapping(("mapping one -> two\nlayer Entity -> Entity\n"
                    + "    feature " + other + " -> tag\n        PERS -> PER\n").getBytes(StandardCharsets.UTF_8), "m")),
                    Labels.KEEP);

            ImportReport report = imported(other, drafts -> drafts.draft("Entity").tag("X").feature(other, "PERS")
                    .span(range("زيد")));

            assertEquals(List.of(), report.refused());
            assertEquals(Map.of("tag", List.of("PER")), said(Annotator.named(other)).snapshot().getFirst().features());
            assertTrue(messages(report).getFirst().contains("“tag” (X)"), messages(report)::toString);
        }
    }

    @Test
    void givenTheSameIdTwiceWhenOneIsLeftOutThenTheOtherComesIn() throws Exception {
        ImportReport report = imported("", drafts -> {
            drafts.draft("Entity").id(KNOWN).tag("PERS").span(range("زيد"));
            drafts.draft("Entity").id(KNOWN).tag("PERS").span(new TextRange(900, 910));
        });

        assertEquals(List.of("زيد"), said(HAND).snapshot().stream().map(span -> span.extent().covered(TEXT)).toList());
        assertEquals(KNOWN, said(HAND).snapshot().getFirst().id());
        assertTrue(messages(report).getFirst().contains("had the id of another one"), messages(report)::toString);
        assertEquals(2, messages(report).size());
    }

    @ParameterizedTest
    @ValueSource(strings = {" Gold", "ALL"})
    void givenANameThatIsReservedWhenImportedThenItIsWhoeverImports(String name) throws Exception {
        ImportReport report = imported(name, drafts -> drafts.draft("Entity").tag("PERS").span(range("زيد")));

        assertEquals("hand", said(HAND).snapshot().getFirst().author());
        assertTrue(messages(report).getFirst().contains("keeps for itself"), messages(report)::toString);
    }

    @Test
    void givenADocumentThatBreaksWhenImportedThenTheOthersComeIn() throws Exception {
        OneFormat format = new OneFormat((source, settings, sink) -> {
            sink.take(new Imported(null, TEXT, "UTF-8", Map.of()));
            sink.take(new Imported("b", TEXT + "ب", "UTF-8", Map.of()));
        });

        ImportReport report = new TransferService(format, Tagsets.shipped(), Long.MAX_VALUE).importBytes(project,
                new byte[1], "a.made", options);

        assertEquals("DOCUMENT_FAILED", report.refused().getFirst().code());
        assertEquals("b", report.added().getFirst().document().title());
    }

    @Test
    void givenAUserWhoStopsWhenImportedThenWhatWasNotReadIsSaid() throws Exception {
        List<Path> files = List.of(Files.writeString(folder.resolve("a.made"), "x"),
                Files.writeString(folder.resolve("b.made"), "x"), Files.writeString(folder.resolve("c.made"), "x"));
        OneFormat format = new OneFormat((source, settings, sink) -> {
            for (int i = 0; i < 3 && !sink.cancelled(); i++) {
                sink.take(new Imported("" + i, TEXT + i, "UTF-8", Map.of()));
            }
        });
        Progress stops = new Progress() {
            @Override
            public void step(String what, int done, int total) {
                // not of interest
            }

            @Override
            public boolean cancelled() {
                return project.documents().size() == 1;
            }
        };

        ImportReport report = new TransferService(format, Tagsets.shipped(), Long.MAX_VALUE).importFiles(project, files,
                options, stops);

        assertEquals(1, report.added().size());
        assertEquals("CANCELLED", report.refused().getFirst().code());
        assertTrue(report.refused().getFirst().message().contains("a.made”, and 2 files after it"),
                report.refused()::toString);
    }

    @Test
    void givenLabelsOfARefusedDocumentWhenTheyAreToBeAddedThenOnlyThoseOfWhatIsThereAre() throws Exception {
        options = options(Optional.empty(), Labels.ADD);
        OneFormat format = new OneFormat((source, settings, sink) -> {
            LabelsSeen labels = new LabelsSeen("theirs");
            labels.layer("Vessel", Layer.Kind.SPAN).tag("sail");
            sink.declare(labels.tagset());
            sink.take(new Rejected("BAD", "bad"));
        });
        new TransferService(format, Tagsets.shipped(), Long.MAX_VALUE).importBytes(project, new byte[1], "a", options);
        assertTrue(project.tagset().layer("Vessel").isEmpty());

        options = options(Optional.empty(), Labels.KEEP);
        imported("Zoë", drafts -> drafts.draft("Boat").span(range("زيد")));
        options = options(Optional.empty(), Labels.ADD);
        ImportReport again = imported("Zoë", drafts -> drafts.draft("Boat").span(range("زيد")));

        assertEquals("DUPLICATE_ANNOTATIONS", again.refused().getFirst().code());
        assertTrue(project.tagset().layer("Boat").isPresent());
    }

    @Test
    void givenUnknownLabelsWhenTheyAreToBeAddedThenTheTagsetFileDeclaresThem() throws Exception {
        options = options(Optional.empty(), Labels.ADD);

        ImportReport report = imported("", drafts -> {
            AnnotationId sail = drafts.draft("Vessel").tag("sail boat").feature("length", "12").span(range("زيد"));
            AnnotationId place = drafts.draft("Entity").tag("HARBOUR").span(range("عدن"));
            drafts.draft("Moored").tag("at").relation(sail, place);
            drafts.draft("Fleet").group(List.of(new Member("ship", sail)));
            drafts.draft("Log").feature("page", "3").document();
        });

        assertEquals(List.of(), report.declared().problems());
        assertTrue(report.declared().labels().containsAll(List.of("Vessel", "Vessel.tag.sail boat",
                "Entity.tag.HARBOUR", "Moored", "Fleet", "Log")), report.declared().labels()::toString);
        Layer vessel = project.tagset().layer("Vessel").orElseThrow();
        assertTrue(vessel.tag("sail boat").isPresent());
        assertTrue(vessel.feature("length").isPresent());
        assertTrue(project.tagset().layer("Entity").orElseThrow().tag("PERS").isPresent());
        assertEquals(project.tagset(), Tagsets.shipped().read(project.tagsetSource().text()
                .getBytes(StandardCharsets.UTF_8), "p.tagset"));
        assertEquals(project.tagset(), new Projects().store().open(project.folder()).tagset());
    }

    @Test
    void givenASourceThatDeclaresWhenItsLabelsAreAddedThenTheyLookAsItSays() throws Exception {
        options = options(Optional.empty(), Labels.ADD);
        OneFormat format = new OneFormat((source, settings, sink) -> {
            LabelsSeen labels = new LabelsSeen("theirs");
            labels.layer("Vessel", Layer.Kind.SPAN).tag("sail", new Style("#112233", "#ddeeff"));
            sink.declare(labels.tagset());
            sink.take(new Imported("تقرير", TEXT, "UTF-8", Map.of()));
        });

        new TransferService(format, Tagsets.shipped(), Long.MAX_VALUE).importBytes(project, new byte[1], "a", options);

        assertEquals("#112233", project.tagset().layer("Vessel").orElseThrow().tag("sail").orElseThrow().style().light());
    }

    @Test
    void givenAPreviewWhenAskedThenItSaysWhatAnImportWouldAndAddsNothing() throws Exception {
        imported("Zoë", drafts -> drafts.draft("Entity").tag("PERS").span(range("زيد")));
        OneFormat format = new OneFormat((source, settings, sink) -> {
            for (String who : List.of("Zoë", "")) {
                AnnotationDrafts drafts = settings.drafts(who);
                drafts.draft("Entity").tag("LOC").span(range("عدن"));
                sink.take(new Imported("", "t", TEXT, "UTF-8", Map.of(), List.of(drafts.said()), Optional.empty(),
                        List.of()));
            }
        });
        Path file = Files.writeString(folder.resolve("a.made"), "x");
        List<ImportPreview> previews = new ArrayList<>();

        new TransferService(format, Tagsets.shipped(), Long.MAX_VALUE).preview(project, List.of(file), options,
                previews::add, Progress.NONE);

        assertTrue(previews.getFirst().result().toString().contains("DUPLICATE_ANNOTATIONS"));
        Imported other = (Imported) previews.getLast().result();
        assertEquals("hand", other.annotations().getFirst().annotator());
        assertEquals(1, project.documents().size());
        assertTrue(said(HAND).isEmpty());
    }
}
