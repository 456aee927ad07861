/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.model.schema;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A kind of annotation.
 *
 * @param name        as stored in annotations, case-sensitive
 * @param kind        what its annotations hang on
 * @param style       how annotations of the layer look when they have no tag, or a tag that the tagset does not declare
 * @param key         key that marks the selection with this layer when the layer has no tags; empty for none
 * @param features    in the order in which they are declared; the feature {@code tag} holds the layer's tags
 * @param placement   where its annotations may lie
 * @param roles       what its annotations connect; for a relation {@code source} and {@code target}
 * @param constraints what its annotations must keep to
 */
public record Layer(String name, Kind kind, Label label, Label description, Style style, String key,
        List<FeatureType> features, Placement placement, List<Role> roles, List<Constraint> constraints) {

    /** The feature that holds a layer's tags. */
    public static final String TAG = "tag";

    /** What an annotation hangs on. */
    public enum Kind { SPAN, RELATION, GROUP, DOCUMENT }

    public Layer {
        features = List.copyOf(features);
        roles = List.copyOf(roles);
        constraints = List.copyOf(constraints);
    }

    /** A layer of annotations that may lie anywhere, connect anything and keep to nothing. */
    public Layer(String name, Kind kind, Label label, Label description, Style style, String key,
            List<FeatureType> features) {
        this(name, kind, label, description, style, key, features, Placement.ANYWHERE, List.of(), List.of());
    }

    public Optional<FeatureType> feature(String featureName) {
        return features.stream().filter(feature -> feature.name().equals(featureName)).findFirst();
    }

    public Optional<Role> role(String roleName) {
        return roles.stream().filter(role -> role.name().equals(roleName)).findFirst();
    }

    /** The values of the feature {@code tag}; empty when the layer has none. */
    public List<Tag> tags() {
        return feature(TAG).map(FeatureType::values).orElse(List.of());
    }

    /** What a new annotation of the layer says before anybody says more: the default values. The caller's own. */
    public Map<String, List<String>> defaults() {
        Map<String, List<String>> defaults = new TreeMap<>();
        features.stream().filter(feature -> !feature.defaultValue().isEmpty())
                .forEach(feature -> defaults.put(feature.name(), List.of(feature.defaultValue())));
        return defaults;
    }

    public Optional<Tag> tag(String tagName) {
        return tags().stream().filter(tag -> tag.name().equals(tagName)).findFirst();
    }
}
