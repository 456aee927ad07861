/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

import org.isnad.exchange.BadInputException;
import org.isnad.exchange.ImportSettings;
import org.isnad.exchange.ImportSink;
import org.isnad.exchange.ImportSource;
import org.isnad.exchange.support.DecodedText;
import org.isnad.text.message.MessageBundle;

/**
 * Reads what {@link AnnotationRows} writes, one document at a time. The rows of a document stand together, in any order;
 * its text is in the table, or beside it as {@code DOCUMENT.txt}.
 */
final class AnnotationTable implements RowReader {

    private static final MessageBundle MESSAGES = MessageBundle.beside(AnnotationTable.class);

    private final TableColumns columns;
    private final UnaryOperator<String> original;
    private final ImportSource source;
    private final ImportSettings settings;
    private final ImportSink sink;
    private final String charset;
    private final Set<String> done = new HashSet<>();
    private final List<TableRow> rows = new ArrayList<>();
    private String document = "";

    /** @param original what a cell was before it was made safe for spreadsheets */
    AnnotationTable(TableColumns columns, UnaryOperator<String> original, ImportSource source, ImportSettings settings,
            ImportSink sink, String charset) {
        this.columns = columns;
        this.original = original;
        this.source = source;
        this.settings = settings;
        this.sink = sink;
        this.charset = charset;
    }

    @Override
    public void row(long line, List<String> cells) throws IOException, BadInputException {
        TableRow row = new TableRow(columns, line, cells.stream().map(original).toList());
        String name = row.cell(TableColumns.DOCUMENT);
        if (name.isEmpty()) {
            throw new BadInputException("NO_DOCUMENT", MESSAGES.text("no-document", line), null);
        }
        if (!name.equals(document)) {
            finish();
            if (!done.add(name)) {
                throw new BadInputException("SCATTERED_ROWS", MESSAGES.text("scattered", line, name), null);
            }
            document = name;
        }
        rows.add(row);
    }

    @Override
    public void end() throws IOException, BadInputException {
        finish();
    }

    private void finish() throws IOException {
        if (rows.isEmpty()) {
            return;
        }
        try {
            DecodedText decoded = text();
            sink.take(new TableDocument(document, decoded.text(), decoded.charset(), settings).read(rows));
        } catch (BadInputException e) {
            sink.take(e.rejected());
        }
        rows.clear();
    }

    /** The text as the table has it, and otherwise as the file beside it. */
    private DecodedText text() throws IOException, BadInputException {
        StringBuilder text = new StringBuilder();
        boolean found = false;
        for (TableRow row : rows) {
            if (row.isText()) {
                text.append(row.cell(TableColumns.TEXT));
                found = true;
            }
        }
        if (found) {
            return new DecodedText(DecodedText.checked(text.toString()), charset);
        }
        Optional<ImportSource> beside = source.beside(document + ".txt");
        if (beside.isEmpty()) {
            throw new BadInputException("NO_TEXT", MESSAGES.text("no-text", rows.getFirst().line(), document), null);
        }
        return DecodedText.of(beside.get().bytes(), settings.charset());
    }
}
