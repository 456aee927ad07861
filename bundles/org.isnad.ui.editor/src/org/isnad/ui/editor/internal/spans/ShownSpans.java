/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.spans;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

import org.isnad.model.AnnotationId;
import org.isnad.model.Annotator;
import org.isnad.model.Span;
import org.isnad.model.SpanData;
import org.isnad.text.TextRange;
import org.isnad.ui.editor.internal.flow.Pieces;

/**
 * Finds the spans of several annotators by place. Holds no spans itself: the layers' indexes answer, as they are at
 * that moment.
 */
public final class ShownSpans {

    private static final Predicate<ShownSpan> EVERY = shown -> true;

    public static final ShownSpans EMPTY = new ShownSpans(List.of());

    private static final Comparator<ShownSpan> READING = Comparator.comparing(ShownSpan::span, Span.READING_ORDER);

    /** Innermost first: the shorter, then the later one. */
    private static final Comparator<ShownSpan> INNERMOST = Comparator
            .comparingInt((ShownSpan shown) -> shown.end() - shown.begin()).thenComparing(READING.reversed());

    private final List<SpanLayer> layers;
    private final Predicate<ShownSpan> filter;

    /** All spans of these layers, from the lowest up. */
    public ShownSpans(List<SpanLayer> layers) {
        this(layers, EVERY);
    }

    /** @param filter accepts the spans that are shown */
    public ShownSpans(List<SpanLayer> layers, Predicate<ShownSpan> filter) {
        this.layers = List.copyOf(layers);
        this.filter = filter;
    }

    /** The same layers, but of them only the spans that a filter accepts. */
    public ShownSpans filtered(SpanFilter wanted, SpanFilter.Condition condition) {
        return new ShownSpans(layers, wanted.isEmpty() ? EVERY : new Wanted(wanted, condition));
    }

    /** The same layers without a filter. */
    public ShownSpans unfiltered() {
        return new ShownSpans(layers, EVERY);
    }

    private record Wanted(SpanFilter filter, SpanFilter.Condition condition) implements Predicate<ShownSpan> {
        @Override
        public boolean test(ShownSpan shown) {
            return filter.accepts(shown, condition);
        }
    }

    /** Spans that belong to no project. */
    public static ShownSpans of(List<ShownSpan> spans) {
        Map<Annotator, List<ShownSpan>> byAnnotator = new LinkedHashMap<>();
        spans.forEach(shown -> byAnnotator.computeIfAbsent(shown.annotator(), key -> new ArrayList<>()).add(shown));
        List<SpanLayer> layers = new ArrayList<>();
        byAnnotator.forEach((annotator, theirs) -> layers.add(SpanLayer.of(annotator, theirs.getFirst().own(),
                theirs.stream().map(shown -> SpanData.of(shown.span())).toList())));
        return new ShownSpans(layers);
    }

    /** The same spans, as they stand in a text in which something is typed that is not stored yet. */
    public ShownSpans moved(SpanMovement movement) {
        return new ShownSpans(layers.stream().map(layer -> layer.moved(movement)).toList(), filter);
    }

    /**
     * Whether the same spans are shown, now and after later changes of them; those of a text in which something is typed
     * are the same as those of the text when it is stored.
     */
    public boolean isSame(ShownSpans other) {
        boolean same = filter.equals(other.filter) && layers.size() == other.layers.size();
        for (int i = 0; same && i < layers.size(); i++) {
            same = layers.get(i).isSame(other.layers.get(i));
        }
        return same;
    }

    public boolean isEmpty() {
        return layers.stream().noneMatch(layer -> layer.anyMatch(filter));
    }

    /** All spans in reading order, as they are now. */
    public List<ShownSpan> all() {
        List<ShownSpan> all = new ArrayList<>();
        forEach(all::add);
        if (layers.size() > 1) {
            all.sort(READING);
        }
        return all;
    }

