/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.language.internal.tagset;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;

import org.isnad.model.AnnotationData;
import org.isnad.model.Annotator;
import org.isnad.model.Document;
import org.isnad.model.FeatureValue;
import org.isnad.model.GroupData;
import org.isnad.model.Member;
import org.isnad.model.schema.FeatureType;
import org.isnad.model.schema.FeatureType.Kind;
import org.isnad.model.schema.Layer;
import org.isnad.model.schema.Tagset;
import org.isnad.project.Project;

/**
 * Counts the annotations that fit a tagset and will not fit the one that replaces it. What did not fit before either is
 * not counted again.
 */
public final class Misfits {

    private final Tagset before;
    private final Tagset after;
    private final SortedMap<Misfit, Integer> counts = new TreeMap<>();

    private Misfits(Tagset before, Tagset after) {
        this.before = before;
        this.after = after;
    }

    /**
     * Looks at all annotations of all annotators. For any thread but the one that changes the project.
     *
     * @param cancelled asked between documents
     * @return how many annotations each misfit concerns; of no use when it was cancelled
     */
    public static SortedMap<Misfit, Integer> count(Project project, Tagset after, BooleanSupplier cancelled)
            throws Exception {
        Misfits misfits = new Misfits(project.tagset(), after);
        for (Document document : project.documents()) {
            for (Annotator annotator : project.annotators(document.id())) {
                if (cancelled.getAsBoolean()) {
                    return misfits.counts;
                }
                misfits.add(project.read(() -> project.annotations(document.id(), annotator).annotations()));
            }
        }
        return misfits.counts;
    }

    /** How many of the annotations each misfit concerns. */
    public static SortedMap<Misfit, Integer> count(List<? extends AnnotationData> annotations, Tagset before,
            Tagset after) {
        Misfits misfits = new Misfits(before, after);
        misfits.add(annotations);
        return misfits.counts;
    }

    private void add(List<? extends AnnotationData> annotations) {
        annotations.forEach(this::add);
    }

    private void add(AnnotationData annotation) {
        Layer old = before.layer(annotation.layer()).orElse(null);
        if (old == null) {
            return;
        }
        Optional<Layer> now = after.layer(old.name()).filter(layer -> layer.kind() == old.kind());
        if (now.isEmpty()) {
            count(old.name(), "", "");
            return;
        }
        for (Map.Entry<String, List<String>> feature : annotation.features().entrySet()) {
            old.feature(feature.getKey()).ifPresent(type -> add(now.get(), type, feature.getValue()));
        }
        if (annotation instanceof GroupData group) {
            group.members().stream().map(Member::role).distinct()
                    .filter(role -> old.role(role).isPresent() && now.get().role(role).isEmpty())
                    .forEach(role -> count(old.name(), "", role));
        }
    }

    private void add(Layer now, FeatureType old, List<String> values) {
        Optional<FeatureType> type = now.feature(old.name());
        if (type.isEmpty()) {
            count(now.name(), old.name(), "");
            return;
        }
        values.stream().filter(value -> fits(old, value) && !fits(type.get(), value))
                .forEach(value -> count(now.name(), old.name(), value));
    }

    private void count(String layer, String feature, String value) {
        counts.merge(new Misfit(layer, feature, value), 1, Integer::sum);
    }

    private static boolean fits(FeatureType type, String value) {
        if (type.kind() == Kind.TAG || !type.values().isEmpty()) {
            return type.value(value).isPresent();
        }
        try {
            FeatureValue.parse(FeatureValue.Type.valueOf(type.kind().name()), List.of(value));
            return true;
        } catch (IllegalArgumentException e) {
            // How it says that the text is no value of the type.
            return false;
        }
    }
}
