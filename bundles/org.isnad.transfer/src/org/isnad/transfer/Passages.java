/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.transfer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import org.isnad.model.DocumentId;
import org.isnad.text.TextRange;

/**
 * Places in documents that an export is restricted to, such as the hits of a search.
 *
 * @param ranges the places of each document, in reading order and apart from each other; no document without any
 */
public record Passages(Map<DocumentId, List<TextRange>> ranges) {

    /** @param ranges in any order; those that lie in each other become one */
    public Passages {
        Map<DocumentId, List<TextRange>> apart = new TreeMap<>();
        ranges.forEach((document, places) -> {
            if (!places.isEmpty()) {
                apart.put(document, apart(places));
            }
        });
        ranges = Map.copyOf(apart);
    }

    private static List<TextRange> apart(List<TextRange> places) {
        List<TextRange> apart = new ArrayList<>();
        for (TextRange place : places.stream().sorted().toList()) {
            if (!apart.isEmpty() && place.begin() <= apart.getLast().end()) {
                apart.add(apart.removeLast().hull(place));
            } else {
                apart.add(place);
            }
        }
        return List.copyOf(apart);
    }

    public boolean in(DocumentId document) {
        return ranges.containsKey(document);
    }

    /** Whether a range has a character in common with a place; an empty one, or an empty place, may lie at a border. */
    public boolean touch(DocumentId document, TextRange range) {
        List<TextRange> places = Objects.requireNonNullElse(ranges.get(document), List.of());
        for (int i = firstThatEndsFrom(places, range.begin()); i < places.size(); i++) {
            TextRange place = places.get(i);
            if (place.begin() > range.end()) {
                return false;
            }
            if (place.isEmpty() || range.isEmpty() || place.overlaps(range)) {
                return true;
            }
        }
        return false;
    }

    /** Places are apart, so that their ends stand in the order of their begins. */
    private static int firstThatEndsFrom(List<TextRange> places, int offset) {
        int low = 0;
        int high = places.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (places.get(middle).end() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
