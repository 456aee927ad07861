/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.internal.session;

import java.util.Optional;

import org.isnad.project.Project;
import org.isnad.search.SearchIndex;
import org.isnad.search.SearchService;
import org.isnad.ui.Services;

/**
 * A project together with its index.
 *
 * @param index empty when the installation has none: the project is of use without it
 */
record OpenProject(Project project, Optional<SearchIndex> index) {

    static OpenProject of(Project project) {
        return new OpenProject(project, Services.find(SearchService.class).map(service -> service.open(project)));
    }

    /** Lets go of the files. Unsaved changes are lost. */
    void close() {
        index.ifPresent(SearchIndex::close);
        project.close();
    }
}
