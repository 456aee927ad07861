/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.search.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.isnad.model.Document;
import org.isnad.model.GroupData;
import org.isnad.model.Member;
import org.isnad.model.Origin;
import org.isnad.model.SpanData;
import org.isnad.model.change.AnnotationChange;
import org.isnad.project.NewDocument;
import org.isnad.project.Project;
import org.isnad.search.BareWords;
import org.isnad.search.Grouping;
import org.isnad.search.HitGroups;
import org.isnad.search.HitRequest;
import org.isnad.search.SearchException;
import org.isnad.search.SearchIndex;
import org.isnad.search.internal.LuceneSearchService;
import org.isnad.search.tree.Query;
import org.isnad.testkit.Projects;
import org.isnad.text.MatchMode;
import org.isnad.text.TextRange;
import org.isnad.ui.search.internal.facets.Facet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A group's count is the count of the hits that are seen when they are narrowed to it. */
class FacetTest {

    private static final Query SAID = BareWords.of("قال").query(MatchMode.FOLDED);
    private static final List<Grouping> ALL = List.of(new Grouping.ByDocument(), new Grouping.ByMetadata("outlet"),
            new Grouping.ByMetadata("published"), new Grouping.ByAnnotator(), new Grouping.ByTag(),
            new Grouping.ByForm(MatchMode.EXACT), new Grouping.ByForm(MatchMode.FOLDED));

    @TempDir
    private Path folder;
    private final Projects make = new Projects();

    @Test
    void eachGroupHasAsManyHitsAsItsQueryFinds() throws Exception {
        try (Project project = make.create(folder)) {
            Document first = add(project, "a", "زيد قال نعم ثم قَالَ لا وقال",
                    Map.of("outlet", "الأهرام", "published", "2022-10"));
            add(project, "b", "بكر قال لا", Map.of("outlet", "الاهرام"));
            add(project, "c", "قال", Map.of("outlet", "نبأ", "published", "2022-10-17"));
            SpanData person = make.mark(project, first, "PERS", new TextRange(0, 7));
            SpanData other = make.mark(project, first, "ORG", new TextRange(8, 11), new TextRange(15, 20));
            GroupData group = new GroupData(make.nextId(), "Attribution",
                    List.of(new Member("source", person.id()), new Member("content", other.id())),
                    Map.of("tag", List.of("PERS")), Projects.SARA.name(), make.now(), Origin.MANUAL, "");
            project.apply(AnnotationChange.add(first.id(), Projects.SARA, group));
            try (SearchIndex index = new LuceneSearchService().open(project)) {
                index.update(() -> false);
                for (Grouping grouping : ALL) {
                    assertNarrowed(index, project, grouping);
                }
            }
        }
    }

    private Document add(Project project, String title, String text, Map<String, String> metadata) throws Exception {
        return project.add(new NewDocument(title, title, title, "text", "UTF-8", text, metadata));
    }

    private static void assertNarrowed(SearchIndex index, Project project, Grouping grouping) throws SearchException {
        HitGroups groups = index.groups(SAID, grouping, () -> false);
        assertEquals(Optional.empty(), groups.refusal());
        assertFalse(groups.groups().isEmpty());
        List<String> counted = new ArrayList<>();
        List<String> found = new ArrayList<>();
        for (HitGroups.Group group : groups.groups()) {
            Query narrowed = Facet.narrow(SAID, List.of(new Facet(grouping, group.key())), project.tagset());
            counted.add(group.key() + " " + group.hits());
            found.add(group.key() + " " + index.find(HitRequest.of(narrowed, 1), () -> false).total());
        }
        assertEquals(counted, found, grouping.toString());
    }
}
