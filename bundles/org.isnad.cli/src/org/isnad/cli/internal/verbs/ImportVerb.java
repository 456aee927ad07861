/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.cli.internal.verbs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.isnad.cli.Answer;
import org.isnad.cli.JsonObject;
import org.isnad.cli.Verb;
import org.isnad.cli.VerbContext;
import org.isnad.cli.VerbException;
import org.isnad.cli.internal.Messages;
import org.isnad.exchange.Format;
import org.isnad.exchange.Formats;
import org.isnad.exchange.clean.Articles;
import org.isnad.exchange.ImportResult.Imported;
import org.isnad.exchange.ImportResult.Rejected;
import org.isnad.project.Project;
import org.isnad.project.ProjectProblem;
import org.isnad.transfer.ImportOptions;
import org.isnad.transfer.ImportOptions.Labels;
import org.isnad.transfer.ImportPreview;
import org.isnad.transfer.ImportReport;
import org.isnad.transfer.ImportReport.Added;
import org.isnad.transfer.ImportReport.Refused;
import org.isnad.transfer.Transfer;
import org.isnad.transfer.TransferException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Brings files, folders and standard input into a project, verbatim. */
@Command
public final class ImportVerb implements Verb {

    private static final String STANDARD_INPUT = "-";
    private static final String STANDARD_INPUT_NAME = "stdin";
    private static final Set<String> UNWRITABLE = Set.of(ProjectProblem.HELD.name(),
            ProjectProblem.NOT_WRITABLE.name(), ProjectProblem.READ_ONLY.name(), ProjectProblem.NEWER_VERSION.name());

