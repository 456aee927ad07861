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
import java.util.TreeMap;

import org.isnad.cli.Answer;
import org.isnad.cli.JsonObject;
import org.isnad.cli.Verb;
import org.isnad.cli.VerbContext;
import org.isnad.cli.internal.Messages;
import org.isnad.exchange.Format;
import org.isnad.exchange.FormatOption;
import org.isnad.model.Annotator;
import org.isnad.tagset.TagMapping;
import org.isnad.transfer.ConvertReport;
import org.isnad.transfer.ExportRequest;
import org.isnad.transfer.ImportOptions;
import org.isnad.transfer.ImportOptions.Labels;
import org.isnad.transfer.Transfer;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes files of one format in another, without a project. */
@Command
public final class ConvertVerb implements Verb {

    @Parameters(index = "0", paramLabel = "IN", descriptionKey = "word.convert-in")
    private String in;

    @Option(names = "--to", paramLabel = "ID", required = true, descriptionKey = "option.export-format")
    private String to;

    @Option(names = "--out", paramLabel = "PATH", required = true, descriptionKey = "option.out")
    private String out;

    @Option(names = "--from", paramLabel = "ID", descriptionKey = "option.import-format")
    private String from;

    @Option(names = "--charset", paramLabel = "NAME", descriptionKey = "option.charset")
    private String charset;

    @Option(names = "--max-size", paramLabel = "MIB", descriptionKey = "option.max-size")
    private int maxSize = ExchangeWords.DEFAULT_MEBIBYTES;

    @Option(names = "--option", paramLabel = "ID=VALUE", descriptionKey = "option.convert-option")
    private List<String> choices = new ArrayList<>();

    @Option(names = "--mapping", paramLabel = "NAME|FILE", descriptionKey = "option.convert-mapping")
    private String mapping;

    @Option(names = "--as", paramLabel = "ANNOTATOR", descriptionKey = "option.as-convert")
    private String as;

    @Option(names = "--dry-run", descriptionKey = "option.dry-run")
    private boolean dryRun;

    @Override
    public Answer run(VerbContext context) throws Exception {
        Format target = ExchangeWords.writes(context, to);
        Optional<Format> source = Optional.empty();
        if (from != null) {
            source = Optional.of(ExchangeWords.reads(context, from));
        }
        Optional<TagMapping> labels = ExchangeWords.mapping(context, mapping, Optional.empty(), true);
        Map<String, String> reading = new TreeMap<>();
        Map<String, String> writing = new TreeMap<>();
        share(ExchangeWords.options(context, choices), source, target, reading, writing);
        ImportOptions options = new ImportOptions(Optional.ofNullable(from), Optional.ofNullable(charset),
                ExchangeWords.bytes(context, maxSize), reading, ProjectCall.annotator(context, as), labels, Labels.KEEP);
        ExportRequest request = new ExportRequest(to, context.path(out), List.of(),
                Optional.ofNullable(as).map(Annotator::named), dryRun, writing, Optional.empty());
        return answer(context, context.service(Transfer.class).convert(context.path(in), options, request,
                context.progress()));
    }

    /** Each choice goes to the side that has such an option, or to both; one that nobody has is told by the writer. */
    private static void share(Map<String, String> choices, Optional<Format> source, Format target,
            Map<String, String> reading, Map<String, String> writing) {
        choices.forEach((id, value) -> {
            boolean forReading = source.isPresent() && has(source.get().readingOptions(), id);
            if (forReading) {
                reading.put(id, value);
            }
            if (!forReading || has(target.writingOptions(), id)) {
                writing.put(id, value);
            }
        });
    }

    private static boolean has(List<FormatOption> options, String id) {
        return options.stream().anyMatch(option -> option.id().equals(id));
    }

    private Answer answer(VerbContext context, ConvertReport report) {
        ExchangeAnswer answer = new ExchangeAnswer(context, Map.of("--format", "--from"));
        List<String> lines = new ArrayList<>(answer.lines(report.documents(), report.refused(), true));
        report.written().written().forEach(file -> lines.add(Messages.text(context.locale(),
                dryRun ? "would-write" : "written", context.isolate(file.toString()))));
        report.written().losses().forEach(loss -> lines.add(answer.line(loss)));
        JsonObject json = new JsonObject()
                .put("documents", report.documents().stream().map(file -> answer.json(file, true)).toList())
                .put("refused", report.refused().stream().map(answer::json).toList())
                .put("written", report.written().written().stream().map(Path::toString).toList())
                .put("losses", report.written().losses().stream().map(ExchangeAnswer::json).toList());
        boolean found = !report.refused().isEmpty() || !report.written().losses().isEmpty()
                || report.documents().stream().anyMatch(file -> !file.notices().isEmpty());
        return Answer.of(found, json, lines);
    }
}
