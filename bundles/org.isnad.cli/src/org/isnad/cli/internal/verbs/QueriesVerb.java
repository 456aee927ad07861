/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.cli.internal.verbs;

import java.util.List;

import org.isnad.cli.Answer;
import org.isnad.cli.JsonObject;
import org.isnad.cli.Table;
import org.isnad.cli.Verb;
import org.isnad.cli.VerbContext;
import org.isnad.project.SavedQuery;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists the queries that a project keeps under names, or deletes one. */
@Command
public final class QueriesVerb implements Verb {

    @Parameters(index = "0", paramLabel = "PROJECT", descriptionKey = "word.project")
    private String folder;

    @Option(names = "--delete", paramLabel = "NAME", descriptionKey = "option.delete-query")
    private String delete;

    @Override
    public Answer run(VerbContext context) throws Exception {
        try (ProjectCall call = ProjectCall.open(context, folder)) {
            if (delete != null) {
                call.project().deleteQuery(QueryWords.saved(context, call.project(), delete).name());
            }
            List<SavedQuery> queries = call.project().queries();
            Table table = new Table(context);
            queries.forEach(query -> table.row(query.name(), query.mode().id(), query.text()));
            return Answer.done(new JsonObject().put("queries", queries.stream().map(QueriesVerb::json).toList()),
                    table.lines());
        }
    }

    private static JsonObject json(SavedQuery query) {
        return new JsonObject().put("name", query.name()).put("query", query.text()).put("mode", query.mode().id());
    }
}
