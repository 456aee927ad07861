/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.brat.internal;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.isnad.model.schema.FeatureType;
import org.isnad.model.schema.Layer;
import org.isnad.model.schema.Tag;
import org.isnad.model.schema.Tagset;

/** The files that tell brat which types there are and how they look. */
final class BratConfiguration {

    private BratConfiguration() {
    }

    /** A type's or attribute's name as brat can hold it: without white space. */
    static String name(String name) {
        return name.replaceAll("\\s+", "_");
    }

    /** {@code annotation.conf}: brat asks for all four sections, empty ones too. */
    static String annotations(Tagset tagset) {
        StringBuilder conf = new StringBuilder("[entities]\n");
        for (Layer layer : tagset.layers()) {
            if (layer.kind() == Layer.Kind.SPAN) {
                conf.append(name(layer.name())).append('\n');
                layer.tags().forEach(tag -> conf.append('\t').append(name(tag.name())).append('\n'));
            }
        }
        conf.append("\n[relations]\n\n[events]\n\n[attributes]\n");
        attributes(tagset).forEach((attribute, values) -> conf.append(attribute).append("\tArg:<ENTITY>, Value:")
                .append(String.join("|", values)).append('\n'));
        return conf.toString();
    }

    /** {@code visual.conf}: labels in the locale's language, and the colours of a light page. */
    static String visuals(Tagset tagset, Locale locale) {
        StringBuilder labels = new StringBuilder("[labels]\n");
        StringBuilder drawing = new StringBuilder("\n[drawing]\n");
        for (Layer layer : tagset.layers()) {
            if (layer.kind() == Layer.Kind.SPAN) {
                labels.append(name(layer.name())).append(" | ").append(layer.label().in(locale)).append('\n');
                drawing.append(name(layer.name())).append("\tbgColor:").append(layer.style().light()).append('\n');
                for (Tag tag : layer.tags()) {
                    labels.append(name(tag.name())).append(" | ").append(tag.label().in(locale)).append('\n');
                    drawing.append(name(tag.name())).append("\tbgColor:").append(tag.style().light()).append('\n');
                }
            }
        }
        return labels.append(drawing).toString();
    }

    /** Attributes with a closed list of values; two layers may share one. */
    private static Map<String, TreeSet<String>> attributes(Tagset tagset) {
        Map<String, TreeSet<String>> attributes = new TreeMap<>();
        for (Layer layer : tagset.layers()) {
            for (FeatureType feature : layer.features()) {
                if (!feature.name().equals("tag") && !feature.values().isEmpty()) {
                    attributes.computeIfAbsent(name(feature.name()), key -> new TreeSet<>())
                            .addAll(feature.values().stream().map(value -> name(value.name()))
                                    .collect(Collectors.toSet()));
                }
            }
        }
        return attributes;
    }
}
