/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.table;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Several values in one cell: {@code a|b}; a bar or backslash of a value stands after a backslash. */
final class Values {

    private static final char BAR = '|';
    private static final char ESCAPE = '\\';

    private Values() {
    }

    static String joined(List<String> values) {
        return values.stream().map(Values::escaped).collect(Collectors.joining(String.valueOf(BAR)));
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\").replace("|", "\\|");
    }

    /** Reads what {@link #joined} writes; a backslash at the end stands for itself. */
    static List<String> of(String cell) {
        List<String> values = new ArrayList<>();
        StringBuilder value = new StringBuilder();
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c == BAR) {
                values.add(value.toString());
                value.setLength(0);
            } else {
                boolean escapes = c == ESCAPE && i + 1 < cell.length();
                value.append(escapes ? cell.charAt(++i) : c);
            }
        }
        values.add(value.toString());
        return values;
    }
}
