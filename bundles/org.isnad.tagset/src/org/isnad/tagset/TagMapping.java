/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.tagset;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How annotations of one tagset become those of another, or of a format's own types.
 *
 * @param from   name of the one
 * @param to     name of the other
 * @param layers by the name of the layer that annotations come from; layers that are not named are dropped
 */
public record TagMapping(String from, String to, Map<String, LayerMapping> layers) {

    /** The target that drops what is mapped to it. */
    public static final String DROP = "";

    /**
     * What becomes of a layer's annotations.
     *
     * @param layer    the layer that they go to; {@link #DROP} for none
     * @param features by name; features that are not named are dropped
     */
    public record LayerMapping(String layer, List<FeatureMapping> features) {

        public LayerMapping {
            features = List.copyOf(features);
        }
    }

    /**
     * What becomes of a feature's values.
     *
     * @param rest what becomes of values that are not named: empty to keep them as they are, else {@link #DROP} or a
     *             value
     */
    public record FeatureMapping(String from, String to, Map<String, String> values, Optional<String> rest) {

        public FeatureMapping {
            values = Map.copyOf(values);
        }

        private FeatureMapping inverse() {
            Map<String, String> back = TagMapping.inverse(values);
            rest.ifPresent(back::remove);
            return new FeatureMapping(to, from, back, Optional.empty());
        }

        /** What becomes of a value; empty if it is dropped. */
        public Optional<String> map(String value) {
            String mapped = values.containsKey(value) ? values.get(value) : rest.orElse(value);
            return DROP.equals(mapped) ? Optional.empty() : Optional.of(mapped);
        }
    }

    public TagMapping {
        layers = Map.copyOf(layers);
    }

    /**
     * The way back. Where several names lead to one, it leads back only if one of them is written there as the same name
     * ({@code LOC -> LOC}); otherwise it keeps its name, since nobody knows which it was. What was dropped does not come
     * back.
     */
    public TagMapping inverse() {
        Map<String, LayerMapping> back = new TreeMap<>();
        Map<String, String> ways = new TreeMap<>();
        layers.forEach((from, layer) -> ways.put(from, layer.layer()));
        inverse(ways).forEach((to, from) -> {
            List<FeatureMapping> features = layers.get(from).features();
            Map<String, String> names = new TreeMap<>();
            features.forEach(feature -> names.put(feature.from(), feature.to()));
            Map<String, String> namesBack = inverse(names);
            back.put(to, new LayerMapping(from, features.stream()
                    .filter(feature -> feature.from().equals(namesBack.get(feature.to())))
                    .map(FeatureMapping::inverse).toList()));
        });
        return new TagMapping(to, from, back);
    }

    private static Map<String, String> inverse(Map<String, String> ways) {
        Map<String, List<String>> origins = new TreeMap<>();
        ways.forEach((from, to) -> origins.computeIfAbsent(to, key -> new ArrayList<>()).add(from));
        origins.remove(DROP);
        Map<String, String> back = new TreeMap<>();
        origins.forEach((to, from) -> {
            if (from.size() == 1 || from.contains(to)) {
                back.put(to, from.size() == 1 ? from.getFirst() : to);
            }
        });
        return back;
    }
}
