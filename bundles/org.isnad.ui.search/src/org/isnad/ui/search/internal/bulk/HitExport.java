/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.search.internal.bulk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

import org.isnad.model.AnnotationId;
import org.isnad.model.Annotator;
import org.isnad.model.Document;
import org.isnad.model.DocumentId;
import org.isnad.model.DocumentMetadata;
import org.isnad.model.Span;
import org.isnad.project.Project;
import org.isnad.project.ProjectException;
import org.isnad.search.SearchException;
import org.isnad.search.SearchHit;
import org.isnad.text.SpreadsheetCell;

/**
 * Hits as a table of comma-separated values in UTF-8, a record each: where it stands, what it says and what is before
 * and after it, what the query named of it, and its annotations. The names of the columns are not translated: programs
 * read them.
 */
public final class HitExport {

    /** The columns, in their order. Offsets are in UTF-16 code units. */
    static final List<String> COLUMNS = List.of("document", "title", "outlet", "begin", "end", "left", "hit", "right",
            "captures", "annotations");

    private static final String PART = ".part";
    private static final String BYTE_ORDER_MARK = "\uFEFF"; // without it a spreadsheet takes the file for Latin
    private static final String BETWEEN = ";";

    private final HitSource hits;

    public HitExport(HitSource hits) {
        this.hits = hits;
    }

    /**
     * Writes the file beside its place and moves it there when it is whole.
     *
     * @return how many hits were written; empty if it was cancelled or the query asks too much, and nothing was written
     */
    public Optional<Long> write(Path file, BooleanSupplier cancelled) throws IOException, SearchException {
        Path part = free(file);
        Files.createFile(part);
        try {
            Optional<Long> written = writeAll(part, cancelled);
            if (written.isPresent()) {
                try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
                    channel.force(true);
                }
                Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            }
            return written;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** A file beside it that is nobody's. */
    private static Path free(Path file) {
        Path part = file.resolveSibling(file.getFileName() + PART);
        for (int i = 2; Files.exists(part); i++) {
            part = file.resolveSibling(file.getFileName() + PART + i);
        }
        return part;
    }

    private Optional<Long> writeAll(Path part, BooleanSupplier cancelled) throws IOException, SearchException {
        long[] count = { 0 };
        try (Writer writer = Files.newBufferedWriter(part, StandardCharsets.UTF_8);
                CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(writer)) {
            writer.write(BYTE_ORDER_MARK);
            csv.writeRecord(COLUMNS);
            boolean whole = hits.read(page -> {
                write(csv, page);
                count[0] += page.size();
            }, cancelled);
            return whole ? Optional.of(count[0]) : Optional.empty();
        }
    }

    private void write(CsvWriter csv, List<SearchHit> page) {
        Map<DocumentId, Map<AnnotationId, String>> labels = new HashMap<>();
        for (SearchHit hit : page) {
            Optional<Document> document = hits.project().document(hit.document());
            List<String> row = new ArrayList<>(List.of(hit.document().value(),
                    document.map(Document::title).orElse(""),
                    document.map(d -> d.metadata().getOrDefault(DocumentMetadata.OUTLET, "")).orElse(""),
                    Integer.toString(hit.range().begin()), Integer.toString(hit.range().end()), hit.left(),
                    hit.text(), hit.right(), hit.captures().stream().map(c -> c.name() + "=" + c.range())
                            .collect(Collectors.joining(BETWEEN))));
            row.add(hit.annotations().isEmpty() ? "" : annotations(hit, labels.computeIfAbsent(hit.document(),
                    id -> labels(hits.project(), id))));
            csv.writeRecord(row.stream().map(SpreadsheetCell::safe).toList());
        }
    }

    private static String annotations(SearchHit hit, Map<AnnotationId, String> labels) {
        return hit.annotations().stream().map(labels::get).filter(label -> label != null)
                .collect(Collectors.joining(BETWEEN));
    }

    /** Layer, tag and annotator of each span of a document. */
    private static Map<AnnotationId, String> labels(Project project, DocumentId document) {
        try {
            return project.read(() -> {
                Map<AnnotationId, String> labels = new HashMap<>();
                for (Annotator annotator : project.annotators(document)) {
                    for (Span span : project.annotations(document, annotator).spans()) {
                        labels.put(span.id(), span.layer() + span.tag().map(tag -> ":" + tag).orElse("") + "@"
                                + annotator.name());
                    }
                }
                return labels;
            });
        } catch (ProjectException e) {
            // A document whose annotations are damaged is named by the checks; its hits are exported without them.
            return Map.of();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("reading annotations throws nothing else", e);
        }
    }
}