    @Parameters(index = "0", paramLabel = "PROJECT", descriptionKey = "word.project")
    private String folder;

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "PATH", descriptionKey = "word.import-path")
    private List<String> paths = new ArrayList<>();

    @Option(names = "--format", paramLabel = "ID", descriptionKey = "option.import-format")
    private String format;

    @Option(names = "--charset", paramLabel = "NAME", descriptionKey = "option.charset")
    private String charset;

    @Option(names = "--max-size", paramLabel = "MIB", descriptionKey = "option.max-size")
    private int maxSize = ExchangeWords.DEFAULT_MEBIBYTES;

    @Option(names = "--as", paramLabel = "ANNOTATOR", descriptionKey = "option.as-writer")
    private String as;

    @Option(names = "--option", paramLabel = "ID=VALUE", descriptionKey = "option.import-option")
    private List<String> choices = new ArrayList<>();

    @Option(names = "--mapping", paramLabel = "NAME|FILE", descriptionKey = "option.import-mapping")
    private String mapping;

    @Option(names = "--labels", paramLabel = "keep|add", descriptionKey = "option.labels")
    private String labels;

    @Option(names = "--new", descriptionKey = "option.import-new")
    private boolean isNew;

    @Option(names = "--dry-run", descriptionKey = "option.import-dry-run")
    private boolean dryRun;

    @Option(names = "--split", descriptionKey = "option.split")
    private boolean split;

    @Option(names = "--clean", descriptionKey = "option.clean")
    private boolean clean;

    private final List<Added> added = new ArrayList<>();
    private final List<Refused> refused = new ArrayList<>();
    private final List<String> declared = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    @Override
    public Answer run(VerbContext context) throws Exception {
        checkWords(context);
        if (isNew) {
            // whatever is wrong with the words is said before there is a folder
            options(context, ProjectCall.EMPTY_TAGSET);
        }
        try (ProjectCall call = isNew ? ProjectCall.create(context, folder) : ProjectCall.open(context, folder)) {
            if (as != null) {
                call.writer(as);
            }
            transfer(context, call);
        }
        failIfNothingCouldBeWritten();
        ExchangeAnswer answer = new ExchangeAnswer(context);
        List<String> lines = new ArrayList<>(answer.lines(added, refused, !dryRun));
        if (!declared.isEmpty()) {
            lines.add(Messages.text(context.locale(), "labels-added", String.join(", ", declared)));
        }
        lines.addAll(problems);
        JsonObject json = new JsonObject()
                .put("documents", added.stream().map(file -> answer.json(file, !dryRun)).toList())
                .put("refused", refused.stream().map(answer::json).toList())
                .put("labels", declared).put("problems", problems);
        boolean found = !refused.isEmpty() || !problems.isEmpty()
                || added.stream().anyMatch(file -> !file.notices().isEmpty());
        return Answer.of(found, json, lines);
    }

    /** Where not one document could be stored, and not because of the files, the call as a whole has failed. */
    private void failIfNothingCouldBeWritten() throws VerbException {
        if (added.isEmpty() && !refused.isEmpty()
                && refused.stream().map(Refused::code).allMatch(UNWRITABLE::contains)) {
            Refused first = refused.getFirst();
            throw VerbException.failed(first.code(), first.message(), "", null);
        }
    }

    /** Before anything is written. */
    private void checkWords(VerbContext context) throws VerbException {
        ExchangeWords.bytes(context, maxSize);
        if (isNew && dryRun) {
            throw VerbException.words("NEW_DRY_RUN", Messages.text(context.locale(), "NEW_DRY_RUN"),
                    Messages.text(context.locale(), "NEW_DRY_RUN.hint"));
        }
        for (String word : paths) {
            context.path(word);
        }
    }

    /** Takes the words in their order, runs of paths together so that they share one progress. */
    private void transfer(VerbContext context, ProjectCall call) throws Exception {
        Transfer transfer = context.service(Transfer.class);
        ImportOptions options = options(context, call.project().tagset().name());
        List<Path> run = new ArrayList<>();
        for (String word : paths) {
            if (word.equals(STANDARD_INPUT)) {
                importFiles(context, transfer, call.project(), run, options);
                // One byte more than is taken, so that what is too long is seen to be.
                int most = Math.toIntExact(transfer.mostBytes(options) + 1);
                byte[] content = context.in().readNBytes(most);
                if (dryRun) {
                    transfer.previewBytes(call.project(), content, STANDARD_INPUT_NAME, options, this::foretell);
                } else {
                    take(transfer.importBytes(call.project(), content, STANDARD_INPUT_NAME, options));
                }
            } else {
                run.add(context.path(word));
            }
        }
        importFiles(context, transfer, call.project(), run, options);
    }

    /** @param tagset the name of the project's */
    private ImportOptions options(VerbContext context, String tagset) throws Exception {
        List<Format> formats = format != null ? List.of(ExchangeWords.reads(context, format))
                : context.service(Formats.class).all().stream().filter(Format::reads).toList();
        Map<String, String> chosen = chosen(context);
        ExchangeWords.checkReading(context, formats, chosen);
        // a new project knows no labels but those that come in
        String choice = labels != null ? labels : isNew ? "add" : "keep";
        Labels unknown = switch (choice) {
            case "keep" -> Labels.KEEP;
            case "add" -> Labels.ADD;
            default -> throw VerbException.words("BAD_VALUE", Messages.text(context.locale(), "BAD_VALUE", "--labels",
                    choice), Messages.text(context.locale(), "labels.hint"));
        };
        return new ImportOptions(Optional.ofNullable(format), Optional.ofNullable(charset), ExchangeWords.bytes(context, maxSize),
                chosen, ProjectCall.annotator(context, as),
                ExchangeWords.mapping(context, mapping, Optional.of(tagset), true), unknown);
    }

    /** {@code --split} and {@code --clean} are short for options that formats of text have. */
    private Map<String, String> chosen(VerbContext context) throws VerbException {
        Map<String, String> chosen = new HashMap<>(ExchangeWords.options(context, choices));
        if (split) {
            chosen.put(Articles.SPLIT, "true");
        }
        if (clean) {
            chosen.put(Articles.CLEAN, "true");
        }
        return chosen;
    }

    private void importFiles(VerbContext context, Transfer transfer, Project project, List<Path> run,
            ImportOptions options) throws TransferException {
        if (!run.isEmpty()) {
            if (dryRun) {
                transfer.preview(project, run, options, this::foretell, context.progress());
            } else {
                take(transfer.importFiles(project, run, options, context.progress()));
            }
            run.clear();
        }
    }

    private void take(ImportReport report) {
        added.addAll(report.added());
        refused.addAll(report.refused());
        declared.addAll(report.declared().labels());
        problems.addAll(report.declared().problems());
    }

    private void foretell(ImportPreview preview) {
        switch (preview.result()) {
            case Imported read -> added.add(preview.foretold(read));
            case Rejected no -> refused.add(new Refused(preview.file().toString(), no.code(), no.reason()));
        }
    }
}
