/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.search.internal;

import java.nio.file.Path;
import java.time.Duration;

import org.isnad.project.Project;
import org.isnad.search.SearchIndex;
import org.isnad.search.SearchService;
import org.osgi.service.component.annotations.Component;

/** Opens indexes in projects' derived folders. */
@Component
public final class LuceneSearchService implements SearchService {

    private static final Path FOLDER = Path.of(".isnad", "cache", "index");

    /** Long enough for another process to index a few imported files, short enough for a person who waits for hits. */
    private static final Duration PATIENCE = Duration.ofMillis(1500);

    @Override
    public SearchIndex open(Project project) {
        return new LuceneSearchIndex(project, project.folder().resolve(FOLDER), PATIENCE, System::nanoTime);
    }
}
