/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.model.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.PatternSyntaxException;

import com.ibm.icu.text.UnicodeSet;

/** Reads a {@link TextPattern}. */
final class PatternParser {

    private static final int LONGEST = 2000;
    private static final int DEEPEST = 50;
    private static final int MOST_TIMES = 1000;

    private static final UnicodeSet ANY = set("[^\\n\\r\\u0085\\u2028\\u2029]");
    private static final UnicodeSet DIGIT = set("[0-9]");
    private static final UnicodeSet WORD = set("[a-zA-Z_0-9]");
    private static final UnicodeSet BLANK = set("[\\u0020\\t\\n\\u000B\\f\\r]");

    private final String source;
    private int at;
    private int depth;

    PatternParser(String source) {
        this.source = source;
    }

    private static UnicodeSet set(String pattern) {
        return new UnicodeSet(pattern).freeze();
    }

    /** @throws PatternSyntaxException if the text is no pattern */
    PatternNode parse() {
        if (source.length() > LONGEST) {
            throw new PatternSyntaxException("it is longer than " + LONGEST + " characters", source, -1);
        }
        if (source.startsWith("^")) {
            at++;
        }
        PatternNode node = choice();
        if (at < source.length()) {
            throw wrong(peek() == ')' ? "a parenthesis is closed that was not opened" : "this is not expected");
        }
        return node;
    }

    private PatternNode choice() {
        if (++depth > DEEPEST) {
            throw wrong("parentheses are nested more than " + DEEPEST + " deep");
        }
        List<PatternNode> parts = new ArrayList<>();
        parts.add(sequence());
        while (take('|')) {
            parts.add(sequence());
        }
        depth--;
        return parts.size() == 1 ? parts.getFirst() : new PatternNode.Choice(parts);
    }

    private PatternNode sequence() {
        List<PatternNode> parts = new ArrayList<>();
        while (at < source.length() && peek() != '|' && peek() != ')') {
            if (peek() == '$' && at == source.length() - 1) {
                at++;
            } else {
                parts.add(repeated(atom()));
            }
        }
        return new PatternNode.Sequence(parts);
    }

    private PatternNode repeated(PatternNode atom) {
        PatternNode.Repetition repetition;
        if (take('?')) {
            repetition = new PatternNode.Repetition(atom, 0, 1);
        } else if (take('*')) {
            repetition = new PatternNode.Repetition(atom, 0, PatternNode.UNBOUNDED);
        } else if (take('+')) {
            repetition = new PatternNode.Repetition(atom, 1, PatternNode.UNBOUNDED);
        } else if (take('{')) {
            repetition = counted(atom);
        } else {
            return atom;
        }
        take('?'); // a lazy repetition matches the same whole texts
        if (at < source.length() && "?*+{".indexOf(peek()) >= 0) {
            throw wrong("a repetition of a repetition, or one that gives nothing back, is not known");
        }
        return repetition;
    }

    private PatternNode.Repetition counted(PatternNode atom) {
        int least = number();
        int most = least;
        if (take(',')) {
            most = at < source.length() && peek() == '}' ? PatternNode.UNBOUNDED : number();
        }
        if (!take('}') || most != PatternNode.UNBOUNDED && most < least) {
            throw wrong("a repetition is not {n}, {n,} or {n,m}");
        }
        return new PatternNode.Repetition(atom, least, most);
    }

    private int number() {
        int begin = at;
        int number = 0;
        while (at < source.length() && peek() >= '0' && peek() <= '9' && number <= MOST_TIMES) {
            number = number * 10 + peek() - '0';
            at++;
        }
        if (at == begin || number > MOST_TIMES) {
            throw wrong("a repetition counts from 0 to " + MOST_TIMES);
        }
        return number;
    }

    private PatternNode atom() {
        if (take('(')) {
            if (take('?') && !take(':')) {
                throw wrong("of groups that begin with ?, only (?: is known");
            }
            PatternNode inside = choice();
            if (!take(')')) {
                throw wrong("a parenthesis is not closed");
            }
            return inside;
        }
        if (take('[')) {
            return new PatternNode.Sign(bracket().freeze());
        }
        if (take('.')) {
            return new PatternNode.Sign(ANY);
        }
        if (at < source.length() && "?*+{^$".indexOf(peek()) >= 0) {
            throw wrong("this sign has a meaning, but not here; put a backslash before it");
        }
        return new PatternNode.Sign(sign());
    }

