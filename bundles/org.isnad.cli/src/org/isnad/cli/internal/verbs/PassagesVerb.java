/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.cli.internal.verbs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.isnad.cli.Answer;
import org.isnad.cli.JsonObject;
import org.isnad.cli.Verb;
import org.isnad.cli.VerbContext;
import org.isnad.cli.VerbException;
import org.isnad.cli.internal.Messages;
import org.isnad.model.DocumentId;
import org.isnad.project.Project;
import org.isnad.project.ProjectException;
import org.isnad.search.passages.Passage;
import org.isnad.search.passages.PassageFinder;
import org.isnad.search.passages.PassageQuery;
import org.isnad.search.passages.PassageReport;
import org.isnad.search.passages.SimilarPassages;
import org.isnad.search.passages.Stretch;
import org.isnad.text.TextRange;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists passages that were copied. */
@Command
public final class PassagesVerb implements Verb {

    @Parameters(index = "0", paramLabel = "PROJECT", descriptionKey = "word.project")
    private String folder;

    @Option(names = "--min-words", paramLabel = "N", descriptionKey = "option.min-words")
    private int minWords = PassageQuery.DEFAULT_WORDS;

    @Option(names = "--min-similarity", paramLabel = "S", descriptionKey = "option.min-similarity")
    private double minSimilarity = PassageQuery.DEFAULT_SIMILARITY;

    @Option(names = "--limit", paramLabel = "N", descriptionKey = "option.limit-pairs")
    private int limit = PassageQuery.DEFAULT_LIMIT;

    @Mixin
    private DocumentChoice documents = new DocumentChoice();

    @Override
    public Answer run(VerbContext context) throws Exception {
        ListOptions.within(context, "--min-words", minWords, PassageQuery.FEWEST_WORDS, Integer.MAX_VALUE);
        ListOptions.within(context, "--limit", limit, 0, Integer.MAX_VALUE);
        if (!(minSimilarity >= PassageQuery.LEAST_SIMILARITY && minSimilarity <= 1)) {
            throw VerbException.words("BAD_VALUE", Messages.text(context.locale(), "BAD_VALUE", "--min-similarity",
                    Double.toString(minSimilarity)),
                    Messages.text(context.locale(), "from-to.hint", PassageQuery.LEAST_SIMILARITY, 1));
        }
        try (ProjectCall call = ProjectCall.open(context, folder)) {
            PassageQuery query = new PassageQuery(documents.in(context, call), minWords, minSimilarity, limit);
            PassageReport report = PassageFinder.find(call.project(), query, new CountWatch(context, "comparing"))
                    .orElseThrow();
            Map<DocumentId, String> texts = texts(call.project(), report);
            JsonObject json = new JsonObject().put("unit", "utf-16").put("total", report.total())
                    .put("pairs", report.pairs().stream().map(pair -> json(pair, texts)).toList());
            return Answer.of(CountWatch.warn(context, report.unreadable()), json, () -> lines(context, report, texts));
        }
    }

    private static Map<DocumentId, String> texts(Project project, PassageReport report) throws ProjectException {
        Map<DocumentId, String> texts = new HashMap<>();
        for (SimilarPassages pair : report.pairs()) {
            for (Passage passage : List.of(pair.first(), pair.second())) {
                if (!texts.containsKey(passage.document())) {
                    texts.put(passage.document(), project.text(passage.document()));
                }
            }
        }
        return texts;
    }

    private static JsonObject json(SimilarPassages pair, Map<DocumentId, String> texts) {
        return new JsonObject().put("words", pair.words()).put("similarity", pair.similarity())
                .put("first", json(pair.first(), texts)).put("second", json(pair.second(), texts))
                .put("stretches", pair.stretches().stream().map(PassagesVerb::json).toList());
    }

    private static JsonObject json(Passage passage, Map<DocumentId, String> texts) {
        return new JsonObject().put("document", passage.document().value()).put("begin", passage.range().begin())
                .put("end", passage.range().end())
                .put("text", passage.range().covered(texts.get(passage.document())));
    }

    private static JsonObject json(Stretch stretch) {
        return new JsonObject().put("equal", stretch.equal()).put("first", offsets(stretch.first()))
                .put("second", offsets(stretch.second()));
    }

    private static List<Integer> offsets(TextRange range) {
        return List.of(range.begin(), range.end());
    }

    private static List<String> lines(VerbContext context, PassageReport report, Map<DocumentId, String> texts) {
        List<String> lines = new ArrayList<>();
        for (SimilarPassages pair : report.pairs()) {
            lines.add(Messages.text(context.locale(), "passages-pair", pair.words(), pair.similarity()));
            lines.add(line(context, pair.first(), texts, pair.stretches().stream()
                    .filter(stretch -> !stretch.equal()).map(Stretch::first).toList()));
            lines.add(line(context, pair.second(), texts, pair.stretches().stream()
                    .filter(stretch -> !stretch.equal()).map(Stretch::second).toList()));
        }
        int shown = report.pairs().size();
        lines.add(Messages.text(context.locale(), "passages-total", report.total(), shown,
                shown < report.total() ? "cut" : "whole"));
        return lines;
    }

    /** A passage with brackets around the words that the other one does not have. */
    private static String line(VerbContext context, Passage passage, Map<DocumentId, String> texts,
            List<TextRange> different) {
        String text = texts.get(passage.document());
        StringBuilder marked = new StringBuilder();
        int at = passage.range().begin();
        for (TextRange range : different) {
            if (!range.isEmpty()) {
                marked.append(text, at, range.begin()).append('[').append(text, range.begin(), range.end()).append(']');
                at = range.end();
            }
        }
        marked.append(text, at, passage.range().end());
        String oneLine = marked.toString().replaceAll("\\s+", " ");
        return "  " + context.isolate(passage.document().value()) + "  " + passage.range() + "  "
                + context.isolate(oneLine);
    }
}
