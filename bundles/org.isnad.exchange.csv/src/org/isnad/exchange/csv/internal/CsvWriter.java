/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.csv.internal;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

import de.siegmar.fastcsv.writer.LineDelimiter;
import org.isnad.exchange.ExportContext;
import org.isnad.exchange.ExportDocument;
import org.isnad.exchange.FormatWriter;
import org.isnad.exchange.LossReport;
import org.isnad.model.Annotator;
import org.isnad.model.SpanData;
import org.isnad.model.schema.FeatureType;
import org.isnad.model.schema.Tagset;
import org.isnad.text.SpreadsheetCell;
import org.isnad.text.TextRange;

/**
 * Writes one line an annotation (RFC 4180, UTF-8 without byte order mark), with a column for each feature that the
 * tagset declares and one for all others. Ranges are UTF-16 offsets, {@code 3-8} or {@code 3-8,12-20}; a feature's
 * values are joined by {@code |}.
 */
public final class CsvWriter implements FormatWriter {

    private static final List<String> FIRST = List.of("document", "title", "annotator", "layer", "id", "ranges",
            "text");
    private static final List<String> LAST = List.of("otherFeatures", "origin", "time", "comment");

    private de.siegmar.fastcsv.writer.CsvWriter csv;
    private List<String> features = List.of();

    @Override
    public void open(ExportContext context) throws IOException {
        features = features(context.tagset());
        csv = de.siegmar.fastcsv.writer.CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF)
                .build(new OutputStreamWriter(context.target().single(), StandardCharsets.UTF_8.newEncoder()));
        writeHeader();
    }

    @Override
    public void write(ExportDocument document, LossReport losses) throws IOException {
        document.annotations().forEach(
                (annotator, said) -> said.spans().forEach(span -> writeSpan(document, annotator, span)));
    }

    @Override
    public void close() throws IOException {
        if (csv != null) {
            csv.close();
        }
    }

    private void writeHeader() {
        List<String> header = new ArrayList<>(FIRST);
        header.addAll(features);
        header.addAll(LAST);
        csv.writeRecord(header);
    }

    private void writeSpan(ExportDocument document, Annotator annotator, SpanData span) {
        List<String> row = new ArrayList<>(List.of(document.document().id().value(), document.document().title(),
                annotator.name(), span.layer(), span.id().toString(),
                span.ranges().stream().map(TextRange::toString).collect(Collectors.joining(",")),
                span.coveredText(document.text())));
        features.forEach(feature -> row.add(String.join("|", span.features().getOrDefault(feature, List.of()))));
        row.add(others(span));
        row.add(span.origin().kind().name().toLowerCase(java.util.Locale.ROOT));
        row.add(span.time().toString());
        row.add(span.comment());
        csv.writeRecord(row.stream().map(SpreadsheetCell::safe).toList());
    }

    private String others(SpanData span) {
        return span.features().entrySet().stream().filter(feature -> !features.contains(feature.getKey()))
                .map((Map.Entry<String, List<String>> f) -> f.getKey() + "=" + String.join("|", f.getValue()))
                .collect(Collectors.joining(";"));
    }

    private static List<String> features(Tagset tagset) {
        TreeSet<String> names = new TreeSet<>();
        tagset.layers().forEach(layer -> layer.features().stream().map(FeatureType::name).forEach(names::add));
        names.remove("tag");
        List<String> ordered = new ArrayList<>(List.of("tag"));
        ordered.addAll(names);
        return ordered;
    }
}
