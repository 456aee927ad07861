/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.cli.internal.verbs;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.isnad.cli.Answer;
import org.isnad.cli.JsonObject;
import org.isnad.cli.Verb;
import org.isnad.cli.VerbContext;
import org.isnad.cli.VerbException;
import org.isnad.cli.internal.Messages;
import org.isnad.model.Document;
import org.isnad.model.DocumentData;
import org.isnad.model.DocumentMetadata;
import org.isnad.model.StorableText;
import org.isnad.model.change.Change;
import org.isnad.model.change.ChangeList;
import org.isnad.model.change.DocumentChange;
import org.isnad.project.Original;
import org.isnad.project.Revisions;
import org.isnad.text.message.Nearest;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows the description of a document, changes it, gives the document another text, writes the file that it came from, or removes it. */
@Command
public final class DocumentVerb implements Verb {

    @Parameters(index = "0", paramLabel = "PROJECT", descriptionKey = "word.project")
    private String folder;

    @Parameters(index = "1", paramLabel = "DOCUMENT", descriptionKey = "word.document")
    private String documentId;

    @Option(names = "--title", paramLabel = "TITLE", descriptionKey = "option.title")
    private String title;

    @Option(names = "--set", paramLabel = "NAME=VALUE", descriptionKey = "option.set-metadata")
    private List<String> words = new ArrayList<>();

    @Option(names = "--remove", descriptionKey = "option.remove")
    private boolean remove;

    @Option(names = "--text", paramLabel = "FILE", descriptionKey = "option.text")
    private String text;

    @Option(names = "--charset", paramLabel = "NAME", descriptionKey = "option.charset")
    private String charset;

    @Option(names = "--dry-run", descriptionKey = "option.text-dry-run")
    private boolean dryRun;

    @Option(names = "--original", paramLabel = "FILE", descriptionKey = "option.original")
    private String original;

    @Option(names = "--as", paramLabel = "ANNOTATOR", descriptionKey = "option.as-writer")
    private String as;

    @Override
    public Answer run(VerbContext context) throws Exception {
        if (remove && (title != null || text != null || !words.isEmpty())) {
            throw refused(context, "REMOVE_OR_DESCRIBE");
        }
        if (text == null && (charset != null || dryRun)) {
            throw refused(context, "ONLY_WITH_TEXT");
        }
        if (original != null && (remove || title != null || text != null || !words.isEmpty())) {
            throw refused(context, "ORIGINAL_ALONE");
        }
        try (ProjectCall call = ProjectCall.open(context, folder)) {
            Document document = call.document(documentId);
            if (original != null) {
                return original(context, call, document);
            }
            DocumentData before = call.project().description(document.id());
            if (remove) {
                call.change(Revisions.removal(call.project(), document.id()), call.writer(as).name());
                return Answer.done(json(before, true), List.of(Messages.text(context.locale(), "document-removed",
                        before.id().value(), before.title())));
            }
            return text == null ? described(context, call, before) : replaced(context, call, before);
        }
    }

    /** Writes the file that the document was read from, over no other file. */
    private Answer original(VerbContext context, ProjectCall call, Document document) throws Exception {
        Original kept = call.project().original(document.id()).orElseThrow(() -> failed(context, "NO_ORIGINAL",
                document.id().value(), null));
        Path given = context.path(original);
        Path file = Files.isDirectory(given) ? given.resolve(kept.name()) : given;
        String shown = context.isolate(context.word(file));
        try {
            writeWhole(file, kept.content());
        } catch (FileAlreadyExistsException e) {
            throw failed(context, "FILE_EXISTS", shown, e);
        }
        JsonObject json = json(call.project().description(document.id()), false).put("original", new JsonObject()
                .put("name", kept.name()).put("path", context.word(file)).put("bytes", kept.content().length));
        return Answer.done(json, List.of(Messages.text(context.locale(), "original-written", document.id().value(),
                shown, kept.content().length)));
    }

