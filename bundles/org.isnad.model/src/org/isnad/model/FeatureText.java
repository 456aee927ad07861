/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.model;

import java.util.function.BiConsumer;

/** The stored form of features and of members: {@code name=value; name=value}. */
final class FeatureText {

    static final String SEPARATOR = "; ";

    private static final char ESCAPE = '\\';
    private static final char END = ';';
    private static final char EQUALS = '=';

    private FeatureText() {
    }

    static void append(StringBuilder text, String name, String value) {
        escape(text, name, true);
        text.append(EQUALS);
        escape(text, value, false);
    }

    private static void escape(StringBuilder text, String part, boolean name) {
        for (int i = 0; i < part.length(); i++) {
            char character = part.charAt(i);
            if (character == ESCAPE || character == END || name && character == EQUALS) {
                text.append(ESCAPE);
            }
            text.append(character);
        }
    }

    /** @throws IllegalArgumentException if the text is not empty and no such list */
    static void forEach(String text, BiConsumer<String, String> sink) {
        int from = 0;
        while (from <= text.length()) {
            int equals = border(text, from, EQUALS);
            int end = border(text, Math.min(equals + 1, text.length()), END);
            boolean last = end == text.length();
            if (equals >= text.length() || !last && !text.startsWith(SEPARATOR, end)) {
                throw new IllegalArgumentException("not a list of NAME=VALUE with \"; \" between: " + text);
            }
            sink.accept(plain(text, from, equals), plain(text, equals + 1, end));
            from = last ? text.length() + 1 : end + SEPARATOR.length();
        }
    }

    /** Where the character stands next, not escaped; the text's length if nowhere. A name ends before a semicolon. */
    private static int border(String text, int from, char border) {
        for (int i = from; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character == border) {
                return i;
            }
            if (character == END) {
                return text.length();
            }
            if (character == ESCAPE) {
                i++;
            }
        }
        return text.length();
    }

    private static String plain(String text, int from, int to) {
        if (text.indexOf(ESCAPE, from, to) < 0) {
            return text.substring(from, to);
        }
        StringBuilder plain = new StringBuilder(to - from);
        for (int i = from; i < to; i++) {
            char character = text.charAt(i);
            if (character == ESCAPE) {
                if (++i == to) {
                    throw new IllegalArgumentException("a backslash at the end of a value: " + text);
                }
                character = text.charAt(i);
            }
            plain.append(character);
        }
        return plain.toString();
    }
}
