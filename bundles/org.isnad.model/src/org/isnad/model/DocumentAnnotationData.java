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

/** Something that is said about a whole document, as an immutable value. */
public final class DocumentAnnotationData extends AnnotationData {

    public DocumentAnnotationData(AnnotationId id, AnnotationHead head, Features features, Instant time) {
        super(id, head, time, features);
    }

    /**
     * @param features features without a value are left out
     * @param comment  empty for none
     * @throws UnstorableTextException  if a value holds a character that cannot be stored
     * @throws IllegalArgumentException if the layer is empty
     */
    public DocumentAnnotationData(AnnotationId id, String layer, Map<String, List<String>> features, String author,
            Instant time, Origin origin, String comment) {
        this(id, new AnnotationHead(layer, author, origin, comment), Features.of(features), time);
    }

    @Override
    public DocumentAnnotationData withFeature(String name, List<String> values, Instant now) {
        return (DocumentAnnotationData) super.withFeature(name, values, now);
    }

    @Override
    DocumentAnnotationData with(AnnotationId newId, AnnotationHead newHead, Instant newTime, Features newFeatures) {
        return new DocumentAnnotationData(newId, newHead, newFeatures, newTime);
    }

    @Override
    public Kind kind() {
        return Kind.DOCUMENT;
    }

    @Override
    Object own() {
        return List.of();
    }
}
