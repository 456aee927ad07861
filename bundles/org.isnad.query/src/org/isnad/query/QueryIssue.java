/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.query;

import java.util.List;
import java.util.Locale;

import org.isnad.text.TextRange;
import org.isnad.text.message.MessageBundle;

/**
 * Something that is wrong at a place of a query.
 *
 * @param range     in UTF-16 code units of the query
 * @param data      the words that the message names, as {@link Problem} describes
 * @param proposals texts for the range, each of which mends it; the likeliest first
 */
public record QueryIssue(Problem problem, TextRange range, List<String> data, List<String> proposals) {

    private static final MessageBundle MESSAGES = MessageBundle.beside(QueryIssue.class);

    public QueryIssue {
        data = List.copyOf(data);
        proposals = List.copyOf(proposals);
    }

    /** What is wrong and what to do, in the locale's language, without the place. */
    public String message(Locale locale) {
        boolean nothingNear = !data.isEmpty() && data.getLast().isEmpty();
        return MESSAGES.text(locale, nothingNear ? problem.name() + ".none" : problem.name(), data.toArray());
    }
}
