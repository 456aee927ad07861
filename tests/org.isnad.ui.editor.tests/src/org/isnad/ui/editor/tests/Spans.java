/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.tests;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.isnad.model.AnnotationId;
import org.isnad.model.Annotator;
import org.isnad.model.Origin;
import org.isnad.model.SpanData;
import org.isnad.text.TextRange;
import org.isnad.ui.editor.internal.spans.ShownSpan;

/** Makes spans for tests. */
final class Spans {

    static final Annotator SARA = Annotator.named("Sara");
    static final Annotator OMAR = Annotator.named("Omar");

    private Spans() {
    }

    /** Sara's span number n with the tag PERS over the ranges, given as begin, end, begin, end … */
    static ShownSpan span(int n, int... borders) {
        return new ShownSpan(data(n, borders), SARA, true);
    }

    static SpanData data(int n, int... borders) {
        List<TextRange> ranges = new ArrayList<>();
        for (int i = 0; i < borders.length; i += 2) {
            ranges.add(new TextRange(borders[i], borders[i + 1]));
        }
        return new SpanData(id(n), "Entity", ranges, Map.of("tag", List.of("PERS")), SARA.name(), Instant.EPOCH,
                Origin.MANUAL, "");
    }

    static AnnotationId id(int n) {
        return new AnnotationId(new UUID(0, n));
    }

    /** The numbers of spans, in their order. */
    static List<Integer> numbers(List<ShownSpan> spans) {
        return spans.stream().map(shown -> (int) shown.span().id().value().getLeastSignificantBits()).toList();
    }
}
