/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.tests;

import static org.isnad.exchange.tests.JsonReadings.labelStudio;
import static org.isnad.exchange.tests.JsonReadings.said;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;

import org.isnad.exchange.ImportResult.Imported;
import org.isnad.exchange.labelstudio.internal.LabelStudioReader;
import org.isnad.exchange.labelstudio.internal.LabelStudioWriter;
import org.isnad.testkit.exchange.DeclaredFormat;
import org.isnad.testkit.exchange.MemoryFiles;
import org.isnad.testkit.exchange.SampleDocument;
import org.isnad.testkit.exchange.Written;
import org.junit.jupiter.api.Test;

/** Tasks with several objects and controls, as Label Studio exports them. */
class LabelStudioReaderTest {

    private static final String TWO_OBJECTS = """
            [{"data": {"title": "زيد", "text": "قال زيد وصل"}, "annotations": [{"result": [
             {"id": "a", "type": "labels", "to_name": "head", "value": {"start": 0, "end": 3, "labels": ["T"]}},
             {"id": "b", "type": "labels", "to_name": "head", "value": {"start": 0, "end": 3, "labels": ["T"]}},
             {"id": "c", "type": "labels", "to_name": "%s", "value": {"start": 4, "end": 7, "labels": ["PERS"]}}]}]}]""";

    @Test
    void givenRegionsOfAnotherObjectWhenReadThenTheyAreLeftOutAndCounted() throws Exception {
        Imported read = labelStudio(new MemoryFiles(), TWO_OBJECTS.formatted("text")).only();

        assertEquals(List.of("Entity PERS «زيد»"), said(read));
        assertEquals(1, read.notices().size());
        assertTrue(read.notices().getFirst().message().contains("head"));
    }

    @Test
    void givenAConfigurationWhenReadThenItSaysWhichObjectShowsTheText() throws Exception {
        Imported read = labelStudio(new MemoryFiles().with("config.xml", """
                <View><Text name="head" value="$title"/><Text name="main" value="$text"/></View>"""),
                TWO_OBJECTS.formatted("main")).only();

        assertEquals(List.of("Entity PERS «زيد»"), said(read));
    }

    @Test
    void givenNoObjectOfTheKeysNameWhenReadThenTheOneOfMostResultsIsTaken() throws Exception {
        Imported read = labelStudio(new MemoryFiles(), TWO_OBJECTS.formatted("main")).only();

        assertEquals(List.of("Entity T «قال»", "Entity T «قال»"), said(read));
    }

    @Test
    void givenWrittenAnswersAndPairsWhenReadThenTheyAreFeatures() throws Exception {
        Imported read = labelStudio(new MemoryFiles(), """
                [{"data": {"text": "قال زيد"}, "annotations": [{"result": [
                 {"id": "a", "type": "labels", "from_name": "label", "value": {"start": 4, "end": 7, "text": "زيد",
                  "labels": ["PERS"]}},
                 {"id": "a", "type": "textarea", "from_name": "who", "value": {"start": 4, "end": 7,
                  "text": ["زيد بن عمرو"]}},
                 {"id": "s", "type": "textarea", "from_name": "summary", "value": {"text": ["قول", "زيد"]}},
                 {"id": "p", "type": "pairwise", "from_name": "better", "value": {"selected": "left"}}]}]}]""").only();

        assertEquals(List.of("summary {text=[قول, زيد]}", "better left", "Entity PERS «زيد» {who=[زيد بن عمرو]}"),
                said(read));
        assertEquals(List.of(), read.notices());
    }

    @Test
    void givenADocumentWhenWrittenThenNobodyIsNamedWhomLabelStudioDoesNotKnow() throws Exception {
        String written = Written.of(DeclaredFormat.in(LabelStudioReader.class, "labelstudio-json"),
                LabelStudioWriter::new, Map.of(), List.of(SampleDocument.marked("a", "قال ⟦زيد⟧"))).files()
                .text(MemoryFiles.SINGLE);

        assertFalse(written.contains("completed_by"), written);
        assertTrue(written.contains("\"annotator\""), written);
    }

    @Test
    void givenAnAnnotatorOfIsnadThatCameThroughLabelStudioWhenReadThenHeIsBack() throws Exception {
        Imported read = labelStudio(new MemoryFiles(), """
                [{"data": {"text": "قال زيد"}, "annotations": [{"completed_by": 1, "result": [
                 {"id": "a", "type": "labels", "value": {"start": 4, "end": 7, "labels": ["PERS"]},
                  "meta": {"isnad": {"annotator": "ليلى"}}}]}]}]""").only();

        assertEquals("ليلى", read.annotations().getFirst().annotator());
    }
}
