/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.testkit.exchange;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.isnad.model.AnnotationData;
import org.isnad.model.AnnotationId;
import org.isnad.model.DocumentAnnotationData;
import org.isnad.model.GroupData;
import org.isnad.model.RelationData;
import org.isnad.model.SpanData;

/** Annotations as text that says all but ids, authors, times and origins, for comparing those that were read anew. */
final class Shapes {

    /** How far the members of members are followed; also what ends a circle of relations. */
    private static final int DEEPEST = 4;

    private final Map<AnnotationId, AnnotationData> all = new HashMap<>();
    private final Ink ink;

    Shapes(List<AnnotationData> annotations, Ink ink) {
        annotations.forEach(annotation -> all.put(annotation.id(), annotation));
        this.ink = ink;
    }

    String of(AnnotationData annotation) {
        return of(annotation, DEEPEST);
    }

    /** Whether one of the given is named by the annotation, or by those that it names, or it is one itself. */
    boolean isLossy(AnnotationData annotation, Set<AnnotationId> lossy) {
        return isLossy(annotation, lossy, DEEPEST);
    }

    private boolean isLossy(AnnotationData annotation, Set<AnnotationId> lossy, int depth) {
        return annotation != null && (lossy.contains(annotation.id()) || depth > 0 && annotation.references().stream()
                .anyMatch(named -> isLossy(all.get(named), lossy, depth - 1)));
    }

    private String of(AnnotationData annotation, int depth) {
        if (annotation == null) {
            return "NOTHING";
        }
        String own = switch (annotation) {
            case SpanData span -> span.ranges().stream()
                    .map(range -> ink.offset(range.begin()) + "-" + ink.offset(range.end()))
                    .collect(Collectors.joining(",", "at ", ""));
            case RelationData relation -> "from " + named(relation.source(), depth) + " to "
                    + named(relation.target(), depth);
            case GroupData group -> group.members().stream()
                    .map(member -> RoundTrip.shown(member.role()) + " " + named(member.annotation(), depth))
                    .collect(Collectors.joining(", ", "of ", ""));
            case DocumentAnnotationData document -> "of the document";
        };
        String comment = annotation.comment().isEmpty() ? "" : " // " + RoundTrip.shown(annotation.comment());
        return annotation.kind() + " " + RoundTrip.shown(annotation.layer()) + features(annotation) + " " + own + comment;
    }

    private static String features(AnnotationData annotation) {
        return new TreeMap<>(annotation.features()).entrySet().stream()
                .map(feature -> " " + RoundTrip.shown(feature.getKey()) + "=" + feature.getValue().stream()
                        .map(RoundTrip::shown).collect(Collectors.joining("+")))
                .collect(Collectors.joining());
    }

    private String named(AnnotationId id, int depth) {
        return depth == 0 ? "…" : "(" + of(all.get(id), depth - 1) + ")";
    }
}
