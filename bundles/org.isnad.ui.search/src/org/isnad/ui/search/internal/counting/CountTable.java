/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.search.internal.counting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.isnad.text.message.MessageBundle;

import com.ibm.icu.text.NumberFormat;

/**
 * Rows of texts and numbers with a title for each column. Immutable.
 *
 * @param keys    of the columns' titles
 * @param rows    cells are {@link String}, {@link Integer} or {@link Double}; all of a column are of one type. Cells
 *                beyond the last title are not shown
 * @param summary what is to be said of the whole
 */
public record CountTable(List<String> keys, List<List<Object>> rows, String summary) {

    public CountTable {
        keys = List.copyOf(keys);
        rows = List.copyOf(rows);
    }

    /** The same rows in the order of a column, texts and numbers each in theirs; equal ones stay as they stand. */
    public CountTable sorted(int column, boolean descending) {
        Comparator<List<Object>> order = Comparator.comparing(row -> comparable(row.get(column)));
        List<List<Object>> sorted = new ArrayList<>(rows);
        sorted.sort(descending ? order.reversed() : order);
        return new CountTable(keys, sorted, summary);
    }

    /** Whether a column holds numbers. */
    public boolean isNumeric(int column) {
        return !rows.isEmpty() && rows.getFirst().get(column) instanceof Number;
    }

    /** A cell as people read it. */
    public String shown(int row, int column) {
        Object cell = rows.get(row).get(column);
        if (cell instanceof Double value) {
            if (value.isInfinite()) {
                return "∞";
            }
            NumberFormat format = NumberFormat.getInstance(MessageBundle.userLocale());
            format.setMinimumFractionDigits(2);
            format.setMaximumFractionDigits(2);
            return format.format(value.doubleValue());
        }
        return cell instanceof Integer value ? NumberFormat.getIntegerInstance(MessageBundle.userLocale())
                .format(value.longValue()) : cell.toString();
    }

    /** Some rows as lines with tabs between the cells, for the clipboard. */
    public String lines(int[] indices) {
        StringBuilder lines = new StringBuilder();
        for (int index : indices) {
            lines.append(cells(rows.get(index)).stream().map(cell -> cell.toString().replaceAll("\\s+", " "))
                    .collect(Collectors.joining("\t"))).append('\n');
        }
        return lines.toString();
    }

    /** The table with its titles as comma-separated values after RFC 4180. */
    public String csv() {
        StringBuilder csv = new StringBuilder();
        csv.append(keys.stream().map(key -> quoted(Texts.text(key))).collect(Collectors.joining(","))).append("\r\n");
        rows.forEach(row -> csv.append(cells(row).stream().map(cell -> cell instanceof Number ? number((Number) cell)
                : quoted(cell.toString())).collect(Collectors.joining(","))).append("\r\n"));
        return csv.toString();
    }

    private List<Object> cells(List<Object> row) {
        return row.subList(0, keys.size());
    }

    private static String number(Number cell) {
        return cell instanceof Double value ? String.format(Locale.ROOT, "%.6f", value) : cell.toString();
    }

    private static String quoted(String cell) {
        return '"' + cell.replace("\"", "\"\"") + '"';
    }

    @SuppressWarnings("unchecked")
    private static Comparable<Object> comparable(Object cell) {
        return (Comparable<Object>) cell;
    }
}
