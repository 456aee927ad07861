/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.annotations.internal.properties;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.isnad.model.schema.FeatureType;
import org.isnad.model.schema.Layer;
import org.isnad.model.schema.TagChoice;
import org.isnad.model.schema.Tagset;
import org.isnad.ui.annotations.internal.edits.AnnotationEdits;
import org.isnad.ui.annotations.internal.edits.Target;

/**
 * What the properties are shown of: one annotation, or several at once.
 *
 * @param targets not empty; as they are now
 */
record Subject(List<Target> targets, Tagset tagset) {

    static final String TAG = Layer.TAG;

    Subject {
        if (targets.isEmpty()) {
            throw new IllegalArgumentException("properties of nothing");
        }
        targets = List.copyOf(targets);
    }

    /** The one annotation, if it is one. */
    Optional<Target> single() {
        return targets.size() == 1 ? Optional.of(targets.getFirst()) : Optional.empty();
    }

    /** Whether something can be changed: one of them is one's own. */
    boolean changeable() {
        return targets.stream().anyMatch(Target::own);
    }

    /** The layer that all of them are of, if it is one that the tagset declares. */
    Optional<Layer> layer() {
        Shared layer = Shared.of(targets, target -> List.of(target.annotation().layer()));
        return layer.differs() ? Optional.empty() : tagset.layer(layer.text());
    }

    Shared tag() {
        return Shared.of(targets, target -> List.of(target.annotation().layer(),
                target.annotation().tag().orElse("")));
    }

    List<TagChoice> choices() {
        return AnnotationEdits.choices(targets, tagset);
    }

    /** The features, without the tag, that all their layers declare alike in kind; in the first one's order. */
    List<FeatureType> features() {
        List<FeatureType> features = new ArrayList<>();
        declared(targets.getFirst()).filter(feature -> targets.stream().allMatch(target -> declared(target)
                .anyMatch(other -> other.name().equals(feature.name()) && other.kind() == feature.kind()
                        && other.many() == feature.many() && other.values().equals(feature.values()))))
                .forEach(features::add);
        return features;
    }

    /** The values of a feature, or of nothing where they differ. */
    Shared values(String feature) {
        return Shared.of(targets, target -> target.annotation().features().getOrDefault(feature, List.of()));
    }

    Shared comment() {
        return Shared.of(targets, target -> List.of(target.annotation().comment()));
    }

    /** What annotations hold beyond what the tagset declares, as of a newer or another tagset: shown, never changed. */
    SequencedMap<String, Shared> undeclared() {
        SequencedSet<String> names = new TreeSet<>();
        targets.forEach(target -> {
            names.addAll(target.annotation().features().keySet());
            names.remove(TAG);
        });
        targets.forEach(target -> declared(target).forEach(feature -> names.remove(feature.name())));
        SequencedMap<String, Shared> found = new TreeMap<>();
        names.forEach(name -> found.put(name, values(name)));
        return found;
    }

    private Stream<FeatureType> declared(Target target) {
        return tagset.layer(target.annotation().layer()).stream().flatMap(layer -> layer.features().stream())
                .filter(feature -> !feature.name().equals(TAG));
    }
}
