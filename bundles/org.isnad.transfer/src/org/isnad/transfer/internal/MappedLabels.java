/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.transfer.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;

import org.isnad.exchange.Dependents;
import org.isnad.model.AnnotationData;
import org.isnad.model.AnnotationId;
import org.isnad.model.schema.Layer;
import org.isnad.tagset.TagMapping;
import org.isnad.tagset.TagMapping.FeatureMapping;
import org.isnad.tagset.TagMapping.LayerMapping;
import org.isnad.text.message.MessageBundle;

/**
 * Gives annotations the layers, features and tags of another tagset, and names what does not go along or could not be
 * told apart on the way back.
 */
final class MappedLabels {

    private static final MessageBundle MESSAGES = MessageBundle.beside(MappedLabels.class);

    private final TagMapping mapping;
    private final TagMapping back;
    private final boolean keepsOthers;
    private final BiConsumer<AnnotationData, String> losses;

    /**
     * @param keepsOthers whether what the mapping does not name keeps its name, rather than being left out
     * @param losses      takes an annotation and what of it was lost, one sentence
     */
    MappedLabels(TagMapping mapping, boolean keepsOthers, BiConsumer<AnnotationData, String> losses) {
        this.mapping = mapping;
        this.back = mapping.inverse();
        this.keepsOthers = keepsOthers;
        this.losses = losses;
    }

    List<AnnotationData> of(List<AnnotationData> annotations) {
        List<AnnotationData> mapped = new ArrayList<>(annotations.size());
        Set<AnnotationId> gone = new HashSet<>();
        for (AnnotationData annotation : annotations) {
            Optional<AnnotationData> other = map(annotation);
            other.ifPresentOrElse(mapped::add, () -> gone.add(annotation.id()));
        }
        Dependents.add(mapped, gone,
                annotation -> losses.accept(annotation, MESSAGES.text("mapping.part", mapping.to())));
        mapped.removeIf(annotation -> gone.contains(annotation.id()));
        return mapped;
    }

    private Optional<AnnotationData> map(AnnotationData annotation) {
        LayerMapping layer = mapping.layers().get(annotation.layer());
        if (layer == null && keepsOthers) {
            return Optional.of(annotation);
        }
        if (layer == null || layer.layer().equals(TagMapping.DROP)) {
            return lost(annotation, "mapping.layer", annotation.layer());
        }
        Map<String, List<String>> features = new TreeMap<>();
        Map<String, List<String>> unnamed = new TreeMap<>();
        for (Map.Entry<String, List<String>> feature : annotation.features().entrySet()) {
            Optional<FeatureMapping> named = layer.features().stream()
                    .filter(each -> each.from().equals(feature.getKey())).findFirst();
            if (named.isEmpty()) {
                unnamed.put(feature.getKey(), feature.getValue());
            } else if (!map(annotation, layer, named.get(), feature.getValue(), features)) {
                return Optional.empty();
            }
        }
        keep(annotation, unnamed, features);
        LayerMapping way = back.layers().get(layer.layer());
        if (way == null || !way.layer().equals(annotation.layer())) {
            losses.accept(annotation, MESSAGES.text("mapping.merged", annotation.layer(), layer.layer()));
        }
        return Optional.of(annotation.described(layer.layer(), features));
    }

    private Optional<AnnotationData> lost(AnnotationData annotation, String key, Object... words) {
        List<Object> all = new ArrayList<>(List.of(mapping.to()));
        all.addAll(List.of(words));
        losses.accept(annotation, MESSAGES.text(key, all.toArray()));
        return Optional.empty();
    }

    /** What the mapping does not name: where something that it does name has taken the name, that holds. */
    private void keep(AnnotationData annotation, Map<String, List<String>> unnamed, Map<String, List<String>> features) {
        unnamed.forEach((name, values) -> {
            if (!keepsOthers) {
                lost(annotation, "mapping.feature", name);
            } else if (features.putIfAbsent(name, values) != null) {
                lost(annotation, "mapping.taken", name, String.join(", ", values));
            }
        });
    }

    /** @return whether the annotation goes on: one whose tag has no counterpart says nothing any more */
    private boolean map(AnnotationData annotation, LayerMapping layer, FeatureMapping feature, List<String> values,
            Map<String, List<String>> features) {
        String name = feature.from();
        if (feature.to().equals(TagMapping.DROP)) {
            lost(annotation, "mapping.feature", name);
            return true;
        }
        for (String value : values) {
            Optional<String> other = feature.map(value);
            if (other.isEmpty()) {
                lost(annotation, "mapping.value", name, value);
                if (name.equals(Layer.TAG)) {
                    return false;
                }
            } else {
                features.computeIfAbsent(feature.to(), key -> new ArrayList<>()).add(other.get());
                if (!value.equals(comesBackAs(layer.layer(), feature.to(), other.get()))) {
                    losses.accept(annotation, MESSAGES.text("mapping.merged", value, other.get()));
                }
            }
        }
        return true;
    }

    private String comesBackAs(String layer, String feature, String value) {
        return Optional.ofNullable(back.layers().get(layer))
                .flatMap(way -> way.features().stream().filter(each -> each.from().equals(feature)).findFirst())
                .flatMap(way -> way.map(value)).orElse(value);
    }
}