    /** Beside it first: what a full disk or the user cuts off must not look like the file. */
    private static void writeWhole(Path file, byte[] content) throws IOException {
        if (Files.exists(file)) {
            throw new FileAlreadyExistsException(file.toString());
        }
        Path part = file.resolveSibling("." + file.getFileName() + "-" + ProcessHandle.current().pid() + ".part");
        try {
            Files.write(part, content, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE,
                    StandardOpenOption.DSYNC);
            Files.move(part, file);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static VerbException failed(VerbContext context, String code, String what, Throwable cause) {
        return VerbException.failed(code, Messages.text(context.locale(), code, what),
                Messages.text(context.locale(), code + ".hint", what), cause);
    }

    private Answer described(VerbContext context, ProjectCall call, DocumentData before) throws Exception {
        DocumentData after = described(context, before);
        if (!after.equals(before)) {
            call.change(new DocumentChange(before, after), call.writer(as).name());
        }
        return Answer.done(json(after, false), lines(context, after));
    }

    /** Gives the document another text, and the description of the same call, as one change. */
    private Answer replaced(VerbContext context, ProjectCall call, DocumentData before) throws Exception {
        Replacement replacement = Replacement.read(context, call.project(), before, text, charset);
        DocumentData texted = replacement.described(before);
        DocumentData after = described(context, texted);
        List<Change> changes = new ArrayList<>(replacement.change().stream().toList());
        if (!after.equals(texted)) {
            changes.add(new DocumentChange(texted, after));
        }
        if (!dryRun && !changes.isEmpty()) {
            call.change(new ChangeList(changes), call.writer(as).name());
        }
        List<String> lines = new ArrayList<>(lines(context, after));
        lines.addAll(replacement.lines(context, dryRun));
        return Answer.of(replacement.loses(), json(after, false).put("unit", Replacement.UNIT)
                .put("moved", replacement.json()), lines);
    }

    private DocumentData described(VerbContext context, DocumentData before) throws VerbException {
        DocumentData after = before;
        if (title != null) {
            if (title.isBlank() || StorableText.forbidden(title) >= 0) {
                throw refused(context, "BAD_TITLE");
            }
            after = after.withTitle(title.strip());
        }
        Map<String, String> metadata = new TreeMap<>(after.metadata());
        for (String word : words) {
            int equals = word.indexOf('=');
            String name = word.substring(0, Math.max(equals, 0)).strip();
            String value = word.substring(equals + 1).strip();
            if (name.isEmpty() || StorableText.forbidden(word) >= 0) {
                throw refused(context, "BAD_METADATA", word);
            }
            if (value.isEmpty()) {
                metadata.remove(name);
                continue;
            }
            if (!DocumentMetadata.isValid(name, value)) {
                throw refused(context, "BAD_METADATA_VALUE", name, value, DocumentMetadata.example(name));
            }
            warnOfSlip(context, name, before);
            metadata.put(name, value);
        }
        return after.withMetadata(metadata);
    }

    /** A name that nobody used so far, and that is nearly one with a meaning, is most likely mistyped. */
    private static void warnOfSlip(VerbContext context, String name, DocumentData before) {
        if (!DocumentMetadata.NAMES.contains(name) && !before.metadata().containsKey(name)) {
            Nearest.to(name, DocumentMetadata.NAMES).filter(near -> Nearest.isNear(name, near)).ifPresent(
                    near -> context.warn(Messages.text(context.locale(), "metadata-slip", name, near)));
        }
    }

    private static VerbException refused(VerbContext context, String code, Object... arguments) {
        return VerbException.words(code, Messages.text(context.locale(), code, arguments),
                Messages.text(context.locale(), code + ".hint", arguments));
    }

    private static JsonObject json(DocumentData document, boolean removed) {
        JsonObject metadata = new JsonObject();
        document.metadata().forEach(metadata::put);
        return new JsonObject().put("document", new JsonObject().put("id", document.id().value())
                .put("title", document.title()).put("source", document.source()).put("format", document.format())
                .put("charset", document.charset()).put("chars", document.length())
                .put("textHash", document.textHash()).put("imported", document.imported().toString())
                .put("earlier", document.earlier()).put("metadata", metadata)).put("removed", removed);
    }

    private static List<String> lines(VerbContext context, DocumentData document) {
        List<String> lines = new ArrayList<>();
        lines.add(Messages.text(context.locale(), "document-title", document.id().value(), document.title(),
                document.length()));
        List<String> names = new ArrayList<>(DocumentMetadata.NAMES);
        document.metadata().keySet().stream().filter(name -> !names.contains(name)).forEach(names::add);
        names.stream().filter(document.metadata()::containsKey).forEach(name -> lines.add(Messages
                .text(context.locale(), "document-metadata", name, document.metadata().get(name))));
        if (!document.earlier().isEmpty()) {
            lines.add(Messages.text(context.locale(), "document-earlier", document.earlier().size()));
        }
        return lines;
    }
}
