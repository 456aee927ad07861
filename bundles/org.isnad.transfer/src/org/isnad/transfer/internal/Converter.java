/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.transfer.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.isnad.exchange.ExportContext;
import org.isnad.exchange.ExportTarget;
import org.isnad.exchange.FormatSettings;
import org.isnad.exchange.Formats;
import org.isnad.exchange.ImportResult.Imported;
import org.isnad.exchange.ImportResult.Rejected;
import org.isnad.model.Annotator;
import org.isnad.model.AnnotatorNameException;
import org.isnad.model.DocumentData;
import org.isnad.model.DocumentId;
import org.isnad.model.Foreign;
import org.isnad.model.UnstorableTextException;
import org.isnad.model.schema.Tagset;
import org.isnad.text.message.MessageBundle;
import org.isnad.transfer.ConvertReport;
import org.isnad.transfer.ExportReport;
import org.isnad.transfer.ExportRequest;
import org.isnad.transfer.ImportOptions;
import org.isnad.transfer.ImportPreview;
import org.isnad.transfer.ImportReport.Added;
import org.isnad.transfer.ImportReport.Refused;
import org.isnad.transfer.Progress;
import org.isnad.transfer.TransferException;
import org.isnad.transfer.TransferException.Code;

/**
 * Writes files of one format in another, without a project. The files are read twice: first for their labels and
 * annotators, which a writer wants to know before the first document, then document after document into the writer.
 */
final class Converter {

    private static final MessageBundle MESSAGES = MessageBundle.beside(Converter.class);

    private final Formats formats;
    private final ImportOptions options;
    private final ExportRequest request;
    private final FileReading reading;
    private final SourceLabels labels;
    private final Set<Annotator> annotators = new TreeSet<>();
    private final Set<DocumentId> used = new HashSet<>();
    private final List<Added> converted = new ArrayList<>();
    private final List<Refused> refused = new ArrayList<>();
    private final List<Refused> unread = new ArrayList<>();
    private boolean readable;
    private final String title;
    private final Instant now;

    Converter(Formats formats, ImportOptions options, ExportRequest request, FileReading reading, Path in,
            Instant now) {
        this.formats = formats;
        this.options = options;
        this.request = request;
        this.reading = reading;
        this.now = now;
        this.title = String.valueOf(in.toAbsolutePath().normalize().getFileName());
        this.labels = new SourceLabels(title);
    }

    ConvertReport run(Path in, Progress progress) throws TransferException {
        Importer.check(formats, options);
        DocumentWriting writing = new DocumentWriting(formats, request);
        refuseToOverwrite(in, writing);
        reading.each(List.of(in), progress, new FileReading.Taker() {
            @Override
            public void take(ImportPreview document) {
                survey(document);
            }

            @Override
            public void declare(Tagset declared) {
                if (options.mapping().isEmpty()) {
                    labels.declare(declared);
                }
            }
        });
        if (progress.cancelled()) {
            throw new TransferException(Code.CANCELLED, MESSAGES.text("cancelled"), null);
        }
        if (!readable) {
            // an empty result must not take the place of an older one
            return new ConvertReport(List.of(), unread, new ExportReport(List.of(), List.of()));
        }
        if (request.annotator().isEmpty()) {
            writing.refuseSeveral(List.copyOf(annotators));
        }
        ExportReport report = writing.run(new DocumentWriting.Contents() {
            @Override
            public ExportContext context(ExportTarget target, FormatSettings settings) {
                return new FilesContext(target, settings, title, labels.tagset(), now);
            }

            @Override
            public void documents(DocumentWriting.Pen pen) throws TransferException {
                reading.each(List.of(in), progress, document -> convert(document, pen));
                if (progress.cancelled()) {
                    throw new TransferException(Code.CANCELLED, MESSAGES.text("cancelled"), null);
                }
            }
        });
        return new ConvertReport(converted, refused, report);
    }

    /** The source is the only copy that there is; what is written into its folder would be read as a part of it. */
    private void refuseToOverwrite(Path in, DocumentWriting writing) throws TransferException {
        try {
            if (!Files.exists(in)) {
                return;
            }
            Path source = in.toRealPath();
            Path target = real(request.out());
            boolean beside = writing.format().filePerDocument() && target.equals(source.getParent());
            if (target.startsWith(source) || beside && !Files.isDirectory(source)) {
                throw new TransferException(Code.NOT_WRITABLE,
                        MESSAGES.text("out-in-source", request.out().toString(), in.toString()), null);
            }
        } catch (IOException e) {
            throw new TransferException(Code.NOT_READABLE,
                    MESSAGES.text("read-failed", in.toString(), String.valueOf(e.getMessage())), e);
        }
    }

    /** Where a path leads that need not be there yet. */
    private static Path real(Path path) throws IOException {
        Path absolute = path.toAbsolutePath().normalize();
        Path there = absolute;
        while (!Files.exists(there) && there.getParent() != null) {
            there = there.getParent();
        }
        return there.toRealPath().resolve(there.relativize(absolute));
    }

    private Arrival arrival(Imported read) {
        return new Arrival(read, options.annotator().orElse(Importer.NOBODY), true, options.mapping(), Set.of(),
                reading.ids());
    }

    private void survey(ImportPreview document) {
        String path = document.file().toString();
        switch (document.result()) {
            case Rejected no -> unread.add(new Refused(path, no.code(), no.reason()));
            case Imported read -> {
                try {
                    arrival(read).said().forEach((who, all) -> {
                        annotators.add(who);
                        labels.see(all);
                    });
                    readable = true;
                } catch (AnnotatorNameException e) {
                    unread.add(new Refused(path, "ANNOTATOR", e.message(MessageBundle.userLocale())));
                }
            }
        }
    }

    private void convert(ImportPreview document, DocumentWriting.Pen pen) {
        String path = document.file().toString();
        switch (document.result()) {
            case Rejected no -> refused.add(new Refused(path, no.code(), no.reason()));
            case Imported read -> {
                try {
                    convert(document, read, pen);
                } catch (AnnotatorNameException e) {
                    refused.add(new Refused(path, "ANNOTATOR", e.message(MessageBundle.userLocale())));
                } catch (UnstorableTextException e) {
                    refused.add(new Refused(path, "FORBIDDEN_CHARACTER",
                            MESSAGES.text("unstorable", path, e.getMessage())));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private void convert(ImportPreview file, Imported read, DocumentWriting.Pen pen) throws IOException {
        Arrival arrival = arrival(read);
        Optional<Annotator> only = request.annotator();
        arrival.said().keySet().removeIf(who -> only.isPresent() && !only.get().equals(who));
        DocumentData document = new DocumentData(id(read.name().isEmpty() ? file.file().getFileName().toString()
                : read.name()), read.title(), file.file().toString(), file.format(), read.charset(),
                read.text().length(), hash(read.text()), now, read.metadata(), List.of(), Foreign.NONE);
        pen.write(document, read.text(), arrival.said());
        converted.add(new Added(file.file().toString(), document, arrival.count(), read.unit(), arrival.notices()));
    }

    private DocumentId id(String name) {
        DocumentId id = DocumentId.named(name);
        for (int i = 2; !used.add(id); i++) {
            id = new DocumentId(DocumentId.named(name) + "-" + i);
        }
        return id;
    }

    private static String hash(String text) {
        try {
            return HexFormat.of().formatHex(
                    MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
