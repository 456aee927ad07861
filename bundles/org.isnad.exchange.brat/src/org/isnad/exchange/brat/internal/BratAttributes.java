/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.brat.internal;

import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.isnad.model.schema.FeatureType;
import org.isnad.model.schema.Layer;
import org.isnad.model.schema.Tagset;

/**
 * The features that are attributes in brat, which allows those alone that {@code annotation.conf} declares, with the
 * values that it lists or none: those with a closed list of values, and those that are true or false.
 */
final class BratAttributes {

    private static final String TRUE = "true";
    private static final Pattern VALUE = Pattern.compile("[\\p{L}\\p{M}\\p{N}_.+-]+");

    /** No values for those that are true or false; two layers may share one. */
    private final SortedMap<String, Set<String>> values = new TreeMap<>();

    BratAttributes(Tagset tagset) {
        for (Layer layer : tagset.layers()) {
            layer.features().stream().filter(feature -> !feature.name().equals(Layer.TAG)).forEach(this::add);
        }
    }

    private void add(FeatureType feature) {
        Set<String> plain = feature.values().stream().map(value -> value.name())
                .filter(value -> VALUE.matcher(value).matches()).collect(Collectors.toSet());
        if (BratNames.isStored(feature.name()) && (!plain.isEmpty() || feature.kind() == FeatureType.Kind.BOOLEAN)) {
            values.computeIfAbsent(feature.name(), key -> new TreeSet<>()).addAll(plain);
        }
    }

    /** The lines of the section {@code [attributes]}. */
    String declarations() {
        StringBuilder lines = new StringBuilder();
        values.forEach((name, all) -> lines.append(name).append("\tArg:<ANY>")
                .append(all.isEmpty() ? "" : ", Value:" + String.join("|", all)).append('\n'));
        return lines.toString();
    }

    /** What stands behind the annotation's id in the line of an attribute; empty if it cannot be one. */
    Optional<String> written(String name, String value) {
        Set<String> allowed = values.get(name);
        if (allowed == null) {
            return Optional.empty();
        }
        if (allowed.isEmpty()) {
            return value.equals(TRUE) ? Optional.of("") : Optional.empty();
        }
        return allowed.contains(value) ? Optional.of(' ' + value) : Optional.empty();
    }
}
