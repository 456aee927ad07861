/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.cli.internal.verbs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.isnad.cli.Answer;
import org.isnad.cli.JsonObject;
import org.isnad.cli.Verb;
import org.isnad.cli.VerbContext;
import org.isnad.cli.internal.Messages;
import org.isnad.model.Annotator;
import org.isnad.model.DocumentId;
import org.isnad.tagset.TagMapping;
import org.isnad.transfer.ExportReport;
import org.isnad.transfer.ExportRequest;
import org.isnad.transfer.Transfer;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes documents and annotations in another format, and says what it cannot carry. */
@Command
public final class ExportVerb implements Verb {

    @Parameters(index = "0", paramLabel = "PROJECT", descriptionKey = "word.project")
    private String folder;

    @Option(names = "--format", paramLabel = "ID", required = true, descriptionKey = "option.export-format")
    private String format;

    @Option(names = "--out", paramLabel = "PATH", required = true, descriptionKey = "option.out")
    private String out;

    @Option(names = "--as", paramLabel = "ANNOTATOR", descriptionKey = "option.as-export")
    private String as;

    @Option(names = "--document", paramLabel = "ID", descriptionKey = "option.document")
    private List<String> documents = new ArrayList<>();

    @Option(names = "--option", paramLabel = "ID=VALUE", descriptionKey = "option.export-option")
    private List<String> choices = new ArrayList<>();

    @Option(names = "--mapping", paramLabel = "NAME|FILE", descriptionKey = "option.export-mapping")
    private String mapping;

    @Option(names = "--dry-run", descriptionKey = "option.dry-run")
    private boolean dryRun;

    @Override
    public Answer run(VerbContext context) throws Exception {
        ExchangeWords.writes(context, format);
        Map<String, String> options = ExchangeWords.options(context, choices);
        try (ProjectCall call = ProjectCall.open(context, folder)) {
            List<DocumentId> chosen = new ArrayList<>();
            for (String id : documents) {
                chosen.add(call.document(id).id());
            }
            Optional<Annotator> annotator = call.reader(as);
            Optional<TagMapping> labels = ExchangeWords.mapping(context, mapping,
                    Optional.of(call.project().tagset().name()), false);
            ExportRequest request = new ExportRequest(format, context.path(out), chosen, annotator, dryRun, options,
                    labels);
            return answer(context,
                    context.service(Transfer.class).export(call.project(), request, context.progress()));
        }
    }

    private Answer answer(VerbContext context, ExportReport report) {
        List<String> lines = new ArrayList<>();
        for (Path file : report.written()) {
            lines.add(Messages.text(context.locale(), dryRun ? "would-write" : "written",
                    context.isolate(file.toString())));
        }
        ExchangeAnswer answer = new ExchangeAnswer(context);
        report.losses().forEach(loss -> lines.add(answer.line(loss)));
        JsonObject json = new JsonObject().put("written", report.written().stream().map(Path::toString).toList())
                .put("losses", report.losses().stream().map(ExchangeAnswer::json).toList());
        return Answer.of(!report.losses().isEmpty(), json, lines);
    }
}