    /** All spans, layer by layer. */
    private void forEach(Consumer<ShownSpan> consumer) {
        layers.forEach(layer -> layer.forEach(shown -> {
            if (filter.test(shown)) {
                consumer.accept(shown);
            }
        }));
    }

    /**
     * The spans that have to be drawn with the range, in reading order: they share a character with it or reach over it
     * with a gap; or they mark a point in it or at one of its edges.
     */
    public List<ShownSpan> touching(TextRange range) {
        List<ShownSpan> found = new ArrayList<>();
        layers.forEach(layer -> found.addAll(layer.reaching(range)));
        found.removeIf(filter.negate());
        if (layers.size() > 1) {
            found.sort(READING);
        }
        return found;
    }

    /** The pieces in which something of a span is drawn. An empty one shows no more than the mark of a point. */
    public BitSet marked(Pieces pieces) {
        BitSet marked = new BitSet(pieces.count());
        forEach(shown -> mark(shown, pieces, marked));
        return marked;
    }

    private static void mark(ShownSpan shown, Pieces pieces, BitSet marked) {
        int first = pieces.indexAt(shown.begin());
        int last = pieces.indexAt(Math.max(shown.begin(), shown.end() - 1));
        for (int i = first; i <= last; i++) {
            marked.set(i, marked.get(i) || pieces.get(i).length() > 0);
        }
        for (TextRange range : shown.span().ranges()) {
            if (range.isEmpty()) {
                markPoint(pieces, range.begin(), marked);
            }
        }
    }

    /** Between two pieces of one paragraph a point is drawn in both. */
    private static void markPoint(Pieces pieces, int offset, BitSet marked) {
        int piece = pieces.indexAt(offset);
        marked.set(piece);
        if (piece > 0 && pieces.get(piece - 1).end() == offset) {
            marked.set(piece - 1);
        }
    }

    /** The spans that hold the character at the offset, innermost first. */
    public List<ShownSpan> covering(int offset) {
        return innermostFirst(new TextRange(offset, offset + 1), range -> range.contains(offset));
    }

    /** The spans that a caret at the offset stands in or at the edge of, innermost first. */
    public List<ShownSpan> at(int offset) {
        return innermostFirst(new TextRange(Math.max(0, offset - 1), offset + 1),
                range -> range.begin() <= offset && offset <= range.end());
    }

    public Optional<ShownSpan> find(AnnotationId id) {
        return layers.stream().map(layer -> layer.find(id)).flatMap(Optional::stream).filter(filter).findFirst();
    }

    /** The first span that begins at the offset or after it. */
    public Optional<ShownSpan> firstFrom(int offset) {
        return nearest(layer -> layer.firstAfter(offset - 1, filter), READING);
    }

    /** The last span that begins before the offset. */
    public Optional<ShownSpan> lastBefore(int offset) {
        return nearest(layer -> layer.lastBefore(offset, filter), READING.reversed());
    }

    /** The next span in reading order. */
    public Optional<ShownSpan> next(ShownSpan shown) {
        return nearest(layer -> layer.firstAfter(shown.span(), filter), READING);
    }

    public Optional<ShownSpan> previous(ShownSpan shown) {
        return nearest(layer -> layer.lastBefore(shown.span(), filter), READING.reversed());
    }

    /** Of each layer one span, and of these the first in an order. */
    private Optional<ShownSpan> nearest(Function<SpanLayer, Optional<ShownSpan>> ofLayer,
            Comparator<ShownSpan> order) {
        return layers.stream().map(ofLayer).flatMap(Optional::stream).min(order);
    }

    private List<ShownSpan> innermostFirst(TextRange around, Predicate<TextRange> condition) {
        List<ShownSpan> found = new ArrayList<>(touching(around));
        found.removeIf(shown -> shown.span().ranges().stream().noneMatch(condition));
        found.sort(INNERMOST);
        return found;
    }
}
