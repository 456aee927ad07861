/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.cli.internal.verbs;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.isnad.cli.Answer;
import org.isnad.cli.JsonObject;
import org.isnad.cli.Table;
import org.isnad.cli.Verb;
import org.isnad.cli.VerbContext;
import org.isnad.cli.internal.Messages;
import org.isnad.exchange.Content;
import org.isnad.exchange.Format;
import org.isnad.exchange.FormatOption;
import org.isnad.exchange.Formats;

import picocli.CommandLine.Command;

/** Lists the formats of all installed plug-ins, without loading their code. */
@Command
public final class FormatsVerb implements Verb {

    @Override
    public Answer run(VerbContext context) throws Exception {
        Formats formats = context.service(Formats.class);
        formats.problems().forEach(context::warn);
        Table table = new Table(context);
        List<JsonObject> json = new ArrayList<>();
        for (Format format : formats.all()) {
            json.add(json(format));
            table.row(format.id(), directions(context, format), String.join(" ", format.endings()), format.name(),
                    format.bundle());
        }
        List<String> rows = table.lines();
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            lines.add(rows.get(i));
            lines.addAll(below(context, formats.all().get(i)));
        }
        return Answer.done(new JsonObject().put("formats", json), lines);
    }

    private static JsonObject json(Format format) {
        return new JsonObject().put("id", format.id()).put("name", format.name()).put("endings", format.endings())
                .put("reads", format.reads()).put("writes", format.writes()).put("unit", ExchangeAnswer.unit(format.unit()))
                .put("bundle", format.bundle()).put("holds", holds(format))
                .put("options", format.options().stream().map(FormatsVerb::json).toList())
                .put("mimeType", format.mimeType());
    }

    private static String directions(VerbContext context, Format format) {
        String key = format.reads() ? format.writes() ? "reads-writes" : "reads" : "writes";
        return Messages.text(context.locale(), key);
    }

    private static JsonObject json(FormatOption option) {
        return new JsonObject().put("id", option.id()).put("name", option.name())
                .put("description", option.description()).put("type", option.type().name().toLowerCase(Locale.ROOT))
                .put("default", option.defaultValue())
                .put("choices", option.choices().stream().map(FormatOption.Choice::id).toList())
                .put("reading", option.reading()).put("writing", option.writing());
    }

    private static List<String> holds(Format format) {
        return format.holds().stream().sorted().map(Content::id).toList();
    }

    /** What stands below a format's row. */
    private static List<String> below(VerbContext context, Format format) {
        List<String> lines = new ArrayList<>();
        if (format.writes()) {
            lines.add(Messages.text(context.locale(), "format-holds", String.join(", ", holds(format))));
        }
        for (FormatOption option : format.options()) {
            String key = option.reading() ? option.writing() ? "option-both" : "option-reading" : "option-writing";
            String values = option.choices().isEmpty() ? option.type().name()
                    : option.choices().stream().map(FormatOption.Choice::id).collect(Collectors.joining("|"));
            lines.add(Messages.text(context.locale(), key, option.id(), values, option.description(),
                    option.defaultValue()));
        }
        return lines;
    }
}
