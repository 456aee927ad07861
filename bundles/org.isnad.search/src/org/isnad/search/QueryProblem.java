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
    TOO_MANY_WORDS;

    /** How many words a query may have: more than any sentence. */
    public static final int MAX_WORDS = 500;

    private static final MessageBundle MESSAGES = MessageBundle.beside(QueryProblem.class);

    /** What is wrong and what to do, in the locale's language. */
    public String message(Locale locale) {
        return MESSAGES.text(locale, name(), MAX_WORDS);
    }
}
