/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.spans;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.isnad.model.AnnotationId;
import org.isnad.model.AnnotationSet;
import org.isnad.model.Annotator;
import org.isnad.model.Span;
import org.isnad.model.SpanData;
import org.isnad.model.SpanIndex;
import org.isnad.text.TextRange;

/**
 * One annotator's spans, as the project holds them: a view of the live index, so that a document with a hundred thousand
 * annotations costs no more to show, and no more after each change, than one with a hundred.
 *
 * @param own   whether they are the annotator's at work, and so may be changed
 * @param index kept current by the project
 * @param byId  finds a span of the index
 */
public record SpanLayer(Annotator annotator, boolean own, SpanIndex<SpanData> index,
        Function<AnnotationId, Optional<SpanData>> byId) {

    /** The spans of a set; live. */
    public static SpanLayer of(AnnotationSet set, boolean own) {
        return new SpanLayer(set.annotator(), own, set.index(), id -> set.span(id).map(SpanData::of));
    }

    /** Spans that belong to no project. */
    public static SpanLayer of(Annotator annotator, boolean own, List<SpanData> spans) {
        return new SpanLayer(annotator, own, SpanIndex.of(spans),
                id -> spans.stream().filter(span -> span.id().equals(id)).findFirst());
    }

    /** Whether both show the same, now and later. */
    boolean isSame(SpanLayer other) {
        return own == other.own && index == other.index && annotator.equals(other.annotator);
    }

    ShownSpan shown(SpanData span) {
        return new ShownSpan(span, annotator, own);
    }

    List<ShownSpan> reaching(TextRange range) {
        return index.reaching(range).stream().map(this::shown).toList();
    }

    Optional<ShownSpan> find(AnnotationId id) {
        return byId.apply(id).map(this::shown);
    }

    Optional<ShownSpan> after(Span span) {
        return index.after(SpanData.of(span)).map(this::shown);
    }

    Optional<ShownSpan> before(Span span) {
        return index.before(SpanData.of(span)).map(this::shown);
    }
}
