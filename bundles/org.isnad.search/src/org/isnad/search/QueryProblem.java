/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.search;

import java.util.Locale;

import org.isnad.text.message.MessageBundle;

/** Why a query has no answer. The names are stable codes, used in the command line's answers. */
public enum QueryProblem {
    /** There is nothing but blanks. */
    EMPTY_QUERY,
    /** There are signs but no word, such as a question mark alone. */
    NO_WORD,
    /** There are more than {@value #MAX_WORDS} words. */
    TOO_MANY_WORDS,
    /** A regular expression is not written as one. */
    BAD_EXPRESSION,
    /** A regular expression or wildcard would need too many states. */
    EXPRESSION_TOO_COMPLEX,
    /** The query has more parts than {@value #MAX_PARTS}, or they stand too deep within each other. */
    TOO_MANY_PARTS,
    /** A part of the query matches more often in one document, or in all, than can be held. */
    TOO_MANY_MATCHES,
    /** The search took longer than a query may take. */
    TOO_LONG,
    /** Whoever asked does not want the answer any more. */
    CANCELLED;

    /** How many words a query may have: more than any sentence. */
    public static final int MAX_WORDS = 500;
    /** How many patterns and conditions a query may have. */
    public static final int MAX_PARTS = 5_000;

    private static final MessageBundle MESSAGES = MessageBundle.beside(QueryProblem.class);
    private static final int LONGEST_DETAIL = 60;

    /** What is wrong and what to do, in the locale's language. */
    public String message(Locale locale) {
        return message(locale, "");
    }

    /** @param detail the part of the query that it is about, of which the begin is shown */
    String message(Locale locale, String detail) {
        int limit = this == TOO_MANY_PARTS ? MAX_PARTS : MAX_WORDS;
        String shown = detail.codePointCount(0, detail.length()) <= LONGEST_DETAIL ? detail
                : detail.substring(0, detail.offsetByCodePoints(0, LONGEST_DETAIL)) + "…";
        return MESSAGES.text(locale, name(), limit, shown);
    }
}
