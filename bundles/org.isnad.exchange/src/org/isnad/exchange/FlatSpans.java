/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.isnad.model.AnnotationId;
import org.isnad.model.Span;
import org.isnad.model.SpanData;

/**
 * Chooses spans of which no two share text, for formats that hold nothing else: the longest first, of equally long ones
 * the earlier, as the field's converters of nested entities into columns do.
 *
 * @param kept in reading order
 * @param left the others, in reading order
 */
public record FlatSpans(List<SpanData> kept, List<SpanData> left) {

    /** @param spans of one range each, as {@link Content#DISCONTINUOUS} makes sure */
    public static FlatSpans of(Collection<SpanData> spans) {
        List<SpanData> longestFirst = new ArrayList<>(spans);
        longestFirst.sort(Comparator.comparingInt((SpanData span) -> span.begin() - span.end())
                .thenComparingInt(SpanData::begin));
        TreeSet<SpanData> taken = new TreeSet<>(Comparator.comparingInt(SpanData::begin));
        Set<AnnotationId> kept = new HashSet<>();
        for (SpanData span : longestFirst) {
            SpanData before = taken.floor(span);
            SpanData after = taken.ceiling(span);
            if ((before == null || before.end() <= span.begin()) && (after == null || span.end() <= after.begin())) {
                taken.add(span);
                kept.add(span.id());
            }
        }
        return new FlatSpans(List.copyOf(taken),
                spans.stream().filter(span -> !kept.contains(span.id())).sorted(Span.READING_ORDER).toList());
    }
}
