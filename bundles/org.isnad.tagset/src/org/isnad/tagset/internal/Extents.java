/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.tagset.internal;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.isnad.model.AnnotationId;
import org.isnad.tagset.check.Checked;
import org.isnad.tagset.check.ConstraintContext;
import org.isnad.text.TextRange;

/** Where annotations lie: spans where they are, relations and groups where their members are. */
public final class Extents {

    private final ConstraintContext context;

    public Extents(ConstraintContext context) {
        this.context = context;
    }

    /** The ranges of a span, or of all that a relation or group connects, at any depth. */
    public List<TextRange> of(Checked annotation) {
        if (annotation.members().isEmpty()) {
            return annotation.ranges();
        }
        List<TextRange> found = new ArrayList<>();
        collect(annotation, found, new HashSet<>());
        return found;
    }

    private void collect(Checked annotation, List<TextRange> found, Set<AnnotationId> seen) {
        if (seen.add(annotation.id())) {
            found.addAll(annotation.ranges());
            annotation.members().stream().flatMap(member -> context.annotation(member.annotation()).stream())
                    .forEach(member -> collect(member, found, seen));
        }
    }

    /** Whether every range of the second lies in one of the first; false for no ranges. */
    public static boolean covers(List<TextRange> first, List<TextRange> second) {
        return !second.isEmpty() && second.stream().allMatch(inner -> first.stream()
                .anyMatch(outer -> outer.begin() <= inner.begin() && inner.end() <= outer.end()));
    }

    /** Whether any two ranges share text. */
    public static boolean share(List<TextRange> first, List<TextRange> second) {
        return first.stream().anyMatch(one -> second.stream()
                .anyMatch(other -> one.begin() < other.end() && other.begin() < one.end()));
    }

    /** The numbers of the sentences that the ranges have text in. */
    public BitSet sentences(List<TextRange> ranges) {
        BitSet found = new BitSet();
        for (TextRange range : ranges) {
            List<TextRange> sentences = context.sentences();
            for (int i = firstEndingAfter(range.begin()); i < sentences.size()
                    && sentences.get(i).begin() < range.end(); i++) {
                found.set(i);
            }
        }
        return found;
    }

    /** The stretch of text that the ranges' sentences fill. */
    List<TextRange> sentenceRanges(List<TextRange> ranges) {
        return sentences(ranges).stream().mapToObj(context.sentences()::get).toList();
    }

    private int firstEndingAfter(int offset) {
        int low = 0;
        int high = context.sentences().size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (context.sentences().get(middle).end() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
