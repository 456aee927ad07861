/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.transfer.internal;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.isnad.exchange.ExportContext;
import org.isnad.exchange.ExportTarget;
import org.isnad.exchange.FormatSettings;
import org.isnad.exchange.Formats;
import org.isnad.model.AnnotationData;
import org.isnad.model.Annotator;
import org.isnad.model.Document;
import org.isnad.model.DocumentId;
import org.isnad.project.Project;
import org.isnad.project.ProjectException;
import org.isnad.text.message.MessageBundle;
import org.isnad.transfer.ExportPreview;
import org.isnad.transfer.ExportReport;
import org.isnad.transfer.ExportRequest;
import org.isnad.transfer.Progress;
import org.isnad.transfer.TransferException;
import org.isnad.transfer.TransferException.Code;

/** One export: the documents of a project and what is said about them, of which it holds one at a time. */
final class Exporter {

    private static final MessageBundle MESSAGES = MessageBundle.beside(Exporter.class);

    /** Some screens full. */
    private static final int PREVIEW_BYTES = 1 << 14;

    private final Formats formats;
    private final Project project;
    private final ExportRequest request;
    private final Clock clock;

    Exporter(Formats formats, Project project, ExportRequest request, Clock clock) {
        this.formats = formats;
        this.project = project;
        this.request = request;
        this.clock = clock;
    }

    ExportReport run(Progress progress) throws TransferException {
        DocumentWriting writing = new DocumentWriting(formats, request);
        List<Document> documents = documents();
        return writing.run(contents(documents, annotators(writing, documents), progress));
    }

    ExportPreview preview(Progress progress) throws TransferException {
        DocumentWriting writing = new DocumentWriting(formats, request);
        List<Document> documents = documents();
        List<Annotator> annotators = annotators(writing, documents);
        if (documents.isEmpty()) {
            return new ExportPreview(List.of());
        }
        HeadFiles files = new HeadFiles(PREVIEW_BYTES, request.out().getFileName().toString());
        writing.run(contents(documents.subList(0, 1), annotators, progress), files);
        return files.preview();
    }

    private DocumentWriting.Contents contents(List<Document> documents, List<Annotator> annotators,
            Progress progress) {
        return new DocumentWriting.Contents() {
            @Override
            public ExportContext context(ExportTarget target, FormatSettings options) {
                return Exporter.this.context(documents, target, options);
            }

            @Override
            public void documents(DocumentWriting.Pen pen) throws TransferException, IOException {
                for (int i = 0; i < documents.size(); i++) {
                    if (progress.cancelled()) {
                        throw new TransferException(Code.CANCELLED, MESSAGES.text("cancelled"), null);
                    }
                    progress.step(documents.get(i).title(), i, documents.size());
                    write(documents.get(i), annotators, pen);
                }
            }
        };
    }

    private ExportContext context(List<Document> documents, ExportTarget target, FormatSettings options) {
        Set<DocumentId> ids = documents.stream().map(Document::id).collect(Collectors.toSet());
        return new ProjectContext(project, ids, target, options, clock.instant());
    }

    /** A damaged document is lost to the export, and named; the others are written. */
    private void write(Document document, List<Annotator> annotators, DocumentWriting.Pen pen) throws IOException {
        SortedMap<Annotator, List<AnnotationData>> said = new TreeMap<>();
        String text;
        try {
            text = project.read(() -> {
                for (Annotator annotator : annotators) {
                    said.put(annotator,
                            wanted(document.id(), project.glance(document.id(), annotator).annotations()));
                }
                return project.text(document.id());
            });
        } catch (ProjectException e) {
            pen.lost(document.id(), e.message(MessageBundle.userLocale()));
            return;
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        pen.write(document, text, said);
    }

    private List<AnnotationData> wanted(DocumentId document, List<AnnotationData> annotations) {
        return request.passages().map(WithinPassages::new).map(within -> within.of(document, annotations))
                .orElse(annotations);
    }

    private List<Document> documents() throws TransferException {
        return chosen().stream()
                .filter(document -> request.passages().map(places -> places.in(document.id())).orElse(true)).toList();
    }

    private List<Document> chosen() throws TransferException {
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

    private List<Annotator> annotators(DocumentWriting writing, List<Document> documents) throws TransferException {
        if (request.annotator().isPresent()) {
            return List.of(request.annotator().get());
        }
        List<Annotator> all = documents.stream().flatMap(document -> project.annotators(document.id()).stream())
                .distinct().sorted().toList();
        writing.refuseSeveral(all);
        return all;
    }
}
