/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.uima.internal;

import java.io.IOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import com.fasterxml.jackson.core.JsonGenerator;
import org.isnad.model.AnnotationData;
import org.isnad.model.schema.Layer;

/**
 * The types of one document's annotations: a feature of which one has several values, or none, is an array of texts.
 */
final class JsonTypes {

    private static final String ANNOTATION = "uima.tcas.Annotation";
    private static final String BASE = "uima.cas.AnnotationBase";
    private static final String REFERENCES = "uima.cas.FSArray";

    private final TypeNames names = new TypeNames();
    /** By type the ranges of its features. */
    private final Map<String, Map<String, String>> features = new TreeMap<>();
    private final Map<String, String> parents = new TreeMap<>();
    private final Set<String> many = new HashSet<>();

    JsonTypes(Collection<AnnotationData> annotations) {
        parents.put(Part.RANGE, ANNOTATION);
        parents.put(Part.METADATUM, BASE);
        features.put(Part.METADATUM, new TreeMap<>(Map.of("name", WrittenTypes.STRING, "value", WrittenTypes.STRING)));
        parents.put(Part.DOCUMENT_METADATA, Part.DOCUMENT_ANNOTATION);
        features.put(Part.DOCUMENT_METADATA, new TreeMap<>(Map.of("documentTitle", WrittenTypes.STRING,
                "documentId", WrittenTypes.STRING)));
        annotations.forEach(this::see);
    }

    private void see(AnnotationData annotation) {
        String type = names.type(annotation);
        parents.put(type, annotation.kind() == AnnotationData.Kind.SPAN ? ANNOTATION : BASE);
        Map<String, String> declared = features.computeIfAbsent(type, key -> new TreeMap<>(
                Map.of("id", WrittenTypes.STRING, "comment", WrittenTypes.STRING, Layer.TAG, WrittenTypes.STRING)));
        switch (annotation.kind()) {
            case SPAN -> declared.put("parts", REFERENCES);
            case RELATION -> {
                declared.put("source", BASE);
                declared.put("target", BASE);
            }
            case GROUP -> {
                declared.put("members", REFERENCES);
                declared.put("roles", WrittenTypes.STRING_ARRAY);
            }
            case DOCUMENT -> {
                // has nothing to hang on
            }
        }
        annotation.features().forEach((name, values) -> {
            String feature = names.feature(name);
            if (values.size() != 1) {
                many.add(type + ' ' + name);
                declared.put(feature, WrittenTypes.STRING_ARRAY);
            } else {
                declared.putIfAbsent(feature, WrittenTypes.STRING);
            }
        });
    }

    TypeNames names() {
        return names;
    }

    /** Whether a feature of the annotation's type is an array. */
    boolean isMany(AnnotationData annotation, String feature) {
        return many.contains(names.type(annotation) + ' ' + feature);
    }

    void write(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart(JsonCas.TYPES);
        for (Map.Entry<String, String> type : parents.entrySet()) {
            json.writeObjectFieldStart(type.getKey());
            json.writeStringField(JsonCas.NAME, type.getKey());
            json.writeStringField(JsonCas.PARENT, type.getValue());
            for (Map.Entry<String, String> feature : features.getOrDefault(type.getKey(), new TreeMap<>()).entrySet()) {
                json.writeObjectFieldStart(feature.getKey());
                json.writeStringField(JsonCas.NAME, feature.getKey());
                json.writeStringField(JsonCas.RANGE, feature.getValue());
                json.writeEndObject();
            }
            json.writeEndObject();
        }
        json.writeEndObject();
    }
}
