/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.project;

import java.util.Locale;
import java.util.stream.Stream;

import org.isnad.tagset.TagsetException;
import org.isnad.text.message.MessageBundle;

/**
 * Something about a project that its user must know.
 * {@link #getMessage()} is English; {@link #message(Locale)} speaks both languages. Both name the thing, the place and
 * the next step.
 */
public class ProjectException extends Exception {

    private static final long serialVersionUID = 1L;

    private static final MessageBundle MESSAGES = MessageBundle.beside(ProjectException.class);

    private final ProjectProblem problem;
    private final transient Object[] arguments;

    /**
     * @param arguments fill the placeholders of the problem's message
     * @param cause     may be null
     */
    public ProjectException(ProjectProblem problem, Throwable cause, Object... arguments) {
        super(text(problem, Locale.ENGLISH, arguments), cause);
        this.problem = problem;
        this.arguments = arguments;
    }

    public ProjectProblem problem() {
        return problem;
    }

    /** The message in the locale's language. */
    public String message(Locale locale) {
        return text(problem, locale, arguments);
    }

    /** A tagset's problem is told inside the project's, in the same language. */
    private static String text(ProjectProblem problem, Locale locale, Object... arguments) {
        Object[] spoken = Stream.of(arguments)
                .map(argument -> argument instanceof TagsetException e ? e.message(locale) : argument).toArray();
        return MESSAGES.text(locale, problem.name(), spoken);
    }
}
