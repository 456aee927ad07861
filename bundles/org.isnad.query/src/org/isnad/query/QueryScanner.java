/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.isnad.query.QueryToken.Kind;
import org.isnad.query.internal.BareText;
import org.isnad.query.internal.Signs;

/**
 * Finds the tokens of a query's text, as its grammar has them and in linear time. It never fails, whatever the text
 * says, and needs no parser: for highlighting, for proposals, and to refuse what a parser should not see.
 */
public final class QueryScanner {

    /** All words of the language. */
    public static final Set<String> KEYWORDS = Set.of("within", "containing", "overlapping", "followed", "preceded", "by",
            "same", "as", "not", "has");
    private static final Set<String> SIGNS_OF_TWO = Set.of("::", "/>", "</", "!=", "<=", ">=");

    /** What the scanner is in the middle of. */
    private enum Inside { PHRASE, BOX, LAYER, TAG, DOCUMENTS }

    private final String text;
    private final List<QueryToken> tokens = new ArrayList<>();
    private Inside inside = Inside.PHRASE;
    /** Whether a comparison's sign or value comes next, because a name stands before it. */
    private boolean named;
    private boolean valueNext;
    private boolean presence;

    private QueryScanner(String text) {
        this.text = text;
    }

    /** All tokens, ascending; between them are blanks. */
    public static List<QueryToken> tokens(String text) {
        return new QueryScanner(text).scan();
    }

    /** Whether a text has no sign of the language, and is words to be found next to each other. */
    public static boolean isBare(String text) {
        return BareText.isBare(text);
    }

    private List<QueryToken> scan() {
        for (int at = 0; at < text.length();) {
            char sign = text.charAt(at);
            if (Signs.isBlank(sign)) {
                at++;
            } else if (Signs.closing(sign) != null) {
                at = string(at);
            } else if (Signs.isLetter(text.codePointAt(at))) {
                at = word(at);
            } else if (Character.isDigit(text.codePointAt(at))) {
                at = number(at);
            } else if (sign == '%' && at + 1 < text.length() && Signs.isFlag(text.charAt(at + 1))) {
                at = add(Kind.FLAG, at, Signs.endOfFlags(text, at + 1));
            } else {
                at = sign(at);
            }
        }
        return tokens;
    }

    private int add(Kind kind, int begin, int end) {
        tokens.add(new QueryToken(kind, begin, end - begin));
        return end;
    }

    private int string(int begin) {
        int end = Signs.endOfString(text, begin);
        boolean closed = end > 0;
        boolean value = valueNext || inside == Inside.PHRASE;
        valueAfter();
        if (closed && !value) {
            return name(begin, end);
        }
        return add(closed ? Kind.STRING : Kind.OPEN_STRING, begin, closed ? end : text.length());
    }

    private int word(int begin) {
        int end = Signs.endOfWord(text, begin);
        if (inside == Inside.PHRASE) {
            int wild = Signs.endOfWildcard(text, begin, end);
            if (wild > end) {
                return add(Kind.WORD, begin, wild);
            }
            int next = Signs.skipBlanks(text, end);
            if (next < text.length() && text.charAt(next) == ':' && !text.startsWith("::", next)) {
                return add(Kind.NAME, begin, end);
            }
            return add(KEYWORDS.contains(text.substring(begin, end)) ? Kind.KEYWORD : Kind.WORD, begin, end);
        }
        if (valueNext) {
            valueAfter();
            return add(Kind.WORD, begin, end);
        }
        if (!presence && !named && inside != Inside.LAYER && text.startsWith("has", begin) && end == begin + 3
                && !Signs.isOperator(text, Signs.skipBlanks(text, end))) {
            presence = true;
            return add(Kind.KEYWORD, begin, end);
        }
        return name(begin, end);
    }

    private int name(int begin, int end) {
        if (inside == Inside.LAYER) {
            inside = Inside.TAG;
        } else {
            int next = Signs.skipBlanks(text, end);
            boolean goesOn = next < text.length() && text.charAt(next) == '.';
            named = !presence;
            presence &= goesOn;
        }
        return add(Kind.NAME, begin, end);
    }

    private int number(int begin) {
        int end = Signs.endOfNumber(text, begin);
        valueAfter();
        int next = Signs.skipBlanks(text, end);
        boolean capture = inside == Inside.PHRASE && next < text.length() && text.charAt(next) == ':'
                && !text.startsWith("::", next);
        return add(capture ? Kind.NAME : Kind.NUMBER, begin, end);
    }

    private void valueAfter() {
        valueNext = false;
        named = false;
    }

    private int sign(int begin) {
        boolean two = begin + 2 <= text.length() && SIGNS_OF_TWO.contains(text.substring(begin, begin + 2));
        int end = begin + (two ? 2 : Character.charCount(text.codePointAt(begin)));
        String sign = text.substring(begin, end);
        if (inside == Inside.PHRASE) {
            inside = switch (sign) {
                case "[" -> Inside.BOX;
                case "<", "</" -> Inside.LAYER;
                case "::" -> Inside.DOCUMENTS;
                default -> Inside.PHRASE;
            };
        } else if ("]".equals(sign) && inside == Inside.BOX || "/>".equals(sign) && inside != Inside.DOCUMENTS
                || ">".equals(sign) && !named && (inside == Inside.TAG || inside == Inside.LAYER)) {
            inside = Inside.PHRASE;
            valueAfter();
        } else if ("*".equals(sign) && inside == Inside.LAYER) {
            inside = Inside.TAG;
        } else if (Signs.isOperator(text, begin)) {
            valueNext = true;
        }
        return add(Kind.SIGN, begin, end);
    }
}
