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
import org.isnad.cli.Verb;
import org.isnad.cli.VerbContext;
import org.isnad.cli.VerbException;
import org.isnad.cli.internal.Messages;
import org.isnad.search.IndexReport;
import org.isnad.search.SearchException;
import org.isnad.search.SearchIndex;
import org.isnad.search.SearchService;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Brings the search index up to date. */
@Command
public final class IndexVerb implements Verb {

    @Parameters(index = "0", paramLabel = "PROJECT", descriptionKey = "word.project")
    private String folder;

    @Option(names = "--rebuild", descriptionKey = "option.rebuild")
    private boolean rebuild;

    @Override
    public Answer run(VerbContext context) throws Exception {
        try (ProjectCall call = ProjectCall.open(context, folder);
                SearchIndex index = context.service(SearchService.class).open(call.project())) {
            IndexReport report = report(index, IndexProgress.of(context, call.project()));
            if (!report.stored()) {
                throw VerbException.failed("INDEX_NOT_STORED",
                        Messages.text(context.locale(), "INDEX_NOT_STORED", folder),
                        Messages.text(context.locale(), "INDEX_NOT_STORED.hint"), null);
            }
            report.unreadable().forEach(id -> context.warn(Messages.text(context.locale(), "unreadable", id.value())));
            JsonObject json = new JsonObject().put("documents", report.documents()).put("tokens", report.tokens())
                    .put("seconds", Math.round(report.seconds() * 1000) / 1000.0);
            return Answer.of(!report.unreadable().isEmpty(), json, List.of(Messages.text(context.locale(), "index-done",
                    report.documents(), report.tokens(), report.seconds())));
        }
    }

    private IndexReport report(SearchIndex index, IndexProgress progress) throws SearchException {
        return rebuild ? index.rebuild(progress) : index.update(progress);
    }
}
