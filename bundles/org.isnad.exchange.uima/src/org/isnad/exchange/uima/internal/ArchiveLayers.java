/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.uima.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import org.isnad.exchange.LabelsSeen;
import org.isnad.exchange.LabelsSeen.LayerSeen;
import org.isnad.model.schema.FeatureType;
import org.isnad.model.schema.Label;
import org.isnad.model.schema.Layer;
import org.isnad.model.schema.Tag;

/**
 * The layers and tagsets of an INCEpTION project, called as {@link CasReading} calls what it reads: a chain is a layer of
 * groups and one of its links, a slot a layer of relations.
 */
final class ArchiveLayers {

    /** What divides the text is read only where something names it. */
    private static final String DIVISIONS = "de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.";
    private static final Set<String> OWN_FEATURES = Set.of("parts", "members", "roles", "source", "target", "id",
            "comment");

    private ArchiveLayers() {
    }

    static LabelsSeen of(ArchiveProject project) {
        LabelsSeen labels = new LabelsSeen(project.name().isEmpty() ? "inception" : project.name());
        for (JsonNode layer : project.layers()) {
            String type = ArchiveProject.text(layer, "name");
            if (!type.isEmpty() && layer.path("enabled").asBoolean(true) && !type.startsWith(DIVISIONS)) {
                declare(layer, type, labels);
            }
        }
        return labels;
    }

    private static void declare(JsonNode layer, String type, LabelsSeen labels) {
        String shortName = type.substring(type.lastIndexOf('.') + 1);
        Optional<Layer.Kind> own = LayerNames.kind(type);
        if (own.isPresent()) {
            features(layer, LayerNames.decode(shortName), true, labels.layer(LayerNames.decode(shortName), own.get()), labels);
            return;
        }
        switch (ArchiveProject.text(layer, "type")) {
            case "span" -> features(layer, shortName, false, labels.layer(shortName, Layer.Kind.SPAN), labels);
            case "relation" -> features(layer, shortName, false, labels.layer(shortName, Layer.Kind.RELATION), labels);
            case "document-metadata" -> features(layer, shortName, false,
                    labels.layer(shortName, Layer.Kind.DOCUMENT), labels);
            case "chain" -> {
                labels.layer(shortName + "Chain", Layer.Kind.GROUP);
                features(layer, shortName + "Link", false, labels.layer(shortName + "Link", Layer.Kind.SPAN), labels);
            }
            default -> {
                // a kind of layer that a later version may have; what is read of it is seen then
            }
        }
    }

    private static void features(JsonNode layer, String name, boolean own, LayerSeen seen, LabelsSeen labels) {
        List<String> names = new ArrayList<>();
        layer.path("features").forEach(feature -> names.add(ArchiveProject.text(feature, "name")));
        String tag = FeatureValues.tagFeature(names::contains);
        for (JsonNode feature : layer.path("features")) {
            String given = ArchiveProject.text(feature, "name");
            if (given.isEmpty() || own && OWN_FEATURES.contains(given) || !feature.path("enabled").asBoolean(true)) {
                continue;
            }
            if (isLink(feature)) {
                LayerSeen slot = labels.layer(name + '.' + given, Layer.Kind.RELATION);
                tags(feature).forEach(slot::tag);
            } else if (given.equals(tag)) {
                tags(feature).forEach(seen::tag);
            } else {
                seen.feature(feature(own ? LayerNames.decode(given) : given, feature));
            }
        }
    }

    private static boolean isLink(JsonNode feature) {
        return ArchiveProject.text(feature, "link_mode").equals("WITH_ROLE");
    }

    private static List<String> tags(JsonNode feature) {
        List<String> tags = new ArrayList<>();
        feature.path("tag_set").path("tags").forEach(tag -> tags.add(ArchiveProject.text(tag, "tag_name")));
        return tags.stream().filter(tag -> !tag.isEmpty()).distinct().toList();
    }

    private static FeatureType feature(String name, JsonNode feature) {
        String shown = ArchiveProject.text(feature, "uiName");
        // only values of a closed list are an error elsewhere
        boolean closed = !feature.path("tag_set").path("create_tag").asBoolean(true);
        LabelsSeen values = new LabelsSeen(name);
        LayerSeen coloured = values.layer(name, Layer.Kind.SPAN);
        tags(feature).forEach(coloured::tag);
        List<Tag> tags = values.tagset().layers().getFirst().tags();
        boolean tagged = closed && !tags.isEmpty();
        boolean many = ArchiveProject.text(feature, "multi_value_mode").equals("ARRAY");
        return new FeatureType(name, new Label(shown.isEmpty() ? name : shown, shown.isEmpty() ? name : shown),
                tagged ? FeatureType.Kind.TAG : kind(ArchiveProject.text(feature, "type")), tagged ? tags : List.of(), many,
                feature.path("required").asBoolean(false), "");
    }

    private static FeatureType.Kind kind(String range) {
        return switch (range) {
            case "uima.cas.Integer", "uima.cas.Long" -> FeatureType.Kind.INTEGER;
            case "uima.cas.Boolean" -> FeatureType.Kind.BOOLEAN;
            default -> FeatureType.Kind.STRING;
        };
    }
}
