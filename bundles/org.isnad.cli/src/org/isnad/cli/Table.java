/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.isnad.cli.internal.TerminalText;

/**
 * Rows of text in aligned columns, for people. Line ends within a cell become spaces, and what could play tricks with a
 * terminal is taken out.
 */
public final class Table {

    private static final String GAP = "  ";

    private final VerbContext context;
    private final List<List<String>> rows = new ArrayList<>();

    /** @param context sets off each cell where the answer goes to a terminal */
    public Table(VerbContext context) {
        this.context = context;
    }

    /** Adds a row; all rows have equally many cells. */
    public Table row(String... cells) {
        rows.add(Arrays.stream(cells).map(Table::cell).toList());
        return this;
    }

    public List<String> lines() {
        int columns = rows.isEmpty() ? 0 : rows.getFirst().size();
        int[] widths = IntStream.range(0, columns)
                .map(column -> rows.stream().mapToInt(row -> width(row.get(column))).max().orElse(0))
                .toArray();
        return rows.stream().map(row -> line(row, widths)).toList();
    }

    private static String cell(String text) {
        return TerminalText.harmless(text.replace("\r\n", " ").replace('\t', ' '));
    }

    private String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < row.size(); column++) {
            String cell = row.get(column);
            line.append(context.isolate(cell));
            if (column < row.size() - 1) {
                line.append(" ".repeat(widths[column] - width(cell))).append(GAP);
            }
        }
        return line.toString().stripTrailing();
    }

    /** How many places a cell takes on a terminal: marks that stand on letters, and invisible signs, take none. */
    private static int width(String cell) {
        return (int) cell.codePoints().filter(Table::isVisible).count();
    }

    private static boolean isVisible(int character) {
        return switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> false;
            default -> true;
        };
    }
}
