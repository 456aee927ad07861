/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.project.spi;

import java.util.List;
import java.util.Map;

import org.isnad.text.TextRange;

/**
 * A span that a suggester proposes.
 *
 * @param layer    a span layer of the project's tagset
 * @param ranges   one or more within the text, ascending, none empty
 * @param features values of the layer's features
 * @param score    how sure the suggester is, 0 to 1
 */
public record Suggestion(String layer, List<TextRange> ranges, Map<String, List<String>> features, double score) {

    public Suggestion {
        if (!(score >= 0 && score <= 1)) {
            throw new IllegalArgumentException("a score of " + score);
        }
        if (ranges.isEmpty()) {
            throw new IllegalArgumentException("a suggestion without a range");
        }
        ranges = List.copyOf(ranges);
        features = Map.copyOf(features);
    }
}
