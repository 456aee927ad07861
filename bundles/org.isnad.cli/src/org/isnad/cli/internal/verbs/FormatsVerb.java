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
import org.isnad.cli.internal.Messages;
import org.isnad.exchange.Format;
import org.isnad.exchange.Formats;
import org.isnad.text.OffsetUnit;

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
        return Answer.done(new JsonObject().put("formats", json), table.lines());
    }

    private static JsonObject json(Format format) {
        return new JsonObject().put("id", format.id()).put("name", format.name()).put("endings", format.endings())
                .put("reads", format.reads()).put("writes", format.writes()).put("unit", unit(format.unit()))
                .put("bundle", format.bundle());
    }

    private static String directions(VerbContext context, Format format) {
        String key = format.reads() ? format.writes() ? "reads-writes" : "reads" : "writes";
        return Messages.text(context.locale(), key);
    }

    private static String unit(OffsetUnit unit) {
        return switch (unit) {
            case UTF16 -> "utf-16";
            case CODE_POINT -> "code-point";
            case UTF8 -> "utf-8";
            case GRAPHEME -> "grapheme";
        };
    }
}
