/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.search.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.isnad.model.AnnotationData;
import org.isnad.model.AnnotationId;
import org.isnad.model.Annotator;
import org.isnad.model.AnnotatorId;
import org.isnad.model.DocumentId;
import org.isnad.model.GroupData;
import org.isnad.model.Member;
import org.isnad.model.Origin;
import org.isnad.model.SpanData;
import org.isnad.search.HitRequest;
import org.isnad.search.IndexReport;
import org.isnad.search.SearchException;
import org.isnad.search.SearchIndex;
import org.isnad.search.SearchQuery;
import org.isnad.search.internal.LuceneSearchIndex;
import org.isnad.search.tree.AnnotationCondition;
import org.isnad.search.tree.Pattern;
import org.isnad.search.tree.Query;
import org.isnad.text.TextRange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Groups within groups, as deep as a file may have them. */
class NestedGroupsTest {

    private static final Annotator SARA = new Annotator(new AnnotatorId("sara"), "سارة");

    @TempDir
    private Path folder;
    private MemoryProject project;
    private SearchIndex index;

    @BeforeEach
    void twoDocuments() {
        project = new MemoryProject(folder).put("a", "قال زيد").put("b", "قال عمرو");
        project.annotate("b", SARA, chain(1));
        index = new LuceneSearchIndex(project, folder.resolve("index"), Duration.ZERO, System::nanoTime);
    }

    @AfterEach
    void close() {
        index.close();
    }

    @Test
    void aGroupStandsWhereItsInnermostMemberDoes() throws SearchException {
        project.annotate("a", SARA, chain(1_000));

        IndexReport report = index.update(() -> false);

        assertEquals(List.of(), report.unreadable());
        assertEquals(2, groups());
    }

    @Test
    void groupsDeeperThanAnyStackHurtNothingElse() throws SearchException {
        project.annotate("a", SARA, chain(100_000));

        IndexReport report = index.update(() -> false);

        assertEquals(List.of(new DocumentId("a")), report.unreadable());
        assertEquals(2, index.search(SearchQuery.folded("قال")).total());
        assertEquals(1, groups());
    }

    private long groups() throws SearchException {
        Pattern nest = new Pattern.Annotated("Nest", AnnotationCondition.ANY);
        return index.find(HitRequest.of(Query.everywhere(nest), 0), () -> false).total();
    }

    /** A span, and groups each of which holds the one before. */
    private static List<AnnotationData> chain(int groups) {
        List<AnnotationData> all = new ArrayList<>();
        all.add(new SpanData(id(0), "Entity", List.of(new TextRange(0, 3)), Map.of(), "x", Instant.EPOCH,
                Origin.MANUAL, ""));
        for (int i = 1; i <= groups; i++) {
            all.add(new GroupData(id(i), "Nest", List.of(new Member("part", id(i - 1))), Map.of(), "x", Instant.EPOCH,
                    Origin.MANUAL, ""));
        }
        return all;
    }

    private static AnnotationId id(long number) {
        return new AnnotationId(new UUID(0, number));
    }
}
