/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.xlsx.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.isnad.exchange.ExportContext;
import org.isnad.exchange.ExportDocument;
import org.isnad.exchange.FormatWriter;
import org.isnad.exchange.LossReport;
import org.isnad.exchange.support.XmlOutput;
import org.isnad.exchange.table.AnnotationRows;
import org.isnad.exchange.table.ClaimRows;
import org.isnad.text.message.MessageBundle;

/**
 * Writes a table as one sheet, row by row. Every cell is a text of its own, not a formula, and never one that another
 * cell shares, so that nothing is held until the end.
 */
public final class XlsxWriter implements FormatWriter {

    /** What a cell and a sheet can hold in Excel, in UTF-16 units and rows. */
    private static final int LONGEST_CELL = 32_767;
    private static final int MOST_ROWS = 1_048_576;
    private static final String SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    /** The oldest time that an archive can state; the same for the same project. */
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private static final MessageBundle MESSAGES = MessageBundle.beside(XlsxWriter.class);

    private ZipOutputStream zip;
    private XmlOutput sheet;
    private AnnotationRows annotations;
    private ClaimRows claims;
    private int rows;

    @Override
    public void open(ExportContext context) throws IOException {
        zip = new ZipOutputStream(context.target().single());
        boolean aboutClaims = context.options().text("table").equals("claims");
        for (Map.Entry<String, String> part : parts(aboutClaims ? "claims" : "annotations").entrySet()) {
            begin(part.getKey());
            zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        begin("xl/worksheets/sheet1.xml");
        sheet = new XmlOutput(zip).begin("worksheet").attribute("xmlns", SHEET).begin("sheetData");
        if (aboutClaims) {
            claims = new ClaimRows();
            row(claims.header());
            claims.write(context, this::row);
        } else {
            annotations = new AnnotationRows(context.tagset(), context.options().flag("texts"), LONGEST_CELL);
            row(annotations.header());
        }
    }

    private void begin(String part) throws IOException {
        ZipEntry entry = new ZipEntry(part);
        entry.setTimeLocal(TIME);
        zip.putNextEntry(entry);
    }

    @Override
    public void write(ExportDocument document, LossReport losses) throws IOException {
        if (claims != null) {
            claims.leave(document, losses);
        } else if (rows + needed(document) > MOST_ROWS) {
            losses.lost(document.document(), null, MESSAGES.text("full", MOST_ROWS));
        } else {
            annotations.write(document, losses, this::row);
        }
    }

    private static long needed(ExportDocument document) {
        return 2L + document.text().length() / (LONGEST_CELL - 1)
                + document.annotations().values().stream().mapToLong(said -> said.all().count()).sum();
    }

    private void row(List<String> cells) throws IOException {
        rows++;
        sheet.begin("row").attribute("r", rows);
        for (int i = 0; i < cells.size(); i++) {
            if (!cells.get(i).isEmpty()) {
                cell(i, cells.get(i));
            }
        }
        sheet.end();
    }

    private void cell(int column, String text) throws IOException {
        sheet.begin("c").attribute("r", CellPlace.name(column) + rows).attribute("t", "inlineStr").begin("is")
                .begin("t").attribute("xml:space", "preserve").text(XlsxText.escaped(text)).end().end().end();
    }

    @Override
    public void close() throws IOException {
        if (sheet != null) {
            sheet.end().end().flush();
            zip.closeEntry();
        }
        if (zip != null) {
            zip.close();
        }
    }

    /** What says that this is a workbook with one sheet; the name is shown on its tab. */
    private static Map<String, String> parts(String name) {
        String head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
        String types = "http://schemas.openxmlformats.org/package/2006/content-types";
        String links = "http://schemas.openxmlformats.org/package/2006/relationships";
        String office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        String kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
        Map<String, String> parts = new TreeMap<>();
        parts.put("[Content_Types].xml", head + "<Types xmlns=\"" + types + "\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" + kind + "sheet.main+xml\"/>"
                + "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"" + kind + "worksheet+xml\"/></Types>");
        parts.put("_rels/.rels", head + "<Relationships xmlns=\"" + links + "\"><Relationship Id=\"rId1\" Type=\""
                + office + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        parts.put("xl/_rels/workbook.xml.rels", head + "<Relationships xmlns=\"" + links
                + "\"><Relationship Id=\"rId1\" Type=\"" + office
                + "/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
        parts.put("xl/workbook.xml", head + "<workbook xmlns=\"" + SHEET + "\" xmlns:r=\"" + office
                + "\"><sheets><sheet name=\"" + name + "\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
        return parts;
    }
}
