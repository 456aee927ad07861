/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.tests;

import static org.isnad.ui.editor.tests.Spans.SARA;
import static org.isnad.ui.editor.tests.Spans.data;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

import org.isnad.model.DocumentId;
import org.isnad.model.IdSource;
import org.isnad.model.Origin;
import org.isnad.model.SpanData;
import org.isnad.model.change.AnnotationChange;
import org.isnad.model.schema.Tagset;
import org.isnad.tagset.Tagsets;
import org.isnad.text.TextRange;
import org.isnad.ui.editor.internal.edit.SpanEdits;
import org.isnad.ui.editor.internal.edit.SpanShapes;
import org.isnad.ui.editor.internal.edit.TagChoice;
import org.junit.jupiter.api.Test;

class SpanEditsTest {

    private static final Tagset NEWS = Tagsets.shipped().find("news").orElseThrow();
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2022-10-14T05:00:00Z"), ZoneOffset.UTC);
    private static final DocumentId DOCUMENT = new DocumentId("report");

    private final SpanEdits edits = new SpanEdits(DOCUMENT, new IdSource(CLOCK, new Random(1)), CLOCK);

    @Test
    void aNewSpanHasTagAuthorAndTime() {
        AnnotationChange change = edits.add(SARA, choice("P"), new TextRange(3, 7));
        SpanData span = (SpanData) change.after();
        assertNull(change.before());
        assertEquals("Entity", span.layer());
        assertEquals(Optional.of("PERS"), span.tag());
        assertEquals(List.of(new TextRange(3, 7)), span.ranges());
        assertEquals("Sara", span.author());
        assertEquals(CLOCK.instant(), span.time());
        assertEquals(Origin.MANUAL, span.origin());
    }

    @Test
    void anotherTagOfTheLayerKeepsTheOtherFeatures() {
        SpanData before = data(1, 0, 4).withFeature("mention", List.of("NAM"), Instant.EPOCH);
        SpanData after = (SpanData) edits.retag(SARA, before, choice("O")).after();
        assertEquals(Optional.of("ORG"), after.tag());
        assertEquals(Optional.of("NAM"), after.feature("mention"));
        assertEquals(before.id(), after.id());
    }

    @Test
    void aTagOfAnotherLayerBringsThatLayersFeatures() {
        SpanData before = data(1, 0, 4).withFeature("mention", List.of("NAM"), Instant.EPOCH);
        SpanData after = (SpanData) edits.retag(SARA, before, choice("1")).after();
        assertEquals("Source", after.layer());
        assertEquals(Optional.empty(), after.feature("mention"));
        assertEquals(Optional.empty(), after.tag());
    }

    @Test
    void bordersMoveButNothingVanishesOrRunsIntoItsNeighbour() {
        SpanData span = data(1, 2, 5, 8, 12);
        assertEquals(List.of(new TextRange(1, 5), new TextRange(8, 12)),
                ranges(edits.moveBorder(SARA, span, true, 1)));
        assertEquals(List.of(new TextRange(2, 5), new TextRange(8, 13)),
                ranges(edits.moveBorder(SARA, span, false, 13)));
        assertTrue(edits.moveBorder(SARA, span, true, 5).isEmpty());
        assertTrue(edits.moveBorder(SARA, span, false, 8).isEmpty());
        assertTrue(edits.moveBorder(SARA, span, false, 12).isEmpty(), "nothing changes");
    }

    @Test
    void mergedSpansKeepAllRemarksAndWhatOnlyOneSays() {
        SpanData first = data(1, 2, 5).withComment("sure", Instant.EPOCH);
        SpanData second = data(2, 7, 9).withFeature("mention", List.of("NAM"), Instant.EPOCH);
        SpanData third = data(3, 11, 12).withComment("or not", Instant.EPOCH);
        List<SpanData> all = List.of(first, second, third);
        SpanData merged = (SpanData) edits.merge(SARA, all, SpanShapes.features(all, Set.of())).after();
        assertEquals(List.of(first.id(), List.of(new TextRange(2, 12)), "sure\nor not", Optional.of("NAM")),
                List.of(merged.id(), merged.ranges(), merged.comment(), merged.feature("mention")));
    }

    @Test
    void ofWhatMergedSpansSayNothingIsLostUnasked() {
        SpanData first = data(1, 2, 5).withFeature("kind", List.of("a"), Instant.EPOCH);
        SpanData second = data(2, 7, 9).withFeature("kind", List.of("b", "a"), Instant.EPOCH);
        assertEquals(Map.of("kind", List.of("a", "b"), "tag", List.of("PERS")),
                SpanShapes.features(List.of(first, second), Set.of("kind")));
        assertEquals(Map.of(), SpanShapes.differing(List.of(first, second), Set.of("kind")));
        assertEquals(Map.of("kind", List.of("a", "b")), SpanShapes.differing(List.of(first, second), Set.of()));
        assertEquals(Map.of(), SpanShapes.differing(List.of(first, first), Set.of()));
    }

    @Test
    void everyKeyOfTheShippedTagsetChoosesOneTag() {
        List<String> keys = TagChoice.of(NEWS).stream().map(TagChoice::key).filter(key -> !key.isEmpty()).toList();
        assertEquals(keys.size(), keys.stream().distinct().count(), () -> "double keys in " + keys);
        assertEquals("PRODUCT", choice("Shift+P").tagName());
        assertTrue(TagChoice.byKey(NEWS, "§").isEmpty());
    }

    private static TagChoice choice(String key) {
        return TagChoice.byKey(NEWS, key).orElseThrow();
    }

    private static List<TextRange> ranges(Optional<AnnotationChange> change) {
        return ((SpanData) change.orElseThrow().after()).ranges();
    }
}
