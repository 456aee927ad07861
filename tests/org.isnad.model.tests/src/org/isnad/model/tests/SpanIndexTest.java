/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.model.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import org.isnad.model.Span;
import org.isnad.model.SpanData;
import org.isnad.model.SpanIndex;
import org.isnad.testkit.Projects;
import org.isnad.testkit.Seeded;
import org.isnad.text.TextRange;
import org.junit.jupiter.api.Test;

class SpanIndexTest {

    private static final int LENGTH = 60;
    private final Projects make = new Projects();

    @Test
    void answersWhatALookAtEachSpanAnswers() {
        Seeded.rounds(300, random -> {
            List<SpanData> spans = new ArrayList<>();
            for (int i = random.nextInt(30); i > 0; i--) {
                int begin = random.nextInt(LENGTH);
                int end = begin + random.nextInt(12);
                spans.add(random.nextInt(4) > 0 ? make.entity("LOC", new TextRange(begin, end))
                        : make.entity("LOC", new TextRange(begin, end), new TextRange(end + 2, end + 5)));
            }
            SpanIndex<SpanData> index = SpanIndex.of(spans);
            spans.sort(Span.READING_ORDER);

            assertEquals(spans, index.spans());
            for (int offset = 0; offset < LENGTH; offset++) {
                int at = offset;
                assertEquals(those(spans, span -> holds(span, at, at + 1)), index.covering(offset));
                TextRange range = new TextRange(offset, offset + random.nextInt(1, 10));
                assertEquals(those(spans, span -> holds(span, range.begin(), range.end())), index.overlapping(range));
                assertEquals(those(spans, span -> span.begin() > at).stream().findFirst(), index.next(offset));
                assertEquals(those(spans, span -> span.begin() < at).reversed().stream().findFirst(),
                        index.previous(offset));
            }
        });
    }

    private static boolean holds(Span span, int begin, int end) {
        return span.ranges().stream().anyMatch(part -> part.isEmpty() ? begin <= part.begin() && part.begin() < end
                : part.begin() < end && begin < part.end());
    }

    private static List<SpanData> those(List<SpanData> spans, Predicate<SpanData> condition) {
        return spans.stream().filter(condition).toList();
    }
}
