/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.isnad.exchange.ExportAnnotations;
import org.isnad.exchange.ExportDocument;
import org.isnad.exchange.LossReport;
import org.isnad.model.AnnotationData;
import org.isnad.model.Annotator;
import org.isnad.model.DocumentAnnotationData;
import org.isnad.model.Features;
import org.isnad.model.GroupData;
import org.isnad.model.Member;
import org.isnad.model.Origin;
import org.isnad.model.RelationData;
import org.isnad.model.SpanData;
import org.isnad.model.schema.Role;
import org.isnad.model.schema.Tagset;
import org.isnad.text.TextRange;
import org.isnad.text.message.MessageBundle;

/**
 * Documents as rows: first the text with what is known about the document, then a row for each annotation of each
 * annotator. Ranges are UTF-16 offsets, {@code 3-8} or {@code 3-8,12-20}; members are {@code role=id}.
 */
public final class AnnotationRows {

    private static final String TEXT_KIND = "text";
    private static final MessageBundle MESSAGES = MessageBundle.beside(AnnotationRows.class);

    private final TableColumns columns;
    private final boolean texts;
    private final int longestCell;

    /**
     * @param texts       whether the documents' texts are in the table, without which it is read only beside them
     * @param longestCell in UTF-16 units; a longer text has several rows
     */
    public AnnotationRows(Tagset tagset, boolean texts, int longestCell) {
        this.columns = TableColumns.of(tagset);
        this.texts = texts;
        this.longestCell = longestCell;
    }

    /** The table's first row. */
    public List<String> header() {
        return columns.names();
    }

    /** The rows of a document. @param losses is told if the table cannot be read back without other files */
    public void write(ExportDocument document, LossReport losses, RowSink sink) throws IOException {
        if (texts) {
            writeText(document, sink);
        } else {
            losses.lost(document.document(), null, MESSAGES.text("lost.text", document.document().id().value()));
        }
        for (Map.Entry<Annotator, ExportAnnotations> said : document.annotations().entrySet()) {
            for (AnnotationData annotation : said.getValue().all().toList()) {
                sink.row(row(document, said.getKey(), annotation));
            }
        }
    }

    private void writeText(ExportDocument document, RowSink sink) throws IOException {
        Map<String, List<String>> metadata = new TreeMap<>();
        document.document().metadata().forEach((name, value) -> metadata.put(name, List.of(value)));
        String text = document.text();
        int from = 0;
        do {
            int to = Math.min(text.length(), from + longestCell);
            if (to < text.length() && Character.isHighSurrogate(text.charAt(to - 1))) {
                to--;
            }
            Map<String, String> cells = cells(document, TEXT_KIND, text.substring(from, to));
            if (from == 0) {
                cells.put(TableColumns.OTHERS, Features.of(metadata).toString());
            }
            sink.row(row(cells, Map.of()));
            from = to;
        } while (from < text.length());
    }

    private List<String> row(ExportDocument document, Annotator annotator, AnnotationData annotation) {
        Map<String, String> cells = cells(document, annotation.kind().name().toLowerCase(Locale.ROOT),
                annotation instanceof SpanData span ? span.coveredText(document.text()) : "");
        cells.put(TableColumns.ANNOTATOR, annotator.name());
        cells.put(TableColumns.LAYER, annotation.layer());
        cells.put(TableColumns.ID, annotation.id().toString());
        switch (annotation) {
            case SpanData span -> cells.put(TableColumns.RANGES,
                    span.ranges().stream().map(TextRange::toString).collect(Collectors.joining(",")));
            case RelationData relation -> cells.put(TableColumns.MEMBERS, GroupData.text(List.of(
                    new Member(Role.SOURCE, relation.source()),
                    new Member(Role.TARGET, relation.target()))));
            case GroupData group -> cells.put(TableColumns.MEMBERS, GroupData.text(group.members()));
            case DocumentAnnotationData about -> cells.put(TableColumns.RANGES, "");
        }
        Map<String, List<String>> others = new TreeMap<>(annotation.features());
        others.entrySet().removeIf(other -> inColumn(other.getKey(), other.getValue()));
        cells.put(TableColumns.OTHERS, Features.of(others).toString());
        cells.put(TableColumns.ORIGIN, origin(annotation.origin()));
        cells.put(TableColumns.TIME, annotation.time().toString());
        cells.put(TableColumns.COMMENT, annotation.comment());
        return row(cells, annotation.features());
    }

    private static Map<String, String> cells(ExportDocument document, String kind, String text) {
        Map<String, String> cells = new TreeMap<>();
        cells.put(TableColumns.DOCUMENT, document.document().id().value());
        cells.put(TableColumns.TITLE, document.document().title());
        cells.put(TableColumns.KIND, kind);
        cells.put(TableColumns.TEXT, text);
        return cells;
    }

    private List<String> row(Map<String, String> cells, Map<String, List<String>> features) {
        Map<String, String> all = new TreeMap<>(cells);
        features.forEach((feature, values) -> {
            if (inColumn(feature, values)) {
                all.put(TableColumns.column(feature), Values.joined(values));
            }
        });
        List<String> row = new ArrayList<>();
        columns.names().forEach(name -> row.add(all.getOrDefault(name, "")));
        return row;
    }

    /** One empty value would look as none does. */
    private boolean inColumn(String feature, List<String> values) {
        return columns.hasFeature(feature) && !values.equals(List.of(""));
    }

    /** As people read it: {@code manual}, {@code suggested 0.85 gazetteer}. */
    private static String origin(Origin origin) {
        String kind = origin.kind().name();
        return kind.toLowerCase(Locale.ROOT) + origin.toString().substring(kind.length());
    }
}
