/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.isnad.text.TextRange;

/**
 * A span as an immutable value: what a {@link org.isnad.model.change.Change} carries, and what may cross threads.
 *
 * @param ranges   one or more, sorted here; they may neither overlap nor touch
 * @param features sorted by name here; features without a value are left out
 * @param comment  empty for none
 */
public record SpanData(AnnotationId id, String layer, List<TextRange> ranges, Map<String, List<String>> features,
        String author, Instant time, Origin origin, String comment) implements Span {

    public SpanData {
        if (layer.isEmpty()) {
            throw new IllegalArgumentException("annotation " + id + " has no layer");
        }
        ranges = checked(id, ranges);
        features = copy(features);
    }

    /** An immutable copy of any span. */
    public static SpanData of(Span span) {
        return span instanceof SpanData data ? data
                : new SpanData(span.id(), span.layer(), span.ranges(), span.features(), span.author(), span.time(),
                        span.origin(), span.comment());
    }

    public SpanData withRanges(List<TextRange> newRanges, Instant now) {
        return new SpanData(id, layer, newRanges, features, author, now, origin, comment);
    }

    /** The same span with one feature set to the values; no values remove the feature. */
    public SpanData withFeature(String name, List<String> values, Instant now) {
        Map<String, List<String>> changed = new TreeMap<>(features);
        changed.put(name, values);
        return new SpanData(id, layer, ranges, changed, author, now, origin, comment);
    }

    private static List<TextRange> checked(AnnotationId id, List<TextRange> ranges) {
        if (ranges.isEmpty()) {
            throw new IllegalArgumentException("span " + id + " has no range");
        }
        List<TextRange> sorted = new ArrayList<>(ranges);
        Collections.sort(sorted);
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i).begin() <= sorted.get(i - 1).end()) {
                throw new IllegalArgumentException("ranges of span " + id + " overlap or touch: " + sorted.get(i - 1)
                        + " and " + sorted.get(i));
            }
        }
        return List.copyOf(sorted);
    }

    private static Map<String, List<String>> copy(Map<String, List<String>> features) {
        Map<String, List<String>> sorted = new TreeMap<>();
        features.forEach((name, values) -> {
            if (!values.isEmpty()) {
                sorted.put(name, List.copyOf(values));
            }
        });
        return Collections.unmodifiableMap(sorted);
    }
}
