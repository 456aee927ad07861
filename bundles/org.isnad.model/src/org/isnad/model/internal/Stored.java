/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.model.internal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.isnad.model.emf.StoredEntry;
import org.isnad.text.TextRange;

/** How the stored form of a value becomes the value, and back. */
public final class Stored {

    private Stored() {
    }

    /**
     * Ranges from {@code 4-9 12-14}.
     *
     * @throws IllegalArgumentException if the text is anything else
     */
    public static List<TextRange> ranges(String text) {
        return Stream.of(text.split(" ", -1)).map(TextRange::parse).toList();
    }

    /** Ranges as {@code 4-9 12-14}. */
    public static String text(List<TextRange> ranges) {
        return ranges.stream().map(TextRange::toString).collect(Collectors.joining(" "));
    }

    /** Features by name; entries of one name are its values in order. */
    public static Map<String, List<String>> features(List<StoredEntry> entries) {
        Map<String, List<String>> features = new TreeMap<>();
        for (StoredEntry entry : entries) {
            features.computeIfAbsent(entry.getName(), name -> new ArrayList<>(1)).add(entry.getValue());
        }
        return Collections.unmodifiableMap(features);
    }

    /** Metadata by name; of entries of one name the last counts. */
    public static Map<String, String> metadata(List<StoredEntry> entries) {
        Map<String, String> metadata = new TreeMap<>();
        entries.forEach(entry -> metadata.put(entry.getName(), entry.getValue()));
        return Collections.unmodifiableMap(metadata);
    }
}
