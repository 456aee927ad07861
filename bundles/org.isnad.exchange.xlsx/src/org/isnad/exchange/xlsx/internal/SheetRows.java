/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.xlsx.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.isnad.exchange.BadInputException;
import org.isnad.exchange.ImportSink;
import org.isnad.exchange.support.SafeXml;
import org.isnad.exchange.table.RowReader;
import org.isnad.text.message.MessageBundle;

/** Gives the rows of a sheet to a table, the first one to whoever makes it. */
final class SheetRows {

    private static final MessageBundle MESSAGES = MessageBundle.beside(SheetRows.class);

    private final SharedTexts texts;
    private final DateStyles dates;
    private final ImportSink sink;
    private final TableMaker maker;
    private RowReader table;
    private long line;
    private boolean stopped;

    /** Makes the table of a first row. */
    @FunctionalInterface
    interface TableMaker {

        RowReader of(List<String> header) throws BadInputException;
    }

    SheetRows(SharedTexts texts, DateStyles dates, ImportSink sink, TableMaker maker) {
        this.texts = texts;
        this.dates = dates;
        this.sink = sink;
        this.maker = maker;
    }

    void read(XMLStreamReader xml) throws IOException, XMLStreamException, BadInputException {
        while (xml.hasNext() && !stopped) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("row")) {
                String number = XlsxReader.attribute(xml, "r");
                line = number.matches("\\d{1,9}") ? Integer.parseInt(number) : line + 1;
                List<String> cells = row(xml);
                stopped = table != null && sink.cancelled();
                if (!stopped && cells.stream().anyMatch(cell -> !cell.isBlank())) {
                    take(cells);
                }
            }
        }
    }

    private void take(List<String> cells) throws IOException, BadInputException {
        if (table == null) {
            table = maker.of(cells);
        } else {
            table.row(line, cells);
        }
    }

    /** After the last row. @throws BadInputException {@code EMPTY_FILE} */
    void end() throws IOException, BadInputException {
        if (table == null) {
            throw new BadInputException("EMPTY_FILE", MESSAGES.text("empty"), null);
        }
        if (!stopped) {
            table.end();
        }
    }

    private List<String> row(XMLStreamReader xml) throws XMLStreamException, BadInputException {
        List<String> cells = new ArrayList<>();
        while (true) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("row")) {
                return cells;
            }
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("c")) {
                String place = XlsxReader.attribute(xml, "r");
                int column = place.isEmpty() ? cells.size() : CellPlace.column(place);
                if (column < 0 || column >= CellPlace.MOST) {
                    throw SafeXml.bad(xml, MESSAGES.text("no-column", place));
                }
                while (cells.size() <= column) {
                    cells.add("");
                }
                cells.set(column, cell(xml));
            }
        }
    }

    private String cell(XMLStreamReader xml) throws XMLStreamException, BadInputException {
        String type = XlsxReader.attribute(xml, "t");
        String style = XlsxReader.attribute(xml, "s");
        String value = "";
        while (true) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("c")) {
                return value;
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "is" -> value = SharedTexts.text(xml);
                    case "v" -> value = value(xml, type, style);
                    default -> {
                        // a formula, whose value comes after it
                    }
                }
            }
        }
    }

    private String value(XMLStreamReader xml, String type, String style) throws XMLStreamException, BadInputException {
        String value = xml.getElementText();
        switch (type) {
            case "s":
                String shared = texts.get(value.strip());
                if (shared == null) {
                    throw SafeXml.bad(xml, MESSAGES.text("no-text", value));
                }
                return shared;
            case "str":
                return XlsxText.plain(value);
            case "b":
                return value.strip().equals("1") ? "true" : "false";
            case "", "n":
                return dates.shown(value.strip(), style);
            default:
                return value;
        }
    }
}
