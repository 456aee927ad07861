/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.webanno.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The escapes of WebAnno TSV: one set in the values of columns, another in the text of sentences (INCEpTION's user
 * guide, appendix WebAnno TSV 3.3, section reserved characters). CR in a value, for which there is none, is written as
 * in texts.
 */
final class TsvEscapes {

    private static final String VALUE = "\\[]|_;*";
    /** Behind a backslash they stand for themselves in texts. */
    private static final String CONTROLS = "\\" + IntStream.range(0, ' ').mapToObj(Character::toString)
            .collect(Collectors.joining());
    private static final Pattern UNICODE = Pattern.compile("\\\\u([0-9A-Fa-f]{4})");

    private TsvEscapes() {
    }

    static String value(String value) {
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (VALUE.indexOf(c) >= 0 || c == '-' && value.startsWith("->", i)) {
                escaped.append('\\').append(c);
            } else if (c == '\t' || c == '\n' || c == '\r') {
                escaped.append(c == '\t' ? "\\t" : c == '\n' ? "\\n" : "\\r");
            } else {
                escaped.append(c);
            }
        }
        return escaped.toString();
    }

    static String plainValue(String escaped) {
        return plain(escaped, VALUE + "-", "tnr", "\t\n\r");
    }

    static String text(String text) {
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int letter = "\t\n\f\r\b\\".indexOf(c);
            if (letter >= 0) {
                escaped.append('\\').append("tnfrb\\".charAt(letter));
            } else {
                escaped.append(c < ' ' && c != 0x0B ? "\\" : "").append(c);
            }
        }
        return escaped.toString();
    }

    /** @param old whether the file is of version 3.1 or older, which had Java's escapes */
    static String plainText(String escaped, boolean old) {
        String text = plain(escaped, CONTROLS, "tnfrb", "\t\n\f\r\b");
        return old ? unicode(text) : text;
    }

    /** @param same what stands for itself behind a backslash; before all else a backslash stands for itself */
    private static String plain(String escaped, String same, String letters, String meanings) {
        if (escaped.indexOf('\\') < 0) {
            return escaped;
        }
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < escaped.length(); i++) {
            char c = escaped.charAt(i);
            char next = c == '\\' && i + 1 < escaped.length() ? escaped.charAt(i + 1) : 0;
            int letter = next == 0 ? -1 : letters.indexOf(next);
            if (letter >= 0) {
                plain.append(meanings.charAt(letter));
                i++;
            } else if (next != 0 && same.indexOf(next) >= 0) {
                plain.append(next);
                i++;
            } else {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    private static String unicode(String text) {
        return UNICODE.matcher(text).replaceAll(found ->
                Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))));
    }

    /** Splits at a separator that has no backslash before it. */
    static List<String> split(String cell, char separator) {
        List<String> parts = new ArrayList<>();
        int begin = 0;
        for (int i = 0; i < cell.length(); i++) {
            if (cell.charAt(i) == '\\') {
                i++;
            } else if (cell.charAt(i) == separator) {
                parts.add(cell.substring(begin, i));
                begin = i + 1;
            }
        }
        parts.add(cell.substring(begin));
        return parts;
    }
}
