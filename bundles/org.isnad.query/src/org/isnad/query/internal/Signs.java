/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.query.internal;

/** What single characters of a query are: the grammar's terminals, for those who look at a text without its parser. */
public final class Signs {

    private static final String QUOTES = "\"\u201c\u201d\u00ab";

    private Signs() {
    }

    /** Blanks, marks of direction, Arabic commas and question marks: what the grammar hides. */
    public static boolean isBlank(char sign) {
        return switch (sign) {
            case ' ', '\t', '\r', '\n', '\u00a0', '\ufeff', '\u061c', '\u200e', '\u200f', '\u060c', '\u061b', '\u061f' ->
                true;
            default -> sign >= '\u202a' && sign <= '\u202e' || sign >= '\u2066' && sign <= '\u2069';
        };
    }

    public static int skipBlanks(String text, int begin) {
        int end = begin;
        while (end < text.length() && isBlank(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** The quotation marks that close what a mark opens; null if it is none that opens. */
    public static String closing(char sign) {
        return switch (sign) {
            case '"' -> "\"";
            case '\u201c', '\u201d' -> "\u201c\u201d";
            case '\u00ab' -> "\u00bb";
            default -> null;
        };
    }

    /** Whether a text opens with a quotation mark. */
    public static boolean isQuoted(String text) {
        return !text.isEmpty() && QUOTES.indexOf(text.charAt(0)) >= 0;
    }

    /** Where a text in quotation marks ends, behind its last mark; -1 if that is missing. */
    public static int endOfString(String text, int begin) {
        String closing = closing(text.charAt(begin));
        for (int at = begin + 1; at < text.length(); at++) {
            if (text.charAt(at) == '\\') {
                at++;
            } else if (closing.indexOf(text.charAt(at)) >= 0) {
                return at + 1;
            }
        }
        return -1;
    }

    public static boolean isLetter(int sign) {
        return sign == '_' || Character.isLetter(sign);
    }

    public static int endOfWord(String text, int begin) {
        int end = begin;
        while (end < text.length()) {
            int sign = text.codePointAt(end);
            boolean hyphen = sign == '-' && end > begin && end + 1 < text.length()
                    && isLetter(text.codePointAt(end + 1));
            if (!hyphen && !isInWord(sign)) {
                break;
            }
            end += Character.charCount(sign);
        }
        return end;
    }

    private static boolean isInWord(int sign) {
        return isLetter(sign) || Character.isDigit(sign) || sign == '\u200c' || sign == '\u200d'
                || Character.getType(sign) == Character.NON_SPACING_MARK;
    }

    /** Where a bare word with wildcards ends that begins with a word; the word's end if there are none. */
    public static int endOfWildcard(String text, int begin, int endOfWord) {
        boolean wild = text.startsWith("*", endOfWord) || text.startsWith("?", endOfWord)
                && endOfWord + 1 < text.length() && Character.isLetterOrDigit(text.codePointAt(endOfWord + 1));
        int end = endOfWord;
        while (wild && end < text.length()) {
            int sign = text.codePointAt(end);
            if (sign != '*' && sign != '?' && !isInWord(sign)) {
                break;
            }
            end += Character.charCount(sign);
        }
        return end;
    }

    public static int endOfNumber(String text, int begin) {
        int end = begin;
        while (end < text.length() && Character.isDigit(text.charAt(end))) {
            end++;
        }
        return Math.max(end, begin + 1);
    }

    public static boolean isFlag(char sign) {
        return sign >= 'a' && sign <= 'z';
    }

    public static int endOfFlags(String text, int begin) {
        int end = begin;
        while (end < text.length() && isFlag(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** Whether a sign of comparison begins there. */
    public static boolean isOperator(String text, int at) {
        return at < text.length() && ("=<>".indexOf(text.charAt(at)) >= 0 || text.startsWith("!=", at))
                && !text.startsWith("</", at);
    }
}
