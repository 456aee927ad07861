/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.search.internal.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.CharacterRunAutomaton;
import org.apache.lucene.util.automaton.Operations;
import org.apache.lucene.util.automaton.RegExp;
import org.apache.lucene.util.automaton.TooComplexToDeterminizeException;
import org.isnad.search.QueryProblem;
import org.isnad.search.internal.match.StoppedException;
import org.isnad.search.tree.TextTest;
import org.isnad.text.ArabicFolding;

/** Understands tests of texts. Automata are bounded, so that no expression costs more than its result is worth. */
public final class Expressions {

    private static final int LONGEST = 2_000;
    private static final int DEEPEST = 100;
    /** Of the expression as it is written out, its repetitions unrolled. */
    private static final int MOST_STATES = 10_000;
    private static final int DETERMINISATION_WORK = 20_000;
    private static final char ANY_LETTERS = '*';
    private static final char ANY_LETTER = '?';
    private static final String SIGNS = "|&?*+{}~[].#@\"()<>\\^$-";

    private Expressions() {
    }

    /** Whether a text passes a test. @param folded whether the letters of both are folded */
    public static Predicate<String> predicate(TextTest test, boolean folded) {
        if (test instanceof TextTest.Equal equal) {
            String wanted = folded ? ArabicFolding.foldToken(equal.pattern()) : equal.pattern();
            return text -> wanted.equals(folded ? ArabicFolding.foldToken(text) : text);
        }
        CharacterRunAutomaton automaton = new CharacterRunAutomaton(automaton(test, folded));
        return text -> automaton.run(folded ? ArabicFolding.foldToken(text) : text);
    }

    /**
     * The texts that pass a wildcard or an expression.
     *
     * @throws StoppedException if it cannot be understood or would be too large
     */
    static Automaton automaton(TextTest test, boolean folded) {
        if (test.pattern().length() > LONGEST) {
            throw new StoppedException(QueryProblem.EXPRESSION_TOO_COMPLEX, test.pattern());
        }
        try {
            Automaton automaton = switch (test) {
                case TextTest.Equal equal -> Automata.makeString(folded ? ArabicFolding.foldToken(equal.pattern())
                        : equal.pattern());
                case TextTest.Wildcard wildcard -> wildcard(wildcard.pattern(), folded);
                case TextTest.Expression expression -> expression(expression.pattern(), folded);
            };
            return Operations.determinize(automaton, DETERMINISATION_WORK);
        } catch (TooComplexToDeterminizeException e) {
            throw new StoppedException(QueryProblem.EXPRESSION_TOO_COMPLEX, test.pattern());
        }
    }

    private static Automaton wildcard(String pattern, boolean folded) {
        List<Automaton> parts = new ArrayList<>();
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i <= pattern.length(); i++) {
            char sign = i < pattern.length() ? pattern.charAt(i) : ANY_LETTERS;
            if (sign == ANY_LETTERS || sign == ANY_LETTER) {
                parts.add(Automata.makeString(folded ? ArabicFolding.foldToken(letters) : letters.toString()));
                letters.setLength(0);
                if (i < pattern.length()) {
                    parts.add(sign == ANY_LETTERS ? Automata.makeAnyString() : Automata.makeAnyChar());
                }
            } else {
                letters.append(sign);
            }
        }
        return Operations.concatenate(parts);
    }

    private static Automaton expression(String pattern, boolean folded) {
        requireFlat(pattern);
        RegExp expression;
        try {
            expression = new RegExp(folded ? foldedLetters(pattern) : pattern, RegExp.NONE);
        } catch (IllegalArgumentException e) {
            throw new StoppedException(QueryProblem.BAD_EXPRESSION, pattern);
        }
        if (states(expression) > MOST_STATES) {
            throw new StoppedException(QueryProblem.EXPRESSION_TOO_COMPLEX, pattern);
        }
        return expression.toAutomaton();
    }

    /** Lucene's parser goes one step deeper with each bracket. */
    private static void requireFlat(String pattern) {
        int depth = 0;
        for (int i = 0; i < pattern.length(); i++) {
            char sign = pattern.charAt(i);
            depth += sign == '(' ? 1 : sign == ')' ? -1 : 0;
            if (depth > DEEPEST) {
                throw new StoppedException(QueryProblem.EXPRESSION_TOO_COMPLEX, pattern);
            }
        }
    }

    /** About how many states the expression has when its repetitions are written out. */
    private static long states(RegExp expression) {
        if (expression == null) {
            return 0;
        }
        long first = states(expression.exp1);
        return switch (expression.kind) {
            case REGEXP_REPEAT_MIN -> capped(first * Math.max(1L, expression.min) + 1);
            case REGEXP_REPEAT_MINMAX -> capped(first * Math.max(1L, Math.max(expression.min, expression.max)) + 1);
            case REGEXP_STRING -> expression.s.length();
            default -> capped(first + states(expression.exp2) + 1);
        };
    }

    private static long capped(long states) {
        return Math.min(states, MOST_STATES + 1L);
    }

    /** The expression with its letters folded; what stands after a backslash, and the signs, stay. */
    static String foldedLetters(String pattern) {
        StringBuilder folded = new StringBuilder(pattern.length());
        for (int i = 0; i < pattern.length();) {
            int letter = pattern.codePointAt(i);
            int width = Character.charCount(letter);
            if (letter == '\\' && i + 1 < pattern.length()) {
                width += Character.charCount(pattern.codePointAt(i + 1));
                folded.append(pattern, i, i + width);
            } else if (SIGNS.indexOf(letter) >= 0) {
                folded.appendCodePoint(letter);
            } else {
                folded.append(ArabicFolding.foldToken(pattern.substring(i, i + width)));
            }
            i += width;
        }
        return folded.toString();
    }
}
