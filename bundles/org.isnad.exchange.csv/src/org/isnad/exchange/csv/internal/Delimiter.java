/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.csv.internal;

import java.util.Locale;

import org.isnad.exchange.FormatSettings;

/** What stands between two cells. */
enum Delimiter {
    COMMA(','), SEMICOLON(';'), TAB('\t');

    private static final String OPTION = "delimiter";
    private static final String FOUND = "auto";

    private final char character;

    Delimiter(char character) {
        this.character = character;
    }

    char character() {
        return character;
    }

    /** As the user chose it; otherwise the comma. */
    static Delimiter of(FormatSettings options) {
        return of(options, "");
    }

    /** As the user chose it; otherwise the one that comes most often in the first row, outside of quotes. */
    static Delimiter of(FormatSettings options, String firstRow) {
        String chosen = options.text(OPTION);
        return chosen.equals(FOUND) ? find(firstRow) : valueOf(chosen.toUpperCase(Locale.ROOT));
    }

    static Delimiter find(String text) {
        int[] counts = new int[values().length];
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == '\n' || c == '\r')) {
                break;
            } else if (!quoted) {
                for (Delimiter delimiter : values()) {
                    counts[delimiter.ordinal()] += c == delimiter.character ? 1 : 0;
                }
            }
        }
        Delimiter most = COMMA;
        for (Delimiter delimiter : values()) {
            most = counts[delimiter.ordinal()] > counts[most.ordinal()] ? delimiter : most;
        }
        return most;
    }
}
