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

import org.isnad.cli.Table;
import org.isnad.cli.VerbContext;
import org.isnad.cli.internal.verbs.ProjectCall.Owned;
import org.isnad.model.SpanData;
import org.isnad.text.TextRange;

/** Annotations as people read them: one row each. */
final class AnnotationLines {

    private static final String TAG = "tag";

    private AnnotationLines() {
    }

    static List<String> of(VerbContext context, List<Owned> annotations, String text) {
        Table table = new Table(context);
        for (Owned owned : annotations) {
            SpanData span = owned.span();
            table.row(span.id().toString(), span.layer(), features(span),
                    span.ranges().stream().map(TextRange::toString).collect(Collectors.joining(",")),
                    owned.annotator().name(), span.coveredText(text));
        }
        return table.lines();
    }

    /** The tag first, then the others by name. */
    private static String features(SpanData span) {
        return span.features().entrySet().stream()
                .sorted(Comparator.comparing(feature -> !feature.getKey().equals(TAG)))
                .map(AnnotationLines::feature)
                .collect(Collectors.joining(" "));
    }

    private static String feature(Map.Entry<String, List<String>> feature) {
        String values = String.join(",", feature.getValue());
        return feature.getKey().equals(TAG) ? values : feature.getKey() + "=" + values;
    }
}
