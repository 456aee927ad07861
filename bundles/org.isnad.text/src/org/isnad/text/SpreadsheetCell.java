/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.text;

/** Texts as cells of tables that a spreadsheet may open. */
public final class SpreadsheetCell {

    private static final char APOSTROPHE = '\'';

    private SpreadsheetCell() {
    }

    /**
     * Keeps a spreadsheet from running a cell as a formula: such a cell gets an apostrophe before it. Invisible
     * characters and blanks before the sign do not hide it from every spreadsheet, so they do not here. So does a cell
     * that looks as if it had got one, so that {@link #original} can tell.
     */
    public static String safe(String cell) {
        return isFormula(cell) || hasApostrophe(cell) ? APOSTROPHE + cell : cell;
    }

    /** What {@link #safe} was given. */
    public static String original(String cell) {
        return hasApostrophe(cell) ? cell.substring(1) : cell;
    }

    private static boolean hasApostrophe(String cell) {
        int text = 0;
        while (text < cell.length() && cell.charAt(text) == APOSTROPHE) {
            text++;
        }
        return text > 0 && isFormula(cell.substring(text));
    }

    private static boolean isFormula(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if ("=+-@".indexOf(c) >= 0 || i == 0 && (c == '\t' || c == '\r' || c == '\n')) {
                return true;
            }
            if (!Character.isWhitespace(c) && Character.getType(c) != Character.FORMAT) {
                return false;
            }
        }
        return false;
    }
}
