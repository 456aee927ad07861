/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.search.tests;

import java.nio.file.Path;
import java.time.Duration;

import org.isnad.search.SearchIndex;
import org.isnad.search.internal.LuceneSearchIndex;

/** The index that the program uses. */
class LuceneContractTest extends SearchIndexContract {

    /** The index also follows the project by itself and may just be writing when another one is opened. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Override
    SearchIndex open(MemoryProject project, Path indexFolder) {
        return new LuceneSearchIndex(project, indexFolder, PATIENCE, System::nanoTime);
    }
}
