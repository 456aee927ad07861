/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.tagset;

import java.util.List;
import java.util.Locale;

import org.isnad.model.schema.Constraint.Severity;
import org.isnad.text.message.MessageBundle;

/** A tagset file that is no tagset. The messages name the file, the line and column, and what to do. */
public class TagsetException extends Exception {

    private static final long serialVersionUID = 1L;
    private static final MessageBundle MESSAGES = MessageBundle.beside(TagsetException.class);

    private final String source;
    private final transient List<TagsetIssue> issues;

    /**
     * @param source what messages call the file
     * @param issues all that was found, the first error first
     */
    public TagsetException(String source, List<TagsetIssue> issues, Throwable cause) {
        super(message(Locale.ENGLISH, source, issues.getFirst()), cause);
        this.source = source;
        this.issues = List.copyOf(issues);
    }

    /**
     * @param line   from 1
     * @param column from 1
     * @param what   the word, or the name, that is wrong
     */
    public TagsetException(Problem problem, Throwable cause, String source, int line, int column, String what) {
        this(source, List.of(new TagsetIssue(problem, Severity.ERROR, line, column, 0, 0, List.of(what))), cause);
    }

    /** The first error. */
    public Problem problem() {
        return issues.getFirst().problem();
    }

    /** All that was found, the first error first. */
    public List<TagsetIssue> issues() {
        return issues;
    }

    /** The message about the first error in the locale's language. */
    public String message(Locale locale) {
        return message(locale, source, issues.getFirst());
    }

    private static String message(Locale locale, String source, TagsetIssue issue) {
        return MESSAGES.text(locale, "PLACE", source, Integer.toString(issue.line()),
                Integer.toString(issue.column()), issue.message(locale));
    }
}
