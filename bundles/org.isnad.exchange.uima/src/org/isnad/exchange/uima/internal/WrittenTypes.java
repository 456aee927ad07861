/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.uima.internal;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.isnad.exchange.support.XmlOutput;
import org.isnad.model.AnnotationData;
import org.isnad.model.schema.FeatureType;
import org.isnad.model.schema.Layer;
import org.isnad.model.schema.Tagset;

/** The types of an export: those of the tagset's layers, and those of layers that annotations have beside. */
final class WrittenTypes {

    static final String STRING = "uima.cas.String";
    static final String STRING_ARRAY = "uima.cas.StringArray";
    private static final String FS_ARRAY = "uima.cas.FSArray";
    private static final String BASE = "uima.cas.AnnotationBase";
    private static final String ANNOTATION = "uima.tcas.Annotation";

    /** By type the ranges of its features, but for those that all types of the kind have. */
    private final Map<String, Map<String, String>> features = new TreeMap<>();
    private final Map<String, Layer.Kind> kinds = new TreeMap<>();
    private final TypeNames names = new TypeNames();
    private final Set<String> single = new TreeSet<>();

    WrittenTypes(Tagset tagset) {
        for (Layer layer : tagset.layers()) {
            String type = LayerNames.type(layer.kind(), layer.name());
            declare(type, layer.kind());
            for (FeatureType feature : layer.features()) {
                if (!feature.many()) {
                    single.add(type + ' ' + feature.name());
                }
                features.get(type).put(feature.name(), feature.many() ? STRING_ARRAY : STRING);
            }
        }
    }

    private void declare(String type, Layer.Kind kind) {
        kinds.put(type, kind);
        features.computeIfAbsent(type, key -> new TreeMap<>(Map.of(Layer.TAG, STRING)));
    }

    /** Adds what an annotation has that was not declared. */
    void see(AnnotationData annotation) {
        String type = names.type(annotation);
        if (!kinds.containsKey(type)) {
            declare(type, TypeNames.kind(annotation));
        }
        Map<String, String> known = features.get(type);
        for (String feature : annotation.features().keySet()) {
            known.putIfAbsent(feature, STRING_ARRAY);
        }
    }

    TypeNames names() {
        return names;
    }

    /** Whether a feature holds several values; a tag does only where the tagset says so. */
    boolean isMany(AnnotationData annotation, String feature) {
        return features.get(names.type(annotation)).get(feature).equals(STRING_ARRAY);
    }

    void write(XmlOutput out) throws IOException {
        out.begin("typeSystemDescription").attribute("xmlns", "http://uima.apache.org/resourceSpecifier");
        out.line().element("name", "Isnad").line().begin("types");
        write(out, Part.RANGE, ANNOTATION, Map.of());
        write(out, Part.METADATUM, BASE, new TreeMap<>(Map.of("name", STRING, "value", STRING)));
        write(out, Part.DOCUMENT_METADATA, Part.DOCUMENT_ANNOTATION, new TreeMap<>(Map.of("documentTitle", STRING,
                "documentId", STRING, "documentUri", STRING, "collectionId", STRING, "documentBaseUri", STRING,
                "isLastSegment", "uima.cas.Boolean")));
        for (Map.Entry<String, Layer.Kind> type : kinds.entrySet()) {
            Map<String, String> all = new TreeMap<>();
            features.get(type.getKey()).forEach((name, range) -> all.put(LayerNames.feature(name), range));
            all.put("id", STRING);
            all.put("comment", STRING);
            switch (type.getValue()) {
                case SPAN -> all.put("parts", FS_ARRAY);
                case RELATION -> {
                    all.put("source", BASE);
                    all.put("target", BASE);
                }
                case GROUP -> {
                    all.put("members", FS_ARRAY);
                    all.put("roles", STRING_ARRAY);
                }
                case DOCUMENT -> {
                    // has nothing to hang on
                }
            }
            write(out, type.getKey(), type.getValue() == Layer.Kind.SPAN ? ANNOTATION : BASE, all);
        }
        out.line().end().line().end();
    }

    private static void write(XmlOutput out, String name, String parent, Map<String, String> features)
            throws IOException {
        out.line().begin("typeDescription").element("name", name).element("description", "")
                .element("supertypeName", parent);
        if (!features.isEmpty()) {
            out.begin("features");
            for (Map.Entry<String, String> feature : features.entrySet()) {
                out.line().begin("featureDescription").element("name", feature.getKey()).element("description", "")
                        .element("rangeTypeName", feature.getValue());
                if (feature.getValue().equals(FS_ARRAY)) {
                    out.element("elementType", BASE);
                }
                out.end();
            }
            out.end();
        }
        out.end();
    }
}
