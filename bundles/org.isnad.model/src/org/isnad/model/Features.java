/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.model;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The features of an annotation, by name: immutable and small. The names are an array that annotations of one layer
 * share; the first three values lie in the object itself. A value is a {@code String}, several are a {@code String[]}.
 */
public final class Features {

    public static final Features NONE = new Features(new String[0], new Object[0]);

    private static final int INSIDE = 3;

    private final String[] names;
    private final Object first;
    private final Object second;
    private final Object third;
    private final Object[] more;

    private Features(String[] names, Object[] values) {
        this.names = names;
        this.first = values.length > 0 ? values[0] : null;
        this.second = values.length > 1 ? values[1] : null;
        this.third = values.length > 2 ? values[2] : null;
        this.more = values.length > INSIDE ? Arrays.copyOfRange(values, INSIDE, values.length) : null;
    }

    /**
     * Features of a map; those without a value are left out.
     *
     * @throws UnstorableTextException if a name or value cannot be stored
     */
    public static Features of(Map<String, ? extends List<String>> features) {
        if (features.isEmpty()) {
            return NONE;
        }
        String[] names = new String[features.size()];
        int count = 0;
        for (Map.Entry<String, ? extends List<String>> feature : features.entrySet()) {
            if (!feature.getValue().isEmpty()) {
                names[count++] = StorableText.checked(feature.getKey());
            }
        }
        if (count == 0) {
            return NONE;
        }
        String[] sorted = count == names.length ? names : Arrays.copyOf(names, count);
        Arrays.sort(sorted);
        Object[] values = new Object[count];
        for (int i = 0; i < count; i++) {
            values[i] = packed(features.get(sorted[i]));
        }
        return new Features(sorted, values);
    }

    /** Features whose names are sorted, and that were looked through; the arrays are kept. */
    static Features of(String[] names, Object[] values) {
        return new Features(names, values);
    }

    private static String[] checked(String[] values) {
        for (String value : values) {
            StorableText.checked(value);
        }
        return values;
    }

    private static Object packed(List<String> values) {
        String[] all = checked(values.toArray(String[]::new));
        return all.length == 1 ? all[0] : all;
    }

    public int size() {
        return names.length;
    }

    /** The name of feature number {@code i}, in ascending order. */
    String name(int i) {
        return names[i];
    }

    private Object packed(int i) {
        return switch (i) {
            case 0 -> first;
            case 1 -> second;
            case 2 -> third;
            default -> more[i - INSIDE];
        };
    }

    List<String> valuesOf(int i) {
        return packed(i) instanceof String value ? List.of(value) : List.of((String[]) packed(i));
    }

    /** The first value of a feature, null if the feature is not there. */
    String get(String name) {
        int i = Arrays.binarySearch(names, name);
        return i < 0 ? null : packed(i) instanceof String value ? value : ((String[]) packed(i))[0];
    }

    /** The same with one feature set to the values; no values remove the feature. */
    public Features with(String name, List<String> values) {
        Map<String, List<String>> changed = new TreeMap<>(asMap());
        changed.put(name, values);
        return of(changed);
    }

    /** The same features with an equal array of names, which others hold, too. */
    Features sharing(String[] sameNames) {
        return sameNames == names ? this
                : new Features(sameNames, IntStream.range(0, names.length).mapToObj(this::packed).toArray());
    }

    String[] names() {
        return names;
    }

    /** A read-only view, sorted by name. */
    public Map<String, List<String>> asMap() {
        return names.length == 0 ? Map.of() : new View();
    }

    private final class View extends AbstractMap<String, List<String>> {

        @Override
        public int size() {
            return names.length;
        }

        @Override
        public boolean containsKey(Object name) {
            return name instanceof String text && Arrays.binarySearch(names, text) >= 0;
        }

        @Override
        public List<String> get(Object name) {
            int i = name instanceof String text ? Arrays.binarySearch(names, text) : -1;
            return i < 0 ? null : valuesOf(i);
        }

        @Override
        public Set<Entry<String, List<String>>> entrySet() {
            return new AbstractSet<>() {
                @Override
                public int size() {
                    return names.length;
                }

                @Override
                public Iterator<Entry<String, List<String>>> iterator() {
                    return new Entries();
                }
            };
        }
    }

    private final class Entries implements Iterator<Map.Entry<String, List<String>>> {

        private int next;

        @Override
        public boolean hasNext() {
            return next < names.length;
        }

        @Override
        public Map.Entry<String, List<String>> next() {
            if (next == names.length) {
                throw new NoSuchElementException();
            }
            return Map.entry(names[next], valuesOf(next++));
        }
    }

    /**
     * Reads what {@link #toString()} writes; for many see {@link FeatureReader}.
     *
     * @throws IllegalArgumentException if the text is anything else, or holds what cannot be stored
     */
    public static Features parse(String text) {
        Map<String, List<String>> features = new TreeMap<>();
        if (!text.isEmpty()) {
            FeatureText.forEach(text, (name, value) -> features.computeIfAbsent(name, key -> new ArrayList<>(1))
                    .add(value));
        }
        return of(features);
    }

    /**
     * As it is stored: {@code mention=NAM; tag=PERS; tag=ORG}. A semicolon and a backslash in a name or value, and an
     * equals sign in a name, stand after a backslash.
     */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        appendTo(text);
        return text.toString();
    }

    /** Appends what {@link #toString()} returns. */
    public void appendTo(StringBuilder text) {
        int from = text.length();
        for (int i = 0; i < names.length; i++) {
            for (String value : valuesOf(i)) {
                text.append(text.length() == from ? "" : FeatureText.SEPARATOR);
                FeatureText.append(text, names[i], value);
            }
        }
    }

    @Override
    public boolean equals(Object other) {
        if (this == other) {
            return true;
        }
        if (!(other instanceof Features same) || !Arrays.equals(names, same.names)) {
            return false;
        }
        for (int i = 0; i < names.length; i++) {
            if (!equal(packed(i), same.packed(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean equal(Object mine, Object others) {
        return mine instanceof String[] several ? others instanceof String[] same && Arrays.equals(several, same)
                : mine.equals(others);
    }

    @Override
    public int hashCode() {
        int hash = Arrays.hashCode(names);
        for (int i = 0; i < names.length; i++) {
            hash = 31 * hash + valuesOf(i).hashCode();
        }
        return hash;
    }
}
