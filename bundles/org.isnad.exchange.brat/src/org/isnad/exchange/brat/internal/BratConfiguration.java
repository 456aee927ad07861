/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.brat.internal;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.isnad.model.schema.Layer;
import org.isnad.model.schema.Style;
import org.isnad.model.schema.Tag;
import org.isnad.model.schema.Tagset;

/** The files that tell brat which types there are and how they look. */
final class BratConfiguration {

    private BratConfiguration() {
    }

    /** {@code annotation.conf}: brat asks for all four sections, empty ones too. */
    static String annotations(Tagset tagset, BratNames names, BratAttributes attributes) {
        StringBuilder conf = new StringBuilder(names.comments()).append("[entities]\n");
        layers(tagset, Layer.Kind.SPAN).forEach(layer -> types(layer, names, "", conf));
        conf.append("\n[relations]\n");
        layers(tagset, Layer.Kind.RELATION).forEach(layer -> types(layer, names, "\tArg1:<ANY>, Arg2:<ANY>", conf));
        conf.append("\n[events]\n");
        layers(tagset, Layer.Kind.GROUP).forEach(layer -> types(layer, names, layer.roles().stream()
                .map(role -> BratNames.stored(role.name()) + "*:<ANY>").collect(Collectors.joining(", ", "\t", "")),
                conf));
        conf.append("\n[attributes]\n");
        return conf.append(attributes.declarations()).toString();
    }

    private static List<Layer> layers(Tagset tagset, Layer.Kind kind) {
        return tagset.layers().stream().filter(layer -> layer.kind() == kind).toList();
    }

    /** A layer's own type, and under it those of its tags. */
    private static void types(Layer layer, BratNames names, String arguments, StringBuilder conf) {
        conf.append(names.type(layer.name(), "")).append(arguments).append('\n');
        layer.tags().forEach(tag -> conf.append('\t').append(names.type(layer.name(), tag.name())).append(arguments)
                .append('\n'));
    }

    /** {@code visual.conf}: labels in the locale's language, and the colours of a light page. */
    static String visuals(Tagset tagset, BratNames names, Locale locale) {
        StringBuilder labels = new StringBuilder("[labels]\n");
        StringBuilder drawing = new StringBuilder("\n[drawing]\n");
        for (Layer layer : tagset.layers()) {
            if (layer.kind() == Layer.Kind.DOCUMENT) {
                continue;
            }
            String type = names.type(layer.name(), "");
            label(type, layer.label().in(locale), labels);
            colour(layer, type, layer.style(), drawing);
            for (Tag tag : layer.tags()) {
                String tagType = names.type(layer.name(), tag.name());
                label(tagType, tag.label().in(locale), labels);
                colour(layer, tagType, tag.style(), drawing);
            }
        }
        return labels.append(drawing).toString();
    }

    /** Behind a second bar brat would expect a shorter label. */
    private static void label(String type, String label, StringBuilder labels) {
        labels.append(type).append(" | ").append(label.replace('|', '/')).append('\n');
    }

    private static void colour(Layer layer, String type, Style style, StringBuilder drawing) {
        if (layer.kind() == Layer.Kind.SPAN) {
            drawing.append(type).append("\tbgColor:").append(style.light()).append('\n');
        }
    }
}
