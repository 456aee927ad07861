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
import java.util.stream.Collectors;

import org.isnad.cli.Answer;
import org.isnad.cli.JsonObject;
import org.isnad.cli.Table;
import org.isnad.cli.Verb;
import org.isnad.cli.VerbContext;
import org.isnad.cli.VerbException;
import org.isnad.cli.internal.Messages;
import org.isnad.cli.internal.verbs.ProjectCall.Owned;
import org.isnad.model.Annotator;
import org.isnad.model.Document;
import org.isnad.model.DocumentId;
import org.isnad.model.IdSource;
import org.isnad.model.Origin;
import org.isnad.model.SpanData;
import org.isnad.project.ProjectException;
import org.isnad.project.assist.Contribution;
import org.isnad.project.assist.Contributions;
import org.isnad.project.assist.SuggestionRun;
import org.isnad.project.assist.Suggestions;
import org.isnad.project.assist.Suggestions.Proposal;
import org.isnad.project.spi.Suggester;
import org.isnad.text.TextRange;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Asks suggesters what could be marked, and marks it as suggested. */
@Command
public final class SuggestVerb implements Verb {

    @Parameters(index = "0", paramLabel = "PROJECT", descriptionKey = "word.project")
    private String folder;

    @Parameters(index = "1..*", arity = "0..*", paramLabel = "DOCUMENT", descriptionKey = "word.documents")
    private List<String> ids = new ArrayList<>();

    @Option(names = "--suggester", paramLabel = "ID", descriptionKey = "option.suggester")
    private String suggesterId;

    @Option(names = "--as", paramLabel = "ANNOTATOR", descriptionKey = "option.as-writer")
    private String as;

    @Option(names = "--dry-run", descriptionKey = "option.suggest-dry-run")
    private boolean dryRun;

    @Override
    public Answer run(VerbContext context) throws Exception {
        try (ProjectCall call = ProjectCall.open(context, folder)) {
            List<Document> documents = new ArrayList<>();
            for (String id : ids) {
                documents.add(call.document(id));
            }
            List<Contribution<Suggester>> suggesters = suggesters(context);
            Annotator annotator = call.writer(as);
            List<DocumentId> asked = (ids.isEmpty() ? call.project().documents() : documents).stream()
                    .map(Document::id).distinct().toList();
            Steps steps = new Steps(context.progress(), asked.size() * suggesters.size());
            Suggestions suggestions = new SuggestionRun(call.project(), annotator,
                    new IdSource(context.clock(), context.random()), context.clock(), Contributions.PATIENCE)
                    .in(asked, suggesters, document -> steps.next(document.value()));
            if (!dryRun && !suggestions.proposals().isEmpty()) {
                call.change(suggestions.change(call.project()));
            }
            return answer(context, call, suggestions);
        }
    }

    private List<Contribution<Suggester>> suggesters(VerbContext context) throws VerbException {
        Contributions contributions = context.service(Contributions.class);
        contributions.problems(context.locale()).forEach(context::warn);
        List<Contribution<Suggester>> all = contributions.suggesters();
        if (suggesterId == null) {
            return all;
        }
        List<Contribution<Suggester>> named = all.stream().filter(one -> one.id().equals(suggesterId)).toList();
        if (named.isEmpty()) {
            throw Names.unknown(context.locale(), "UNKNOWN_SUGGESTER", suggesterId,
                    all.stream().map(Contribution::id).toList());
        }
        return named;
    }

    private Answer answer(VerbContext context, ProjectCall call, Suggestions suggestions) throws ProjectException {
        AnnotationJson shape = new AnnotationJson(call.project().tagset());
        List<JsonObject> json = new ArrayList<>();
        Table table = new Table(context);
        for (Proposal proposal : suggestions.proposals()) {
            String text = call.project().text(proposal.document());
            SpanData span = proposal.span();
            Origin origin = span.origin();
            json.add(new JsonObject().put("document", proposal.document().value())
                    .put("score", origin.score().orElseThrow()).put("suggester", origin.suggester())
                    .put("annotation", shape.of(new Owned(suggestions.annotator(), span), text)));
            table.row(proposal.document().value(),
                    span.ranges().stream().map(TextRange::toString).collect(Collectors.joining(",")), span.layer(),
                    features(span), context.isolate(span.coveredText(text)),
                    Double.toString(origin.score().orElseThrow()), origin.suggester());
        }
        List<String> lines = new ArrayList<>(table.lines());
        String key = suggestions.proposals().isEmpty() ? "suggest-nothing" : dryRun ? "suggest-would" : "suggest-done";
        lines.add(Messages.text(context.locale(), key, suggestions.proposals().size(), suggestions.annotator().name()));
        suggestions.failures().forEach(failure -> context.warn(
                failure.message(context.locale()) + " " + failure.repair(context.locale())));
        JsonObject answer = new JsonObject().put("unit", "utf-16").put("suggestions", json).put("failures",
                suggestions.failures().stream().map(one -> FindingJson.of(one, context.locale())).toList());
        return Answer.of(!suggestions.failures().isEmpty(), answer, lines);
    }

    private static String features(SpanData span) {
        return span.features().entrySet().stream().map(SuggestVerb::feature).collect(Collectors.joining(" "));
    }

    private static String feature(Map.Entry<String, List<String>> feature) {
        return feature.getKey() + "=" + String.join(",", feature.getValue());
    }
}
