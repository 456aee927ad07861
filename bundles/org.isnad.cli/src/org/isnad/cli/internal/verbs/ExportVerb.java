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
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

import org.isnad.cli.Answer;
import org.isnad.cli.JsonObject;
import org.isnad.cli.Verb;
import org.isnad.cli.VerbContext;
import org.isnad.cli.VerbException;
import org.isnad.cli.internal.Messages;
import org.isnad.model.Annotator;
import org.isnad.model.DocumentId;
import org.isnad.tagset.TagMapping;
import org.isnad.transfer.ExportPreset;
import org.isnad.transfer.ExportReport;
import org.isnad.transfer.ExportRequest;
import org.isnad.transfer.Transfer;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes documents and annotations in another format, and says what it cannot carry. */
@Command
public final class ExportVerb implements Verb {

    @Parameters(index = "0", paramLabel = "PROJECT", descriptionKey = "word.project")
    private String folder;

    @Option(names = "--format", paramLabel = "ID", descriptionKey = "option.export-format")
    private String format;

    @Option(names = "--preset", paramLabel = "NAME", descriptionKey = "option.preset")
    private String preset;

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

    @Mixin
    private HitChoice hits = new HitChoice();

    @Option(names = "--dry-run", descriptionKey = "option.dry-run")
    private boolean dryRun;

    @Override
    public Answer run(VerbContext context) throws Exception {
        if (format == null && preset == null) {
            throw VerbException.words("NO_FORMAT", Messages.text(context.locale(), "NO_FORMAT"),
                    Messages.text(context.locale(), "NO_FORMAT.hint"));
        }
        if (format != null) {
            ExchangeWords.writes(context, format);
        }
        Map<String, String> options = new TreeMap<>();
        Map<String, String> chosenHere = ExchangeWords.options(context, choices);
        try (ProjectCall call = ProjectCall.open(context, folder)) {
            if (preset != null) {
                take(ExchangeWords.preset(context, call.project(), preset), options);
                ExchangeWords.writes(context, format);
            }
            options.putAll(chosenHere);
            List<DocumentId> chosen = new ArrayList<>();
            for (String id : documents) {
                chosen.add(call.document(id).id());
            }
            Optional<Annotator> annotator = call.reader(as);
            Optional<TagMapping> labels = ExchangeWords.mapping(context, mapping,
                    Optional.of(call.project().tagset().name()), false);
            ExportRequest request = new ExportRequest(format, context.path(out), chosen, annotator, dryRun, options,
                    labels, hits.in(context, call, annotator));
            return answer(context,
                    context.service(Transfer.class).export(call.project(), request, context.progress()));
        }
    }

    /** What the call says itself counts more; options of another format say nothing. */
    private void take(ExportPreset saved, Map<String, String> options) {
        if (format == null || format.equals(saved.format())) {
            options.putAll(saved.options());
        }
        format = Objects.requireNonNullElse(format, saved.format());
        as = as == null ? saved.annotator().orElse(null) : as;
        mapping = mapping == null ? saved.mapping().orElse(null) : mapping;
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
