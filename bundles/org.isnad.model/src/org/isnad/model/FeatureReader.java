/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the features of many annotations; equal names and values become one object. */
public final class FeatureReader {

    private final Map<String, String> texts = new HashMap<>();
    private final Map<List<String>, String[]> names = new HashMap<>();
    private final List<String> foundNames = new ArrayList<>();
    private final List<Object> foundValues = new ArrayList<>();

    /**
     * Reads what {@link Features#toString()} writes; the names in any order.
     *
     * @throws IllegalArgumentException if the text is anything else, or holds what cannot be stored
     */
    public Features read(String text) {
        if (text.isEmpty()) {
            return Features.NONE;
        }
        StorableText.checked(text);
        foundNames.clear();
        foundValues.clear();
        boolean[] ordered = { true };
        FeatureText.forEach(text, (name, value) -> ordered[0] &= take(shared(name), shared(value)));
        return ordered[0] ? Features.of(names(), foundValues.toArray()) : shared(Features.parse(text).asMap());
    }

    /** @return false if the name does not stand in its place */
    private boolean take(String name, String value) {
        int order = foundNames.isEmpty() ? -1 : foundNames.getLast().compareTo(name);
        if (order < 0) {
            foundNames.add(name);
            foundValues.add(value);
        } else if (order == 0) {
            String[] before = foundValues.getLast() instanceof String[] several ? several
                    : new String[] { (String) foundValues.getLast() };
            String[] values = Arrays.copyOf(before, before.length + 1);
            values[before.length] = value;
            foundValues.set(foundValues.size() - 1, values);
        }
        return order <= 0;
    }

    private String[] names() {
        String[] known = names.get(foundNames);
        if (known == null) {
            known = foundNames.toArray(String[]::new);
            names.put(List.of(known), known);
        }
        return known;
    }

    /** Features of a map; equal names and values are those of others that were read. */
    public Features shared(Map<String, List<String>> values) {
        foundNames.clear();
        foundValues.clear();
        for (Map.Entry<String, List<String>> feature : Features.of(values).asMap().entrySet()) {
            foundNames.add(shared(feature.getKey()));
            String[] all = feature.getValue().stream().map(this::shared).toArray(String[]::new);
            foundValues.add(all.length == 1 ? all[0] : all);
        }
        return foundNames.isEmpty() ? Features.NONE : Features.of(names(), foundValues.toArray());
    }

    private String shared(String text) {
        String known = texts.putIfAbsent(text, text);
        return known == null ? text : known;
    }
}
