/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.project.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.isnad.model.AnnotationId;
import org.isnad.model.AnnotationSet;
import org.isnad.model.Span;
import org.isnad.model.SpanData;
import org.isnad.model.schema.Layer;
import org.isnad.model.schema.Placement;
import org.isnad.text.Paragraphs;
import org.isnad.text.Sentences;
import org.isnad.text.TextRange;

/** Says beforehand whether a span may lie where somebody is about to put it, by the same rules as the checks. */
public final class PlacementCheck {

    private PlacementCheck() {
    }

    /**
     * What the layer's rules have against a span, if anything.
     *
     * @param ranges  of the span, ascending
     * @param sharing the annotator's other spans of the layer that share text with it
     * @param text    of the document; only the paragraphs of the ranges are looked at
     * @return {@link FindingCode#HAS_GAPS}, {@link FindingCode#CROSSES_SENTENCE} or {@link FindingCode#SHARES_TEXT}
     */
    public static Optional<FindingCode> problem(Placement placement, List<TextRange> ranges,
            Collection<? extends Span> sharing, String text) {
        if (!placement.gaps() && ranges.size() > 1) {
            return Optional.of(FindingCode.HAS_GAPS);
        }
        if (!placement.sentences() && crossesSentence(ranges, text)) {
            return Optional.of(FindingCode.CROSSES_SENTENCE);
        }
        boolean wrong = switch (placement.sharing()) {
            case ANY -> false;
            case NONE -> !sharing.isEmpty();
            case NESTED -> sharing.stream().anyMatch(other -> !covers(ranges, other.ranges())
                    && !covers(other.ranges(), ranges));
        };
        return wrong ? Optional.of(FindingCode.SHARES_TEXT) : Optional.empty();
    }

    /**
     * Which spans may not come into another layer as they lie. They come in reading order: each that may is one of the
     * layer for those behind it.
     *
     * @param coming of the set's annotator; those of the layer are not asked about
     * @param set    a live set: the caller sees to it that nothing changes meanwhile
     * @return what the layer's rules have against each of the others
     */
    public static Map<AnnotationId, FindingCode> refused(Layer layer, Collection<SpanData> coming, AnnotationSet set,
            String text) {
        Map<AnnotationId, FindingCode> refused = new LinkedHashMap<>();
        List<SpanData> reaching = new ArrayList<>();
        for (SpanData span : coming.stream().sorted(SpanData.READING_ORDER).toList()) {
            if (span.layer().equals(layer.name())) {
                continue;
            }
            reaching.removeIf(before -> before.end() <= span.begin());
            List<SpanData> sharing = new ArrayList<>(reaching);
            sharing.removeIf(before -> !sharesText(before, span));
            span.ranges().forEach(range -> set.index().overlapping(range).stream()
                    .filter(other -> other.layer().equals(layer.name())).forEach(sharing::add));
            Optional<FindingCode> problem = problem(layer.placement(), span.ranges(), sharing, text);
            problem.ifPresentOrElse(code -> refused.put(span.id(), code), () -> reaching.add(span));
        }
        return refused;
    }

    private static boolean sharesText(SpanData one, SpanData other) {
        return one.ranges().stream().anyMatch(range -> other.ranges().stream().anyMatch(range::overlaps));
    }

    private static boolean crossesSentence(List<TextRange> ranges, String text) {
        int begin = Paragraphs.at(text, ranges.getFirst().begin()).begin();
        int end = Paragraphs.at(text, ranges.getLast().end()).end();
        return Sentences.of(text.substring(begin, end)).stream().map(sentence -> sentence.shift(begin))
                .filter(sentence -> ranges.stream().anyMatch(range -> sentence.begin() < range.end()
                        && range.begin() < sentence.end()))
                .count() > 1;
    }

    private static boolean covers(List<TextRange> outer, List<TextRange> inner) {
        return inner.stream().allMatch(part -> outer.stream()
                .anyMatch(range -> range.begin() <= part.begin() && part.end() <= range.end()));
    }
}
