/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.query.internal;

import org.isnad.query.QueryScanner;

/** How names and texts are written in a query. */
public final class Written {

    private static final String META = ".*+?|()[]{}^$";

    private Written() {
    }

    /** A name of a layer, feature, role or metadata, in quotation marks if it needs them. */
    public static String name(String name) {
        boolean plain = !name.isEmpty() && Signs.isLetter(name.codePointAt(0)) && !"has".equals(name)
                && Signs.endOfWord(name, 0) == name.length() && !QueryScanner.KEYWORDS.contains(name);
        return plain ? name : inQuotes(name, "");
    }

    /** A text that is meant letter by letter. */
    public static String quoted(String text) {
        return inQuotes(text, META);
    }

    /** A text in which signs keep their meaning, for the flags {@code %l} and {@code %w}. */
    public static String raw(String text) {
        return inQuotes(text, "");
    }

    private static String inQuotes(String text, String escaped) {
        StringBuilder written = new StringBuilder("\"");
        for (char sign : text.toCharArray()) {
            if (sign == '"' || sign == '\\' || escaped.indexOf(sign) >= 0) {
                written.append('\\');
            }
            written.append(sign);
        }
        return written.append('"').toString();
    }

    /** What stands between quotation marks, escapes and all; the text itself if there are none. */
    static String inside(String raw) {
        return Signs.isQuoted(raw) ? raw.substring(1, raw.length() - 1) : raw;
    }

    /** Without the backslashes that make signs mean themselves. */
    static String unescaped(String inside) {
        StringBuilder plain = new StringBuilder(inside.length());
        for (int at = 0; at < inside.length(); at++) {
            if (inside.charAt(at) == '\\' && at + 1 < inside.length()) {
                at++;
            }
            plain.append(inside.charAt(at));
        }
        return plain.toString();
    }

    /** A regular expression with its quotation marks as they are: only what stands around it made them escapes. */
    static String expression(String inside) {
        StringBuilder plain = new StringBuilder(inside.length());
        for (int at = 0; at < inside.length(); at++) {
            char sign = inside.charAt(at);
            if (sign == '\\' && at + 1 < inside.length()) {
                at++;
                if (!isQuote(inside.charAt(at))) {
                    plain.append(sign);
                }
            }
            plain.append(inside.charAt(at));
        }
        return plain.toString();
    }

    private static boolean isQuote(char sign) {
        return Signs.closing(sign) != null || sign == '\u00bb';
    }

    /** A regular expression within quotation marks. */
    static String quotedExpression(String expression) {
        return '"' + expression.replace("\"", "\\\"") + '"';
    }

    /** Whether it is a regular expression, and not letters alone. */
    static boolean isExpression(String inside) {
        for (int at = 0; at < inside.length(); at++) {
            char sign = inside.charAt(at);
            if (META.indexOf(sign) >= 0) {
                return true;
            }
            if (sign == '\\' && ++at < inside.length() && inside.charAt(at) < 128
                    && Character.isLetterOrDigit(inside.charAt(at))) {
                return true;
            }
        }
        return false;
    }
}
