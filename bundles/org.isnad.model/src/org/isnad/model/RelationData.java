/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** A directed relation between two annotations of any kind, as an immutable value. */
public final class RelationData extends AnnotationData {

    private final AnnotationId source;
    private final AnnotationId target;

    public RelationData(AnnotationId id, AnnotationHead head, AnnotationId source, AnnotationId target,
            Features features, Instant time) {
        super(id, head, time, features);
        if (source.equals(id) || target.equals(id)) {
            throw new IllegalArgumentException("relation " + id + " is its own end");
        }
        this.source = source;
        this.target = target;
    }

    /**
     * @param features features without a value are left out
     * @param comment  empty for none
     * @throws UnstorableTextException  if a value holds a character that cannot be stored
     * @throws IllegalArgumentException if the relation is one of its own ends, or the layer is empty
     */
    public RelationData(AnnotationId id, String layer, AnnotationId source, AnnotationId target,
            Map<String, List<String>> features, String author, Instant time, Origin origin, String comment) {
        this(id, new AnnotationHead(layer, author, origin, comment), source, target, Features.of(features), time);
    }

    /** The annotation that the relation leads from. */
    public AnnotationId source() {
        return source;
    }

    /** The annotation that the relation leads to. */
    public AnnotationId target() {
        return target;
    }

    public RelationData withEnds(AnnotationId newSource, AnnotationId newTarget, Instant now) {
        return new RelationData(id(), head(), newSource, newTarget, featureSet(), now);
    }

    @Override
    public RelationData withFeature(String name, List<String> values, Instant now) {
        return (RelationData) super.withFeature(name, values, now);
    }

    @Override
    RelationData with(AnnotationId newId, AnnotationHead newHead, Instant newTime, Features newFeatures) {
        return new RelationData(newId, newHead, source, target, newFeatures, newTime);
    }

    @Override
    public Kind kind() {
        return Kind.RELATION;
    }

    @Override
    public Set<AnnotationId> references() {
        return new TreeSet<>(List.of(source, target));
    }

    @Override
    Object own() {
        return List.of(source, target);
    }
}
