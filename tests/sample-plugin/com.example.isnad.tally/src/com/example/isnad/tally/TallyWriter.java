/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package com.example.isnad.tally;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.isnad.exchange.ExportContext;
import org.isnad.exchange.ExportDocument;
import org.isnad.exchange.FormatWriter;
import org.isnad.exchange.LossReport;
import org.isnad.model.SpanData;

/** Writes a line a document and tag: document, tag, number of spans. A span without a tag counts for its layer. */
public final class TallyWriter implements FormatWriter {

    private Writer out;

    @Override
    public void open(ExportContext context) throws IOException {
        out = new OutputStreamWriter(context.target().single(), StandardCharsets.UTF_8);
        out.write("document\ttag\tspans\n");
    }

    @Override
    public void write(ExportDocument document, LossReport losses) throws IOException {
        Map<String, Long> tally = document.spans().stream()
                .map((SpanData span) -> span.tag().orElse(span.layer()))
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
        for (Map.Entry<String, Long> count : tally.entrySet()) {
            out.write(document.document().id() + "\t" + count.getKey() + "\t" + count.getValue() + "\n");
        }
    }

    @Override
    public void close() throws IOException {
        if (out != null) {
            out.close();
        }
    }
}
