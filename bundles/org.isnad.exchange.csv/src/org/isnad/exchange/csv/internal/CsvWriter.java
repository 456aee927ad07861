/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.csv.internal;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

import de.siegmar.fastcsv.writer.LineDelimiter;
import org.isnad.exchange.ExportContext;
import org.isnad.exchange.ExportDocument;
import org.isnad.exchange.FormatWriter;
import org.isnad.exchange.LossReport;
import org.isnad.exchange.table.AnnotationRows;
import org.isnad.exchange.table.ClaimRows;
import org.isnad.text.SpreadsheetCell;

/** Writes a table as RFC 4180 has it, in UTF-8. Cells that a spreadsheet would run get an apostrophe. */
public final class CsvWriter implements FormatWriter {

    private static final char BYTE_ORDER_MARK = '\ufeff';

    private de.siegmar.fastcsv.writer.CsvWriter csv;
    private AnnotationRows annotations;
    private ClaimRows claims;

    @Override
    public void open(ExportContext context) throws IOException {
        Writer out = new OutputStreamWriter(context.target().single(), StandardCharsets.UTF_8.newEncoder());
        if (context.options().flag("byte-order-mark")) {
            out.write(BYTE_ORDER_MARK);
        }
        csv = de.siegmar.fastcsv.writer.CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF)
                .fieldSeparator(Delimiter.of(context.options()).character()).build(out);
        if (context.options().text("table").equals("claims")) {
            claims = new ClaimRows();
            row(claims.header());
            claims.write(context, this::row);
        } else {
            annotations = new AnnotationRows(context.tagset(), context.options().flag("texts"), Integer.MAX_VALUE);
            row(annotations.header());
        }
    }

    @Override
    public void write(ExportDocument document, LossReport losses) throws IOException {
        if (claims == null) {
            annotations.write(document, losses, this::row);
        } else {
            claims.leave(document, losses);
        }
    }

    private void row(List<String> cells) throws IOException {
        try {
            csv.writeRecord(cells.stream().map(SpreadsheetCell::safe).toList());
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    @Override
    public void close() throws IOException {
        if (csv != null) {
            csv.close();
        }
    }
}
