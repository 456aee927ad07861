/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.query;

import java.util.List;

import org.isnad.project.Project;
import org.isnad.query.internal.StoredNames;

/** Names that a project's people gave, as far as queries mention them. Answers quickly, on any thread. */
public interface ProjectNames {

    /** A project without documents. */
    ProjectNames NONE = new ProjectNames() {

        @Override
        public List<String> metadata() {
            return List.of();
        }

        @Override
        public List<String> metadataValues(String name) {
            return List.of();
        }

        @Override
        public List<String> annotators() {
            return List.of();
        }

        @Override
        public List<String> entities(String beginning, int limit) {
            return List.of();
        }
    };

    /** The names of a project; what documents and the registry hold is read when it is first asked for, and kept. */
    static ProjectNames of(Project project) {
        return new StoredNames(project);
    }

    /** The names of metadata that its documents have. */
    List<String> metadata();

    /** The values that its documents have under a name, sorted; empty if there are too many to choose from. */
    List<String> metadataValues(String name);

    /** The display names of those who annotated. */
    List<String> annotators();

    /**
     * Canonical names of the registry's entities that begin so once both are folded.
     *
     * @param limit the greatest number of names
     */
    List<String> entities(String beginning, int limit);
}
