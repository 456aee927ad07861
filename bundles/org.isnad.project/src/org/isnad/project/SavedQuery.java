/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.project;

import org.isnad.text.MatchMode;

/**
 * A query that a project keeps under a name, for everybody who works on it.
 *
 * @param name not blank, without line breaks, tabs and blanks around it; a project has one query of a name
 * @param text as the name
 * @param mode what counts as the same word
 */
public record SavedQuery(String name, String text, MatchMode mode) {

    private static final String TAB = "\t";

    public SavedQuery {
        if (!fits(name) || !fits(text)) {
            throw new IllegalArgumentException("a query \"" + name + "\" that says \"" + text + "\"");
        }
    }

    /**
     * The query that a user names.
     *
     * @param name not blank; what is no part of one line of text counts as a blank
     * @param text as the name
     */
    public static SavedQuery of(String name, String text, MatchMode mode) {
        return new SavedQuery(oneLine(name), oneLine(text), mode);
    }

    private static String oneLine(String text) {
        return text.replaceAll("[\\t\\n\\r]+", " ").strip();
    }

    private static boolean fits(String text) {
        return !text.isEmpty() && text.equals(text.strip()) && text.lines().count() == 1 && !text.contains(TAB);
    }
}
