/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.transfer.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.isnad.exchange.ExportDocument;
import org.isnad.exchange.Format;
import org.isnad.exchange.FormatException;
import org.isnad.exchange.FormatSettings;
import org.isnad.exchange.FormatWriter;
import org.isnad.exchange.Formats;
import org.isnad.exchange.HeldContent;
import org.isnad.exchange.Loss;
import org.isnad.exchange.LossReport;
import org.isnad.model.AnnotationData;
import org.isnad.model.Annotator;
import org.isnad.model.Document;
import org.isnad.model.DocumentId;
import org.isnad.project.Project;
import org.isnad.project.ProjectException;
import org.isnad.text.message.MessageBundle;
import org.isnad.transfer.ExportReport;
import org.isnad.transfer.ExportRequest;
import org.isnad.transfer.Progress;
import org.isnad.transfer.TransferException;
import org.isnad.transfer.TransferException.Code;

/** One export: hands document after document to the format's writer and holds one at a time. */
final class Exporter {

    private static final MessageBundle MESSAGES = MessageBundle.beside(Exporter.class);

    private final Formats formats;
    private final Project project;
    private final ExportRequest request;
    private final Clock clock;
    private final List<Loss> losses = new ArrayList<>();

    Exporter(Formats formats, Project project, ExportRequest request, Clock clock) {
        this.formats = formats;
        this.project = project;
        this.request = request;
        this.clock = clock;
    }

    ExportReport run(Progress progress) throws TransferException {
        Format format = formats.format(request.format()).filter(Format::writes)
                .orElseThrow(() -> new TransferException(Code.UNKNOWN_FORMAT,
                        MESSAGES.text("unknown-format", request.format(), writableFormats()), null));
        List<Document> documents = documents();
        List<Annotator> annotators = annotators(format, documents);
        checkOut(format);
        FormatSettings settings = settings(format);
        FileTarget target = new FileTarget(request.out(), format.filePerDocument(), request.dryRun());
        try {
            write(format, settings, documents, annotators, target, progress);
            target.commit();
        } catch (IOException | UncheckedIOException e) {
            throw new TransferException(Code.NOT_WRITABLE,
                    MESSAGES.text("write-failed", request.out().toString(), String.valueOf(e.getMessage())), e);
        } catch (RuntimeException | LinkageError e) {
            // a plug-in's code may fail in any way; it must not take the program with it
            throw new TransferException(Code.PLUGIN_FAILED,
                    MESSAGES.text("writer-failed", format.id(), format.bundle(), String.valueOf(e)), e);
        } finally {
            discard(target);
        }
        return new ExportReport(target.written(), losses);
    }

    private FormatSettings settings(Format format) throws TransferException {
        try {
            return FormatSettings.of(format.writingOptions(), request.options());
        } catch (FormatException e) {
            throw new TransferException(Code.BAD_OPTION, e.getMessage(), e);
        }
    }

    private void write(Format format, FormatSettings settings, List<Document> documents, List<Annotator> annotators,
            FileTarget target, Progress progress) throws TransferException, IOException {
        LossReport report = (about, annotation, reason) -> losses
                .add(new Loss(about.id(), annotation == null ? null : annotation.id(), reason));
        HeldContent held = new HeldContent(format, report);
        Set<DocumentId> ids = documents.stream().map(Document::id).collect(Collectors.toSet());
        try (FormatWriter writer = formats.writer(request.format())) {
            writer.open(project.read(() -> ProjectContext.of(project, ids, target, settings, clock.instant())));
            for (int i = 0; i < documents.size(); i++) {
                if (progress.cancelled()) {
                    throw new TransferException(Code.CANCELLED, MESSAGES.text("cancelled"), null);
                }
                progress.step(documents.get(i).title(), i, documents.size());
                Optional<ExportDocument> document = load(documents.get(i), annotators, held);
                if (document.isPresent()) {
                    writer.write(document.get(), report);
                }
                if (format.filePerDocument()) {
                    target.commit();
                }
            }
        } catch (FormatException e) {
            throw new TransferException(Code.PLUGIN_FAILED, e.getMessage(), e);
        } catch (ProjectException e) {
            throw new TransferException(Code.NOT_READABLE, e.message(MessageBundle.userLocale()), e);
        } catch (TransferException | IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void discard(FileTarget target) throws TransferException {
        try {
            target.discard();
        } catch (IOException e) {
            throw new TransferException(Code.NOT_WRITABLE,
                    MESSAGES.text("write-failed", request.out().toString(), String.valueOf(e.getMessage())), e);
        }
    }

    /** A damaged document is lost to the export, and named; the others are written. */
    private Optional<ExportDocument> load(Document document, List<Annotator> annotators, HeldContent held) {
        try {
            SortedMap<Annotator, List<AnnotationData>> annotations = new TreeMap<>();
            String text = project.read(() -> {
                for (Annotator annotator : annotators) {
                    annotations.put(annotator, project.glance(document.id(), annotator).annotations());
                }
                return project.text(document.id());
            });
            return Optional.of(held.of(document, text, annotations));
        } catch (ProjectException e) {
            losses.add(new Loss(document.id(), null, e.message(MessageBundle.userLocale())));
            return Optional.empty();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Document> documents() throws TransferException {
        if (request.documents().isEmpty()) {
            return project.documents();
        }
        List<Document> documents = new ArrayList<>();
        for (DocumentId id : request.documents()) {
            Optional<Document> document = project.document(id);
            documents.add(document.orElseThrow(() -> new TransferException(Code.NO_SUCH_DOCUMENT,
                    MESSAGES.text("no-document", id.value()), null)));
        }
        return documents;
    }

    private List<Annotator> annotators(Format format, List<Document> documents) throws TransferException {
        if (request.annotator().isPresent()) {
            return List.of(request.annotator().get());
        }
        List<Annotator> all = documents.stream().flatMap(document -> project.annotators(document.id()).stream())
                .distinct().sorted().toList();
        if (all.size() > 1 && !format.severalAnnotators()) {
            throw new TransferException(Code.SEVERAL_ANNOTATORS, MESSAGES.text("several-annotators", format.id(),
                    all.stream().map(Annotator::name).collect(Collectors.joining(", "))), null);
        }
        return all;
    }

    private void checkOut(Format format) throws TransferException {
        if (format.filePerDocument() && Files.exists(request.out()) && !Files.isDirectory(request.out())) {
            throw new TransferException(Code.NOT_A_FOLDER,
                    MESSAGES.text("not-a-folder", request.out().toString(), format.id()), null);
        }
        if (!format.filePerDocument() && Files.isDirectory(request.out())) {
            throw new TransferException(Code.NOT_A_FILE, MESSAGES.text("not-an-out-file", request.out().toString(),
                    format.id(), format.endings().getFirst()), null);
        }
    }

    private String writableFormats() {
        return formats.all().stream().filter(Format::writes).map(Format::id).collect(Collectors.joining(", "));
    }
}
