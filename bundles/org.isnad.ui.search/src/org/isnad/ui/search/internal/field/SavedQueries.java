/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.search.internal.field;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.swt.widgets.Shell;
import org.isnad.project.Project;
import org.isnad.project.ProjectException;
import org.isnad.project.SavedQuery;
import org.isnad.ui.Errors;

/** The queries with names, which belong to the open project; what goes wrong with its file is shown. */
final class SavedQueries {

    private final Shell shell;
    private final Supplier<Optional<Project>> project;

    /** @param project the open one; empty if none is open */
    SavedQueries(Shell shell, Supplier<Optional<Project>> project) {
        this.shell = shell;
        this.project = project;
    }

    /** Whether queries can be kept and deleted. */
    boolean writable() {
        return project.get().filter(open -> !open.readOnly()).isPresent();
    }

    /** By name; none if they cannot be read. */
    List<SavedQuery> all() {
        try {
            return project.get().isPresent() ? project.get().get().queries() : List.of();
        } catch (ProjectException e) {
            Errors.show(shell, e);
            return List.of();
        }
    }

    /** The query with a name. */
    Optional<SavedQuery> find(String name) {
        return all().stream().filter(query -> query.name().equals(name)).findFirst();
    }

    /** Keeps a query; it takes the place of one with the same name. */
    void save(SavedQuery query) {
        change(open -> open.saveQuery(query));
    }

    void delete(String name) {
        change(open -> open.deleteQuery(name));
    }

    private interface Change {
        void to(Project open) throws ProjectException;
    }

    private void change(Change change) {
        try {
            if (project.get().isPresent()) {
                change.to(project.get().get());
            }
        } catch (ProjectException e) {
            Errors.show(shell, e);
        }
    }
}
