/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.model;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.isnad.text.TextRange;

/**
 * Answers where spans lie, and is kept current while spans come and go. Gaps of discontinuous spans count as not
 * covered.
 * <p>
 * The spans stand in reading order in chunks of at most {@value SpanChunk#CAPACITY}, with their borders in arrays. Over
 * the chunks lies a tree of the greatest ends and one of the layers, so that whole stretches are passed over:
 * a question costs O(log n + hits), a change O(log n), and once in a chunk's length of changes O(n / chunk). Not for
 * several threads while one changes.
 *
 * @param <S> the spans' type
 */
public final class SpanIndex<S extends Span> {

    private final SpanChunks<S> chunks = new SpanChunks<>();

    /** An index of the spans in any order; later changes of the collection do not concern it. */
    public static <S extends Span> SpanIndex<S> of(Collection<? extends S> spans) {
        SpanIndex<S> index = new SpanIndex<>();
        index.setAll(spans);
        return index;
    }

    /** Puts these spans, in any order, in the place of all others. */
    public void setAll(Collection<? extends S> spans) {
        List<S> sorted = new ArrayList<>(spans);
        if (!isSorted(sorted)) {
            sorted.sort(Span.READING_ORDER);
        }
        chunks.fill(sorted);
    }

    private static boolean isSorted(List<? extends Span> spans) {
        for (int i = 1; i < spans.size(); i++) {
            if (Span.READING_ORDER.compare(spans.get(i - 1), spans.get(i)) > 0) {
                return false;
            }
        }
        return true;
    }

    /** Adds a span whose id no other has. */
    public void add(S span) {
        chunks.add(span);
    }

    /** Puts a span in the place of one that is there; cheap where it moves past no other. */
    void replace(S before, S after) {
        if (!chunks.replace(before, after)) {
            chunks.remove(before);
            chunks.add(after);
        }
    }

    /** @return false if no span of this id and these borders was there */
    public boolean remove(S span) {
        return chunks.remove(span);
    }

    /** All spans in reading order; unmodifiable and live. */
    public List<S> spans() {
        return new View();
    }

    /** The spans that hold the character at the offset, in reading order: the outer before the inner. */
    public List<S> covering(int offset) {
        return overlapping(new TextRange(offset, offset + 1));
    }

    /** The spans that share a character with the range, or are a point in it, in reading order. */
    public List<S> overlapping(TextRange range) {
        List<S> found = new ArrayList<>();
        int to = range.end();
        for (int c = chunks.reaching(0, range.begin()); c >= 0 && chunks.get(c).firstBegin() < to;
                c = chunks.reaching(c + 1, range.begin())) {
            SpanChunk<S> chunk = chunks.get(c);
            for (int i = 0; i < chunk.size() && chunk.begin(i) < to; i++) {
                if (chunk.end(i) >= range.begin() && chunk.span(i).touches(range.begin(), to)) {
                    found.add(chunk.span(i));
                }
            }
        }
        return found;
    }

    /**
     * The spans that reach into the range, in reading order: they share a character with it or lie on both sides of it
     * with a gap; or they are a point in it or at one of its edges.
     */
    public List<S> reaching(TextRange range) {
        List<S> found = new ArrayList<>();
        int to = range.end();
        for (int c = chunks.reaching(0, range.begin()); c >= 0 && chunks.get(c).firstBegin() <= to;
                c = chunks.reaching(c + 1, range.begin())) {
            SpanChunk<S> chunk = chunks.get(c);
            for (int i = 0; i < chunk.size() && chunk.begin(i) <= to; i++) {
                boolean point = chunk.begin(i) == chunk.end(i);
                if (point ? chunk.begin(i) >= range.begin() : chunk.begin(i) < to && chunk.end(i) > range.begin()) {
                    found.add(chunk.span(i));
                }
            }
        }
        return found;
    }

    /** The spans that lie wholly in the range, in reading order. */
    public List<S> within(TextRange range) {
        List<S> found = new ArrayList<>();
        forEachWithin(range, found::add);
        return found;
    }

    /** The spans of a layer that lie wholly in the range, in reading order. */
    public List<S> within(TextRange range, String layer) {
        List<S> found = new ArrayList<>();
        forEachWithin(range, span -> {
            if (span.layer().equals(layer)) {
                found.add(span);
            }
        });
        return found;
    }

    private void forEachWithin(TextRange range, Consumer<S> sink) {
        int c = chunks.from(range.begin());
        int i = c < chunks.count() ? chunks.get(c).from(range.begin()) : 0;
        for (; c < chunks.count(); c++, i = 0) {
            SpanChunk<S> chunk = chunks.get(c);
            for (; i < chunk.size(); i++) {
                if (chunk.begin(i) > range.end()) {
                    return;
                }
                if (chunk.end(i) <= range.end()) {
                    sink.accept(chunk.span(i));
                }
            }
        }
    }

    /** The first span that begins after the offset. */
    public Optional<S> next(int offset) {
        int c = chunks.from(offset + 1);
        return c == chunks.count() ? Optional.empty() : Optional.of(chunks.get(c).span(chunks.get(c).from(offset + 1)));
    }

    /** The last span that begins before the offset. */
    public Optional<S> previous(int offset) {
        return chunks.before(offset, null);
    }

    /** The first span of a layer that begins after the offset. */
    public Optional<S> next(int offset, String layer) {
        return chunks.after(offset, layer);
    }

    /** The last span of a layer that begins before the offset. */
    public Optional<S> previous(int offset, String layer) {
        return chunks.before(offset, layer);
    }

    /** The span that follows another one in reading order, whether that one is in the index or not. */
    public Optional<S> after(S span) {
        return chunks.after(span);
    }

    /** The span before another one in reading order, whether that one is in the index or not. */
    public Optional<S> before(S span) {
        return chunks.before(span);
    }

    private final class View extends AbstractList<S> {

        @Override
        public S get(int index) {
            return chunks.at(index);
        }

        @Override
        public int size() {
            return chunks.size();
        }

        @Override
        public Iterator<S> iterator() {
            return chunks.iterator();
        }
    }
}
