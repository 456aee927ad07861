/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.cli.internal.verbs;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.isnad.cli.Answer;
import org.isnad.cli.JsonObject;
import org.isnad.cli.Table;
import org.isnad.cli.Verb;
import org.isnad.cli.VerbContext;
import org.isnad.cli.VerbException;
import org.isnad.cli.internal.Messages;
import org.isnad.model.Document;
import org.isnad.model.DocumentId;
import org.isnad.search.statistics.Corpus;
import org.isnad.search.statistics.Frequencies;
import org.isnad.search.statistics.KeyItem;
import org.isnad.search.statistics.Keyness;
import org.isnad.search.statistics.KeynessMeasure;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists what sets some documents apart from others. */
@Command
public final class KeynessVerb implements Verb {

    @Parameters(index = "0", paramLabel = "PROJECT", descriptionKey = "word.project")
    private String folder;

    @Option(names = "--against", paramLabel = "NAME=VALUE", descriptionKey = "option.against")
    private List<String> against = List.of();

    @Option(names = "--length", paramLabel = "N", descriptionKey = "option.length")
    private int length = 1;

    @Option(names = "--measure", paramLabel = "MEASURE", descriptionKey = "option.keyness")
    private String measure = KeynessMeasure.LOG_LIKELIHOOD.id();

    @Mixin
    private DocumentChoice documents = new DocumentChoice();

    @Mixin
    private ListOptions list = new ListOptions();

    @Override
    public Answer run(VerbContext context) throws Exception {
        ListOptions.within(context, "--length", length, 1, Frequencies.LONGEST);
        KeynessMeasure order = KeynessMeasure.byId(measure).orElseThrow(
                () -> Names.unknown(context.locale(), "UNKNOWN_MEASURE", measure, KeynessMeasure.ids()));
        if (!documents.isMade()) {
            throw VerbException.words("NO_FOCUS", Messages.text(context.locale(), "NO_FOCUS"),
                    Messages.text(context.locale(), "NO_FOCUS.hint"));
        }
        try (ProjectCall call = ProjectCall.open(context, folder)) {
            Set<DocumentId> focus = new LinkedHashSet<>(documents.in(context, call));
            Corpus corpus = Corpus.read(call.project(), both(context, call, focus), list.mode(context),
                    new CountWatch(context, "counting")).orElseThrow();
            Keyness found = Keyness.of(corpus, focus, length, order, list.cut(context));
            if (found.focusTokens() == 0 || found.referenceTokens() == 0) {
                throw VerbException.words("EMPTY_SET", Messages.text(context.locale(), "EMPTY_SET",
                        found.focusTokens(), found.referenceTokens()), Messages.text(context.locale(), "NO_FOCUS.hint"));
            }
            JsonObject json = new JsonObject().put("mode", corpus.form().id()).put("length", length)
                    .put("measure", measure).put("focusTokens", found.focusTokens())
                    .put("referenceTokens", found.referenceTokens())
                    .put("items", found.items().stream().map(KeynessVerb::json).toList());
            return Answer.of(CountWatch.warn(context, corpus.unreadable()), json, () -> lines(context, found));
        }
    }

    /** The documents of both sides. One that the words put on both is of the focus. */
    private Set<DocumentId> both(VerbContext context, ProjectCall call, Set<DocumentId> focus) throws VerbException {
        Set<DocumentId> both = new LinkedHashSet<>(focus);
        both.addAll(against.isEmpty() ? call.project().documents().stream().map(Document::id).toList()
                : DocumentChoice.having(context, call, against));
        return both;
    }

    private static JsonObject json(KeyItem item) {
        double difference = item.value(KeynessMeasure.PERCENT_DIFFERENCE);
        return new JsonObject().put("text", item.text())
                .put("focus", item.focus()).put("focusDocuments", item.focusDocuments())
                .put("reference", item.reference()).put("referenceDocuments", item.referenceDocuments())
                .put("logLikelihood", item.value(KeynessMeasure.LOG_LIKELIHOOD))
                .put("percentDifference", Double.isInfinite(difference) ? null : difference)
                .put("logRatio", item.value(KeynessMeasure.LOG_RATIO));
    }

    private static List<String> lines(VerbContext context, Keyness found) {
        Table table = new Table(context).row(FrequencyVerb.heads(context, "head.focus", "head.reference",
                "head.log-likelihood", "head.percent-difference", "head.log-ratio", "head.text"));
        found.items().forEach(item -> table.row(Integer.toString(item.focus()), Integer.toString(item.reference()),
                value(item, KeynessMeasure.LOG_LIKELIHOOD), value(item, KeynessMeasure.PERCENT_DIFFERENCE),
                value(item, KeynessMeasure.LOG_RATIO), item.text()));
        List<String> lines = new ArrayList<>(table.lines());
        lines.add(Messages.text(context.locale(), "keyness-total", found.items().size(), found.focusTokens(),
                found.referenceTokens()));
        return lines;
    }

    private static String value(KeyItem item, KeynessMeasure measure) {
        return FrequencyVerb.decimal(item.value(measure));
    }
}
