/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.brat.internal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.isnad.model.schema.FeatureType;
import org.isnad.model.schema.Layer;
import org.isnad.model.schema.Tagset;

/** The files that tell brat which types there are and how they look. */
final class BratConfiguration {

    private BratConfiguration() {
    }

    /** {@code annotation.conf}: brat asks for all four sections, empty ones too. */
    static String annotations(Tagset tagset, BratNames names) {
        StringBuilder conf = new StringBuilder(names.comments()).append("[entities]\n");
        layers(tagset, Layer.Kind.SPAN).forEach(layer -> types(layer, "", conf));
        conf.append("\n[relations]\n");
        layers(tagset, Layer.Kind.RELATION).forEach(layer -> types(layer, "\tArg1:<ANY>, Arg2:<ANY>", conf));
        conf.append("\n[events]\n");
        layers(tagset, Layer.Kind.GROUP).forEach(layer -> types(layer, layer.roles().stream()
                .map(role -> BratNames.plain(role.name()) + "*:<ANY>").collect(Collectors.joining(", ", "\t", "")),
                conf));
        conf.append("\n[attributes]\n");
        attributes(tagset).forEach((attribute, values) -> conf.append(attribute).append("\tArg:<ANY>, Value:")
                .append(String.join("|", values)).append('\n'));
        return conf.toString();
    }

    private static List<Layer> layers(Tagset tagset, Layer.Kind kind) {
        return tagset.layers().stream().filter(layer -> layer.kind() == kind).toList();
    }

    /** A layer's own type, and under it those of its tags. */
    private static void types(Layer layer, String arguments, StringBuilder conf) {
        conf.append(BratNames.plain(layer.name())).append(arguments).append('\n');
        layer.tags().forEach(tag -> conf.append('\t').append(BratNames.plain(tag.name())).append(arguments).append('\n'));
    }

    /** {@code visual.conf}: labels in the locale's language, and the colours of a light page. */
    static String visuals(Tagset tagset, Locale locale) {
        StringBuilder labels = new StringBuilder("[labels]\n");
        StringBuilder drawing = new StringBuilder("\n[drawing]\n");
        for (Layer layer : layers(tagset, Layer.Kind.SPAN)) {
            visual(layer.name(), layer.label().in(locale), layer.style().light(), labels, drawing);
            layer.tags().forEach(tag -> visual(tag.name(), tag.label().in(locale), tag.style().light(), labels, drawing));
        }
        return labels.append(drawing).toString();
    }

    private static void visual(String name, String label, String colour, StringBuilder labels, StringBuilder drawing) {
        labels.append(BratNames.plain(name)).append(" | ").append(label).append('\n');
        drawing.append(BratNames.plain(name)).append("\tbgColor:").append(colour).append('\n');
    }

    /** Attributes with a closed list of values; two layers may share one. */
    private static Map<String, TreeSet<String>> attributes(Tagset tagset) {
        Map<String, TreeSet<String>> attributes = new TreeMap<>();
        for (Layer layer : tagset.layers()) {
            for (FeatureType feature : layer.features()) {
                if (!feature.name().equals("tag") && !feature.values().isEmpty()) {
                    attributes.computeIfAbsent(BratNames.plain(feature.name()), key -> new TreeSet<>())
                            .addAll(feature.values().stream().map(value -> BratNames.plain(value.name()))
                                    .collect(Collectors.toSet()));
                }
            }
        }
        return attributes;
    }
}
