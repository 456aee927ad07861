/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.search.internal.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.isnad.model.Span;
import org.isnad.search.internal.run.Texts.AnnotatedSpan;
import org.isnad.text.TextRange;

/** Tells which spans overlap a hit: share a character with it, or are a point at or inside it. */
final class Overlaps {

    /** By begin, longer ones first. */
    private final List<AnnotatedSpan> spans;
    /** By span the furthest end of it and of those before it. */
    private final int[] furthest;

    Overlaps(List<AnnotatedSpan> spans) {
        this.spans = new ArrayList<>(spans);
        this.spans.sort(Comparator.comparing(AnnotatedSpan::span, Span.READING_ORDER));
        furthest = new int[spans.size()];
        int end = 0;
        for (int i = 0; i < furthest.length; i++) {
            end = Math.max(end, this.spans.get(i).span().end());
            furthest[i] = end;
        }
    }

    /** In reading order. */
    List<AnnotatedSpan> of(TextRange hit) {
        List<AnnotatedSpan> overlapping = new ArrayList<>();
        for (int i = begunBy(hit.end()) - 1; i >= 0 && furthest[i] >= hit.begin(); i--) {
            AnnotatedSpan span = spans.get(i);
            if (span.span().ranges().stream().anyMatch(range -> touches(hit, range))) {
                overlapping.addFirst(span);
            }
        }
        return overlapping;
    }

    /** How many begin at the offset or before it. */
    private int begunBy(int offset) {
        int low = 0;
        int high = spans.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (spans.get(middle).span().begin() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** An empty hit overlaps what it stands in or at. */
    private static boolean touches(TextRange hit, TextRange range) {
        if (hit.isEmpty()) {
            return range.begin() <= hit.begin() && hit.begin() <= range.end();
        }
        return range.isEmpty() ? hit.begin() <= range.begin() && range.begin() < hit.end()
                : hit.begin() < range.end() && range.begin() < hit.end();
    }
}
