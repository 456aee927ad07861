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

/**
 * Something that is wrong, or looks so, at a place of a tagset file.
 *
 * @param line   from 1
 * @param column from 1, in UTF-16 code units
 * @param offset of the first character concerned, in UTF-16 code units
 * @param length of the text concerned
 * @param data   the words that the message names and that a remedy needs, as {@link Problem} describes
 */
public record TagsetIssue(Problem problem, Severity severity, int line, int column, int offset, int length,
        List<String> data) {

    private static final MessageBundle MESSAGES = MessageBundle.beside(TagsetIssue.class);

    public TagsetIssue {
        data = List.copyOf(data);
    }

    /** What is wrong and what to do, in the locale's language, without the place. */
    public String message(Locale locale) {
        return message(locale, problem, data);
    }

    /** The message of a problem with its data. */
    public static String message(Locale locale, Problem problem, List<String> data) {
        return MESSAGES.text(locale, problem.name(), data.toArray());
    }
}
