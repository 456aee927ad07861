/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.cli.internal.verbs;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.isnad.cli.Table;
import org.isnad.cli.VerbContext;
import org.isnad.cli.internal.verbs.ProjectCall.Owned;
import org.isnad.model.AnnotationData;
import org.isnad.model.SpanData;

/** Annotations as people read them: one row each. */
final class AnnotationLines {

    private static final String TAG = "tag";

    private AnnotationLines() {
    }

    static List<String> of(VerbContext context, List<Owned> annotations, String text) {
        Table table = new Table(context);
        for (Owned owned : annotations) {
            AnnotationData annotation = owned.annotation();
            table.row(annotation.id().toString(), annotation.layer(), features(annotation), place(annotation),
                    owned.annotator().name(), annotation instanceof SpanData span ? span.coveredText(text) : "");
        }
        return table.lines();
    }

    /** The ranges of a span, the members of a group, the ends of a relation. */
    private static String place(AnnotationData annotation) {
        Stream<?> parts = annotation instanceof SpanData span ? span.ranges().stream()
                : AnnotationJson.members(annotation).stream();
        return parts.map(Object::toString).collect(Collectors.joining(","));
    }

    /** The tag first, then the others by name. */
    private static String features(AnnotationData annotation) {
        return annotation.features().entrySet().stream()
                .sorted(Comparator.comparing(feature -> !feature.getKey().equals(TAG)))
                .map(AnnotationLines::feature)
                .collect(Collectors.joining(" "));
    }

    private static String feature(Map.Entry<String, List<String>> feature) {
        String values = String.join(",", feature.getValue());
        return feature.getKey().equals(TAG) ? values : feature.getKey() + "=" + values;
    }
}
