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
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import org.isnad.model.AnnotationId;
import org.isnad.model.Span;
import org.isnad.text.TextRange;
import org.isnad.ui.editor.internal.flow.Pieces;

/**
 * Finds spans by place. Spans stand in reading order; for each block of them the greatest end is known, so that one
 * span that encloses the whole document does not make every search look at all the others.
 */
public final class ShownSpans {

    public static final ShownSpans EMPTY = new ShownSpans(List.of());

    private static final int BLOCK = 64;

    /** Innermost first: the shorter, then the later one. */
    private static final Comparator<ShownSpan> INNERMOST = Comparator
            .comparingInt((ShownSpan shown) -> shown.end() - shown.begin())
            .thenComparing(Comparator.comparing(ShownSpan::span, Span.READING_ORDER).reversed());

    private final List<ShownSpan> spans;
    private final int[] greatestEnds;

    private ShownSpans(List<ShownSpan> sorted) {
        spans = sorted;
        greatestEnds = new int[(sorted.size() + BLOCK - 1) / BLOCK];
        for (int i = 0; i < sorted.size(); i++) {
            greatestEnds[i / BLOCK] = Math.max(greatestEnds[i / BLOCK], sorted.get(i).end());
        }
    }

    public static ShownSpans of(List<ShownSpan> spans) {
        List<ShownSpan> sorted = new ArrayList<>(spans);
        sorted.sort(Comparator.comparing(ShownSpan::span, Span.READING_ORDER));
        return new ShownSpans(List.copyOf(sorted));
    }

    /** All spans in reading order. */
    public List<ShownSpan> all() {
        return spans;
    }

    /**
     * The spans that have to be drawn with the range, in reading order: they share a character with it or reach over it
     * with a gap; or they mark a point in it or at one of its edges.
     */
    public List<ShownSpan> touching(TextRange range) {
        List<ShownSpan> found = new ArrayList<>();
        int limit = firstBeginningAfter(range.end());
        for (int i = 0; i < limit; i++) {
            if (i % BLOCK == 0 && greatestEnds[i / BLOCK] < range.begin()) {
                i += BLOCK - 1;
                continue;
            }
            ShownSpan shown = spans.get(i);
            boolean point = shown.begin() == shown.end();
            boolean touches = point ? shown.begin() >= range.begin()
                    : shown.begin() < range.end() && shown.end() > range.begin();
            if (touches) {
                found.add(shown);
            }
        }
        return found;
    }

    /** The pieces in which something of a span is drawn. An empty one shows no more than the mark of a point. */
    public BitSet marked(Pieces pieces) {
        BitSet marked = new BitSet(pieces.count());
        for (ShownSpan shown : spans) {
            int last = Math.max(shown.begin(), shown.end() - 1);
            marked.set(pieces.indexAt(shown.begin()), pieces.indexAt(last) + 1);
        }
        for (int i = marked.nextSetBit(0); i >= 0; i = marked.nextSetBit(i + 1)) {
            marked.set(i, pieces.get(i).length() > 0);
        }
        spans.stream().flatMap(shown -> shown.span().ranges().stream()).filter(TextRange::isEmpty)
                .forEach(point -> markPoint(pieces, point.begin(), marked));
        return marked;
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
        return spans.stream().filter(shown -> shown.span().id().equals(id)).findFirst();
    }

    /** The first span that begins at the offset or after it. */
    public Optional<ShownSpan> firstFrom(int offset) {
        int index = offset == 0 ? 0 : firstBeginningAfter(offset - 1);
        return index < spans.size() ? Optional.of(spans.get(index)) : Optional.empty();
    }

    /** The last span that begins before the offset. */
    public Optional<ShownSpan> lastBefore(int offset) {
        int index = offset == 0 ? 0 : firstBeginningAfter(offset - 1);
        return index > 0 ? Optional.of(spans.get(index - 1)) : Optional.empty();
    }

    /** The next span in reading order. */
    public Optional<ShownSpan> next(ShownSpan shown) {
        int index = indexOf(shown);
        return index >= 0 && index + 1 < spans.size() ? Optional.of(spans.get(index + 1)) : Optional.empty();
    }

    public Optional<ShownSpan> previous(ShownSpan shown) {
        int index = indexOf(shown);
        return index > 0 ? Optional.of(spans.get(index - 1)) : Optional.empty();
    }

    private List<ShownSpan> innermostFirst(TextRange around, Predicate<TextRange> condition) {
        List<ShownSpan> found = new ArrayList<>(touching(around));
        found.removeIf(shown -> shown.span().ranges().stream().noneMatch(condition));
        found.sort(INNERMOST);
        return found;
    }

    private int indexOf(ShownSpan shown) {
        for (int i = firstBeginningAfter(shown.begin()) - 1; i >= 0 && spans.get(i).begin() == shown.begin(); i--) {
            if (spans.get(i).span().id().equals(shown.span().id())) {
                return i;
            }
        }
        return -1;
    }

    private int firstBeginningAfter(int offset) {
        int low = 0;
        int high = spans.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (spans.get(middle).begin() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
