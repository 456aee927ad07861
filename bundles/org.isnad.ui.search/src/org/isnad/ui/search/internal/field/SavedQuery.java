/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.search.internal.field;

import java.util.List;
import java.util.Optional;

import org.isnad.text.MatchMode;

/**
 * A query with a name.
 *
 * @param name what the user calls it; one line
 * @param text as it was typed; one line
 */
public record SavedQuery(String name, String text, MatchMode mode) {

    private static final String BETWEEN = "\t";
    private static final int PARTS = 3;

    public SavedQuery {
        if (name.isBlank() || text.isBlank() || (name + text).lines().count() != 1 || (name + text).contains(BETWEEN)) {
            throw new IllegalArgumentException("a query \"" + name + "\" that says \"" + text + "\"");
        }
    }

    /**
     * The query that a user names.
     *
     * @param name not blank; blanks around it do not count, and a tab in it is a blank
     * @param text as the name
     */
    public static SavedQuery of(String name, String text, MatchMode mode) {
        return new SavedQuery(name.replace(BETWEEN, " ").strip(), text.replace(BETWEEN, " ").strip(), mode);
    }

    /** All of them as one text, a line each. */
    static String write(List<SavedQuery> queries) {
        return String.join("\n", queries.stream()
                .map(query -> String.join(BETWEEN, query.mode.id(), query.name, query.text)).toList());
    }

    /** Lines that are no queries are left out. */
    static List<SavedQuery> read(String text) {
        return text.lines().map(SavedQuery::readLine).flatMap(Optional::stream).toList();
    }

    private static Optional<SavedQuery> readLine(String line) {
        String[] parts = line.split(BETWEEN);
        if (parts.length != PARTS || parts[1].isBlank() || parts[2].isBlank()) {
            return Optional.empty();
        }
        return MatchMode.byId(parts[0]).map(mode -> new SavedQuery(parts[1], parts[2], mode));
    }
}
