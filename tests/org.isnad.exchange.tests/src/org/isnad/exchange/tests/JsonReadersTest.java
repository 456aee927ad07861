/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.tests;

import static org.isnad.exchange.tests.JsonReadings.bdoc;
import static org.isnad.exchange.tests.JsonReadings.doccano;
import static org.isnad.exchange.tests.JsonReadings.labelStudio;
import static org.isnad.exchange.tests.JsonReadings.said;
import static org.isnad.exchange.tests.JsonReadings.spacy;
import static org.isnad.exchange.tests.JsonReadings.web;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.isnad.exchange.ImportResult.Imported;
import org.isnad.model.Origin;
import org.isnad.model.SpanData;
import org.isnad.testkit.exchange.MemoryFiles;
import org.isnad.testkit.exchange.Readings;
import org.isnad.text.OffsetUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Shapes in which other programs say things, each in a file of its own. */
class JsonReadersTest {

    @Test
    void givenLabelTriplesWhenReadThenTheyAreSpansAndOtherKeysMetadata() throws Exception {
        Imported read = doccano("""
                {"id": 7, "data": "قال زيد", "label": [[4, 7, "PERS"]], "meta": {"page": 3, "seen": true}}""").only();

        assertEquals(List.of("Entity PERS «زيد»"), said(read));
        assertEquals(Map.of("id", "7", "meta.page", "3", "meta.seen", "true"), read.metadata());
        assertEquals("documents-7", read.name());
    }

    @Test
    void givenDoccanoOffsetsThatCutAnEmojiWhenReadThenTheyAreTakenForCodePoints() throws Exception {
        Imported read = doccano("""
                {"text": "😀 زيد", "label": [[2, 5, "PERS"], [1, 5, "LINE"]]}""").only();

        assertEquals(Optional.of(OffsetUnit.CODE_POINT), read.unit());
        assertEquals(List.of("Entity PERS «زيد»", "Entity LINE « زيد»"), said(read));
    }

    @Test
    void givenAnEntityOutsideOfTheTextWhenReadThenItAndItsRelationAreNamed() throws Exception {
        Imported read = doccano("""
                {"text": "قال زيد", "entities": [{"id": 1, "start_offset": 4, "end_offset": 7, "label": "PERS"},
                {"id": 2, "start_offset": 4, "end_offset": 70, "label": "X"}],
                "relations": [{"id": 1, "from_id": 1, "to_id": 2, "type": "knows"}]}""").only();

        assertEquals(List.of("Entity PERS «زيد»"), said(read));
        assertEquals(2, read.notices().size());
        assertEquals(1, read.notices().getFirst().line());
    }

