/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.search.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

import org.isnad.search.SearchIndex;
import org.isnad.search.SearchQuery;
import org.isnad.search.SearchResult;
import org.isnad.search.internal.LuceneSearchIndex;
import org.isnad.testkit.NewsFiles;
import org.isnad.text.MatchMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Counts in the news files, known from reading them. */
class SeedsTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "داعش, EXACT, 11 23 4 1 33",
        "داعش, FOLDED, 11 23 7 1 33"})
    void countsInTheNewsFiles(String query, MatchMode mode, String counts) throws Exception {
        MemoryProject project = new MemoryProject(folder);
        List<Path> files = NewsFiles.all();
        for (int i = 0; i < files.size(); i++) {
            project.put("d" + i, Files.readString(files.get(i)));
        }
        try (SearchIndex index = new LuceneSearchIndex(project, folder, Duration.ZERO, System::nanoTime)) {
            index.update(() -> false);

            SearchResult result = index.search(new SearchQuery(query, mode, Optional.empty(), 10, 1000));

            List<String> perFile = new ArrayList<>();
            for (int i = 0; i < files.size(); i++) {
                String id = "d" + i;
                perFile.add(String.valueOf(Collections.frequency(
                        result.hits().stream().map(hit -> hit.document().value()).toList(), id)));
            }
            assertEquals(counts, String.join(" ", perFile));
        }
    }
}
