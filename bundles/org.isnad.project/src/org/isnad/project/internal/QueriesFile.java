/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.project.internal;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.isnad.project.ProjectException;
import org.isnad.project.ProjectProblem;
import org.isnad.project.SavedQuery;
import org.isnad.project.internal.DamagedFileException.Reason;
import org.isnad.text.MatchMode;

/**
 * The queries that a project keeps, a line each: the mode, the name and the query with tabs between. A line that is
 * none, such as one of a later version, stays when the file is written. Two lines of one name come from two people
 * whose files were merged; the first one counts.
 */
final class QueriesFile {

    private static final String TAB = "\t";
    private static final int PARTS = 3;
    private static final Comparator<SavedQuery> ORDER = Comparator.comparing(SavedQuery::name);

    private final Layout layout;
    private final Storage storage;

    QueriesFile(Layout layout, Storage storage) {
        this.layout = layout;
        this.storage = storage;
    }

    /** By name. @throws ProjectException {@link ProjectProblem#NOT_READABLE}, {@link ProjectProblem#DAMAGED} */
    List<SavedQuery> all() throws ProjectException {
        List<SavedQuery> all = new ArrayList<>();
        for (String line : lines()) {
            parse(line).filter(query -> !has(all, query.name())).ifPresent(all::add);
        }
        all.sort(ORDER);
        return List.copyOf(all);
    }

    /**
     * Puts a query in the place of those with its name. The caller holds the lock on the project.
     *
     * @throws ProjectException as {@link #all}, {@link ProjectProblem#NOT_WRITABLE},
     *                          {@link ProjectProblem#FORBIDDEN_CHARACTER}
     */
    void put(SavedQuery query, AtomicWriter writer) throws ProjectException {
        Checks.storable("query", query.name());
        Checks.storable("query", query.text());
        List<String> lines = without(query.name());
        int place = 0;
        while (place < lines.size()
                && parse(lines.get(place)).map(other -> ORDER.compare(other, query) < 0).orElse(true)) {
            place++;
        }
        lines.add(place, String.join(TAB, query.mode().id(), query.name(), query.text()));
        write(lines, writer);
    }

    /** Removes those with a name. The caller holds the lock on the project. @throws ProjectException as {@link #put} */
    void remove(String name, AtomicWriter writer) throws ProjectException {
        if (has(all(), name)) {
            write(without(name), writer);
        }
    }

    private static boolean has(List<SavedQuery> queries, String name) {
        return queries.stream().anyMatch(query -> query.name().equals(name));
    }

    private List<String> without(String name) throws ProjectException {
        List<String> lines = new ArrayList<>(lines());
        lines.removeIf(line -> parse(line).filter(query -> query.name().equals(name)).isPresent());
        return lines;
    }

    private static Optional<SavedQuery> parse(String line) {
        String[] parts = line.split(TAB, -1);
        if (parts.length != PARTS) {
            return Optional.empty();
        }
        try {
            return MatchMode.byId(parts[0]).map(mode -> new SavedQuery(parts[1], parts[2], mode));
        } catch (IllegalArgumentException noQuery) {
            return Optional.empty();
        }
    }

    private List<String> lines() throws ProjectException {
        Path file = layout.queries();
        if (storage.missing(file)) {
            return List.of();
        }
        try {
            return StrictText.decode(storage.read(file)).lines().toList();
        } catch (CharacterCodingException e) {
            throw Problems.damaged(layout, file, new DamagedFileException(Reason.MALFORMED, e));
        } catch (IOException e) {
            throw Problems.notReadable(file, e);
        }
    }

    private void write(List<String> lines, AtomicWriter writer) throws ProjectException {
        Path file = layout.queries();
        try {
            if (lines.isEmpty()) {
                writer.delete(file);
            } else {
                writer.write(file, StrictText.encode(String.join("\n", lines) + "\n"));
            }
        } catch (IOException e) {
            throw Problems.notWritable(file, e);
        }
    }
}
