/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.cli.internal.verbs;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.isnad.cli.JsonObject;
import org.isnad.cli.VerbContext;
import org.isnad.cli.VerbException;
import org.isnad.cli.internal.Messages;
import org.isnad.exchange.ImportResult.Imported;
import org.isnad.exchange.ImportResult.Rejected;
import org.isnad.model.DocumentData;
import org.isnad.model.SpanData;
import org.isnad.model.change.Change;
import org.isnad.model.change.TextChange;
import org.isnad.project.Project;
import org.isnad.project.ProjectException;
import org.isnad.project.Revision;
import org.isnad.project.Revision.Moved;
import org.isnad.project.Revision.Outcome;
import org.isnad.project.Revisions;
import org.isnad.transfer.ImportOptions;
import org.isnad.transfer.Transfer;
import org.isnad.transfer.TransferException;

/**
 * Another text for a document, and what becomes of its annotations.
 *
 * @param revision empty if it is the text that the document has
 */
record Replacement(String before, String after, Optional<Revision> revision) {

    static final String UNIT = "utf-16";
    private static final String STANDARD_INPUT = "-";
    private static final String STANDARD_INPUT_NAME = "stdin";

    /**
     * Reads the text as an import would.
     *
     * @param word a file, or {@code -} for standard input
     * @throws VerbException    if there is no such file, or it holds no text
     * @throws ProjectException as {@link Revisions#replacement}
     */
    static Replacement read(VerbContext context, Project project, DocumentData document, String word, String charset)
            throws VerbException, TransferException, IOException, ProjectException {
        Transfer transfer = context.service(Transfer.class);
        ImportOptions options = new ImportOptions(Optional.empty(), Optional.ofNullable(charset),
                ImportOptions.DEFAULT_MAX_BYTES);
        // One byte more than is taken, so that what is too long is seen to be.
        int most = Math.toIntExact(transfer.mostBytes(options) + 1);
        byte[] content;
        String name = STANDARD_INPUT_NAME;
        if (word.equals(STANDARD_INPUT)) {
            content = context.in().readNBytes(most);
        } else {
            Path file = context.path(word);
            if (!Files.isRegularFile(file)) {
                throw VerbException.words("NOT_FOUND", Messages.text(context.locale(), "NO_TEXT_FILE", word), "");
            }
            name = file.getFileName().toString();
            try (InputStream in = Files.newInputStream(file)) {
                content = in.readNBytes(most);
            }
        }
        return switch (transfer.read(content, name, options)) {
            case Rejected no -> throw VerbException.failed(no.code(), no.reason(), "", null);
            case Imported read -> of(project, document, read.text());
        };
    }

    private static Replacement of(Project project, DocumentData document, String text) throws ProjectException {
        String before = project.text(document.id());
        return new Replacement(before, text, before.equals(text) ? Optional.empty()
                : Optional.of(Revisions.replacement(project, document.id(), text)));
    }

    Optional<Change> change() {
        return revision.map(Revision::change);
    }

    /** The description after it. */
    DocumentData described(DocumentData now) {
        return change().stream().flatMap(change -> change.steps().stream()).filter(TextChange.class::isInstance)
                .map(step -> ((TextChange) step).after()).findFirst().orElse(now);
    }

    /** Whether the text of an annotation is not there any more. */
    boolean loses() {
        return moved().stream().anyMatch(each -> each.outcome() == Outcome.EMPTIED);
    }

    private List<Moved> moved() {
        return revision.map(Revision::annotations).orElse(List.of());
    }

    List<JsonObject> json() {
        return moved().stream().map(each -> new JsonObject().put("id", each.before().id().toString())
                .put("by", each.annotator().name()).put("layer", each.before().layer())
                .put("outcome", each.outcome().name().toLowerCase(Locale.ROOT)).put("confidence", each.confidence())
                .put("before", json(each.before(), before)).put("after", json(each.after(), after))).toList();
    }

    private static JsonObject json(SpanData span, String text) {
        return new JsonObject().put("ranges", span.ranges().stream()
                .map(range -> List.of(range.begin(), range.end())).toList()).put("text", covered(span, text));
    }

    private static String covered(SpanData span, String text) {
        return span.extent().covered(text);
    }

    List<String> lines(VerbContext context, boolean dryRun) {
        List<String> lines = new ArrayList<>();
        lines.add(Messages.text(context.locale(),
                revision.isEmpty() ? "text-same" : dryRun ? "text-would" : "text-replaced", moved().size()));
        moved().forEach(each -> lines.add(Messages.text(context.locale(), "text-" + each.outcome().name(),
                each.before().id().toString(), each.annotator().name(), covered(each.before(), before),
                covered(each.after(), after), each.confidence())));
        return lines;
    }
}
