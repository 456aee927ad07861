/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.webanno.internal;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.isnad.exchange.ExportAnnotations;
import org.isnad.exchange.ExportContext;
import org.isnad.exchange.ExportDocument;
import org.isnad.exchange.FormatWriter;
import org.isnad.exchange.LossReport;

/** Writes a file of WebAnno TSV 3.3 for each document. */
public final class WebannoWriter implements FormatWriter {

    private ExportContext context;

    @Override
    public void open(ExportContext given) {
        context = given;
    }

    @Override
    public void write(ExportDocument document, LossReport losses) throws IOException {
        try (Writer out = new BufferedWriter(new OutputStreamWriter(
                context.target().file(document.document().id().value(), "tsv"), StandardCharsets.UTF_8.newEncoder()))) {
            ExportAnnotations said = document.annotations().values().stream().findFirst()
                    .orElseGet(() -> ExportAnnotations.of(List.of()));
            new TsvRows(document, said, context.options().text("prefix"), out, losses).write();
        }
    }
}
