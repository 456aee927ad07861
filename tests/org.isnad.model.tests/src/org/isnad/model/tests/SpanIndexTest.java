/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.model.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;

import org.isnad.model.Origin;
import org.isnad.model.Span;
import org.isnad.model.SpanData;
import org.isnad.model.SpanIndex;
import org.isnad.testkit.Projects;
import org.isnad.testkit.Seeded;
import org.isnad.text.TextRange;
import org.junit.jupiter.api.Test;

class SpanIndexTest {

    private static final int LENGTH = 60;
    private static final List<String> LAYERS = List.of("Entity", "Cue", "نقل", "Figure");
    private final Projects make = new Projects();

    @Test
    void answersWhatALookAtEachSpanAnswers() {
        Seeded.rounds(200, random -> {
            List<SpanData> spans = spans(random, random.nextInt(30), LENGTH);
            SpanIndex<SpanData> index = SpanIndex.of(spans);
            spans.sort(Span.READING_ORDER);

            assertEquals(spans, index.spans());
            for (int offset = 0; offset < LENGTH; offset++) {
                assertAnswers(random, spans, index, offset, 10);
            }
        });
    }

    @Test
    void answersWhileSpansComeAndGo() {
        Seeded.rounds(Seeded.slow() ? 200 : 8, random -> {
            int length = random.nextInt(20, 4000);
            List<SpanData> spans = spans(random, random.nextInt(1200), length);
            SpanIndex<SpanData> index = SpanIndex.of(spans);
            boolean shrinking = random.nextBoolean();
            for (int i = 0; i < 1500; i++) {
                if (spans.isEmpty() || random.nextInt(10) > (shrinking ? 6 : 3)) {
                    SpanData made = spans(random, 1, length).getFirst();
                    spans.add(made);
                    index.add(made);
                } else {
                    SpanData gone = spans.remove(random.nextInt(spans.size()));
                    assertTrue(index.remove(gone));
                    assertFalse(index.remove(gone));
                }
                if (i % 50 == 0) {
                    spans.sort(Span.READING_ORDER);
                    assertEquals(spans, index.spans());
                    assertEquals(spans.size(), index.spans().size());
                    assertAnswers(random, spans, index, random.nextInt(length), length);
                }
            }
        });
    }

    @Test
    void listsByPlace() {
        Seeded.rounds(20, random -> {
            List<SpanData> spans = spans(random, 500, 1000);
            SpanIndex<SpanData> index = SpanIndex.of(spans);
            spans.sort(Span.READING_ORDER);
            for (int i = 0; i < spans.size(); i++) {
                assertEquals(spans.get(i), index.spans().get(i));
            }
        });
    }

    private void assertAnswers(RandomGenerator random, List<SpanData> spans, SpanIndex<SpanData> index, int at,
            int longest) {
        TextRange range = new TextRange(at, at + random.nextInt(1, longest + 1));
        String layer = LAYERS.get(random.nextInt(LAYERS.size()));
        assertEquals(those(spans, span -> holds(span, at, at + 1)), index.covering(at));
        assertEquals(those(spans, span -> holds(span, range.begin(), range.end())), index.overlapping(range));
        assertEquals(those(spans, span -> reaches(span, range)), index.reaching(range));
        SpanData any = spans(random, 1, longest).getFirst();
        assertEquals(first(spans, span -> Span.READING_ORDER.compare(span, any) > 0), index.after(any));
        assertEquals(last(spans, span -> Span.READING_ORDER.compare(span, any) < 0), index.before(any));
        if (!spans.isEmpty()) {
            SpanData one = spans.get(random.nextInt(spans.size()));
            assertEquals(first(spans, span -> Span.READING_ORDER.compare(span, one) > 0), index.after(one));
            assertEquals(last(spans, span -> Span.READING_ORDER.compare(span, one) < 0), index.before(one));
        }
        assertEquals(those(spans, span -> range.contains(span.extent())), index.within(range));
        assertEquals(those(spans, span -> range.contains(span.extent()) && span.layer().equals(layer)),
                index.within(range, layer));
        assertEquals(first(spans, span -> span.begin() > at), index.next(at));
        assertEquals(last(spans, span -> span.begin() < at), index.previous(at));
        assertEquals(first(spans, span -> span.begin() > at && span.layer().equals(layer)), index.next(at, layer));
        assertEquals(last(spans, span -> span.begin() < at && span.layer().equals(layer)), index.previous(at, layer));
    }

    private List<SpanData> spans(RandomGenerator random, int count, int length) {
        List<SpanData> spans = new ArrayList<>();
        for (int i = count; i > 0; i--) {
            int begin = random.nextInt(length);
            int end = begin + (random.nextInt(20) == 0 ? random.nextInt(length) : random.nextInt(12));
            List<TextRange> ranges = random.nextInt(4) > 0 ? List.of(new TextRange(begin, end))
                    : List.of(new TextRange(begin, end), new TextRange(end + 2, end + 5));
            // One layer is rare, so that looking for it passes over much.
            String layer = LAYERS.get(random.nextInt(40) == 0 ? 3 : random.nextInt(3));
            spans.add(new SpanData(make.nextId(), layer, ranges, Map.of(), "a", Instant.EPOCH, Origin.MANUAL, ""));
        }
        return spans;
    }

    private static boolean holds(Span span, int begin, int end) {
        return span.ranges().stream().anyMatch(part -> part.isEmpty() ? begin <= part.begin() && part.begin() < end
                : part.begin() < end && begin < part.end());
    }

    private static boolean reaches(Span span, TextRange range) {
        return span.begin() == span.end() ? range.begin() <= span.begin() && span.begin() <= range.end()
                : span.begin() < range.end() && range.begin() < span.end();
    }

    private static List<SpanData> those(List<SpanData> spans, Predicate<SpanData> condition) {
        return spans.stream().filter(condition).toList();
    }

    private static Optional<SpanData> first(List<SpanData> spans, Predicate<SpanData> condition) {
        return spans.stream().filter(condition).findFirst();
    }

    private static Optional<SpanData> last(List<SpanData> spans, Predicate<SpanData> condition) {
        return spans.stream().filter(condition).reduce((one, other) -> other);
    }
}
