/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.cli.internal;

import java.util.regex.Pattern;

/**
 * Takes from text what could play tricks with a terminal or with its reader: control characters become spaces;
 * invisible signs, such as those that turn the direction of what follows, vanish. Joiners stay, because they shape
 * letters, and so do the few format characters that are seen, such as the sign of a verse's end.
 */
public final class TerminalText {

    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}&&[^\\t]]");
    private static final String KEPT = "\\u200c\\u200d\\u0600-\\u0605\\u06dd\\u0890\\u0891\\u08e2";
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}&&[^" + KEPT + "]]");
    private static final Pattern INVISIBLE_BUT_ISOLATES =
            Pattern.compile("[\\p{Cf}&&[^" + KEPT + "\\u2066-\\u2069]]");

    private static final char FIRST_ISOLATE = '\u2066';
    private static final char LAST_ISOLATE = '\u2068';
    private static final char POP_ISOLATE = '\u2069';

    private TerminalText() {
    }

    /** A piece of text that the program did not write. */
    public static String harmless(String text) {
        return INVISIBLE.matcher(CONTROLS.matcher(text).replaceAll(" ")).replaceAll("");
    }

    /** A whole line, which may hold isolates that the program has put around its pieces: each with its end. */
    public static String harmlessLine(String line) {
        return isolatesMatch(line)
                ? INVISIBLE_BUT_ISOLATES.matcher(CONTROLS.matcher(line).replaceAll(" ")).replaceAll("")
                : harmless(line);
    }

    private static boolean isolatesMatch(String line) {
        int open = 0;
        for (int i = 0; i < line.length() && open >= 0; i++) {
            char c = line.charAt(i);
            if (c >= FIRST_ISOLATE && c <= LAST_ISOLATE) {
                open++;
            } else if (c == POP_ISOLATE) {
                open--;
            }
        }
        return open == 0;
    }
}
