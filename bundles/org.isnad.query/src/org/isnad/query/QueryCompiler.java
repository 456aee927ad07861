/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.query;

import org.isnad.query.internal.QueryBuilder;
import org.isnad.query.language.CqlLanguage;

/** Turns a query's text into what the search engine is asked, checked against the project's names. */
public final class QueryCompiler {

    private QueryCompiler() {
    }

    /**
     * Compiles a text: words that stand next to each other, or the language of corpus queries. Never fails, whatever the
     * text says; safe for any number of threads. The first text of the language starts the parser unless
     * {@link #prepare()} did.
     */
    public static Compiled compile(String text, QueryContext context) {
        return QueryBuilder.compile(text, context);
    }

    /** Starts the parser, which takes a moment: for a background thread, before the first query is typed. */
    public static void prepare() {
        CqlLanguage.start();
    }
}
