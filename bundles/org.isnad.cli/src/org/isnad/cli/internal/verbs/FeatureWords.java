/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.cli.internal.verbs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.isnad.cli.VerbContext;
import org.isnad.cli.VerbException;
import org.isnad.cli.internal.Messages;
import org.isnad.model.AnnotationData;
import org.isnad.model.AnnotationId;
import org.isnad.model.Document;
import org.isnad.model.FeatureValue;
import org.isnad.model.UnstorableTextException;
import org.isnad.model.schema.FeatureType;
import org.isnad.model.schema.FeatureType.Kind;
import org.isnad.model.schema.Layer;
import org.isnad.model.schema.Tag;
import org.isnad.project.ProjectException;

/** Understands the words that give the features of a layer their values. */
final class FeatureWords {

    private final VerbContext context;
    private final ProjectCall call;
    private final Document document;
    private final Layer layer;

    /** @param document the one that the annotation is of, where references are looked for first */
    FeatureWords(VerbContext context, ProjectCall call, Document document, Layer layer) {
        this.context = context;
        this.call = call;
        this.document = document;
        this.layer = layer;
    }

    /** The features of a new annotation: what the words say, and the tagset's values where they say nothing. */
    Map<String, List<String>> withDefaults(List<String> words) throws VerbException, ProjectException {
        Map<String, List<String>> features = new LinkedHashMap<>();
        for (FeatureType feature : layer.features()) {
            if (!feature.defaultValue().isEmpty()) {
                features.put(feature.name(), List.of(feature.defaultValue()));
            }
        }
        features.putAll(features(words));
        return features;
    }

    /**
     * Reads features and checks them against the tagset.
     *
     * @param words {@code FEATURE=VALUE}, several for a feature of several values; no value takes the feature away
     * @return the values as they are stored
     */
    Map<String, List<String>> features(List<String> words) throws VerbException, ProjectException {
        Map<String, List<String>> features = new LinkedHashMap<>();
        for (String word : words) {
            int equals = word.indexOf('=');
            if (equals < 1) {
                throw badValue("BAD_SET", word);
            }
            FeatureType feature = feature(word.substring(0, equals));
            String value = word.substring(equals + 1);
            List<String> values = features.computeIfAbsent(feature.name(), name -> new ArrayList<>());
            if (!value.isEmpty()) {
                values.add(stored(value, feature));
            }
            if (values.size() > 1 && !feature.many()) {
                throw badValue("ONE_VALUE", feature.name(), layer.name());
            }
        }
        return features;
    }

    private FeatureType feature(String name) throws VerbException {
        return layer.feature(name).orElseThrow(() -> Names.unknown(context.locale(), "UNKNOWN_FEATURE", name,
                layer.features().stream().map(FeatureType::name).toList(), layer.name()));
    }

    private String stored(String value, FeatureType feature) throws VerbException, ProjectException {
        List<String> allowed = feature.values().stream().map(Tag::name).toList();
        if (!allowed.isEmpty()) {
            if (!allowed.contains(value)) {
                String code = feature.name().equals("tag") ? "UNKNOWN_TAG" : "UNKNOWN_VALUE";
                throw Names.unknown(context.locale(), code, value, allowed, layer.name(), feature.name());
            }
            return value;
        }
        String stored = canonical(value, feature);
        if (feature.kind() == Kind.ANNOTATION) {
            checkTarget(stored, feature);
        }
        return stored;
    }

    private String canonical(String value, FeatureType feature) throws VerbException {
        try {
            String text = FeatureValue.parse(FeatureValue.Type.valueOf(feature.kind().name()), List.of(value)).texts()
                    .getFirst();
            if (isReference(feature.kind()) && !text.equalsIgnoreCase(value)) {
                throw unfit(value, feature); // an id that leaves out zeros would be understood, and is a slip
            }
            return text;
        } catch (UnstorableTextException e) {
            throw e; // what it says is more than that the value does not fit
        } catch (IllegalArgumentException e) {
            throw unfit(value, feature);
        }
    }

    private VerbException unfit(String value, FeatureType feature) {
        return badValue("FEATURE_VALUE", value, feature.name(), layer.name(), feature.kind().name());
    }

    private static boolean isReference(Kind kind) {
        return kind == Kind.ANNOTATION || kind == Kind.ENTITY || kind == Kind.CLAIM;
    }

    private void checkTarget(String id, FeatureType feature) throws VerbException, ProjectException {
        Optional<AnnotationData> target = call.anywhere(AnnotationId.valueOf(id), document);
        if (target.isEmpty()) {
            throw badValue("NO_TARGET", id, feature.name(), layer.name());
        }
        String found = target.get().layer();
        if (!feature.targets().isEmpty() && !feature.targets().contains(found)) {
            throw badValue("TARGET_LAYER", id, feature.name(), layer.name(), found,
                    String.join(", ", feature.targets()));
        }
    }

    private VerbException badValue(String message, Object... arguments) {
        return VerbException.words("BAD_VALUE", Messages.text(context.locale(), message, arguments), "");
    }
}
