/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.csv.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import org.isnad.exchange.BadInputException;
import org.isnad.exchange.FormatReader;
import org.isnad.exchange.ImportSettings;
import org.isnad.exchange.ImportSink;
import org.isnad.exchange.ImportSource;
import org.isnad.exchange.support.DecodedReader;
import org.isnad.exchange.table.RowReader;
import org.isnad.exchange.table.Tables;
import org.isnad.text.SpreadsheetCell;
import org.isnad.text.charset.CharsetDetection;
import org.isnad.text.charset.Decoding;
import org.isnad.text.message.MessageBundle;

/** Reads tables row by row (RFC 4180): those of {@link CsvWriter}, and others that have a text in each row. */
public final class CsvReader implements FormatReader {

    private static final Set<String> TABBED = Set.of("tsv", "tab");
    /** In characters; a header is shorter. */
    private static final int LONGEST_HEADER = 1 << 14;

    private static final MessageBundle MESSAGES = MessageBundle.beside(CsvReader.class);

    /** Whether the name says so; many a format ends in {@code .tsv}, so there the first row has to be known as well. */
    @Override
    public boolean recognises(byte[] head, String fileName) {
        String ending = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (ending.equals("csv")) {
            return true;
        }
        return TABBED.contains(ending) && CharsetDetection.decode(head) instanceof Decoding.Decoded decoded
                && decoded.text().lines().findFirst().map(line -> Tables.knows(List.of(line.split("\t")))).orElse(false);
    }

    @Override
    public void read(ImportSource source, ImportSettings settings, ImportSink sink)
            throws IOException, BadInputException {
        try (DecodedReader decoded = DecodedReader.open(source, settings.charset())) {
            try {
                Delimiter delimiter = Delimiter.of(settings.options(), beginning(decoded.reader()));
                Iterator<CsvRecord> rows = de.siegmar.fastcsv.reader.CsvReader.builder()
                        .fieldSeparator(delimiter.character()).extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE).ofCsvRecord(decoded.reader()).iterator();
                read(rows, source, settings, sink, decoded.charset());
            } catch (UncheckedIOException e) {
                throw decoded.failure(e.getCause());
            } catch (CharacterCodingException e) {
                throw decoded.failure(e);
            }
        }
    }

    private static String beginning(BufferedReader reader) throws IOException {
        char[] beginning = new char[LONGEST_HEADER];
        reader.mark(LONGEST_HEADER);
        int length = reader.read(beginning);
        reader.reset();
        return length < 0 ? "" : new String(beginning, 0, length);
    }

    private static void read(Iterator<CsvRecord> rows, ImportSource source, ImportSettings settings, ImportSink sink,
            String charset) throws IOException, BadInputException {
        CsvRecord header = next(rows, 0);
        if (header == null) {
            throw new BadInputException("EMPTY_FILE", MESSAGES.text("empty"), null);
        }
        RowReader table = Tables.reader(header.getFields(), SpreadsheetCell::original, source, settings, sink, charset);
        long line = header.getStartingLineNumber();
        for (CsvRecord row = next(rows, line); row != null; row = next(rows, line)) {
            if (sink.cancelled()) {
                return;
            }
            line = row.getStartingLineNumber();
            table.row(line, row.getFields());
        }
        table.end();
    }

    /** @param before the line of the row before it; @return null after the last row */
    private static CsvRecord next(Iterator<CsvRecord> rows, long before) throws BadInputException {
        try {
            return rows.hasNext() ? rows.next() : null;
        } catch (CsvParseException e) {
            throw new BadInputException("BAD_CSV", MESSAGES.text("bad-csv", before, String.valueOf(e.getMessage())), e);
        }
    }
}
