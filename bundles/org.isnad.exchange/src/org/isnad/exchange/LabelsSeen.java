/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.isnad.model.schema.FeatureType;
import org.isnad.model.schema.Label;
import org.isnad.model.schema.Layer;
import org.isnad.model.schema.Placement;
import org.isnad.model.schema.Role;
import org.isnad.model.schema.Style;
import org.isnad.model.schema.Tag;
import org.isnad.model.schema.Tagset;

/**
 * Collects the layers, tags and features that a source declares or uses, for {@link ImportSink#declare}. A name that
 * comes again adds to what is there. Colours are spread over the circle of hues, dark enough for a light page and
 * light enough for a dark one, unless the source gives them.
 */
public final class LabelsSeen {

    /** Degrees between the hues of one tag and the next: the golden angle keeps neighbours apart however many come. */
    private static final double GOLDEN_ANGLE = 137.508;

    private final String name;
    private final Map<String, LayerSeen> layers = new LinkedHashMap<>();
    private int colours;

    /** @param name what the source or its format is called */
    public LabelsSeen(String name) {
        this.name = name;
    }

    /** A layer of that name; it keeps the kind that it was first seen with. */
    public LayerSeen layer(String layerName, Layer.Kind kind) {
        return layers.computeIfAbsent(layerName, key -> new LayerSeen(key, kind));
    }

    public boolean isEmpty() {
        return layers.isEmpty();
    }

    /** What was seen so far. */
    public Tagset tagset() {
        return new Tagset(name, label(name), layers.values().stream().map(LayerSeen::layer).toList());
    }

    private static Label label(String text) {
        return new Label(text, text);
    }

    private Style nextStyle() {
        double hue = colours++ * GOLDEN_ANGLE % 360;
        return new Style(colour(hue, 0.6, 0.32), colour(hue, 0.5, 0.68));
    }

    /** From hue in degrees, saturation and lightness from 0 to 1, after CSS Color 4, section 7. */
    private static String colour(double hue, double saturation, double lightness) {
        StringBuilder colour = new StringBuilder("#");
        for (int shift : new int[] { 0, 8, 4 }) {
            double k = (shift + hue / 30) % 12;
            double reach = saturation * Math.min(lightness, 1 - lightness);
            double part = lightness - reach * Math.max(-1, Math.min(Math.min(k - 3, 9 - k), 1));
            colour.append(HexFormat.of().toHexDigits((byte) Math.round(part * 255)));
        }
        return colour.toString();
    }

    /** A layer that was seen. */
    public final class LayerSeen {

        private final String layerName;
        private final Layer.Kind kind;
        private final Map<String, Tag> tags = new LinkedHashMap<>();
        private final Map<String, FeatureType> features = new LinkedHashMap<>();
        private final Map<String, Role> roles = new LinkedHashMap<>();
        private final Style style = nextStyle();

        private LayerSeen(String layerName, Layer.Kind kind) {
            this.layerName = layerName;
            this.kind = kind;
        }

        /** A tag of the layer. @param tag empty for none */
        public LayerSeen tag(String tag) {
            return tag.isEmpty() || tags.containsKey(tag) ? this : tag(tag, nextStyle());
        }

        /** A tag that the source gives colours. */
        public LayerSeen tag(String tag, Style colours) {
            tags.put(tag, new Tag(tag, label(tag), label(""), colours, ""));
            return this;
        }

        /** A feature with any text as its value. */
        public LayerSeen feature(String feature) {
            features.computeIfAbsent(feature, key -> new FeatureType(key, label(key), FeatureType.Kind.STRING, List.of(),
                    true, false, ""));
            return this;
        }

        /** A feature as the source declares it; it takes the place of one that was only seen. */
        public LayerSeen feature(FeatureType declared) {
            features.put(declared.name(), declared);
            return this;
        }

        /** A role of a group, for any number of members of any layer; or an end of a relation, for one. */
        public LayerSeen role(String role) {
            boolean end = kind == Layer.Kind.RELATION;
            roles.computeIfAbsent(role, key -> new Role(key, label(key), end ? 1 : 0, end ? 1 : Role.UNBOUNDED,
                    List.of()));
            return this;
        }

        private Layer layer() {
            if (kind == Layer.Kind.RELATION) {
                role(Role.SOURCE).role(Role.TARGET);
            }
            List<FeatureType> types = new ArrayList<>();
            if (!tags.isEmpty()) {
                types.add(new FeatureType(Layer.TAG, label(Layer.TAG), FeatureType.Kind.TAG,
                        List.copyOf(tags.values()), false, false, ""));
            }
            types.addAll(features.values());
            return new Layer(layerName, kind, label(layerName), label(""), style, "", types,
                    Placement.ANYWHERE, List.copyOf(roles.values()), List.of());
        }
    }
}
