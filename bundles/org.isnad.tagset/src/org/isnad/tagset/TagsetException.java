/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.tagset;

import java.util.Locale;

import org.isnad.text.message.MessageBundle;

/** A tagset file that is no tagset. The messages name the file, the line and column, and what to do. */
public class TagsetException extends Exception {

    private static final long serialVersionUID = 1L;
    private static final MessageBundle MESSAGES = MessageBundle.beside(TagsetException.class);

    /** What is wrong. The names are stable codes. */
    public enum Problem {
        /** It is not JSON, or not UTF-8. */
        SYNTAX,
        /** A name occurs twice in one JSON object. */
        DUPLICATE_PROPERTY, UNKNOWN_PROPERTY, MISSING_PROPERTY,
        /** A value of another type than it should be, or none of the words that are allowed. */
        BAD_VALUE,
        /** Something follows the end of the tagset. */
        TRAILING_CONTENT,
        /** Two layers, two features of a layer, or two values of a feature have one name. */
        DUPLICATE_NAME,
        /** Two things that a key can mark have one key. */
        DUPLICATE_KEY,
        /** A colour does not stand out from the page, or a label cannot be read on it. */
        LOW_CONTRAST
    }

    private final Problem problem;
    private final transient Object[] arguments;

    /**
     * @param line   from 1
     * @param column from 1
     * @param what   the word, or the name, that is wrong
     */
    public TagsetException(Problem problem, Throwable cause, String source, int line, int column, String what) {
        this(problem, cause, new Object[] { source, Integer.toString(line), Integer.toString(column), what });
    }

    private TagsetException(Problem problem, Throwable cause, Object... arguments) {
        super(MESSAGES.text(Locale.ENGLISH, problem.name(), arguments), cause);
        this.problem = problem;
        this.arguments = arguments;
    }

    public Problem problem() {
        return problem;
    }

    /** The message in the locale's language. */
    public String message(Locale locale) {
        return MESSAGES.text(locale, problem.name(), arguments);
    }
}
