/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.sample;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.isnad.text.TextRange;

/**
 * A gold annotation of a sample document.
 *
 * @param layer    a layer of the tagset {@code news}: Entity, Source, Cue, Content or Figure
 * @param ranges   one or more, ascending, neither overlapping nor touching; UTF-16 offsets into the document's text
 * @param text     what the ranges cover, joined by one space
 * @param features names and values in the order of the file; empty for a Content
 */
public record SampleAnnotation(String layer, List<TextRange> ranges, String text, Map<String, String> features) {

    public SampleAnnotation {
        if (layer.isEmpty() || ranges.isEmpty()) {
            throw new IllegalArgumentException("an annotation needs a layer and a range, not " + layer + ", " + ranges);
        }
        ranges = List.copyOf(ranges);
        for (int i = 1; i < ranges.size(); i++) {
            if (ranges.get(i).begin() <= ranges.get(i - 1).end()) {
                throw new IllegalArgumentException("ranges of " + layer + " «" + text
                        + "» overlap, touch or are not ascending: " + ranges);
            }
        }
        features = Collections.unmodifiableMap(new LinkedHashMap<>(features));
    }

    /** What the ranges cover in the text, joined by one space. @throws IndexOutOfBoundsException if one lies outside */
    String coveredIn(String documentText) {
        return ranges.stream().map(range -> range.covered(documentText)).collect(Collectors.joining(" "));
    }
}
