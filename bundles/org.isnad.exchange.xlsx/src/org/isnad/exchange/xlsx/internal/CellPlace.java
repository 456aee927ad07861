/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.xlsx.internal;

/** Columns by the letters that spreadsheets give them: A is the first, AA the 27th. */
final class CellPlace {

    /** As many columns as a sheet has in Excel. */
    static final int MOST = 16_384;
    private static final int LETTERS = 26;

    private CellPlace() {
    }

    /** @param column from 0 */
    static String name(int column) {
        StringBuilder name = new StringBuilder();
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / LETTERS) {
            name.insert(0, (char) ('A' + (rest - 1) % LETTERS));
        }
        return name.toString();
    }

    /** The column of a place such as {@code C5}, from 0; {@link #MOST} and more for one that no sheet has. */
    static int column(String place) {
        int column = 0;
        for (int i = 0; i < place.length() && place.charAt(i) >= 'A' && place.charAt(i) <= 'Z' && column <= MOST; i++) {
            column = column * LETTERS + place.charAt(i) - 'A' + 1;
        }
        return column - 1;
    }
}
