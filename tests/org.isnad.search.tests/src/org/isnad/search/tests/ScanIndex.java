/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.search.tests;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import org.isnad.model.Document;
import org.isnad.project.ProjectException;
import org.isnad.search.Capture;
import org.isnad.search.Grouping;
import org.isnad.search.HitGroups;
import org.isnad.search.HitPage;
import org.isnad.search.HitRequest;
import org.isnad.search.IndexReport;
import org.isnad.search.SearchException;
import org.isnad.search.SearchHit;
import org.isnad.search.SearchIndex;
import org.isnad.search.SearchQuery;
import org.isnad.search.SearchResult;
import org.isnad.search.tree.Query;
import org.isnad.text.MatchMode;
import org.isnad.text.TextRange;

/** An index that keeps nothing and looks at everything each time. It gives no contexts and does not group. */
final class ScanIndex implements SearchIndex {

    private final MemoryProject project;

    ScanIndex(MemoryProject project) {
        this.project = project;
    }

    @Override
    public IndexReport update(BooleanSupplier cancelled) {
        return new IndexReport(project.documents().size(), 0, 0, true, List.of());
    }

    @Override
    public IndexReport rebuild(BooleanSupplier cancelled) {
        return update(cancelled);
    }

    @Override
    public HitPage find(HitRequest request, BooleanSupplier cancelled) throws SearchException {
        try {
            List<SearchHit> hits = new ArrayList<>();
            NaiveScan scan = new NaiveScan(project);
            for (Document document : project.documents()) {
                String text = project.text(document.id());
                scan.matches(document, request.query()).stream().map(match -> hit(document, text, match))
                        .sorted(Comparator.comparing((SearchHit hit) -> hit.range().begin())
                                .thenComparing(hit -> hit.range().end()))
                        .forEach(hits::add);
            }
            int documents = (int) hits.stream().map(SearchHit::document).distinct().count();
            return new HitPage(hits.size(), documents,
                    hits.stream().skip(request.first()).limit(request.limit()).toList(), true, 0, List.of(),
                    Optional.empty());
        } catch (ProjectException e) {
            throw new SearchException(project.folder(), e);
        }
    }

    private static SearchHit hit(Document document, String text, NaiveText.Match match) {
        TextRange range = new TextRange(match.begin(), match.end());
        List<Capture> captures = match.captures().entrySet().stream().sorted(Map.Entry.comparingByKey())
                .map(capture -> new Capture(capture.getKey(), capture.getValue())).toList();
        return new SearchHit(document.id(), range, "", range.covered(text), "", MatchMode.EXACT, List.of(), captures);
    }

    @Override
    public HitGroups groups(Query query, Grouping grouping, BooleanSupplier cancelled) {
        throw new UnsupportedOperationException();
    }

    @Override
    public SearchResult search(SearchQuery query) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void addListener(Runnable listener) {
        // nothing is ever newer
    }

    @Override
    public void removeListener(Runnable listener) {
        // nothing is ever newer
    }

    @Override
    public void close() {
        // holds nothing
    }
}
