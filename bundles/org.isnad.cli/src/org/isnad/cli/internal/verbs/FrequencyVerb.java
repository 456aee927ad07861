/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.cli.internal.verbs;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.isnad.cli.Answer;
import org.isnad.cli.JsonObject;
import org.isnad.cli.Table;
import org.isnad.cli.Verb;
import org.isnad.cli.VerbContext;
import org.isnad.cli.VerbException;
import org.isnad.cli.internal.Messages;
import org.isnad.model.schema.Layer;
import org.isnad.project.ProjectException;
import org.isnad.search.statistics.Corpus;
import org.isnad.search.statistics.EntityFrequencies;
import org.isnad.search.statistics.EntityFrequency;
import org.isnad.search.statistics.EntityQuestion;
import org.isnad.search.statistics.Frequencies;
import org.isnad.search.statistics.Frequency;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists words, sequences of words, or what is marked, by frequency. */
@Command
public final class FrequencyVerb implements Verb {

    private static final String ENTITY = "Entity";

    @Parameters(index = "0", paramLabel = "PROJECT", descriptionKey = "word.project")
    private String folder;

    @Option(names = "--length", paramLabel = "N", descriptionKey = "option.length")
    private int length = 1;

    @Option(names = "--entities", descriptionKey = "option.entities")
    private boolean entities;

    @Option(names = "--layer", paramLabel = "LAYER", descriptionKey = "option.entity-layer")
    private String layer;

    @Option(names = "--tags", descriptionKey = "option.tags")
    private boolean tags;

    @Option(names = "--by", paramLabel = "NAME", descriptionKey = "option.by")
    private String by;

    @Option(names = "--as", paramLabel = "ANNOTATOR", descriptionKey = "option.as-reader")
    private String as;

    @Mixin
    private DocumentChoice documents = new DocumentChoice();

    @Mixin
    private ListOptions list = new ListOptions();

    @Override
    public Answer run(VerbContext context) throws Exception {
        refuseWithoutEntities(context, "--layer", layer != null);
        refuseWithoutEntities(context, "--tags", tags);
        refuseWithoutEntities(context, "--by", by != null);
        refuseWithoutEntities(context, "--as", as != null);
        ListOptions.within(context, "--length", length, 1, Frequencies.LONGEST);
        try (ProjectCall call = ProjectCall.open(context, folder)) {
            return entities ? entities(context, call) : words(context, call);
        }
    }

    private void refuseWithoutEntities(VerbContext context, String option, boolean given) throws VerbException {
        if (given && !entities) {
            throw VerbException.words("ONLY_WITH_ENTITIES", Messages.text(context.locale(), "ONLY_WITH_ENTITIES", option),
                    Messages.text(context.locale(), "ONLY_WITH_ENTITIES.hint"));
        }
    }

    private Answer words(VerbContext context, ProjectCall call) throws VerbException, IOException {
        Corpus corpus = Corpus.read(call.project(), documents.in(context, call), list.mode(context),
                new CountWatch(context, "counting")).orElseThrow();
        Frequencies counted = Frequencies.of(corpus, length, list.cut(context));
        JsonObject json = new JsonObject().put("mode", corpus.form().id()).put("length", length)
                .put("documents", corpus.documents().size()).put("tokens", counted.tokens())
                .put("types", counted.types()).put("items", counted.items().stream().map(FrequencyVerb::json).toList());
        return Answer.of(CountWatch.warn(context, corpus.unreadable()), json, () -> lines(context, counted));
    }

    private static JsonObject json(Frequency item) {
        return new JsonObject().put("text", item.text()).put("count", item.count()).put("documents", item.documents())
                .put("perMillion", item.perMillion());
    }

    private static List<String> lines(VerbContext context, Frequencies counted) {
        Table table = new Table(context).row(heads(context, "head.count", "head.documents", "head.per-million", "head.text"));
        counted.items().forEach(item -> table.row(Integer.toString(item.count()), Integer.toString(item.documents()),
                decimal(item.perMillion()), item.text()));
        List<String> lines = new ArrayList<>(table.lines());
        lines.add(Messages.text(context.locale(), "frequency-total", counted.items().size(), counted.types(),
                counted.tokens()));
        return lines;
    }

    private Answer entities(VerbContext context, ProjectCall call) throws VerbException, ProjectException, IOException {
        Layer counted = call.layer(layer == null ? ENTITY : layer);
        if (counted.kind() != Layer.Kind.SPAN) {
            throw VerbException.words("NO_SPANS", Messages.text(context.locale(), "NO_SPANS", counted.name()), "");
        }
        EntityQuestion question = new EntityQuestion(documents.in(context, call), counted.name(), call.reader(as), tags,
                by == null ? "" : by);
        EntityFrequencies found = EntityFrequencies.of(call.project(), question, list.cut(context),
                new CountWatch(context, "counting")).orElseThrow();
        JsonObject json = new JsonObject().put("layer", counted.name()).put("total", found.total())
                .put("types", found.types()).put("items", found.items().stream().map(FrequencyVerb::json).toList());
        return Answer.of(CountWatch.warn(context, found.unreadable()), json, () -> lines(context, found));
    }

    private static JsonObject json(EntityFrequency item) {
        return new JsonObject().put("text", item.text()).put("tag", item.tag()).put("group", item.group())
                .put("count", item.count()).put("documents", item.documents());
    }

    private static List<String> lines(VerbContext context, EntityFrequencies found) {
        Table table = new Table(context)
                .row(heads(context, "head.count", "head.documents", "head.tag", "head.group", "head.text"));
        found.items().forEach(item -> table.row(Integer.toString(item.count()), Integer.toString(item.documents()),
                item.tag(), item.group(), item.text()));
        List<String> lines = new ArrayList<>(table.lines());
        lines.add(Messages.text(context.locale(), "entities-total", found.items().size(), found.types(), found.total()));
        return lines;
    }

    static String[] heads(VerbContext context, String... keys) {
        String[] heads = new String[keys.length];
        for (int i = 0; i < keys.length; i++) {
            heads[i] = Messages.text(context.locale(), keys[i]);
        }
        return heads;
    }

    /** A measure for people: two digits after the point. */
    static String decimal(double value) {
        return Double.isInfinite(value) ? "∞" : String.format(Locale.ROOT, "%.2f", value);
    }
}
