/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.spans;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.isnad.model.AnnotationId;
import org.isnad.model.AnnotationSet;
import org.isnad.model.Annotator;
import org.isnad.model.Span;
import org.isnad.model.SpanData;
import org.isnad.model.SpanIndex;
import org.isnad.text.TextRange;

/**
 * One annotator's spans, as the project holds them: a view of the live index, so that a document with a hundred thousand
 * annotations costs no more to show, and no more after each change, than one with a hundred. Answers any number of
 * threads: what another program changed is taken into the index beside the UI thread.
 */
public final class SpanLayer {

    /** Keeps an index as it is while it is asked something. */
    public interface Stillness {

        /** Runs a question that changes nothing and waits for nothing. */
        <T> T during(Supplier<T> question);
    }

    private static final Comparator<ShownSpan> READING = Comparator.comparing(ShownSpan::span, Span.READING_ORDER);

    private static final Stillness NOBODY_CHANGES_IT = new Stillness() {
        @Override
        public <T> T during(Supplier<T> question) {
            return question.get();
        }
    };

    private final Annotator annotator;
    private final boolean own;
    private final SpanIndex<SpanData> index;
    private final Function<AnnotationId, Optional<SpanData>> byId;
    private final Stillness stillness;
    /** Null where the spans are shown as they are stored. */
    private final SpanMovement movement;

    private SpanLayer(Annotator annotator, boolean own, SpanIndex<SpanData> index,
            Function<AnnotationId, Optional<SpanData>> byId, Stillness stillness, SpanMovement movement) {
        this.annotator = annotator;
        this.own = own;
        this.index = index;
        this.byId = byId;
        this.stillness = stillness;
        this.movement = movement;
    }

    /**
     * The spans of a set; live.
     *
     * @param own       whether they are the annotator's at work, and so may be changed
     * @param stillness that of the set's project
     */
    public static SpanLayer of(AnnotationSet set, boolean own, Stillness stillness) {
        return new SpanLayer(set.annotator(), own, set.index(), id -> set.span(id).map(SpanData::of), stillness, null);
    }

    /** Spans that belong to no project. */
    public static SpanLayer of(Annotator annotator, boolean own, List<SpanData> spans) {
        return new SpanLayer(annotator, own, SpanIndex.of(spans),
                id -> spans.stream().filter(span -> span.id().equals(id)).findFirst(), NOBODY_CHANGES_IT,
                null);
    }

    /** The same spans, as they stand in a text in which something is typed. */
    SpanLayer moved(SpanMovement newMovement) {
        return new SpanLayer(annotator, own, index, byId, stillness, newMovement);
    }

    /** Whether both show the same spans, now and later, though perhaps in texts in which something else is typed. */
    boolean isSame(SpanLayer other) {
        return own == other.own && index == other.index && annotator.equals(other.annotator);
    }

    private ShownSpan shown(SpanData span) {
        return new ShownSpan(movement == null ? span : movement.move(span), annotator, own);
    }

    /** Takes all spans to a consumer, in reading order. */
    void forEach(Consumer<ShownSpan> consumer) {
        stillness.during(() -> {
            Stream<ShownSpan> all = index.spans().stream().map(this::shown);
            (movement == null ? all : all.sorted(READING)).forEach(consumer);
            return null;
        });
    }

    boolean anyMatch(Predicate<ShownSpan> condition) {
        return stillness.during(() -> index.spans().stream().map(this::shown).anyMatch(condition));
    }

    List<ShownSpan> reaching(TextRange range) {
        if (movement == null) {
            return stillness.during(() -> index.reaching(range)).stream().map(this::shown).toList();
        }
        return stillness.during(() -> index.reaching(movement.toStored(range))).stream().map(this::shown)
                .filter(span -> reaches(span, range)).sorted(READING).toList();
    }

    private static boolean reaches(ShownSpan shown, TextRange range) {
        return shown.begin() < range.end() && range.begin() < shown.end() || shown.span().ranges().stream()
                .anyMatch(one -> one.isEmpty() && range.begin() <= one.begin() && one.begin() <= range.end());
    }

    Optional<ShownSpan> find(AnnotationId id) {
        return stillness.during(() -> byId.apply(id)).map(this::shown);
    }

    /** The first span that begins after the offset and is accepted. */
    Optional<ShownSpan> firstAfter(int offset, Predicate<ShownSpan> accepted) {
        return movement == null ? first(() -> index.next(offset), index::after, accepted)
                : forward(offset, accepted.and(shown -> shown.begin() > offset));
    }

    /** The last span that begins before the offset and is accepted. */
    Optional<ShownSpan> lastBefore(int offset, Predicate<ShownSpan> accepted) {
        return movement == null ? first(() -> index.previous(offset), index::before, accepted)
                : backward(offset, accepted.and(shown -> shown.begin() < offset));
    }

    /** The next span in reading order that is accepted. */
    Optional<ShownSpan> firstAfter(Span span, Predicate<ShownSpan> accepted) {
        return movement == null ? first(() -> index.after(SpanData.of(span)), index::after, accepted)
                : forward(span.begin(), accepted.and(shown -> Span.READING_ORDER.compare(shown.span(), span) > 0));
    }

    Optional<ShownSpan> lastBefore(Span span, Predicate<ShownSpan> accepted) {
        return movement == null ? first(() -> index.before(SpanData.of(span)), index::before, accepted)
                : backward(span.begin(), accepted.and(shown -> Span.READING_ORDER.compare(shown.span(), span) < 0));
    }

    private Optional<ShownSpan> first(Supplier<Optional<SpanData>> start,
            Function<SpanData, Optional<SpanData>> step, Predicate<ShownSpan> accepted) {
        return stillness.during(() -> {
            Optional<SpanData> candidate = start.get();
            while (candidate.isPresent() && !accepted.test(shown(candidate.get()))) {
                candidate = step.apply(candidate.get());
            }
            return candidate.map(this::shown);
        });
    }

    /**
     * The first span at an offset of the shown text or behind it that a condition holds for. Spans that begin where
     * something is typed may stand in another order than they are stored in.
     */
    private Optional<ShownSpan> forward(int offset, Predicate<ShownSpan> condition) {
        return stillness.during(() -> {
            ShownSpan first = null;
            Optional<SpanData> next = index.next(movement.from(offset) - 1);
            while (next.isPresent() && (first == null || next.get().begin() <= movement.to(first.begin()))) {
                ShownSpan found = shown(next.get());
                if (condition.test(found) && (first == null || READING.compare(found, first) < 0)) {
                    first = found;
                }
                next = index.after(next.get());
            }
            return Optional.ofNullable(first);
        });
    }

    /** As {@link #forward}, the last one at the offset or before it. */
    private Optional<ShownSpan> backward(int offset, Predicate<ShownSpan> condition) {
        return stillness.during(() -> {
            ShownSpan last = null;
            Optional<SpanData> previous = index.previous(movement.to(offset) + 1);
            while (previous.isPresent() && (last == null || previous.get().begin() >= movement.from(last.begin()))) {
                ShownSpan found = shown(previous.get());
                if (condition.test(found) && (last == null || READING.compare(found, last) > 0)) {
                    last = found;
                }
                previous = index.before(previous.get());
            }
            return Optional.ofNullable(last);
        });
    }
}
