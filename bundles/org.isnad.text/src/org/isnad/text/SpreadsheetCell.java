/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.text;

/** Texts as cells of tables that a spreadsheet may open. */
public final class SpreadsheetCell {

    private SpreadsheetCell() {
    }

    /**
     * Keeps a spreadsheet from running a cell as a formula: such a cell gets an apostrophe before it. Invisible
     * characters and blanks before the sign do not hide it from every spreadsheet, so they do not here.
     */
    public static String safe(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if ("=+-@".indexOf(c) >= 0 || i == 0 && (c == '\t' || c == '\r' || c == '\n')) {
                return "'" + cell;
            }
            if (!Character.isWhitespace(c) && Character.getType(c) != Character.FORMAT) {
                return cell;
            }
        }
        return cell;
    }
}
