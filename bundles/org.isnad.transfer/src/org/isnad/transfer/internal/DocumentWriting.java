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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.isnad.exchange.ExportContext;
import org.isnad.exchange.ExportTarget;
import org.isnad.exchange.Format;
import org.isnad.exchange.FormatException;
import org.isnad.exchange.FormatSettings;
import org.isnad.exchange.FormatWriter;
import org.isnad.exchange.Formats;
import org.isnad.exchange.HeldContent;
import org.isnad.exchange.Loss;
import org.isnad.exchange.LossReport;
import org.isnad.model.AnnotationData;
import org.isnad.model.AnnotationId;
import org.isnad.model.Annotator;
import org.isnad.model.Document;
import org.isnad.model.DocumentId;
import org.isnad.text.message.MessageBundle;
import org.isnad.transfer.ExportReport;
import org.isnad.transfer.ExportRequest;
import org.isnad.transfer.TransferException;
import org.isnad.transfer.TransferException.Code;

/**
 * Writes documents in a format, one after the other, wherever they come from: maps their labels, keeps from the writer what
 * the format does not hold, and puts each file in its place when it is whole.
 */
final class DocumentWriting {

    private static final MessageBundle MESSAGES = MessageBundle.beside(DocumentWriting.class);

    private final Formats formats;
    private final ExportRequest request;
    private final Format format;
    private final List<Loss> losses = new ArrayList<>();
    /** The same sentence is said of many annotations. */
    private final Map<String, String> reasons = new HashMap<>();

    /** What is to be written. */
    interface Contents {
        ExportContext context(ExportTarget target, FormatSettings options);

        /** Gives the documents to the pen, one after the other. */
        void documents(Pen pen) throws TransferException, IOException;
    }

    /** Takes what is to be written. */
    interface Pen {
        void write(Document document, String text, SortedMap<Annotator, List<AnnotationData>> said) throws IOException;

        /** Says that a document cannot be written at all. */
        void lost(DocumentId document, String reason);
    }

    /** @throws TransferException if there is no such format */
    DocumentWriting(Formats formats, ExportRequest request) throws TransferException {
        this.formats = formats;
        this.request = request;
        this.format = formats.format(request.format()).filter(Format::writes)
                .orElseThrow(() -> new TransferException(Code.UNKNOWN_FORMAT,
                        MESSAGES.text("unknown-format", request.format(), writableFormats()), null));
    }

    Format format() {
        return format;
    }

    /** @throws TransferException if there are several annotators, and the format holds what one of them says */
    void refuseSeveral(List<Annotator> annotators) throws TransferException {
        if (annotators.size() > 1 && !format.severalAnnotators()) {
            throw new TransferException(Code.SEVERAL_ANNOTATORS, MESSAGES.text("several-annotators", format.id(),
                    annotators.stream().map(Annotator::name).collect(Collectors.joining(", "))), null);
        }
    }

    /** @throws TransferException if the format does not go with the place to write to, or writing fails */
    ExportReport run(Contents contents) throws TransferException {
        checkOut();
        return run(contents, new FileTarget(request.out(), format.filePerDocument(), request.dryRun()));
    }

    ExportReport run(Contents contents, OutFiles target) throws TransferException {
        FormatSettings settings = settings();
        try {
            write(contents, settings, target);
            target.commit();
        } catch (IOException | UncheckedIOException e) {
            throw notWritable(e);
        } catch (RuntimeException | LinkageError | OutOfMemoryError | StackOverflowError e) {
            // a plug-in's code may fail in any way; it must not take the program with it
            throw new TransferException(Code.PLUGIN_FAILED,
                    MESSAGES.text("writer-failed", format.id(), format.bundle(), String.valueOf(e)), e);
        } finally {
            discard(target);
        }
        return new ExportReport(target.written(), losses);
    }

    private FormatSettings settings() throws TransferException {
        try {
            return FormatSettings.of(format.writingOptions(), request.options());
        } catch (FormatException e) {
            throw new TransferException(Code.BAD_OPTION, e.getMessage(), e);
        }
    }

    private void write(Contents contents, FormatSettings settings, OutFiles target)
            throws TransferException, IOException {
        LossReport report = (about, annotation, reason) -> lost(about.id(),
                annotation == null ? null : annotation.id(), reason);
        try (FormatWriter writer = formats.writer(format.id())) {
            ExportContext context = contents.context(target, settings);
            HeldContent held = new HeldContent(format, context.tagset(), report);
            writer.open(context);
            contents.documents(new Pen() {
                @Override
                public void write(Document document, String text, SortedMap<Annotator, List<AnnotationData>> said)
                        throws IOException {
                    writer.write(held.of(document, text, mapped(document, said, report)), report);
                    if (format.filePerDocument()) {
                        target.commit();
                    }
                }

                @Override
                public void lost(DocumentId document, String reason) {
                    DocumentWriting.this.lost(document, null, reason);
                }
            });
        } catch (FormatException e) {
            throw new TransferException(Code.PLUGIN_FAILED, e.getMessage(), e);
        } catch (ProjectContext.UnreadableException e) {
            throw new TransferException(Code.NOT_READABLE, e.problem().message(MessageBundle.userLocale()), e);
        } catch (TransferException | IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void lost(DocumentId document, AnnotationId annotation, String reason) {
        losses.add(new Loss(document, annotation, reasons.computeIfAbsent(reason, same -> same)));
    }

    private SortedMap<Annotator, List<AnnotationData>> mapped(Document document,
            SortedMap<Annotator, List<AnnotationData>> said, LossReport report) {
        if (request.mapping().isEmpty()) {
            return said;
        }
        MappedLabels labels = new MappedLabels(request.mapping().get(), false,
                (annotation, reason) -> report.lost(document, annotation, reason));
        SortedMap<Annotator, List<AnnotationData>> mapped = new TreeMap<>();
        said.forEach((annotator, all) -> mapped.put(annotator, labels.of(all)));
        return mapped;
    }

    private void discard(OutFiles target) throws TransferException {
        try {
            target.discard();
        } catch (IOException e) {
            throw notWritable(e);
        }
    }

    private TransferException notWritable(Exception e) {
        return new TransferException(Code.NOT_WRITABLE,
                MESSAGES.text("write-failed", request.out().toString(), String.valueOf(e.getMessage())), e);
    }

    private void checkOut() throws TransferException {
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
