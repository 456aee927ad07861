/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.search.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.isnad.ui.search.internal.counting.CountTable;
import org.junit.jupiter.api.Test;

class CountTableTest {

    private final CountTable table = new CountTable(List.of("column.text", "column.count", "column.mi"), List.of(
            List.of("قال \"زيد\",", 9, 0.5, "hidden"),
            List.of("بيت", 10, Double.POSITIVE_INFINITY, "hidden"),
            List.of("تمر", 9, -1.25, "hidden")), "");

    @Test
    void numbersAreSortedAsNumbersAndEqualOnesStay() {
        assertEquals(List.of("بيت", "قال \"زيد\",", "تمر"), texts(table.sorted(1, true)));
        assertEquals(List.of("قال \"زيد\",", "تمر", "بيت"), texts(table.sorted(1, false)));
        assertEquals(List.of("تمر", "قال \"زيد\",", "بيت"), texts(table.sorted(2, false)));
    }

    @Test
    void textsAreSortedByTheirLetters() {
        assertEquals(List.of("بيت", "تمر", "قال \"زيد\","), texts(table.sorted(0, false)));
    }

    @Test
    void writesWhatHasATitleAsCsv() {
        List<String> lines = table.csv().lines().toList();

        assertEquals(4, lines.size());
        assertEquals("\"قال \"\"زيد\"\",\",9,0.500000", lines.get(1));
        assertTrue(table.csv().endsWith("\"تمر\",9,-1.250000\r\n"), table.csv());
    }

    @Test
    void copiesLinesWithTabs() {
        assertEquals("بيت\t10\tInfinity\n", table.lines(new int[] { 1 }));
        assertEquals("∞", table.shown(1, 2));
    }

    private static List<String> texts(CountTable table) {
        return table.rows().stream().map(row -> row.getFirst().toString()).toList();
    }
}
