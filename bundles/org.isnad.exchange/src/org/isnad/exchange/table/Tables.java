/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.table;

import java.util.List;
import java.util.function.UnaryOperator;

import org.isnad.exchange.BadInputException;
import org.isnad.exchange.ImportSettings;
import org.isnad.exchange.ImportSink;
import org.isnad.exchange.ImportSource;
import org.isnad.text.message.MessageBundle;

/** Tells by its first row what a table holds. */
public final class Tables {

    /** The option that names the column with the texts of somebody else's table; empty to find it. */
    public static final String TEXT_COLUMN = "text-column";

    private static final MessageBundle MESSAGES = MessageBundle.beside(Tables.class);

    private Tables() {
    }

    /** Whether a first row is one that can be read without being told more. */
    public static boolean knows(List<String> header) {
        return TableColumns.read(header).areAnnotations() || TextColumn.find(header).isPresent();
    }

    /**
     * Takes the rows that come after the first one.
     *
     * @param original what a cell of Isnad's own tables was before the format made it safe for spreadsheets
     * @param charset  canonical name
     * @throws BadInputException {@code NO_TEXT_COLUMN}, {@code TABLE_OF_CLAIMS}
     */
    public static RowReader reader(List<String> header, UnaryOperator<String> original, ImportSource source,
            ImportSettings settings, ImportSink sink, String charset) throws BadInputException {
        String chosen = settings.options().text(TEXT_COLUMN);
        TableColumns columns = TableColumns.read(header);
        if (chosen.isEmpty() && columns.areAnnotations()) {
            return new AnnotationTable(columns, original, source, settings, sink, charset);
        }
        if (chosen.isEmpty() && header.containsAll(ClaimRows.KNOWN_BY)) {
            throw new BadInputException("TABLE_OF_CLAIMS", MESSAGES.text("claims"), null);
        }
        return TextColumn.of(header, chosen, sink, charset);
    }
}
