/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.conll.internal;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A line in columns.
 *
 * @param line  from 1
 * @param first whether it is the first behind an empty line
 */
record Row(int line, String text, boolean first, String[] cells) {

    /** How many rows tell whether a column counts. */
    static final int TELLING = 3;
    private static final int MANY = 4;
    private static final Pattern BLANKS = Pattern.compile("[ \u00a0]+");

    /** A blank at the begin is an empty cell: the token was a blank. */
    static Row of(String text, int line, boolean first) {
        return new Row(line, text, first, text.indexOf('\t') >= 0 ? text.split("\t", -1) : BLANKS.split(text));
    }

    /** Whether it alone cannot say how many columns there are. */
    boolean isDoubtful() {
        return text.startsWith("#") || isBlankFirst();
    }

    /** Files of shared tasks have remarks before sentences; a hashtag has as many columns as other tokens. */
    boolean isComment(int columns) {
        return text.startsWith("#") && cells.length != columns;
    }

    /** Without an empty first cell that is no cell, but an indented line. */
    Row indented(int columns) {
        return isBlankFirst() && cells.length == columns + 1
                ? new Row(line, text, first, Arrays.copyOfRange(cells, 1, cells.length)) : this;
    }

    /** How many cells there are, if it is indented and not without token. */
    int width() {
        return cells.length - (isBlankFirst() ? 1 : 0);
    }

    private boolean isBlankFirst() {
        return cells.length > 1 && cells[0].isEmpty();
    }

    /** Whether the first column of a file's first rows counts tokens, or names a file beside many others. */
    static boolean isNoToken(List<String[]> rows) {
        boolean counts = true;
        boolean same = true;
        for (int i = 0; i < rows.size(); i++) {
            String[] row = rows.get(i);
            counts &= row.length > 1 && (row[0].equals(String.valueOf(i)) || row[0].equals(String.valueOf(i + 1)));
            same &= row.length > MANY && row[0].equals(rows.getFirst()[0]);
        }
        return counts || same;
    }
}
