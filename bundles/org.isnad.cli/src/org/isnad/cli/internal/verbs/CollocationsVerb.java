/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.cli.internal.verbs;

import java.util.ArrayList;
import java.util.List;

import org.isnad.cli.Answer;
import org.isnad.cli.JsonObject;
import org.isnad.cli.Table;
import org.isnad.cli.Verb;
import org.isnad.cli.VerbContext;
import org.isnad.cli.VerbException;
import org.isnad.cli.internal.Messages;
import org.isnad.search.QueryProblem;
import org.isnad.search.statistics.Association;
import org.isnad.search.statistics.Collocate;
import org.isnad.search.statistics.Collocations;
import org.isnad.search.statistics.Corpus;
import org.isnad.text.Tokenizer;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists the words that stand near a word. */
@Command
public final class CollocationsVerb implements Verb {

    private static final int USUAL_WINDOW = 5;

    @Parameters(index = "0", paramLabel = "PROJECT", descriptionKey = "word.project")
    private String folder;

    @Parameters(index = "1", paramLabel = "QUERY", descriptionKey = "word.query")
    private String query;

    @Option(names = "--left", paramLabel = "N", descriptionKey = "option.left")
    private int left = USUAL_WINDOW;

    @Option(names = "--right", paramLabel = "N", descriptionKey = "option.right")
    private int right = USUAL_WINDOW;

    @Option(names = "--measure", paramLabel = "MEASURE", descriptionKey = "option.association")
    private String measure = Association.LOG_LIKELIHOOD.id();

    @Mixin
    private DocumentChoice documents = new DocumentChoice();

    @Mixin
    private ListOptions list = new ListOptions();

    @Override
    public Answer run(VerbContext context) throws Exception {
        ListOptions.within(context, "--left", left, 0, Collocations.WIDEST);
        ListOptions.within(context, "--right", right, 0, Collocations.WIDEST);
        Association order = Association.byId(measure).orElseThrow(
                () -> Names.unknown(context.locale(), "UNKNOWN_MEASURE", measure, Association.ids()));
        if (Tokenizer.tokenize(query).isEmpty()) {
            throw VerbException.words(QueryProblem.NO_WORD.name(), QueryProblem.NO_WORD.message(context.locale()), "");
        }
        try (ProjectCall call = ProjectCall.open(context, folder)) {
            Corpus corpus = Corpus.read(call.project(), documents.in(context, call), list.mode(context),
                    new CountWatch(context, "counting")).orElseThrow();
            Collocations found = Collocations.of(corpus, query, left, right, order, list.cut(context));
            JsonObject json = new JsonObject().put("query", query).put("mode", corpus.form().id())
                    .put("left", left).put("right", right).put("measure", measure)
                    .put("tokens", corpus.tokens()).put("count", found.node()).put("types", found.types())
                    .put("items", found.items().stream().map(CollocationsVerb::json).toList());
            return Answer.of(CountWatch.warn(context, corpus.unreadable()), json, () -> lines(context, found));
        }
    }

    private static JsonObject json(Collocate item) {
        return new JsonObject().put("text", item.text()).put("together", item.counts().together())
                .put("count", item.counts().collocate()).put("documents", item.documents())
                .put("expected", item.counts().expected())
                .put("logLikelihood", item.value(Association.LOG_LIKELIHOOD)).put("mi", item.value(Association.MI))
                .put("mi3", item.value(Association.MI3)).put("tScore", item.value(Association.T_SCORE))
                .put("logDice", item.value(Association.LOG_DICE)).put("dice", item.value(Association.DICE));
    }

    private static List<String> lines(VerbContext context, Collocations found) {
        Table table = new Table(context).row(FrequencyVerb.heads(context, "head.together", "head.count",
                "head.documents", "head.log-likelihood", "head.mi", "head.mi3", "head.t-score", "head.log-dice",
                "head.dice", "head.text"));
        found.items().forEach(item -> table.row(Long.toString(item.counts().together()),
                Long.toString(item.counts().collocate()), Integer.toString(item.documents()),
                value(item, Association.LOG_LIKELIHOOD), value(item, Association.MI), value(item, Association.MI3),
                value(item, Association.T_SCORE), value(item, Association.LOG_DICE), value(item, Association.DICE),
                item.text()));
        List<String> lines = new ArrayList<>(table.lines());
        lines.add(Messages.text(context.locale(), "collocations-total", found.items().size(), found.types(),
                found.node()));
        return lines;
    }

    private static String value(Collocate item, Association measure) {
        return FrequencyVerb.decimal(item.value(measure));
    }
}
