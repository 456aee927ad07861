/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.model.schema;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A feature that annotations of a layer may have.
 *
 * @param values       the only values allowed, a general tag before the special ones under it; empty when any value of
 *                     the kind will do
 * @param many         whether one annotation may have several values
 * @param required     whether an annotation without it is unfinished
 * @param defaultValue value given to a new annotation; empty for none
 * @param targets      for {@link Kind#ANNOTATION} the layers of the annotations referred to; empty for any
 */
public record FeatureType(String name, Label label, Kind kind, List<Tag> values, boolean many, boolean required,
        String defaultValue, List<String> targets) {

    /** What a value is. */
    public enum Kind {
        TAG, STRING, INTEGER, DECIMAL, BOOLEAN,
        /** A Gregorian date, as in {@code 2022-10-17}. */
        DATE,
        /** Numbers from one to another, as in {@code 300..400}, {@code 20..} and {@code ..9.5}; or one number. */
        NUMBER_RANGE,
        /** Reference to an annotation of the project, by its id. */
        ANNOTATION,
        /** Reference to an entity of the registry, by its id. */
        ENTITY,
        /** Reference to a claim, by its id. */
        CLAIM;

        /** Whether values can be put in order. */
        public boolean isOrdered() {
            return this == INTEGER || this == DECIMAL || this == DATE;
        }
    }

    public FeatureType {
        values = List.copyOf(values);
        targets = List.copyOf(targets);
    }

    /** A feature that is no reference. */
    public FeatureType(String name, Label label, Kind kind, List<Tag> values, boolean many, boolean required,
            String defaultValue) {
        this(name, label, kind, values, many, required, defaultValue, List.of());
    }

    public Optional<Tag> value(String tagName) {
        return values.stream().filter(tag -> tag.name().equals(tagName)).findFirst();
    }

    /** The names of a tag and of all tags under it, at any depth. */
    public Set<String> under(String tagName) {
        Map<String, String> parents = new HashMap<>();
        values.forEach(tag -> parents.put(tag.name(), tag.parent()));
        Set<String> found = new LinkedHashSet<>();
        for (Tag tag : values) {
            int steps = 0;
            for (String at = tag.name(); at != null && steps <= values.size(); at = parents.get(at), steps++) {
                if (at.equals(tagName)) {
                    found.add(tag.name());
                }
            }
        }
        return found;
    }
}
