/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.xlsx.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.isnad.exchange.BadInputException;
import org.isnad.exchange.FormatReader;
import org.isnad.exchange.ImportSettings;
import org.isnad.exchange.ImportSink;
import org.isnad.exchange.ImportSource;
import org.isnad.exchange.support.ZipParts;
import org.isnad.exchange.table.Tables;
import org.isnad.text.message.MessageBundle;

/** Reads one sheet of a workbook as a table. */
public final class XlsxReader implements FormatReader {

    private static final String WORKBOOK = "xl/workbook.xml";
    private static final String LINKS = "xl/_rels/workbook.xml.rels";
    private static final String STRINGS = "xl/sharedStrings.xml";
    private static final String STYLES = "xl/styles.xml";
    private static final String FOLDER = "xl/";

    private static final MessageBundle MESSAGES = MessageBundle.beside(XlsxReader.class);

    @Override
    public boolean recognises(byte[] head, String fileName) {
        return fileName.toLowerCase(Locale.ROOT).endsWith(".xlsx")
                || ZipParts.isZip(head) && new String(head, StandardCharsets.ISO_8859_1).contains(FOLDER);
    }

    @Override
    public void read(ImportSource source, ImportSettings settings, ImportSink sink)
            throws IOException, BadInputException {
        ZipParts parts = ZipParts.of(source, WORKBOOK,
                name -> name.startsWith("xl/worksheets/") || name.equals(LINKS) || name.equals(STRINGS)
                        || name.equals(STYLES));
        Map<String, String> links = new HashMap<>();
        Map<String, String> sheets = new LinkedHashMap<>();
        SharedTexts texts = new SharedTexts();
        DateStyles dates = new DateStyles();
        parts.read(LINKS, xml -> each(xml, "Relationship", () -> links.put(attribute(xml, "Id"),
                part(attribute(xml, "Target")))));
        parts.read(WORKBOOK, xml -> each(xml, "sheet", () -> sheets.put(attribute(xml, "name"),
                links.getOrDefault(attribute(xml, "id"), ""))));
        parts.read(STRINGS, texts::read);
        parts.read(STYLES, dates::read);
        SheetRows rows = new SheetRows(texts, dates, sink, header -> Tables.reader(header, UnaryOperator.identity(),
                source, settings, sink, StandardCharsets.UTF_8.name()));
        parts.read(sheet(sheets, settings.options().text("sheet")), rows::read);
        rows.end();
    }

    private static String sheet(Map<String, String> sheets, String chosen) throws BadInputException {
        if (sheets.isEmpty() || !chosen.isEmpty() && !sheets.containsKey(chosen)) {
            throw new BadInputException("NO_SHEET", MESSAGES.text("no-sheet", chosen,
                    String.join(", ", sheets.keySet())), null);
        }
        return chosen.isEmpty() ? sheets.values().iterator().next() : sheets.get(chosen);
    }

    /** Targets are relative to the workbook, or begin at the archive's root. */
    private static String part(String target) {
        return target.startsWith("/") ? target.substring(1) : FOLDER + target;
    }

    private static void each(XMLStreamReader xml, String element, Runnable work) throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals(element)) {
                work.run();
            }
        }
    }

    /** An attribute by its local name; empty if there is none. */
    static String attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }
}
