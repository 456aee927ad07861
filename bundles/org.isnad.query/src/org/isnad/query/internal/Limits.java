/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.query.internal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

import org.isnad.query.Problem;
import org.isnad.query.QueryToken;
import org.isnad.query.QueryToken.Kind;
import org.isnad.text.TextRange;

/** What is refused before a parser sees it: its recursion goes as deep as the text does. */
final class Limits {

    /** In UTF-16 code units; longer than a screen shows. */
    static final int LONGEST = 10_000;
    static final int MOST_TOKENS = 3_000;
    /** Open brackets and signs of negation. */
    static final int DEEPEST = 50;

    /** Signs that mean nothing in a query. The parser, which looks ahead, would name the word before them. */
    private static final String FOREIGN = ";\\/@#^~`'$\u2026";

    private Limits() {
    }

    /** Whether the text may be parsed; if not, the issues say why. */
    static boolean allow(String text, List<QueryToken> tokens, Issues issues) {
        if (tokens.size() > MOST_TOKENS) {
            issues.add(Problem.TOO_MANY_PARTS, range(tokens.get(MOST_TOKENS)), MOST_TOKENS);
            return false;
        }
        Deque<QueryToken> open = new ArrayDeque<>();
        int negations = 0;
        for (QueryToken token : tokens) {
            String sign = token.kind() == Kind.SIGN ? token.in(text) : "";
            negations = "!".equals(sign) ? negations + 1 : 0;
            if (token.kind() == Kind.OPEN_STRING) {
                return refuse(issues, Problem.UNCLOSED, new TextRange(token.offset(), token.offset() + 1),
                        text.substring(token.offset(), token.offset() + 1));
            }
            if ("([{".contains(sign) && !sign.isEmpty()) {
                open.push(token);
            } else if (")]}".contains(sign) && !sign.isEmpty()) {
                if (open.isEmpty() || !closes(open.peek().in(text), sign)) {
                    return refuse(issues, Problem.UNOPENED, range(token), sign);
                }
                open.pop();
            }
            if (!sign.isEmpty() && FOREIGN.indexOf(sign) >= 0) {
                return refuse(issues, Problem.UNEXPECTED, range(token), sign);
            }
            if (open.size() + negations > DEEPEST) {
                issues.add(Problem.TOO_DEEP, range(token), DEEPEST);
                return false;
            }
        }
        return open.isEmpty() || refuse(issues, Problem.UNCLOSED, range(open.peek()), open.peek().in(text));
    }

    private static boolean closes(String opening, String closing) {
        return "([{".indexOf(opening) == ")]}".indexOf(closing);
    }

    private static boolean refuse(Issues issues, Problem problem, TextRange range, String sign) {
        issues.add(problem, range, sign);
        return false;
    }

    private static TextRange range(QueryToken token) {
        return new TextRange(token.offset(), token.end());
    }
}
