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
import java.util.regex.PatternSyntaxException;

import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.CharacterRunAutomaton;
import org.apache.lucene.util.automaton.Operations;
import org.apache.lucene.util.automaton.TooComplexToDeterminizeException;
import org.isnad.model.schema.PatternNode;
import org.isnad.model.schema.TextPattern;
import org.isnad.search.QueryProblem;
import org.isnad.search.internal.match.StoppedException;
import org.isnad.search.tree.TextTest;
import org.isnad.text.ArabicFolding;

/**
 * Understands tests of texts. Regular expressions are those of {@link TextPattern}. Automata are bounded, so that no expression costs more
 * than its result is worth.
 */
public final class Expressions {

    private static final int LONGEST = 2_000;
    private static final int DETERMINISATION_WORK = 20_000;
    private static final int FEW_RANGES = 32;
    private static final char ANY_LETTERS = '*';
    private static final char ANY_LETTER = '?';

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
            // Each state looks at each range of characters: the more ranges, the fewer states.
            int ranges = Math.max(FEW_RANGES, automaton.getStartPoints().length);
            return Operations.determinize(automaton, DETERMINISATION_WORK * FEW_RANGES / ranges);
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
        PatternNode node;
        try {
            node = PatternNode.of(pattern);
        } catch (PatternSyntaxException e) {
            throw new StoppedException(QueryProblem.BAD_EXPRESSION, pattern);
        }
        if (node.positions() > TextPattern.MOST_POSITIONS) {
            throw new StoppedException(QueryProblem.EXPRESSION_TOO_COMPLEX, pattern);
        }
        return PatternCompiler.compile(node, folded);
    }
}
