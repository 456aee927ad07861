/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.ruler;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.isnad.text.TextRange;
import org.isnad.ui.editor.internal.paint.SpanLook;
import org.isnad.ui.editor.internal.spans.ShownSpan;
import org.isnad.ui.editor.internal.spans.ShownSpans;

/**
 * What a ruler shows: for each of its rows the annotations that begin in the row's stretch of text, by their looks.
 *
 * @param rows from the top down
 */
public record RulerRows(List<Row> rows) {

    /** No rows. */
    public static final RulerRows NONE = new RulerRows(List.of());

    /**
     * One row.
     *
     * @param first  the first annotation, or null in an empty row
     * @param shares the looks, the most frequent first
     */
    public record Row(ShownSpan first, List<Share> shares) {

        /** How many annotations there are. */
        public int count() {
            return shares.stream().mapToInt(Share::count).sum();
        }
    }

    /** So many annotations look so. */
    public record Share(SpanLook look, int count) {
    }

    /**
     * Gathers the rows. Takes long with many annotations and is meant for a background thread; each question to the
     * spans is short, so that nobody who changes one waits.
     *
     * @param borders where the rows begin, ascending, and the text's end
     */
    public static RulerRows of(ShownSpans spans, int[] borders, Function<ShownSpan, SpanLook> looks) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i + 1 < borders.length; i++) {
            boolean last = i + 2 == borders.length;
            rows.add(row(spans, borders[i], last ? Integer.MAX_VALUE : borders[i + 1], borders[i + 1], looks));
        }
        return new RulerRows(rows);
    }

    /** @param below annotations that begin there or later are another row's */
    private static Row row(ShownSpans spans, int begin, int below, int end, Function<ShownSpan, SpanLook> looks) {
        Map<SpanLook, Integer> counts = new HashMap<>();
        ShownSpan first = null;
        for (ShownSpan shown : begin == below ? List.<ShownSpan>of() : spans.touching(new TextRange(begin, end))) {
            if (shown.begin() >= begin && shown.begin() < below) {
                first = first == null ? shown : first;
                counts.merge(looks.apply(shown), 1, Integer::sum);
            }
        }
        return new Row(first, counts.entrySet().stream().map(entry -> new Share(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingInt(Share::count).reversed()
                        .thenComparing(share -> share.look().shortLabel())).toList());
    }
}
