/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.search;

import org.isnad.project.Project;

/** Opens the search index of a project. A service. */
public interface SearchService {

    /**
     * The index of an open project, kept in the project's {@code .isnad/cache/index}. It is derived data: a missing,
     * old or corrupt index is made anew by the next {@link SearchIndex#update}. Where that folder cannot be written, or
     * while another process writes it, what is missing is indexed in memory. The caller closes the index before the
     * project.
     */
    SearchIndex open(Project project);
}
