/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.spans;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

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

    private SpanLayer(Annotator annotator, boolean own, SpanIndex<SpanData> index,
            Function<AnnotationId, Optional<SpanData>> byId, Stillness stillness) {
        this.annotator = annotator;
        this.own = own;
        this.index = index;
        this.byId = byId;
        this.stillness = stillness;
    }

    /**
     * The spans of a set; live.
     *
     * @param own       whether they are the annotator's at work, and so may be changed
     * @param stillness that of the set's project
     */
    public static SpanLayer of(AnnotationSet set, boolean own, Stillness stillness) {
        return new SpanLayer(set.annotator(), own, set.index(), id -> set.span(id).map(SpanData::of), stillness);
    }

    /** Spans that belong to no project. */
    public static SpanLayer of(Annotator annotator, boolean own, List<SpanData> spans) {
        return new SpanLayer(annotator, own, SpanIndex.of(spans),
                id -> spans.stream().filter(span -> span.id().equals(id)).findFirst(), NOBODY_CHANGES_IT);
    }

    /** Whether both show the same, now and later. */
    boolean isSame(SpanLayer other) {
        return own == other.own && index == other.index && annotator.equals(other.annotator);
    }

    private ShownSpan shown(SpanData span) {
        return new ShownSpan(span, annotator, own);
    }

    /** Takes all spans to a consumer, in reading order. */
    void forEach(Consumer<ShownSpan> consumer) {
        stillness.during(() -> {
            index.spans().forEach(span -> consumer.accept(shown(span)));
            return null;
        });
    }

    boolean anyMatch(Predicate<ShownSpan> condition) {
        return stillness.during(() -> index.spans().stream().map(this::shown).anyMatch(condition));
    }

    List<ShownSpan> reaching(TextRange range) {
        return stillness.during(() -> index.reaching(range)).stream().map(this::shown).toList();
    }

    Optional<ShownSpan> find(AnnotationId id) {
        return stillness.during(() -> byId.apply(id)).map(this::shown);
    }

    /** The first span that begins after the offset and is accepted. */
    Optional<ShownSpan> firstAfter(int offset, Predicate<ShownSpan> accepted) {
        return first(() -> index.next(offset), index::after, accepted);
    }

    /** The last span that begins before the offset and is accepted. */
    Optional<ShownSpan> lastBefore(int offset, Predicate<ShownSpan> accepted) {
        return first(() -> index.previous(offset), index::before, accepted);
    }

    /** The next span in reading order that is accepted. */
    Optional<ShownSpan> firstAfter(Span span, Predicate<ShownSpan> accepted) {
        return first(() -> index.after(SpanData.of(span)), index::after, accepted);
    }

    Optional<ShownSpan> lastBefore(Span span, Predicate<ShownSpan> accepted) {
        return first(() -> index.before(SpanData.of(span)), index::before, accepted);
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
}
