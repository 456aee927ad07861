/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.cli.internal.verbs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.isnad.cli.VerbContext;
import org.isnad.cli.VerbException;
import org.isnad.cli.internal.Messages;
import org.isnad.model.Annotator;
import org.isnad.model.DocumentId;
import org.isnad.search.HitOrder;
import org.isnad.search.HitPage;
import org.isnad.search.HitRequest;
import org.isnad.search.IndexReport;
import org.isnad.search.QueryRefusal;
import org.isnad.search.SearchException;
import org.isnad.search.SearchIndex;
import org.isnad.search.SearchService;
import org.isnad.search.tree.Query;
import org.isnad.text.MatchMode;
import org.isnad.text.TextRange;
import org.isnad.transfer.Passages;

import picocli.CommandLine.Option;

/** The options that restrict a verb to the hits of a query. */
final class HitChoice {

    private static final int PAGE = 1000;

    @Option(names = "--query", paramLabel = "QUERY", descriptionKey = "option.export-query")
    private String query;

    @Option(names = "--mode", paramLabel = "MODE", descriptionKey = "option.mode")
    private String mode;

    /**
     * The hits in a project; empty when the call names no query.
     *
     * @param reader whose annotations the query is about; empty for everybody's
     * @throws VerbException as {@code isnad search} refuses a query
     */
    Optional<Passages> in(VerbContext context, ProjectCall call, Optional<Annotator> reader)
            throws VerbException, SearchException {
        if (query == null && mode != null) {
            throw VerbException.words("ONLY_WITH_QUERY", Messages.text(context.locale(), "ONLY_WITH_QUERY"),
                    Messages.text(context.locale(), "ONLY_WITH_QUERY.hint"));
        }
        if (query == null) {
            return Optional.empty();
        }
        MatchMode matchMode = QueryWords.mode(context, mode == null ? MatchMode.FOLDED.id() : mode);
        Query asked = QueryWords.compile(context, call.project(), query, matchMode).query();
        try (SearchIndex index = context.service(SearchService.class).open(call.project())) {
            IndexReport report = index.update(IndexProgress.of(context, call.project()));
            report.unreadable().forEach(id -> warnUnreadable(context, id));
            Passages passages = all(context, index, asked, reader);
            if (passages.ranges().isEmpty()) {
                context.warn(Messages.text(context.locale(), "no-hits", query));
            }
            return Optional.of(passages);
        }
    }

    private static void warnUnreadable(VerbContext context, DocumentId id) {
        context.warn(Messages.text(context.locale(), "unreadable", id.value()));
    }

    private static Passages all(VerbContext context, SearchIndex index, Query asked, Optional<Annotator> reader)
            throws VerbException, SearchException {
        Map<DocumentId, List<TextRange>> ranges = new TreeMap<>();
        long total = 1;
        for (int first = 0; first < total; first += PAGE) {
            HitPage page = index.find(new HitRequest(asked, reader, 0, HitOrder.READING, first, PAGE),
                    context.progress()::cancelled);
            if (page.refusal().isPresent()) {
                QueryRefusal refusal = page.refusal().get();
                throw VerbException.words(refusal.problem().name(), refusal.message(context.locale()), "");
            }
            page.hits().forEach(hit -> ranges.computeIfAbsent(hit.document(), id -> new ArrayList<>())
                    .add(hit.range()));
            if (first == 0) {
                page.unreadable().forEach(id -> warnUnreadable(context, id));
                if (!page.complete()) {
                    context.warn(Messages.text(context.locale(), "search-waiting", page.waiting()));
                }
            }
            total = page.total();
        }
        return new Passages(ranges);
    }
}
