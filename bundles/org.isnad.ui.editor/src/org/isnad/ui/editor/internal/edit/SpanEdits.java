/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.edit;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.isnad.model.Annotator;
import org.isnad.model.DocumentId;
import org.isnad.model.IdSource;
import org.isnad.model.Origin;
import org.isnad.model.Span;
import org.isnad.model.SpanData;
import org.isnad.model.change.AnnotationChange;
import org.isnad.model.change.Change;
import org.isnad.model.change.ChangeList;
import org.isnad.model.schema.FeatureType;
import org.isnad.text.TextRange;

/** Makes the changes that annotating one document consists of. Applies none. */
public final class SpanEdits {

    private static final String TAG = "tag";

    private final DocumentId document;
    private final IdSource ids;
    private final Clock clock;

    public SpanEdits(DocumentId document, IdSource ids, Clock clock) {
        this.document = document;
        this.ids = ids;
        this.clock = clock;
    }

    /** The document that the changes are of. */
    public DocumentId document() {
        return document;
    }

    /** The time that changes carry. */
    public Instant now() {
        return clock.instant();
    }

    /** Where ids of new annotations come from. */
    public IdSource ids() {
        return ids;
    }

    /** A new span with the choice's tag and the defaults of the layer's other features. */
    public AnnotationChange add(Annotator annotator, TagChoice choice, TextRange range) {
        return AnnotationChange.add(document, annotator, new SpanData(ids.next(), choice.layer().name(), List.of(range),
                features(choice), annotator.name(), clock.instant(), Origin.MANUAL, ""));
    }

    /** The span with another tag. In the same layer its other features stay; another layer has its own. */
    public AnnotationChange retag(Annotator annotator, Span span, TagChoice choice) {
        SpanData before = SpanData.of(span);
        SpanData decided = decided(before);
        SpanData after = choice.layer().name().equals(span.layer())
                ? decided.withFeature(TAG, choice.tag() == null ? List.of() : List.of(choice.tagName()),
                        clock.instant())
                : new SpanData(before.id(), choice.layer().name(), before.ranges(), features(choice), before.author(),
                        clock.instant(), decided.origin(), before.comment());
        return new AnnotationChange(document, annotator, before, after);
    }

    public AnnotationChange remove(Annotator annotator, Span span) {
        return AnnotationChange.remove(document, annotator, SpanData.of(span));
    }

    /**
     * The span with its first begin or its last end elsewhere.
     *
     * @return empty if nothing would be left of a range, or it would run into the next one
     */
    public Optional<AnnotationChange> moveBorder(Annotator annotator, Span span, boolean begin, int offset) {
        List<TextRange> ranges = new ArrayList<>(span.ranges());
        int index = begin ? 0 : ranges.size() - 1;
        TextRange old = ranges.get(index);
        int from = begin ? offset : old.begin();
        int to = begin ? old.end() : offset;
        if (from >= to || from == old.begin() && to == old.end()) {
            return Optional.empty();
        }
        ranges.set(index, new TextRange(from, to));
        return Optional.of(reshape(annotator, span, ranges, span.features()));
    }

    /** The span with other ranges and features. */
    public AnnotationChange reshape(Annotator annotator, Span span, List<TextRange> ranges,
            Map<String, List<String>> features) {
        SpanData before = SpanData.of(span);
        return new AnnotationChange(document, annotator, before, new SpanData(before.id(), before.layer(), ranges,
                features, before.author(), clock.instant(), decided(before).origin(), before.comment()));
    }

    /**
     * The first of several spans as one that reaches over all.
     *
     * @param features what it says; it has the remarks of all
     */
    public AnnotationChange merge(Annotator annotator, List<SpanData> spans, Map<String, List<String>> features) {
        SpanData first = spans.getFirst();
        TextRange whole = new TextRange(first.begin(), spans.stream().mapToInt(SpanData::end).max().orElseThrow());
        String comment = spans.stream().map(SpanData::comment).filter(one -> !one.isBlank()).distinct()
                .collect(Collectors.joining("\n"));
        SpanData after = (SpanData) reshape(annotator, first, List.of(whole), features).after();
        return new AnnotationChange(document, annotator, first, after.withComment(comment, clock.instant()));
    }

    /** The span with one feature set. */
    public AnnotationChange describe(Annotator annotator, Span span, String feature, String value) {
        SpanData before = SpanData.of(span);
        return new AnnotationChange(document, annotator, before,
                decided(before).withFeature(feature, List.of(value), clock.instant()));
    }

    /** The span in two: it keeps the first ranges, a new one that says the same gets the others. */
    public Change split(Annotator annotator, Span span, List<TextRange> first, List<TextRange> second) {
        SpanData kept = (SpanData) reshape(annotator, span, first, span.features()).after();
        return new ChangeList(List.of(new AnnotationChange(document, annotator, SpanData.of(span), kept),
                AnnotationChange.add(document, annotator,
                        kept.withId(ids.next()).withRanges(second, clock.instant()))));
    }

    /** The suggestion as a decision of the annotator's. */
    public AnnotationChange accept(Annotator annotator, Span span) {
        SpanData before = SpanData.of(span);
        return new AnnotationChange(document, annotator, before, decided(before));
    }

    /** Who changes a suggestion has decided on it. */
    private SpanData decided(SpanData span) {
        return span.origin().kind() == Origin.Kind.SUGGESTED
                ? span.withOrigin(span.origin().accepted(), clock.instant()) : span;
    }

    private static Map<String, List<String>> features(TagChoice choice) {
        Map<String, List<String>> features = new TreeMap<>();
        for (FeatureType feature : choice.layer().features()) {
            if (!feature.defaultValue().isEmpty()) {
                features.put(feature.name(), List.of(feature.defaultValue()));
            }
        }
        if (choice.tag() != null) {
            features.put(TAG, List.of(choice.tagName()));
        }
        return features;
    }
}