    private UnicodeSet bracket() {
        boolean not = take('^');
        UnicodeSet all = new UnicodeSet();
        boolean first = true;
        while (first || !take(']')) {
            if (at >= source.length()) {
                throw wrong("a bracket is not closed");
            }
            if (peek() == '[' || source.startsWith("&&", at)) {
                throw wrong("brackets within brackets are not known");
            }
            first = false;
            UnicodeSet one = sign();
            if (one.size() == 1 && source.startsWith("-", at) && !source.startsWith("-]", at)) {
                at++;
                UnicodeSet end = at < source.length() && peek() != '[' ? sign() : UnicodeSet.EMPTY;
                if (end.size() != 1 || end.charAt(0) < one.charAt(0)) {
                    throw wrong("a range goes from a character to a later one");
                }
                all.add(one.charAt(0), end.charAt(0));
            } else {
                all.addAll(one);
            }
        }
        return not ? all.complement() : all;
    }

    /** A character or an escape for one or a class of them. */
    private UnicodeSet sign() {
        if (!take('\\')) {
            int sign = source.codePointAt(at);
            at += Character.charCount(sign);
            return new UnicodeSet(sign, sign).freeze();
        }
        if (at >= source.length()) {
            throw wrong("nothing follows the last backslash");
        }
        char escaped = source.charAt(at++);
        return switch (escaped) {
            case 'd' -> DIGIT;
            case 'w' -> WORD;
            case 's' -> BLANK;
            case 'D' -> not(DIGIT);
            case 'W' -> not(WORD);
            case 'S' -> not(BLANK);
            case 'p' -> property();
            case 'P' -> not(property());
            case 't' -> one('\t');
            case 'n' -> one('\n');
            case 'r' -> one('\r');
            case 'f' -> one('\f');
            case 'x' -> one(take('{') ? hexadecimal(source.indexOf('}', at), 1) : hexadecimal(at + 2, 0));
            case 'u' -> one(hexadecimal(at + 4, 0));
            default -> {
                if (escaped < 128 && Character.isLetterOrDigit(escaped)) {
                    throw wrong("\\" + escaped + " is not known");
                }
                at--;
                int sign = source.codePointAt(at);
                at += Character.charCount(sign);
                yield one(sign);
            }
        };
    }

    private static UnicodeSet one(int sign) {
        return new UnicodeSet(sign, sign).freeze();
    }

    private static UnicodeSet not(UnicodeSet set) {
        return new UnicodeSet(set).complement().freeze();
    }

    private int hexadecimal(int end, int closing) {
        String digits = end < at || end > source.length() ? "" : source.substring(at, end);
        if (!digits.matches("[0-9A-Fa-f]{1,6}") || Integer.parseInt(digits, 16) > Character.MAX_CODE_POINT) {
            throw wrong("a character has 2 hexadecimal digits after \\x, up to 6 in \\x{…}, 4 after \\u");
        }
        at = end + closing;
        return Integer.parseInt(digits, 16);
    }

    /** Names are those of Unicode; Is and In before a name mean what they do in Java. */
    private UnicodeSet property() {
        int end = source.indexOf('}', at);
        String name = take('{') && end > 0 ? source.substring(at, end)
                : at < source.length() ? source.substring(at, at + 1) : "";
        at = end > 0 && name.length() != 1 ? end + 1 : at + (source.startsWith("}", at + 1) ? 2 : 1);
        if (name.matches("[A-Za-z][A-Za-z_]*(=[A-Za-z_]+)?")) {
            for (String candidate : List.of(name, name.startsWith("Is") ? name.substring(2) : name,
                    name.startsWith("In") ? "Block=" + name.substring(2) : name)) {
                try {
                    return set("[\\p{" + candidate + "}]");
                } catch (IllegalArgumentException e) {
                    // It may be the next one.
                    continue;
                }
            }
        }
        throw wrong("Unicode has no property " + name);
    }

    private boolean take(char sign) {
        if (at < source.length() && source.charAt(at) == sign) {
            at++;
            return true;
        }
        return false;
    }

    private char peek() {
        return source.charAt(at);
    }

    private PatternSyntaxException wrong(String why) {
        return new PatternSyntaxException(why + ", at character " + (at + 1), source, at);
    }
}
