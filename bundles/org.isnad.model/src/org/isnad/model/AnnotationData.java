/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.model;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An annotation as an immutable value: what a {@link org.isnad.model.change.Change} carries, and what may cross
 * threads. A document has a hundred thousand of them, so what they have in common lies in shared objects and everything
 * else in plain fields.
 */
public abstract sealed class AnnotationData implements Annotation
        permits SpanData, RelationData, GroupData, DocumentAnnotationData {

    /** Annotations of one kind that have no place in the text stand in the order in which they were made. */
    public static final Comparator<AnnotationData> BY_ID = (one, other) -> {
        int high = Long.compareUnsigned(one.high, other.high);
        return high != 0 ? high : Long.compareUnsigned(one.low, other.low);
    };

    /** The kinds, in the order in which they are stored and shown. */
    public enum Kind { SPAN, RELATION, GROUP, DOCUMENT }

    private final long high;
    private final long low;
    private final long seconds;
    private final int nanos;
    private final AnnotationHead head;
    private final Features features;

    AnnotationData(AnnotationId id, AnnotationHead head, Instant time, Features features) {
        this.high = id.high();
        this.low = id.low();
        this.head = head;
        this.seconds = time.getEpochSecond();
        this.nanos = time.getNano();
        this.features = features;
    }

    public abstract Kind kind();

    /** The same with other common parts; all else, and the kind, stay. */
    abstract AnnotationData with(AnnotationId newId, AnnotationHead newHead, Instant newTime, Features newFeatures);

    /** The annotations that this one names: both ends of a relation, the members of a group. */
    public Set<AnnotationId> references() {
        return Set.of();
    }

    /** The same annotation with one feature set to the values; no values remove the feature. */
    public AnnotationData withFeature(String name, List<String> values, Instant now) {
        return with(id(), head, now, features.with(name, values));
    }

    /** The same annotation with another remark; empty for none. */
    public AnnotationData withComment(String comment, Instant now) {
        return with(id(), head.withComment(comment), now, features);
    }

    /** The same annotation with another origin: a suggestion that was accepted. */
    public AnnotationData withOrigin(Origin origin, Instant now) {
        return with(id(), head.withOrigin(origin), now, features);
    }

    /** The same annotation in another layer and with other features; who made it and when stays. */
    public AnnotationData described(String layer, Map<String, List<String>> newFeatures) {
        return with(id(), head.withLayer(layer), time(), Features.of(newFeatures));
    }

    /** The same annotation as made by somebody else: what was read from a file that names nobody. */
    public AnnotationData withAuthor(String author) {
        return with(id(), head.withAuthor(author), time(), features);
    }

    /** A copy of all but the id. */
    public AnnotationData withId(AnnotationId newId) {
        return with(newId, head, time(), features);
    }

    long high() {
        return high;
    }

    long low() {
        return low;
    }

    public AnnotationHead head() {
        return head;
    }

    public Features featureSet() {
        return features;
    }

    @Override
    public AnnotationId id() {
        return new AnnotationId(high, low);
    }

    @Override
    public String layer() {
        return head.layer();
    }

    @Override
    public Map<String, List<String>> features() {
        return features.asMap();
    }

    @Override
    public Optional<String> feature(String name) {
        return Optional.ofNullable(features.get(name));
    }

    @Override
    public String author() {
        return head.author();
    }

    @Override
    public Instant time() {
        return Instant.ofEpochSecond(seconds, nanos);
    }

    @Override
    public Origin origin() {
        return head.origin();
    }

    @Override
    public String comment() {
        return head.comment();
    }

    /** What this kind adds to what all have. */
    abstract Object own();

    @Override
    public final boolean equals(Object other) {
        return this == other || other instanceof AnnotationData same && high == same.high && low == same.low
                && kind() == same.kind() && seconds == same.seconds && nanos == same.nanos && head.equals(same.head)
                && features.equals(same.features) && own().equals(same.own());
    }

    @Override
    public final int hashCode() {
        return Long.hashCode(high * 31 + low);
    }

    @Override
    public final String toString() {
        return kind() + " " + id() + " " + head.layer() + " " + own() + " {" + features + "}";
    }
}
