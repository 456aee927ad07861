/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.model;

import org.isnad.model.schema.Layer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Something an annotator says about a document: what the annotations of all four kinds have. Nothing is changed here;
 * see {@link org.isnad.model.change.Change}.
 */
public sealed interface Annotation permits AnnotationData, Span {

    AnnotationId id();

    /** The layer's name as the tagset declares it, case-sensitive. */
    String layer();

    /**
     * The features by name, in a stable order. Each has one or more values; a feature without value is absent. The map
     * is a copy or unmodifiable.
     */
    Map<String, List<String>> features();

    /** The display name of the person, or of the program, that made the annotation. */
    String author();

    /** When the annotation was made or last changed. */
    Instant time();

    Origin origin();

    /** A remark for other people, empty if there is none. */
    String comment();

    /** The first value of a feature. */
    default Optional<String> feature(String name) {
        List<String> values = features().get(name);
        return values == null || values.isEmpty() ? Optional.empty() : Optional.of(values.getFirst());
    }

    /** The annotation's tag: the value of the feature {@code tag}. */
    default Optional<String> tag() {
        return feature(Layer.TAG);
    }
}