    @Test
    void givenARejectedLineWhenReadThenItsTextComesInAndTheAnswerIsNamed() throws Exception {
        Imported read = spacy("""
                {"text": "قال زيد", "spans": [{"start": 4, "end": 7, "label": "LOC"}], "answer": "reject"}""").only();

        assertEquals(List.of(), said(read));
        assertTrue(read.notices().getFirst().message().contains("reject"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "1e300", "-1e300", "1700000000000", "1e999" })
    void givenATimeThatIsNoneWhenReadThenItIsLeftOutAndNamed(String time) throws Exception {
        Imported read = spacy("""
                {"text": "قال زيد", "spans": [{"start": 4, "end": 7, "label": "PERS"}], "_timestamp": %s}"""
                .formatted(time)).only();

        assertEquals(List.of("Entity PERS «زيد»"), said(read));
        assertEquals(1, read.notices().size());
    }

    @Test
    void givenATimeWhenReadThenItIsKept() throws Exception {
        Imported read = spacy("""
                {"text": "قال زيد", "spans": [{"start": 4, "end": 7, "label": "PERS"}], "_timestamp": 1700000000.5}""")
                .only();

        assertEquals(Instant.ofEpochSecond(1_700_000_000),
                read.annotations().getFirst().annotations().getFirst().time());
    }

    @Test
    void givenALayerWithoutANameWhenReadThenItGetsOneAndTheRestComesIn() throws Exception {
        assertEquals(List.of("Annotation «قال»", "Annotation X «زيد»"), said(spacy("""
                {"text": "قال زيد", "spans": {"": [{"start": 0, "end": 3}, {"start": 4, "end": 7, "label": "X"}]}}""").only()));
        assertEquals(List.of("Annotation «قال»"), said(web("قال", """
                {"@context": "http://www.w3.org/ns/anno.jsonld", "type": "Annotation",
                 "body": {"type": "TextualBody", "purpose": "classifying", "value": ""},
                 "target": {"source": "a.txt", "selector": {"type": "TextPositionSelector", "start": 0, "end": 3}}}""")
                .only()));
    }

    @Test
    void givenLinesOfTwoPeopleAboutOneTextWhenReadThenTheyAreOneDocument() throws Exception {
        Imported read = spacy("""
                {"text": "قال زيد", "spans": [{"start": 4, "end": 7, "label": "LOC"}], "_annotator_id": "news-ليلى"}
                {"text": "قال زيد", "spans": [{"start": 4, "end": 7, "label": "PERS"}, {"start": 0, "end": 7,
                "label": "ALL"}], "_annotator_id": "news-عمر", "answer": "accept"}
                """).only();

        assertEquals(List.of("news-ليلى", "news-عمر"), read.annotations().stream().map(one -> one.annotator()).toList());
        assertEquals(List.of("Entity LOC «زيد»", "Entity PERS «زيد»", "Entity ALL «قال زيد»"), said(read));
    }

    @Test
    void givenEqualTextsOfDifferentOriginWhenReadThenTheyAreTwoDocumentsAndTheSecondIsNamed() throws Exception {
        List<Imported> read = spacy("""
                {"text": "صباح الخير", "meta": {"id": "1"}, "answer": "accept"}
                {"text": "صباح الخير", "meta": {"id": "2"}, "answer": "accept"}
                """).documents();

        assertEquals(List.of(Map.of("id", "1"), Map.of("id", "2")), read.stream().map(Imported::metadata).toList());
        assertEquals(List.of(0, 1), read.stream().map(one -> one.notices().size()).toList());
    }

    @Test
    void givenMetadataThatCannotBeKeptWhenReadThenItIsNamed() throws Exception {
        Imported twice = doccano("""
                {"text": "قال", "meta": {"a": 1}, "meta.a": 2, "b": 3}""").only();
        Imported control = doccano("""
                {"text": "قال", "x\\u0001": 1, "b": 3}""").only();

        assertEquals(Map.of("meta.a", "2", "b", "3"), twice.metadata());
        assertEquals(1, twice.notices().size());
        assertEquals(Map.of("b", "3"), control.metadata());
        assertEquals(1, control.notices().size());
    }

    @Test
    void givenAnotherProgramsUseOfOurNameWhenReadThenItIsAFeature() throws Exception {
        assertEquals(List.of("Entity PERS «زيد» {isnad=[sahih]}"), said(spacy("""
                {"text": "قال زيد", "spans": [{"start": 4, "end": 7, "label": "PERS", "isnad": "sahih"}]}""").only()));
    }

    @Test
    void givenTrainingExamplesAndDocumentsOfSpacyWhenReadThenTheirKindsOfSpansAreLayers() throws Exception {
        List<Imported> read = spacy("""
                [["قال زيد", {"entities": [[4, 7, "PERS"]], "cats": {"news": 1.0, "sport": 0.0, "local": 0.25}}],
                 {"text": "وصل عمرو", "ents": [{"start": 4, "end": 8, "label": "PERS"}],
                  "spans": {"sc": [{"start": 0, "end": 8, "label": "EVENT", "kb_id": "Q1"}]}, "tokens": []}]
                """).documents();

        assertEquals(List.of("Category news", "Category local {score=[0.25]}", "Entity PERS «زيد»"), said(read.getFirst()));
        assertEquals(List.of("sc EVENT «وصل عمرو» {kb_id=[Q1]}", "Entity PERS «عمرو»"), said(read.getLast()));
    }

    @Test
    void givenARelationOfTokensWhenReadThenItsEndsAreTheSpansThereOrNewOnes() throws Exception {
        Imported read = spacy("""
                {"text": "قال زيد", "spans": [{"start": 4, "end": 7, "label": "PERS"}], "relations": [{"head": 1, "child": 0,
                "label": "subj", "head_span": {"start": 4, "end": 7, "label": "PERS"},
                "child_span": {"start": 0, "end": 3, "label": null}}]}""").only();

        assertEquals(List.of("Entity PERS «زيد»", "Entity «قال»", "Relation subj زيد→قال"), said(read));
    }

    @Test
    void givenATaskOfSeveralPeopleAndAModelWhenReadThenEachSaysHisOwn() throws Exception {
        Imported read = labelStudio(new MemoryFiles(), """
                [{"id": 3, "data": {"text": "😀 قال زيد", "outlet": "x"}, "annotations": [
                 {"completed_by": {"id": 1, "email": "a@b", "first_name": "ليلى", "last_name": "ع"}, "result": [
                  {"id": "r1", "type": "labels", "from_name": "label", "value": {"start": 6, "end": 9, "text": "زيد",
                   "labels": ["PERS", "MAN"]}, "meta": {"text": ["يُراجع"]}},
                  {"id": "r1", "type": "choices", "from_name": "sure", "value": {"start": 6, "end": 9, "text": "زيد",
                   "choices": ["no"]}},
                  {"id": "r2", "type": "labels", "from_name": "cue", "value": {"start": 2, "end": 5, "text": "قال",
                   "labels": ["SAY"]}},
                  {"type": "relation", "from_id": "r2", "to_id": "r1", "direction": "left", "labels": ["who"]},
                  {"id": "c", "type": "choices", "from_name": "mood", "value": {"choices": ["calm"]}}]},
                 {"completed_by": 2, "was_cancelled": true, "result": []}],
                 "predictions": [{"model_version": "m1", "score": 0.75, "result": [{"id": "r1", "type": "labels",
                  "from_name": "label", "value": {"start": 6, "end": 9, "text": "زيد", "labels": ["ORG"]}}]}]}]""").only();

        assertEquals(List.of("mood calm", "Entity PERS,MAN «زيد» {sure=[no]} # يُراجع", "cue SAY «قال»",
                "Relation who زيد→قال", "Entity ORG «زيد»"), said(read));
        assertEquals("ليلى ع", read.annotations().getFirst().annotator());
        assertEquals(Origin.suggested("m1", 0.75), read.annotations().getLast().annotations().getFirst().origin());
        assertEquals(Map.of("id", "3", "outlet", "x"), read.metadata());
        assertEquals(1, read.notices().size(), "the annotation that was skipped");
        assertEquals(Optional.of(OffsetUnit.CODE_POINT), read.unit());
    }

    @Test
    void givenALabellingConfigurationBesideWhenReadThenItsLabelsAreDeclared() throws Exception {
        Readings read = labelStudio(new MemoryFiles().with("config.xml", """
                <View><Labels name="label" toName="text"><Label value="PERS"/><Label value="LOC"/></Labels>
                <Choices name="mood" toName="text"><Choice value="calm"/></Choices>
                <Relations><Relation value="who"/></Relations><Text name="text" value="$text"/></View>"""), """
                [{"data": {"text": "قال"}}]""");

        assertEquals(List.of("Entity [PERS, LOC]", "mood [calm]", "Relation [who]"),
                read.declared().orElseThrow().layers().stream()
                        .map(layer -> layer.name() + " " + layer.tags().stream().map(tag -> tag.name()).toList()).toList());
    }

    @Test
    void givenAQuoteThatStandsElsewhereWhenReadThenTheSpanMovesThereAndIsNamed() throws Exception {
        Imported read = labelStudio(new MemoryFiles(), """
                [{"data": {"text": "قال زيد إن عمرا وصل"}, "annotations": [{"result": [
                {"type": "labels", "value": {"start": 4, "end": 7, "text": "زيد", "labels": ["PERS"]}},
                {"type": "labels", "value": {"start": 2, "end": 6, "text": "عمرا", "labels": ["PERS"]}},
                {"type": "labels", "value": {"start": 2, "end": 6, "text": "بكرا", "labels": ["PERS"]}}]}]}]""").only();

        assertEquals(List.of("Entity PERS «زيد»", "Entity PERS «عمرا»"), said(read));
        assertEquals(2, read.notices().size());
    }

    @Test
    void givenAWebAnnotationWithAQuoteAloneWhenReadThenItIsFoundByWhatStandsAround() throws Exception {
        Imported read = web("زيد و😀زيد", """
                {"@context": "http://www.w3.org/ns/anno.jsonld", "id": "http://example.org/a", "type": "Annotation",
                 "motivation": "commenting", "body": "http://example.org/post", "creator": {"name": "ليلى"},
                 "target": {"source": "http://example.org/a.txt", "selector": {"type": "TextQuoteSelector",
                 "prefix": "😀", "exact": "زيد", "suffix": ""}}}""").only();

        assertEquals(List.of("Annotation «زيد» {id=[http://example.org/a]} # http://example.org/post"), said(read));
        assertEquals(7, ((SpanData) read.annotations().getFirst().annotations().getFirst()).begin());
        assertEquals("ليلى", read.annotations().getFirst().annotator());
    }

    @Test
    void givenSeveralPositionsInAFileOfIsnadWhenReadThenTheyAreThePiecesOfASpan() throws Exception {
        Imported read = web("لم يقل زيد شيئا", """
                {"@context": "http://www.w3.org/ns/anno.jsonld", "isnad": {}, "type": "Annotation",
                 "body": {"type": "TextualBody", "purpose": "tagging", "value": "Neg"},
                 "target": {"source": "a.txt", "selector": [{"type": "TextPositionSelector", "start": 0, "end": 2},
                 {"type": "TextPositionSelector", "start": 11, "end": 15}]}}""").only();

        assertEquals(List.of("Entity Neg «لم شيئا»"), said(read));
    }

    @Test
    void givenASourceThatIsNoFilesNameWhenReadThenItsTextIsMissing() throws Exception {
        assertEquals("TEXT_MISSING", web("قال", """
                {"@context": "http://www.w3.org/ns/anno.jsonld", "type": "Annotation", "target": "urn:a\\u0000b"}""")
                .rejected().getFirst().code());
    }

    @Test
    void givenABdocOfJavaWhenReadThenOffsetsCountUtf16() throws Exception {
        Imported read = bdoc("""
                {"annotation_sets": {"Key": {"name": "Key", "annotations": [{"type": "Person", "start": 3, "end": 6, "id": 0,
                "features": {"kind": "named", "n": 2, "list": ["a", "b"]}}]}}, "text": "😀 زيد", "features": {"lang": "ar"},
                "offset_type": "j"}""").only();

        assertEquals(List.of("Person «زيد» {kind=[named], list=[a, b], n=[2]}"), said(read));
        assertEquals("Key", read.annotations().getFirst().annotator());
        assertEquals(Map.of("lang", "ar"), read.metadata());
    }
}
