/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.cli.internal.verbs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.isnad.cli.Answer;
import org.isnad.cli.JsonObject;
import org.isnad.cli.Table;
import org.isnad.cli.Verb;
import org.isnad.cli.VerbContext;
import org.isnad.cli.VerbException;
import org.isnad.cli.internal.Messages;
import org.isnad.model.AnnotationId;
import org.isnad.model.Annotator;
import org.isnad.model.DocumentId;
import org.isnad.project.Project;
import org.isnad.project.ProjectException;
import org.isnad.project.SavedQuery;
import org.isnad.query.Compiled;
import org.isnad.search.Capture;
import org.isnad.search.HitOrder;
import org.isnad.search.HitPage;
import org.isnad.search.HitRequest;
import org.isnad.search.IndexReport;
import org.isnad.search.QueryProblem;
import org.isnad.search.QueryRefusal;
import org.isnad.search.SearchHit;
import org.isnad.search.SearchIndex;
import org.isnad.search.SearchQuery;
import org.isnad.search.SearchResult;
import org.isnad.search.SearchService;
import org.isnad.text.MatchMode;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Finds words, or what a query asks for, in a project's documents. */
@Command
public final class SearchVerb implements Verb {

    @Parameters(index = "0", paramLabel = "PROJECT", descriptionKey = "word.project")
    private String folder;

    @Parameters(index = "1", arity = "0..1", paramLabel = "QUERY", descriptionKey = "word.query")
    private String query;

    @Option(names = "--saved", paramLabel = "NAME", descriptionKey = "option.saved-query")
    private String saved;

    @Option(names = "--save", paramLabel = "NAME", descriptionKey = "option.save-query")
    private String save;

    @Option(names = "--mode", paramLabel = "MODE", descriptionKey = "option.mode")
    private String mode;

    @Option(names = "--as", paramLabel = "ANNOTATOR", descriptionKey = "option.as-reader")
    private String as;

    @Option(names = "--context", paramLabel = "N", descriptionKey = "option.context")
    private int contextLength = SearchQuery.DEFAULT_CONTEXT;

    @Option(names = "--limit", paramLabel = "N", descriptionKey = "option.limit")
    private int limit = SearchQuery.DEFAULT_LIMIT;

    /** Hits of words or of a query, as far as answers show them. */
    private record Found(long total, List<SearchHit> hits, List<DocumentId> unreadable) {
    }

    @Override
    public Answer run(VerbContext context) throws Exception {
        refuseOtherThanOneQuery(context);
        notNegative(context, "--context", contextLength);
        notNegative(context, "--limit", limit);
        try (ProjectCall call = ProjectCall.open(context, folder)) {
            Optional<Annotator> reader = call.reader(as);
            chooseQuery(context, call.project());
            MatchMode matchMode = QueryWords.mode(context, mode);
            Compiled.Ready asked = QueryWords.compile(context, call.project(), query, matchMode);
            if (save != null) {
                QueryWords.save(context, call.project(), save, query, matchMode);
            }
            try (SearchIndex index = context.service(SearchService.class).open(call.project())) {
                IndexReport report = index.update(IndexProgress.of(context, call.project()));
                return answer(context, report, asked.words()
                        ? words(context, index.search(new SearchQuery(query, matchMode, reader, contextLength, limit)))
                        : page(context, index.find(new HitRequest(asked.query(), reader, contextLength,
                                HitOrder.READING, 0, limit), context.progress()::cancelled)));
            }
        }
    }

    private void refuseOtherThanOneQuery(VerbContext context) throws VerbException {
        if (query == null && saved == null) {
            throw VerbException.words("MISSING_WORD", Messages.text(context.locale(), "MISSING_WORD", "QUERY, --saved"),
                    "");
        }
        if (query != null && saved != null) {
            throw VerbException.words("ONE_OF", Messages.text(context.locale(), "ONE_OF", "QUERY", "--saved"), "");
        }
    }

    /** Takes the query that the project keeps, with its mode unless the call names another one. */
    private void chooseQuery(VerbContext context, Project project) throws VerbException, ProjectException {
        if (saved != null) {
            SavedQuery kept = QueryWords.saved(context, project, saved);
            query = kept.text();
            mode = mode == null ? kept.mode().id() : mode;
        }
        mode = mode == null ? MatchMode.FOLDED.id() : mode;
    }

    private static Found words(VerbContext context, SearchResult result) throws VerbException {
        if (result.problem().isPresent()) {
            QueryProblem problem = result.problem().get();
            throw VerbException.words(problem.name(), problem.message(context.locale()), "");
        }
        return new Found(result.total(), result.hits(), result.unreadable());
    }

    private static Found page(VerbContext context, HitPage page) throws VerbException {
        if (page.refusal().isPresent()) {
            QueryRefusal refusal = page.refusal().get();
            throw VerbException.words(refusal.problem().name(), refusal.message(context.locale()), "");
        }
        if (!page.complete()) {
            context.warn(Messages.text(context.locale(), "search-waiting", page.waiting()));
        }
        return new Found(page.total(), page.hits(), page.unreadable());
    }

    private Answer answer(VerbContext context, IndexReport report, Found found) {
        List<DocumentId> unreadable = Stream.concat(report.unreadable().stream(), found.unreadable().stream())
                .distinct().sorted().toList();
        unreadable.forEach(id -> context.warn(Messages.text(context.locale(), "unreadable", id.value())));
        JsonObject json = new JsonObject().put("unit", "utf-16").put("query", query).put("mode", mode)
                .put("total", found.total()).put("hits", found.hits().stream().map(SearchVerb::json).toList());
        return Answer.of(!unreadable.isEmpty(), json, () -> lines(context, found));
    }

    private static void notNegative(VerbContext context, String option, int number) throws VerbException {
        if (number < 0) {
            throw VerbException.words("BAD_VALUE",
                    Messages.text(context.locale(), "BAD_VALUE", option, Integer.toString(number)), "");
        }
    }

    private static JsonObject json(SearchHit hit) {
        JsonObject json = new JsonObject().put("document", hit.document().value())
                .put("begin", hit.range().begin()).put("end", hit.range().end())
                .put("left", hit.left()).put("text", hit.text()).put("right", hit.right())
                .put("matched", hit.matched().id())
                .put("annotations", hit.annotations().stream().map(AnnotationId::toString).toList());
        return hit.captures().isEmpty() ? json
                : json.put("captures", hit.captures().stream().map(SearchVerb::json).toList());
    }

    private static JsonObject json(Capture capture) {
        return new JsonObject().put("name", capture.name()).put("begin", capture.range().begin())
                .put("end", capture.range().end());
    }

    private static List<String> lines(VerbContext context, Found found) {
        Table table = new Table(context);
        for (SearchHit hit : found.hits()) {
            table.row(hit.document().value(), hit.range().toString(),
                    hit.left() + "[" + hit.text() + "]" + hit.right());
        }
        List<String> lines = new ArrayList<>(table.lines());
        boolean cut = found.hits().size() < found.total();
        lines.add(Messages.text(context.locale(), cut ? "search-cut" : "search-total", found.total(),
                found.hits().size()));
        return lines;
    }
}
