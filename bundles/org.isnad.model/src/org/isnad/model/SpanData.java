/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.isnad.text.TextRange;

/** A span as an immutable value. */
public final class SpanData extends AnnotationData implements Span {

    private final int begin;
    private final int end;
    /** All borders of a discontinuous span, ascending; null when there is one range. */
    private final int[] borders;

    /**
     * @param ranges one or more, sorted here; they may neither overlap nor touch
     * @throws IllegalArgumentException if the ranges cannot be a span's
     */
    public SpanData(AnnotationId id, AnnotationHead head, List<TextRange> ranges, Features features, Instant time) {
        super(id, head, time, features);
        List<TextRange> sorted = ranges.size() == 1 ? ranges : checked(id, ranges);
        this.begin = sorted.getFirst().begin();
        this.end = sorted.getLast().end();
        this.borders = sorted.size() == 1 ? null
                : sorted.stream().flatMapToInt(range -> IntStream.of(range.begin(), range.end())).toArray();
    }

    /**
     * @param ranges   one or more, sorted here; they may neither overlap nor touch
     * @param features features without a value are left out
     * @param comment  empty for none
     * @throws UnstorableTextException  if a value holds a character that cannot be stored
     * @throws IllegalArgumentException if the ranges cannot be a span's, or the layer is empty
     */
    public SpanData(AnnotationId id, String layer, List<TextRange> ranges, Map<String, List<String>> features,
            String author, Instant time, Origin origin, String comment) {
        this(id, new AnnotationHead(layer, author, origin, comment), ranges, Features.of(features), time);
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
        return sorted;
    }

    /** The span as a value. */
    public static SpanData of(Span span) {
        return switch (span) {
            case SpanData data -> data;
        };
    }

    public SpanData withRanges(List<TextRange> newRanges, Instant now) {
        return new SpanData(id(), head(), newRanges, featureSet(), now);
    }

    @Override
    public SpanData withFeature(String name, List<String> values, Instant now) {
        return (SpanData) super.withFeature(name, values, now);
    }

    @Override
    public SpanData withComment(String comment, Instant now) {
        return (SpanData) super.withComment(comment, now);
    }

    @Override
    public SpanData withOrigin(Origin origin, Instant now) {
        return (SpanData) super.withOrigin(origin, now);
    }

    @Override
    public SpanData withId(AnnotationId newId) {
        return (SpanData) super.withId(newId);
    }

    @Override
    SpanData with(AnnotationId newId, AnnotationHead newHead, Instant newTime, Features newFeatures) {
        return new SpanData(newId, newHead, ranges(), newFeatures, newTime);
    }

    @Override
    public Kind kind() {
        return Kind.SPAN;
    }

    @Override
    public List<TextRange> ranges() {
        return borders == null ? List.of(new TextRange(begin, end))
                : IntStream.range(0, borders.length / 2)
                        .mapToObj(i -> new TextRange(borders[2 * i], borders[2 * i + 1])).toList();
    }

    @Override
    public int begin() {
        return begin;
    }

    @Override
    public int end() {
        return end;
    }

    @Override
    public boolean touches(int from, int to) {
        if (borders == null) {
            return touches(begin, end, from, to);
        }
        for (int i = 0; i < borders.length; i += 2) {
            if (touches(borders[i], borders[i + 1], from, to)) {
                return true;
            }
        }
        return false;
    }

    private static boolean touches(int begin, int end, int from, int to) {
        return begin == end ? from <= begin && begin < to : begin < to && from < end;
    }

    @Override
    Object own() {
        return Arrays.asList(ranges().toArray());
    }
}
