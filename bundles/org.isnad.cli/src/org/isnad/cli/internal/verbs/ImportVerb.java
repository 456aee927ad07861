/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.cli.internal.verbs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.isnad.cli.Answer;
import org.isnad.cli.JsonObject;
import org.isnad.cli.Table;
import org.isnad.cli.Verb;
import org.isnad.cli.VerbContext;
import org.isnad.cli.VerbException;
import org.isnad.cli.internal.Messages;
import org.isnad.exchange.Format;
import org.isnad.exchange.Formats;
import org.isnad.model.Document;
import org.isnad.project.Project;
import org.isnad.project.ProjectProblem;
import org.isnad.transfer.ImportOptions;
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

    private static final long MEBIBYTE = 1024L * 1024;
    /** What an array of bytes can hold. */
    private static final int MOST_MEBIBYTES = (int) (Integer.MAX_VALUE / MEBIBYTE);
    private static final String STANDARD_INPUT = "-";
    private static final String STANDARD_INPUT_NAME = "stdin";
    /** With which option a file that was refused may come in after all, by the refusal's code. */
    private static final Map<String, String> OPTIONS_FOR_REFUSED = Map.of("FILE_TOO_LARGE", "--max-size",
            "UNKNOWN_FORMAT", "--format", "PLUGIN_FAILED", "--format", "BAD_BYTE", "--charset",
            "FORBIDDEN_CHARACTER", "--charset");
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
    private int maxSize = (int) (ImportOptions.DEFAULT_MAX_BYTES / MEBIBYTE);

    @Option(names = "--as", paramLabel = "ANNOTATOR", descriptionKey = "option.as-writer")
    private String as;

    @Option(names = "--split", hidden = true)
    private boolean split;

    @Option(names = "--clean", hidden = true)
    private boolean clean;

    private final List<Added> added = new ArrayList<>();
    private final List<Refused> refused = new ArrayList<>();

    @Override
    public Answer run(VerbContext context) throws Exception {
        refuseWhatIsNotThereYet(context);
        checkWords(context);
        try (ProjectCall call = ProjectCall.open(context, folder)) {
            if (as != null) {
                call.writer(as);
            }
            checkFormat(context);
            transfer(context, call.project());
        }
        failIfNothingCouldBeWritten();
        Table table = new Table(context);
        added.forEach(file -> table.row(file.document().id().value(), Integer.toString(file.document().length()),
                file.document().charset(), path(context, file.path())));
        List<String> lines = new ArrayList<>(table.lines());
        refused.forEach(file -> lines.add(withHint(context, file)));
        JsonObject json = new JsonObject().put("documents", added.stream().map(file -> json(context, file)).toList())
                .put("refused", refused.stream().map(file -> json(context, file)).toList());
        return Answer.of(!refused.isEmpty(), json, lines);
    }

    /** The message says what may be done anywhere; some files come in when the call is made otherwise. */
    private static String withHint(VerbContext context, Refused file) {
        String option = OPTIONS_FOR_REFUSED.get(file.code());
        return option == null ? file.message()
                : file.message() + ' ' + Messages.text(context.locale(), "option-hint", option);
    }

    /** Where not one document could be stored, and not because of the files, the call as a whole has failed. */
    private void failIfNothingCouldBeWritten() throws VerbException {
        if (added.isEmpty() && !refused.isEmpty()
                && refused.stream().map(Refused::code).allMatch(UNWRITABLE::contains)) {
            Refused first = refused.getFirst();
            throw VerbException.failed(first.code(), first.message(), "", null);
        }
    }

    private void refuseWhatIsNotThereYet(VerbContext context) throws VerbException {
        if (split || clean) {
            throw VerbException.words("NOT_IN_THIS_VERSION",
                    Messages.text(context.locale(), "LATER_OPTION", split ? "--split" : "--clean"), "");
        }
    }

    /** Before anything is written. */
    private void checkWords(VerbContext context) throws VerbException {
        if (maxSize < 1 || maxSize > MOST_MEBIBYTES) {
            throw VerbException.words("BAD_VALUE", Messages.text(context.locale(), "BAD_VALUE", "--max-size",
                    Integer.toString(maxSize)), Messages.text(context.locale(), "max-size.hint",
                            Integer.toString(MOST_MEBIBYTES)));
        }
        for (String word : paths) {
            context.path(word);
        }
    }

    private void checkFormat(VerbContext context) throws VerbException {
        Formats formats = context.service(Formats.class);
        if (format != null && formats.format(format).filter(Format::reads).isEmpty()) {
            throw Names.unknown(context.locale(), "UNKNOWN_FORMAT", format,
                    formats.all().stream().filter(Format::reads).map(Format::id).toList());
        }
    }

    /** Takes the words in their order, runs of paths together so that they share one progress. */
    private void transfer(VerbContext context, Project project)
            throws VerbException, TransferException, IOException {
        Transfer transfer = context.service(Transfer.class);
        ImportOptions options = new ImportOptions(Optional.ofNullable(format), Optional.ofNullable(charset),
                maxSize * MEBIBYTE);
        List<Path> run = new ArrayList<>();
        for (String word : paths) {
            if (word.equals(STANDARD_INPUT)) {
                importFiles(context, transfer, project, run, options);
                // One byte more than is taken, so that what is too long is seen to be.
                int most = Math.toIntExact(transfer.mostBytes(options) + 1);
                take(transfer.importBytes(project, context.in().readNBytes(most), STANDARD_INPUT_NAME, options));
            } else {
                run.add(context.path(word));
            }
        }
        importFiles(context, transfer, project, run, options);
    }

    private void importFiles(VerbContext context, Transfer transfer, Project project, List<Path> run,
            ImportOptions options) throws TransferException {
        if (!run.isEmpty()) {
            take(transfer.importFiles(project, run, options, context.progress()));
            run.clear();
        }
    }

    private void take(ImportReport report) {
        added.addAll(report.added());
        refused.addAll(report.refused());
    }

    private static JsonObject json(VerbContext context, Added file) {
        Document document = file.document();
        return new JsonObject().put("id", document.id().value()).put("title", document.title())
                .put("path", path(context, file.path())).put("format", document.format())
                .put("charset", document.charset()).put("chars", document.length());
    }

    private static JsonObject json(VerbContext context, Refused file) {
        return new JsonObject().put("path", path(context, file.path())).put("code", file.code())
                .put("message", file.message());
    }

    /** As the user wrote it, or below the folder that the user wrote. */
    private static String path(VerbContext context, String path) {
        return context.word(Path.of(path));
    }
}
