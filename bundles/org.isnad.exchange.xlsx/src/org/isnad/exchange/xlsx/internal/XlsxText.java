/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.xlsx.internal;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text in cells: {@code _x000D_} stands for a character that XML cannot hold or would change, and {@code _x005F_} for the
 * underscore of a text that looks so (ECMA-376, part 1, 22.9.2.19).
 */
final class XlsxText {

    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");
    private static final Pattern LOOKS_SO = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");
    private static final int HEXADECIMAL = 16;

    private XlsxText() {
    }

    static String escaped(String text) {
        String plain = LOOKS_SO.matcher(text).replaceAll("_x005F_");
        StringBuilder escaped = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (c < ' ' && c != '\t' && c != '\n' || c == '\ufffe' || c == '\uffff') {
                escaped.append(String.format(Locale.ROOT, "_x%04X_", (int) c));
            } else {
                escaped.append(c);
            }
        }
        return escaped.toString();
    }

    /** What {@link #escaped} was given. */
    static String plain(String text) {
        return text.indexOf("_x") < 0 ? text : ESCAPE.matcher(text).replaceAll(escape -> Matcher
                .quoteReplacement(String.valueOf((char) Integer.parseInt(escape.group(1), HEXADECIMAL))));
    }
}
