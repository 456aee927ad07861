/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.cli.internal.verbs;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.isnad.cli.Answer;
import org.isnad.cli.JsonObject;
import org.isnad.cli.Table;
import org.isnad.cli.Verb;
import org.isnad.cli.VerbContext;
import org.isnad.cli.VerbException;
import org.isnad.cli.internal.Messages;
import org.isnad.model.AnnotationId;
import org.isnad.model.DocumentId;
import org.isnad.search.IndexReport;
import org.isnad.search.QueryProblem;
import org.isnad.search.SearchHit;
import org.isnad.search.SearchIndex;
import org.isnad.search.SearchQuery;
import org.isnad.search.SearchResult;
import org.isnad.search.SearchService;
import org.isnad.text.MatchMode;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Finds words in a project's documents. */
@Command
public final class SearchVerb implements Verb {

    @Parameters(index = "0", paramLabel = "PROJECT", descriptionKey = "word.project")
    private String folder;

    @Parameters(index = "1", paramLabel = "QUERY", descriptionKey = "word.query")
    private String query;

    @Option(names = "--mode", paramLabel = "MODE", descriptionKey = "option.mode")
    private String mode = MatchMode.FOLDED.id();

    @Option(names = "--as", paramLabel = "ANNOTATOR", descriptionKey = "option.as-reader")
    private String as;

    @Option(names = "--context", paramLabel = "N", descriptionKey = "option.context")
    private int contextLength = SearchQuery.DEFAULT_CONTEXT;

    @Option(names = "--limit", paramLabel = "N", descriptionKey = "option.limit")
    private int limit = SearchQuery.DEFAULT_LIMIT;

    @Override
    public Answer run(VerbContext context) throws Exception {
        MatchMode matchMode = mode(context);
        try (ProjectCall call = ProjectCall.open(context, folder)) {
            SearchQuery asked = new SearchQuery(query, matchMode, call.reader(as),
                    notNegative(context, "--context", contextLength), notNegative(context, "--limit", limit));
            try (SearchIndex index = context.service(SearchService.class).open(call.project())) {
                IndexReport report = index.update(IndexProgress.of(context, call.project()));
                return answer(context, report, index.search(asked));
            }
        }
    }

    private Answer answer(VerbContext context, IndexReport report, SearchResult result) throws VerbException {
        if (result.problem().isPresent()) {
            QueryProblem problem = result.problem().get();
            throw VerbException.words(problem.name(), problem.message(context.locale()), "");
        }
        List<DocumentId> unreadable = Stream.concat(report.unreadable().stream(), result.unreadable().stream())
                .distinct().sorted().toList();
        unreadable.forEach(id -> context.warn(Messages.text(context.locale(), "unreadable", id.value())));
        JsonObject json = new JsonObject().put("unit", "utf-16").put("query", query).put("mode", mode)
                .put("total", result.total()).put("hits", result.hits().stream().map(SearchVerb::json).toList());
        return Answer.of(!unreadable.isEmpty(), json, () -> lines(context, result));
    }

    private MatchMode mode(VerbContext context) throws VerbException {
        return MatchMode.byId(mode).orElseThrow(() -> Names.unknown(context.locale(), "UNKNOWN_MODE", mode,
                Stream.of(MatchMode.values()).map(MatchMode::id).toList()));
    }

    private static int notNegative(VerbContext context, String option, int number) throws VerbException {
        if (number < 0) {
            throw VerbException.words("BAD_VALUE",
                    Messages.text(context.locale(), "BAD_VALUE", option, Integer.toString(number)), "");
        }
        return number;
    }

    private static JsonObject json(SearchHit hit) {
        return new JsonObject().put("document", hit.document().value())
                .put("begin", hit.range().begin()).put("end", hit.range().end())
                .put("left", hit.left()).put("text", hit.text()).put("right", hit.right())
                .put("matched", hit.matched().id())
                .put("annotations", hit.annotations().stream().map(AnnotationId::toString).toList());
    }

    private static List<String> lines(VerbContext context, SearchResult result) {
        Table table = new Table(context);
        for (SearchHit hit : result.hits()) {
            table.row(hit.document().value(), hit.range().toString(),
                    hit.left() + "[" + hit.text() + "]" + hit.right());
        }
        List<String> lines = new ArrayList<>(table.lines());
        boolean cut = result.hits().size() < result.total();
        lines.add(Messages.text(context.locale(), cut ? "search-cut" : "search-total", result.total(),
                result.hits().size()));
        return lines;
    }
}
