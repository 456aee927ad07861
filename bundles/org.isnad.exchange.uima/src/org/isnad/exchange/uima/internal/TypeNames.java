/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.uima.internal;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

import org.isnad.model.AnnotationData;
import org.isnad.model.schema.Layer;

/** What {@link LayerNames} calls layers and features, each made once: every annotation of an export asks for them. */
final class TypeNames {

    private final Map<Layer.Kind, Map<String, String>> types = new EnumMap<>(Layer.Kind.class);
    private final Map<String, String> features = new HashMap<>();

    static Layer.Kind kind(AnnotationData annotation) {
        return switch (annotation.kind()) {
            case SPAN -> Layer.Kind.SPAN;
            case RELATION -> Layer.Kind.RELATION;
            case GROUP -> Layer.Kind.GROUP;
            case DOCUMENT -> Layer.Kind.DOCUMENT;
        };
    }

    /** The type of an annotation's layer. */
    String type(AnnotationData annotation) {
        Layer.Kind kind = kind(annotation);
        return types.computeIfAbsent(kind, key -> new HashMap<>()).computeIfAbsent(annotation.layer(),
                layer -> LayerNames.type(kind, layer));
    }

    /** As {@link LayerNames#feature}. */
    String feature(String name) {
        return features.computeIfAbsent(name, LayerNames::feature);
    }
}
