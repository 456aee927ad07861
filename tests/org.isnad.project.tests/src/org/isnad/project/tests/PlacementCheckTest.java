/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.project.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.isnad.model.AnnotationSet;
import org.isnad.model.Document;
import org.isnad.model.SpanData;
import org.isnad.model.schema.Layer;
import org.isnad.model.schema.Placement;
import org.isnad.model.schema.Placement.Sharing;
import org.isnad.project.Project;
import org.isnad.project.check.FindingCode;
import org.isnad.project.check.PlacementCheck;
import org.isnad.testkit.Projects;
import org.isnad.text.TextRange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which spans another layer takes in where they lie. */
class PlacementCheckTest {

    private static final String TEXT = "قال سالم ذلك. ثم مضى.";

    @TempDir
    private Path folder;
    private final Projects make = new Projects();
    private AnnotationSet set;
    private Layer entities;

    @BeforeEach
    void aProjectWithOneEntity() throws Exception {
        Project project = make.create(folder.resolve("p"));
        Document document = make.add(project, "d", TEXT);
        make.mark(project, document, "PERS", new TextRange(4, 8));
        set = project.annotations(document.id(), Projects.SARA);
        entities = project.tagset().layer("Entity").orElseThrow();
    }

    @Test
    void whatSharesTextWithOneOfTheLayerStaysOut() {
        SpanData over = cue(2, 6);
        SpanData beside = cue(9, 12);
        assertEquals(Map.of(over.id(), FindingCode.SHARES_TEXT), refused(Sharing.NONE, over, beside));
        assertEquals(Map.of(over.id(), FindingCode.SHARES_TEXT), refused(Sharing.NESTED, over, beside));
        assertEquals(Map.of(), refused(Sharing.ANY, over, beside));
    }

    @Test
    void thoseThatComeTogetherAreInEachOthersWay() {
        SpanData first = cue(9, 12);
        SpanData second = cue(11, 12);
        SpanData third = cue(12, 13);
        assertEquals(Map.of(second.id(), FindingCode.SHARES_TEXT), refused(Sharing.NONE, third, second, first));
        assertEquals(Map.of(), refused(Sharing.NESTED, third, second, first));
    }

    @Test
    void whatIsInTheLayerIsNotAskedAbout() {
        assertEquals(Map.of(), refused(Sharing.NONE, set.snapshot().getFirst()));
    }

    @Test
    void whatCrossesASentenceStaysOut() {
        SpanData across = cue(9, 17);
        assertEquals(Map.of(across.id(), FindingCode.CROSSES_SENTENCE), refused(Sharing.ANY, across));
    }

    private Map<?, ?> refused(Sharing sharing, SpanData... coming) {
        Layer layer = new Layer(entities.name(), entities.kind(), entities.label(), entities.description(),
                entities.style(), entities.key(), entities.features(), new Placement(sharing, false, true), List.of(),
                List.of());
        return PlacementCheck.refused(layer, List.of(coming), set, TEXT);
    }

    private SpanData cue(int begin, int end) {
        return (SpanData) make.entity("PERS", new TextRange(begin, end)).described("Cue", Map.of());
    }
}
