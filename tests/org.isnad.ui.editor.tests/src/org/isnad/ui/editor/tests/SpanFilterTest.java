/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.tests;

import static org.isnad.ui.editor.tests.Spans.OMAR;
import static org.isnad.ui.editor.tests.Spans.SARA;
import static org.isnad.ui.editor.tests.Spans.numbers;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.isnad.model.Annotator;
import org.isnad.model.Origin;
import org.isnad.model.Span;
import org.isnad.model.SpanData;
import org.isnad.tagset.Tagsets;
import org.isnad.text.TextRange;
import org.isnad.ui.editor.internal.spans.ShownSpan;
import org.isnad.ui.editor.internal.spans.ShownSpans;
import org.isnad.ui.editor.internal.spans.SpanFilter;
import org.isnad.ui.editor.internal.spans.SpanFilter.TagName;
import org.isnad.ui.editor.internal.spans.Unfinished;
import org.junit.jupiter.api.Test;

class SpanFilterTest {

    private static final Unfinished UNFINISHED = new Unfinished(Tagsets.shipped().find("news").orElseThrow());

    /** Span 4 has a problem. */
    private static final SpanFilter.Condition CONDITION = new SpanFilter.Condition() {
        @Override
        public boolean isUnfinished(Span span) {
            return UNFINISHED.test(span);
        }

        @Override
        public boolean hasProblem(Span span) {
            return span.id().equals(Spans.id(4));
        }
    };

    /** A person, a place that was suggested, an entity without a tag, a figure of Omar's. */
    private static final ShownSpans SPANS = ShownSpans.of(List.of(
            shown(SARA, 1, "Entity", Map.of("tag", List.of("PERS")), Origin.MANUAL),
            shown(SARA, 2, "Entity", Map.of("tag", List.of("LOC")), Origin.suggested("gazetteer", 0.8)),
            shown(SARA, 3, "Entity", Map.of(), Origin.MANUAL),
            shown(OMAR, 4, "Figure", Map.of(), Origin.IMPORTED)));

    @Test
    void hidesLayersTagsAnnotatorsAndStates() {
        assertEquals(List.of(1, 2, 3, 4), seen(SpanFilter.NONE));
        assertEquals(List.of(4), seen(filter(Set.of("Entity"), Set.of(), true, true, false, false)));
        assertEquals(List.of(2, 3, 4),
                seen(filter(Set.of(), Set.of(new TagName("Entity", "PERS")), true, true, false, false)));
        assertEquals(List.of(2), seen(filter(Set.of(), Set.of(), false, true, false, false)));
        assertEquals(List.of(1, 3, 4), seen(filter(Set.of(), Set.of(), true, false, false, false)));
        assertEquals(List.of(1, 2, 3), seen(new SpanFilter(Set.of(), Set.of(), Set.of(OMAR.id()), true, true, false,
                false)));
    }

    @Test
    void showsOnlyWhatIsUnfinishedOrHasProblems() {
        assertTrue(UNFINISHED.test(SPANS.find(Spans.id(3)).orElseThrow().span()));
        assertEquals(List.of(4), seen(filter(Set.of(), Set.of(), true, true, false, true)));
        List<Integer> unfinished = seen(filter(Set.of(), Set.of(), true, true, true, false));
        assertTrue(unfinished.contains(3) && !unfinished.contains(1) && !unfinished.contains(2));
    }

    @Test
    void walksFindsAndListsOnlyWhatIsShown() {
        ShownSpans shown = SPANS.filtered(filter(Set.of(), Set.of(), true, false, false, false), CONDITION);
        assertEquals(3, number(shown.next(shown.find(Spans.id(1)).orElseThrow()).orElseThrow()));
        assertEquals(1, number(shown.previous(shown.find(Spans.id(3)).orElseThrow()).orElseThrow()));
        assertEquals(3, number(shown.firstFrom(20).orElseThrow()));
        assertEquals(1, number(shown.lastBefore(30).orElseThrow()));
        assertTrue(shown.find(Spans.id(2)).isEmpty());
        assertTrue(shown.covering(20).isEmpty());
        assertTrue(shown.unfiltered().find(Spans.id(2)).isPresent());
        assertTrue(shown.isSame(SPANS.filtered(filter(Set.of(), Set.of(), true, false, false, false), CONDITION)));
    }

    private static List<Integer> seen(SpanFilter filter) {
        return numbers(SPANS.filtered(filter, CONDITION).all());
    }

    private static SpanFilter filter(Set<String> layers, Set<TagName> tags, boolean decided, boolean suggested,
            boolean unfinished, boolean problems) {
        return new SpanFilter(layers, tags, Set.of(), decided, suggested, unfinished, problems);
    }

    private static ShownSpan shown(Annotator annotator, int n, String layer, Map<String, List<String>> features,
            Origin origin) {
        return new ShownSpan(new SpanData(Spans.id(n), layer, List.of(new TextRange(10 * n, 10 * n + 5)), features,
                annotator.name(), Instant.EPOCH, origin, ""), annotator, annotator.equals(SARA));
    }

    private static int number(ShownSpan shown) {
        return numbers(List.of(shown)).getFirst();
    }
}
