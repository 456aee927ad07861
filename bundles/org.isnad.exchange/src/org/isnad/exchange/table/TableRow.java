/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.isnad.model.Features;
import org.isnad.text.TextRange;

/**
 * A row of a table of annotations.
 *
 * @param line from 1
 */
record TableRow(TableColumns columns, long line, List<String> cells) {

    private static final String SPAN = "span";

    String cell(String column) {
        return columns.cell(cells, column);
    }

    /** {@code text}, or the kind of an annotation; older tables hold only spans and do not say it. */
    String kind() {
        String kind = cell(TableColumns.KIND).strip().toLowerCase(Locale.ROOT);
        return kind.isEmpty() ? SPAN : kind;
    }

    boolean isText() {
        return kind().equals("text");
    }

    boolean isSpan() {
        return kind().equals(SPAN);
    }

    /** @throws IllegalArgumentException if the cell is no list of ranges */
    List<TextRange> ranges() {
        List<TextRange> ranges = new ArrayList<>();
        for (String range : cell(TableColumns.RANGES).split(",")) {
            ranges.add(TextRange.parse(range.strip()));
        }
        return ranges;
    }

    /** The features of both kinds of columns. @throws IllegalArgumentException if a cell is not as they are written */
    Map<String, List<String>> features() {
        Map<String, List<String>> features = new TreeMap<>(
                Features.parse(cell(TableColumns.OTHERS).strip()).asMap());
        for (String feature : columns.features()) {
            String cell = columns.feature(cells, feature);
            if (!cell.isEmpty()) {
                features.put(feature, Values.of(cell));
            }
        }
        return features;
    }
}
